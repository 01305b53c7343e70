#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# layout.sh <source tree>: every source is laid out as .clang-format says.
set -euo pipefail
cd "$1"
find core widgets app tests \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 clang-format --dry-run -Werror
