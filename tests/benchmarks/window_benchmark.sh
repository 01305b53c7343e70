#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# window_benchmark.sh <build directory> [<keys>]: the window on X servers of three sizes, then its start.
set -euo pipefail
build=$(realpath "$1")
keys=${2:-500}
work=$(mktemp -d)
export XDG_RUNTIME_DIR=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work
server=
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT

on_screen() { # <width>x<height> <command…>
    local size=$1
    shift
    rm -f "$work/display"
    Xvfb -displayfd 3 -screen 0 "${size}x24" -noreset -nolisten tcp 3>"$work/display" 2>/dev/null &
    server=$!
    until [[ -s $work/display ]]; do sleep 0.1; done
    DISPLAY=:$(cat "$work/display") "$@"
    kill "$server"
    wait "$server" 2>/dev/null || true
}

for size in 1280x800 1920x1080 3840x2160; do
    on_screen $size "$build/window_benchmark" frames "$keys" "${size%x*}" "${size#*x}" "$build/window_subjects"
done
on_screen 1920x1080 "$build/window_benchmark" formula "$keys" 1920 1080 "$build/window_subjects" \
    'x > 0 ? x : alpha*(exp(x) - 1), alpha = 1'
on_screen 1280x1024 "$build/window_benchmark" start 20 \
    "$build/window_subjects" empty 1280 800 --- "$build/activation-explorer"
