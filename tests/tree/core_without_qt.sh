#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# core_without_qt.sh <cmake> <source tree>: the preset core-only asks for nothing that a machine without Qt lacks.
set -euo pipefail
build=$PWD/build
cd "$2"
"$1" --preset core-only -B "$build" -DCMAKE_DISABLE_FIND_PACKAGE_Qt6=ON -DCMAKE_DISABLE_FIND_PACKAGE_QCustomPlotQt6=ON \
  -DCMAKE_DISABLE_FIND_PACKAGE_CLI11=ON
if grep -iE '^(Qt|QCustomPlot|CLI11)[^:]*_DIR:' "$build/CMakeCache.txt"; then
  echo "core-only looked for these packages" >&2
  exit 1
fi
