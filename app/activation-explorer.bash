# SPDX-License-Identifier: GPL-3.0-or-later
# Completion for bash. It asks the program, so it knows what the program knows.
_activation_explorer() {
    local program=$1 current=$2 previous=$3 command=${COMP_WORDS[1]} words=
    if [ "$COMP_CWORD" -eq 1 ]; then
        words="--help --version $("$program" --help 2>/dev/null | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')"
        compopt -o default
    else
        case $previous in
        --framework) words="pytorch keras jax" ;;
        --precision) words="double single" ;;
        --show) words="value slope curvature value,slope value,slope,curvature value,difference value,magnifier" ;;
        --layout) words="overlaid stacked" ;;
        --look) words="light dark print grey contrast-light contrast-dark" ;;
        --axes) words="frame textbook" ;;
        --for) words="pytorch keras jax cpp latex" ;;
        -o) compopt -o default ;;
        --set | --family | --from | --to | --points | --mean | --deviation | --seed | --x | --y | --size | --dpi | --curves | --probe) ;;
        --activation) words=$("$program" list 2>/dev/null | cut -d' ' -f1) ;;
        *) case $current in
            -*) words=$("$program" "$command" --help 2>/dev/null | grep -oE -- '^ +-[-a-z,]+' | tr -s ', ' '\n') ;;
            *) case $command in
                run) words=$("$program" run 2>/dev/null | cut -d' ' -f1) ;;
                *) words=$("$program" list 2>/dev/null | cut -d' ' -f1) ;;
                esac ;;
            esac ;;
        esac
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _activation_explorer activation-explorer
