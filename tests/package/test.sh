#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test.sh <cmake> <build tree>: another project finds the installed core, builds against it and runs.
set -euo pipefail
example=$(dirname "$0")
"$1" --install "$2" --prefix "$PWD/installed" --component core
"$1" -S "$example" -B example -G Ninja -DCMAKE_PREFIX_PATH="$PWD/installed"
"$1" --build example
mv installed moved # what is installed may be moved
said=$(LD_LIBRARY_PATH=$PWD/moved/lib example/example)
[[ $said == "ELU(-1) = -0.632121, its slope 0.367879" ]] || { echo "It said: $said" >&2; exit 1; }
