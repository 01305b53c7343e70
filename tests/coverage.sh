#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How much of core, widgets and app the tests run through. A page for each file: build/coverage/report/index.html
set -euo pipefail
cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.."
source cmake/packages.sh

install_packages "${program_packages[@]}" "${test_packages[@]}" "${coverage_packages[@]}"
quietly "Configuring…" cmake --preset coverage
quietly "Building…" cmake --build --preset coverage
find build/coverage -name '*.gcda' -delete # of runs before
# All tests of a program in one process: each process reads and writes the counts of every file. What they say does not
# change what they run through: ./check is there to see them pass.
for room in core widgets app; do
  LC_ALL=C.UTF-8 build/coverage/${room}_tests --gtest_brief=1 >build/coverage/$room.log 2>&1 ||
    printf 'Some tests of %s failed: build/coverage/%s.log\n' "$room" "$room" >&2
done
ctest --preset coverage --quiet -R '^app/[a-z_]+$' || printf 'Some scripts failed.\n' >&2
mkdir -p build/coverage/report
# Where two threads count at once a count may be lost, and be negative: gcovr is not to stop there.
gcovr --root . --filter 'core/' --filter 'widgets/' --filter 'app/' --exclude-throw-branches --gcov-ignore-parse-errors \
  -j "$(nproc)" --print-summary --html-details build/coverage/report/index.html \
  build/coverage/core build/coverage/widgets build/coverage/app |
  grep -E '^(lines|functions|branches)'
