#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# killed_while_saving.sh <program> [kills]: a command that is killed (SIGKILL) while it writes over a file leaves the old
# file or the new one, whole, whatever the format, and nothing beside it or in the temporary folder. So many kills a
# format, spread over the time that the command takes.
set -euo pipefail
program=$1
kills=${2:-8}
export TMPDIR=$PWD/tmp
mkdir -p tmp pictures
cd pictures
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM XDG_RUNTIME_DIR

fail() {
    echo "$1"
    exit 1
}

# Microseconds since some time.
now() { echo $((${EPOCHREALTIME/./})); }

# survives <file> <command of the old file> <command of the new one> <what both have behind it>
survives() {
    local file=$1 old=$2 new=$3 rest=$4 begun time moment i pid before after seenOld=0 seenNew=0
    # shellcheck disable=SC2086
    "$program" $old $rest -o "old.$file" 2>../said || fail "$old $rest: $(<../said)"
    begun=$(now)
    # shellcheck disable=SC2086
    "$program" $new $rest -o "new.$file" 2>../said || fail "$new $rest: $(<../said)"
    time=$(($(now) - begun))
    cmp -s "old.$file" "new.$file" && fail "$file: nothing could be told from anything"
    cp "old.$file" "a.$file"
    before=$(ls -A)
    for ((i = 0; i < kills; ++i)); do
        local subject=$new
        if cmp -s "a.$file" "new.$file"; then subject=$old; fi
        # shellcheck disable=SC2086
        "$program" $subject $rest -o "a.$file" >/dev/null 2>&1 &
        pid=$!
        # From a quarter of it to a little beyond its end; most of a file's life is near the end.
        moment=$((time / 4 + time * 9 * (i * 7 % kills) / (kills * 10)))
        sleep "$(printf '%d.%06d' $((moment / 1000000)) $((moment % 1000000)))"
        kill -KILL $pid 2>/dev/null || true
        wait $pid 2>/dev/null || true
        if cmp -s "a.$file" "old.$file"; then
            seenOld=$((seenOld + 1))
        elif cmp -s "a.$file" "new.$file"; then
            seenNew=$((seenNew + 1))
        else
            fail "$file: half a file"
        fi
        # Where a file system has no files without a name there may be one with a hidden name, but never two.
        after=$(ls -A | grep -vxF "$before" || true)
        [[ $(wc -w <<<"$after") -le 1 ]] || fail "$file: left behind: $after"
    done
    # shellcheck disable=SC2086
    "$program" $new $rest -o "a.$file" 2>../said || fail "$new $rest: $(<../said)"
    cmp "a.$file" "new.$file"
    [[ $(ls -A) == "$before" ]] || fail "$file: left behind: $(ls -A | grep -vxF "$before")"
    [[ -z $(ls -A ../tmp) ]] || fail "$file: left in the temporary folder: $(ls -A ../tmp)"
    echo "$file: $kills kills, $seenOld times the old file, $seenNew times the new one"
    rm -f ./*
}

for format in png svg pdf webp jpg csv tex; do survives "$format" "render elu" "render gelu" ""; done
for format in png json; do
    survives "figures.$format" "run statistics --activation elu" "run statistics --activation gelu" ""
done
sweep() { survives "sweep.$1" "render elu --sweep alpha=0:2:4" "render elu --sweep alpha=0.5:3:4" "--size 160x90"; }
for format in gif apng webp; do sweep "$format"; done
if command -v ffmpeg >/dev/null; then # slow, and written by the same hand as the others
    kills=$(((kills + 3) / 4))
    for format in mp4 webm; do sweep "$format"; done
fi
