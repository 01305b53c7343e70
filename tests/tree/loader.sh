#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# loader.sh <program> <core> <core for x86-64-v3> <core for x86-64-v4>: the loader takes the one that fits the machine,
# and a lesser one when it is told that the machine has less.
set -euo pipefail
program=$1 plain=$(dirname "$2")/ v3=$(dirname "$3")/ v4=$(dirname "$4")/

loaded() { # the directory of the core that the program runs with
  LD_DEBUG=libs "$@" --gtest_list_tests 2>&1 | sed -n 's|.*calling init: \(.*/\)libactivation-core[^/]*$|\1|p'
}
expect() {
  [[ $2 == "$3" ]] || { echo "$1: the core of $2 was loaded, not that of $3" >&2; exit 1; }
}
supported() {
  /lib64/ld-linux-x86-64.so.2 --help | grep "^ *x86-64-$1 (supported, searched)" >/dev/null # -q would stop the writer
}

lesser=$plain
supported v3 && lesser=$v3
best=$lesser
supported v4 && best=$v4
expect "on this machine" "$(loaded "$program")" "$best"
expect "without AVX-512" "$(loaded env GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX512F "$program")" "$lesser"
expect "without AVX2" "$(loaded env GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2 "$program")" "$plain"
expect "with the loader's mask" "$(loaded /lib64/ld-linux-x86-64.so.2 --glibc-hwcaps-mask none "$program")" "$plain"
