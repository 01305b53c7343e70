#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# completion.sh <program>: what bash offers at some places of a command line.
set -euo pipefail
program=$1
compopt() { :; }  # only bash itself may call it, while it completes
# shellcheck source=/dev/null
source "$(dirname "$0")/../../app/activation-explorer.bash"

# offers <word>… <what must be offered, and nothing else>: the last but one word is being typed.
offers() {
    local expected=${*: -1}
    COMP_WORDS=("$program" "${@:1:$#-1}")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMPREPLY=()
    _activation_explorer "$program" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    if [ "${COMPREPLY[*]}" != "$expected" ]; then
        echo "after \"${*:1:$#-1}\": \"${COMPREPLY[*]}\" instead of \"$expected\""
        exit 1
    fi
}

offers s "show sample statistics"
offers --v "--version"
offers show le "leaky_relu lecun_tanh"
offers show elu --s "--set"
offers eval elu --p "--precision"
offers eval elu --framework "" "pytorch keras jax keras-jax keras-torch"
offers render gelu --look d "dark"
offers code elu --for j "jax"
offers list --json --f "--family"
offers run stat "statistics"
offers run precision --activation sil "silu"
offers render gelu -o x ""
offers show rrelu --set "" "lower= upper="
offers run statistics --set m "mean="
offers run train_classifier --set optimiser = a "adam"
offers run train_classifier --set optimiser = "sgd momentum adam"
offers run train_classifier --set epochs = ""

# Every setting of every experiment is offered, and so is each of its choices.
"$program" run | cut -d' ' -f1 | while read -r experiment; do
    "$program" run "$experiment" --help | sed -n '/^Settings/,/^$/p' >settings
    names=$(sed -n 's/^  \([a-z0-9_]*\) .* (default .*)$/\1=/p' settings | xargs)
    [ -n "$names" ] || { echo "$experiment has no settings"; exit 1; }
    offers run "$experiment" --set "" "$names"
    sed -n 's/^  \([a-z0-9_]*\)  *one of \(.*\) (default .*/\1 \2/p' settings | tr -d , >choices
    while read -r setting words; do offers run "$experiment" --set "$setting" = "$words"; done <choices
done
