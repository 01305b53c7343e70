#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# window_under_x.sh <program>: a person's first minutes with the real program on a real X server. It finds an activation,
# changes its parameter by keys and by mouse, exports a picture, quits, and finds everything again at the next start.
set -euo pipefail
program=$1
source "$(dirname -- "${BASH_SOURCE[0]}")/../support/x_server.sh"

# A display that does not answer is one sentence and status 1.
status=0
DISPLAY=:97531 XDG_SESSION_TYPE=x11 "$program" 2>sentence || status=$?
[[ $status == 1 && $(<sentence) == "activation-explorer: the display \":97531\" cannot be opened" ]] ||
    fail "without an X server: status $status, $(<sentence)"

start_x_server
start() {
    "$program" "$@" >>output 2>>errors &
    await_window $!
}
quit() {
    xdotool key ctrl+q
    wait "$pid" || fail "the program ended with status $?"
}

start
eventually "the first start shows ELU" is_called "ELU, α = 1 "
eventually "GELU is found" chosen
choose elu
eventually "ELU is found" is_called "ELU, α = 1 "

# The keys are the plot's now. Two panels on, past the strip below it, is the parameter's field.
xdotool key F6 F6
xdotool type "1.5"
xdotool key Return
eventually "alpha is typed" is_called "ELU, α = 1.5 "
xdotool key ctrl+z
eventually "alpha is as before" is_called "ELU, α = 1 "
xdotool key ctrl+shift+z
eventually "alpha is as undone" is_called "ELU, α = 1.5 "
xdotool key Tab Tab Tab Right # past reset and play to the slider
eventually "the slider moves alpha" is_called "ELU, α = 1.55 "
xdotool key Left
eventually "the slider moves alpha back" is_called "ELU, α = 1.5 "

xdotool key ctrl+e
eventually "the export dialog opens" xdotool search --onlyvisible --name "^Export$"
dialog=$(xdotool search --onlyvisible --name "^Export$")
xdotool windowactivate --sync "$dialog"
xdotool key alt+i ctrl+a
xdotool type "$PWD/picture.png"
xdotool key Return
eventually "the picture is written" test -s picture.png
[[ $(head -c 4 picture.png | tail -c 3) == PNG ]] || fail "the picture is no PNG"
# shellcheck disable=SC2317
gone() { ! xdotool search --onlyvisible --name "^Export$"; }
eventually "the dialog closes" gone
xdotool windowactivate --sync "$window"
quit

kept=$XDG_DATA_HOME/activation-explorer/last.activation
grep -q '"alpha": 1.5' "$kept" || fail "alpha was not kept: $(cat "$kept")"
start
eventually "alpha is still there" is_called "ELU, α = 1.5 "
quit

echo '{"version": 1, "current": {"activation": "nothing"}}' >"$kept"
start
eventually "a damaged file gives a fresh start" is_called "ELU, α = 1 "
quit

echo '{"version": 1, "current": {"activation": "mish"}}' >mish.activation
start mish.activation
eventually "the named file is shown" is_called "Mish "
quit

[[ ! -s errors ]] || fail "the program wrote to standard error:"
[[ ! -s output ]] || fail "the program wrote to standard output: $(cat output)"
