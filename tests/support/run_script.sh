#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run_script.sh <script> [argument…]: runs the script in an empty directory that is removed afterwards, where it also
# finds its settings, data and runtime directories.
set -euo pipefail
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
chmod 700 "$own"
mkdir -m 700 "$own/config" "$own/data" "$own/runtime" "$own/work"
export XDG_CONFIG_HOME=$own/config XDG_DATA_HOME=$own/data XDG_RUNTIME_DIR=$own/runtime
cd "$own/work"
"$@"
