#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test.sh <cmake> <build tree> <compiler>: another project finds the installed core, builds against it and runs; and every
# installed header compiles alone, with nothing else around.
set -euo pipefail
example=$(dirname "$0")
"$1" --install "$2" --prefix "$PWD/installed" --component core
"$1" -S "$example" -B example -G Ninja -DCMAKE_PREFIX_PATH="$PWD/installed" -DCMAKE_CXX_COMPILER="$3"
"$1" --build example

compilers=("$3")
case $("$3" --version) in *clang*) other=g++ ;; *) other=clang++ ;; esac
if command -v "$other" > /dev/null; then compilers+=("$other"); fi
mapfile -t headers < <(cd installed/include/activation && find core -name '*.h' | sort)
[[ ${#headers[@]} -ge 20 ]] || { echo "Only ${#headers[@]} headers are installed" >&2; exit 1; }
for header in "${headers[@]}"; do
    for compiler in "${compilers[@]}"; do printf '%s\0%s\0' "$compiler" "$header"; done
done > alone
xargs -0 -n 2 -P 2 bash -c 'echo "#include <$2>" |
    "$1" -std=c++20 -fsyntax-only -Wall -Wextra -Wconversion -Wshadow -Werror -Iinstalled/include/activation -x c++ - ||
    { echo "$1: $2 does not compile alone" >&2; exit 1; }' - < alone

mv installed moved # what is installed may be moved
said=$(LD_LIBRARY_PATH=$PWD/moved/lib example/example)
expected='ELU(-1) = -0.632121, its slope 0.367879
an experiment ran
layer 1: there is no activation called "no such"'
[[ $said == "$expected" ]] || { echo "It said: $said" >&2; exit 1; }
