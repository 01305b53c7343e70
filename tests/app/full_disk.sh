#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# full_disk.sh <program>: no command loses a file, whatever stops it from writing: a disk without a free byte, the
# longest a file may be, a signal. Where a file system of one's own may not be mounted, the limit alone is tried.
set -euo pipefail
program=$1
formats_of_render=(png svg pdf webp jpg jpeg csv tex)
formats_of_run=(png svg pdf webp jpg csv json)
formats_of_sweep=(gif apng webp)
export TMPDIR=$PWD/tmp
mkdir -p tmp pictures
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM

fail() {
    echo "$1"
    exit 1
}

# refused <sentence> <file> <argument…>: the command says the sentence, ends with 1, and leaves what was there.
refused() {
    local sentence=$1 file=$2 status=0 said before=
    shift 2
    if [[ -e $file ]]; then before=$(<"$file"); fi
    said=$("$program" "$@" -o "$file" 2>&1 >/dev/null) || status=$?
    [[ $status == 1 ]] || fail "$* -o $file: status $status"
    [[ $said == "activation-explorer: cannot write $file: $sentence"* ]] || fail "$* -o $file: $said"
    if [[ -z $before ]]; then
        [[ ! -e $file ]] || fail "$* -o $file: a piece of a new file"
    else
        [[ $(<"$file") == "$before" ]] || fail "$* -o $file: the old file is gone"
    fi
}

every_writer_is_refused() {
    local format file
    for file in a none; do
        for format in "${formats_of_render[@]}"; do refused "$1" "$file.$format" render elu gelu; done
        for format in "${formats_of_run[@]}"; do refused "$1" "$file.$format" run statistics; done
        for format in "${formats_of_sweep[@]}"; do
            refused "$1" "$file.$format" render elu --sweep alpha=0:2:3 --size 160x90
        done
    done
    [[ $(ls -A) == "$2" ]] || fail "left behind: $(ls -A)"
}

on_a_full_disk() {
    mount -t tmpfs -o size=256k own pictures
    cd pictures
    local format
    for format in "${formats_of_render[@]}" json gif apng; do printf old >"a.$format"; done
    cat /dev/zero >filling 2>/dev/null || true
    printf x >little 2>/dev/null && [[ -s little ]] && fail "the disk is not full"
    every_writer_is_refused "No space left on device" "$(ls -A)"
    for command in "list" "show elu" "eval elu 1" "sample elu --from 0 --to 1 --points 9" "statistics elu" \
        "code elu --for jax" "render elu -o -" "run statistics" "run statistics --json" "run statistics --csv" "--help" "--version"; do
        local status=0
        # shellcheck disable=SC2086
        "$program" $command >little 2>../said || status=$?
        [[ $status == 1 && $(<../said) == "activation-explorer: cannot write to standard output: No space left on device" ]] ||
            fail "$command on a full disk: status $status, $(<../said)"
    done
    cd ..
}

if [[ ${2:-} == mounted ]]; then
    on_a_full_disk
    exit
fi
if unshare -rm true 2>/dev/null; then
    unshare -rm "$0" "$program" mounted
else
    echo "no file system of one's own may be mounted here: only the limit is tried"
fi

# The longest a file may be: the signal that it sends does not end the program.
cd pictures
for format in "${formats_of_render[@]}" json gif apng; do printf old >"a.$format"; done
(
    before=$(ls -A)
    ulimit -f 0
    every_writer_is_refused "File too large: at most 0 bytes are allowed (ulimit -f)" "$before"
) 2>&1 | cat
for format in "${formats_of_render[@]}"; do
    [[ $(<"a.$format") == old ]] || fail "a.$format is gone"
done
rm -f ./*

# Killed at any time, there is the old picture or the new one, whole, and nothing else anywhere.
"$program" render elu -o old.png
"$program" render gelu -o new.png
cp old.png a.png
unset XDG_RUNTIME_DIR
for ((i = 0; i < 40; ++i)); do
    signal=(KILL TERM INT HUP)
    "$program" render "$([[ $((i % 2)) == 0 ]] && echo gelu || echo elu)" -o a.png >/dev/null 2>&1 &
    pid=$!
    sleep "0.$(printf %03d $((i * 11)))"
    kill -"${signal[i % 4]}" $pid 2>/dev/null || true
    wait $pid 2>/dev/null || true
    cmp -s a.png old.png || cmp -s a.png new.png || fail "half a picture"
done
"$program" render elu -o a.png
[[ $(ls -A) == $'a.png\nnew.png\nold.png' ]] || fail "left behind: $(ls -A)"
[[ -z $(ls -A ../tmp) ]] || fail "left in the temporary folder: $(ls -A ../tmp)"

# A closed stream is not mistaken for the file.
"$program" render elu -o a.png 0<&- 1>&- 2>&-
cmp a.png old.png
status=0
"$program" eval elu 1 1>&- 2>../said || status=$?
[[ $status == 1 && $(<../said) == "activation-explorer: cannot write to standard output: Bad file descriptor" ]] ||
    fail "standard output is closed: status $status, $(<../said)"
