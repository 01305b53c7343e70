# SPDX-License-Identifier: GPL-3.0-or-later
# Completion for bash. It asks the program, so it knows what the program knows.

# _activation_explorer_names <program> <command> <id>: what --set may name.
_activation_explorer_names() {
    if [ "$2" = run ]; then
        "$1" run "$3" --help 2>/dev/null | sed -n '/^Settings/,/^$/s/^  \([a-z0-9_][a-z0-9_]*\) .*/\1=/p'
    else
        "$1" show "$3" 2>/dev/null | sed -n '/^Parameters/,/^$/s/^  \([a-z0-9_][a-z0-9_]*\) .*/\1=/p'
    fi
}

# _activation_explorer_choices <program> <experiment> <setting>: what the setting may be, where it is one of a few words.
_activation_explorer_choices() {
    "$1" run "$2" --help 2>/dev/null | sed -n "s/^  $3  *one of \(.*\) (default .*/\1/p" | tr -d ,
}

_activation_explorer() {
    local program=$1 current=$2 previous=$3 command=${COMP_WORDS[1]} id=${COMP_WORDS[2]-} words= option=$3
    # Bash takes "=" for a word of its own: after --set come name, "=" and value.
    if [ "$current" = = ]; then
        current=
        option="${COMP_WORDS[COMP_CWORD - 2]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
    elif [ "$previous" = = ] && [ "$COMP_CWORD" -gt 3 ]; then
        option="${COMP_WORDS[COMP_CWORD - 3]}" previous="${COMP_WORDS[COMP_CWORD - 2]}"
    fi
    case $option in --csv | --json | --there-and-back) option= ;; esac # these have no value
    if [ "$COMP_CWORD" -eq 1 ]; then
        words="--help --version --manual --completion --new $("$program" --help 2>/dev/null | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')"
        compopt -o default
    else
        case $option in
        --show) words="value slope curvature value,slope value,slope,curvature value,difference value,magnifier" ;;
        -o) compopt -o default ;;
        --set)
            if [ "$previous" = --set ]; then
                words=$(_activation_explorer_names "$program" "$command" "$id")
                compopt -o nospace
            elif [ "$command" = run ]; then
                words=$(_activation_explorer_choices "$program" "$id" "$previous")
            fi
            ;;
        --language) words="en zh" ;;
        --family | --from | --to | --points | --mean | --deviation | --seed | --x | --y | --size | --dpi | --curves | --probe | \
            --text | --lines | --sweep | --seconds | --figure) ;;
        --activation) words=$("$program" list 2>/dev/null | cut -d' ' -f1) ;;
        --[a-z]*) # asked for none, it names those there are
            words=$({ "$program" "$command" "$option" "" 2>&1 || :; } | sed -n 's/.*; it is one of //p' | tr -d ,)
            ;;
        *) case $current in
            -*) words=$("$program" "$command" --help 2>/dev/null | grep -oE -- '^ +-[-a-z,]+' | tr -s ', ' '\n') ;;
            *) case $command in
                run) words=$("$program" run 2>/dev/null | cut -d' ' -f1) ;;
                lesson)
                    if [ "$COMP_CWORD" -eq 2 ]; then words="list check new handout play"
                    else words=$("$program" lesson list 2>/dev/null | cut -d' ' -f1); compopt -o default; fi ;;
                *) words=$("$program" list 2>/dev/null | cut -d' ' -f1) ;;
                esac ;;
            esac ;;
        esac
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _activation_explorer activation-explorer
