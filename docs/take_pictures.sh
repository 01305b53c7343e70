#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# docs/take_pictures.sh [<program>]: takes the pictures of the documentation from the program itself, in a window on an
# X server of its own, in a font that is drawn for interfaces. Needed beside what ./check installs: imagemagick,
# x11-utils, fonts-inter (picture_packages of cmake/packages.sh).
set -euo pipefail
program=$(realpath "${1:-build/release/activation-explorer}")
images=$(realpath "$(dirname "$0")")/images
work=$(mktemp -d)
export XDG_RUNTIME_DIR=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
unset WAYLAND_DISPLAY
# A bare X server has no desktop that says which font is its own.
mkdir -p "$work/fontconfig"
cat >"$work/fontconfig/fonts.conf" <<'END'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern"><test name="family"><string>sans-serif</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>
</fontconfig>
END
export FONTCONFIG_FILE=$work/fontconfig/fonts.conf
pids=()
trap 'kill "${pids[@]}" 2>/dev/null; rm -rf "$work"' EXIT

on_screen() { # <width>x<height>
    rm -f "$work/display"
    Xvfb -displayfd 3 -screen 0 "$1x24" -noreset -nolisten tcp 3>"$work/display" 2>/dev/null &
    pids+=($!)
    until [[ -s $work/display ]]; do sleep 0.1; done
    export DISPLAY=:$(cat "$work/display")
    openbox 2>/dev/null &
    pids+=($!)
    until xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 0x; do sleep 0.1; done  # windows from before are not its own
}

# Until the window has been the same for a moment; a cursor may blink.
settled() {
    local before= now tries
    for ((tries = 0; tries < 10; ++tries)); do
        sleep 0.4
        now=$(import -silent -window "$1" xwd:- | md5sum)
        [[ $now == "$before" ]] && return
        before=$now
    done
}

picture() { # <file> <look> <language> <width>x<height> <scale> <keys…>
    local file=$images/$1 size=$4 window pid
    rm -rf "$XDG_CONFIG_HOME" "$XDG_DATA_HOME"
    mkdir -p "$XDG_CONFIG_HOME/activation-explorer" "$(dirname "$file")"
    printf '[General]\nlook=%s\nlanguage=%s\n[hints]\nseen=true\n' "$2" "$3" >"$XDG_CONFIG_HOME/activation-explorer/settings.ini"
    QT_SCALE_FACTOR=$5 "$program" &
    pid=$!
    pids+=($pid)
    until window=$(xdotool search --onlyvisible --name "Activation Explorer$"); do sleep 0.1; done
    xdotool windowsize "$window" "${size%x*}" "${size#*x}" windowmove "$window" 0 0 windowactivate "$window"
    settled "$window"
    xdotool mousemove $((${size%x*} * 2 / 5)) $((${size#*x} / 2))
    shift 5
    for key in "$@"; do xdotool key "$key"; done
    settled "$window"
    import -silent -window "$window" -strip +dither -colors 256 -define png:compression-level=9 "png8:$file"
    kill $pid
    wait $pid 2>/dev/null || true
    echo "$file"
}

on_screen 1366x768
picture window.png light en 1366x768 1
picture gallery.png light zh_CN 1366x768 1 ctrl+g
picture experiments.png light en 1366x768 1 alt+3
for size in 1366x768:1 3840x2160:1 2560x1600:2; do
    on_screen "${size%:*}"
    for page in explore:ctrl+l gallery:ctrl+g experiments:alt+3 lessons:alt+4; do
        for look in {light,dark}:{en,zh_CN}; do
            picture "screens/${page%:*}-${size%:*}-${look%:*}-${look#*:}.png" "${look%:*}" "${look#*:}" \
                "${size%:*}" "${size#*:}" "${page#*:}"
        done
    done
done
