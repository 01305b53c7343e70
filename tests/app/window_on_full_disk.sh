#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# window_on_full_disk.sh <program>: the real program on a real X server, with what it keeps on a disk without a free
# byte. The old files stay, and the person is told. Then with what it cannot read in their place.
set -euo pipefail
program=$1
source "$(dirname -- "${BASH_SOURCE[0]}")/../support/x_server.sh"

start() {
    "$program" 2>said &
    await_window $!
}
# quit <status>
quit() {
    local status=0
    xdotool key ctrl+q
    wait "$pid" || status=$?
    [[ $status == "$1" ]] || fail "the program ended with status $status instead of $1: $(<said)"
}

if [[ ${2:-} != mounted ]]; then
    start_x_server
    if unshare -rm true 2>/dev/null; then unshare -rm "$0" "$program" mounted; fi

    # What cannot be read is not lost, and makes nobody wait.
    kept=$XDG_DATA_HOME/activation-explorer settings=$XDG_CONFIG_HOME/activation-explorer
    mkdir -p "$kept" "$settings"
    echo '{"version": 999, "current": {"activation": "relu"}}' >"$kept/last.activation"
    printf '[General\nlook=' >"$settings/settings.ini"
    cp "$kept/last.activation" newer
    cp "$settings/settings.ini" damaged
    start
    eventually "a new exploration begins" is_called "ELU, α = 1 "
    eventually "GELU is found" chosen
    quit 0
    cmp newer "$kept"/last-*.activation
    cmp damaged "$settings"/settings-*.ini
    grep -q '"gelu"' "$kept/last.activation" || fail "the new exploration was not kept"
    rm "$kept"/*
    mkfifo "$kept/last.activation"
    start
    eventually "a new exploration begins beside a pipe" is_called "ELU, α = 1 "
    quit 0
    [[ -p $(echo "$kept"/last-*.activation) ]] || fail "the pipe was replaced"
    exit
fi

mkdir disk
mount -t tmpfs -o size=256k own disk
export XDG_DATA_HOME=$PWD/disk/data XDG_CONFIG_HOME=$PWD/disk/config
kept=$XDG_DATA_HOME/activation-explorer/last.activation settings=$XDG_CONFIG_HOME/activation-explorer/settings.ini
mkdir -p "${kept%/*}" "${settings%/*}"
echo '{"version": 1, "current": {"activation": "relu"}}' >"$kept"
printf '[General]\nlook=dark\n' >"$settings"
cp "$kept" kept
cp "$settings" settings
cat /dev/zero >disk/filling 2>/dev/null || true
printf x >disk/little 2>/dev/null && [[ -s disk/little ]] && fail "the disk is not full"
start
eventually "what was kept is shown" is_called "ReLU "
eventually "GELU is found" chosen
quit 1
cmp kept "$kept"
cmp settings "$settings"
[[ $(<said) == "activation-explorer: Cannot keep the exploration for the next start: $kept: No space left on device. \
Cannot keep the settings: $settings: No space left on device" ]] ||
    fail "on a full disk: $(<said)"
rm disk/filling
start
eventually "the window is there again" is_called "ReLU "
eventually "GELU is found" chosen
quit 0
grep -q '"gelu"' "$kept" || fail "with room again: $(cat "$kept")"
grep -q geometry "$settings" || fail "with room again: $(cat "$settings")"
