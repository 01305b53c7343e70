#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every fuzzer of a build for some seconds, as many at once as there are processors. What breaks one is kept.
# Usage: run.sh <build directory> [seconds]
set -euo pipefail
build=$(realpath -- "$1") seconds=${2:-30}
cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")"
export LC_ALL=C.UTF-8 ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1

fuzz() {
  local name=$1 new arguments=() log
  new=$(mktemp -d) log=$build/fuzz_$name.log
  [[ -e $name.dict ]] && arguments+=("-dict=$name.dict")
  # What takes five seconds hangs: a person would have gone by then.
  if "$build/fuzz_$name" "$new" "corpus/$name" "${arguments[@]}" -max_total_time="$seconds" -timeout=5 -max_len=2048 \
    -rss_limit_mb=2048 -artifact_prefix="$build/fuzz_$name-" >"$log" 2>&1; then
    printf '%-20s %s\n' "$name" "$(grep '^Done ' "$log")"
  else
    grep -v '^#' "$log" | tail -n 60
    printf '%s broke. Once more: %s <the file named above>; all it said: %s\n' "$name" "$build/fuzz_$name" "$log"
    rm -rf "$new"
    return 1
  fi
  rm -rf "$new"
}
export -f fuzz
export build seconds
printf '%s\n' *.cpp | sed 's/\.cpp$//' | xargs -P "$(nproc)" -I{} bash -c 'set -euo pipefail; fuzz {}'
