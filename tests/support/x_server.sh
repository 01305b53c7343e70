# SPDX-License-Identifier: GPL-3.0-or-later
# For scripts that run the program on a real X server; they source it.

started=()
trap 'kill "${started[@]}" 2>/dev/null || true' EXIT

fail() {
    echo "$1"
    cat errors 2>/dev/null
    exit 1
}

# eventually <what> <command…>: waits until the command succeeds.
eventually() {
    local what=$1 i
    shift
    for ((i = 0; i < 200; ++i)); do
        if "$@" >/dev/null 2>&1; then return; fi
        sleep 0.1
    done
    fail "not so after 20 seconds: $what"
}

start_x_server() {
    Xvfb -displayfd 3 -screen 0 1280x1024x24 -noreset -nolisten tcp 3>display >xvfb.log 2>&1 &
    started+=($!)
    eventually "the X server runs" test -s display
    DISPLAY=:$(cat display)
    export DISPLAY
    openbox >openbox.log 2>&1 &
    started+=($!)
    eventually "the window manager runs" xdotool get_num_desktops
}

# await_window <process>: sets pid and window, which has the focus then.
await_window() {
    pid=$1
    started+=("$pid")
    eventually "the window is there" xdotool search --onlyvisible --name "— Activation Explorer$"
    window=$(xdotool search --onlyvisible --name "— Activation Explorer$" | head -n 1)
    xdotool windowactivate --sync "$window"
}

is_called() { [[ $(xdotool getwindowname "$window") == *" — $1"* ]]; }

choose() {
    xdotool key ctrl+f
    xdotool type "$1"
    xdotool key Return
}

# The catalogue comes a moment after the window.
chosen() { is_called "GELU " || { choose gelu && sleep 0.2 && is_called "GELU "; }; }
