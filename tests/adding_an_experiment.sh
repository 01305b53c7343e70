#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# adding_an_experiment.sh <cmake> <source tree> [<lupdate>]: does in a copy of the tree what CONTRIBUTING.md says under
# "Add an experiment". Five files change, the experiment runs, and its texts reach the translator.
set -euo pipefail
cmake=$1 source=$2 lupdate=${3:-}
fail() { echo "$1" >&2; exit 1; }

mkdir tree
tar -C "$source" --exclude=./build --exclude=./.git -cf - . | tar -C tree -xf -

# block <language>: the first block of code in this language in the section.
block() {
  awk -v start="\`\`\`$1" '/^## /{inside = $0 == "## Add an experiment"} inside && $0 == start {on = 1; next}
    on && /^```$/ {exit} on' tree/CONTRIBUTING.md
}
block cpp >experiment.cpp
block diff >list
block markdown >texts
[[ -s experiment.cpp && -s list && -s texts ]] || fail "CONTRIBUTING.md no longer has these blocks"
id=$(sed -n 's/.*return {"\([a-z_]*\)",$/\1/p' experiment.cpp)

cp experiment.cpp "tree/core/experiments/catalogue/$id.cpp"
names=tree/core/experiments/experiment_list.h
before=$(sed -n 's/^-//p' list)
grep -qxF -- "$before" "$names" || fail "the list that CONTRIBUTING.md shows is not the one in the file: $before"
awk -v before="$before" 'FNR == NR {if (sub(/^\+/, "")) after = after $0 "\n"; next}
  $0 == before {printf "%s", after; next} {print}' list "$names" >changed
mv changed "$names"
awk -v id="$id" '/^# /{++n} {print > "tree/resources/experiments/" id (n == 1 ? ".md" : ".zh.md")}' texts

if [[ $lupdate ]]; then
  # What lupdate finds new is in the experiment; a translator would put words where this puts a mark.
  translations=tree/resources/translations/zh_CN.ts
  (cd tree && "$lupdate" -silent -no-obsolete -locations none -I . \
    -tr-function-alias QT_TRANSLATE_NOOP+=CORE_TEXT app widgets core -ts resources/translations/zh_CN.ts)
  grep -B 1 'type="unfinished"' "$translations" | sed -n 's:.*<source>\(.*\)</source>:\1:p' >found
  [[ -s found ]] || fail "lupdate found no text of the experiment"
  while read -r text; do
    grep -qF "\"$text\"" experiment.cpp || fail "lupdate found a text that is not the experiment's: $text"
  done <found
  for text in Iterates "the number before the first step"; do
    grep -qxF "$text" found || fail "lupdate did not find: $text"
  done
  sed -i 's:<translation type="unfinished">[^<]*</translation>:<translation>译</translation>:' "$translations"
  mkdir check && (cd check && ../tree/tests/tree/translations.sh "$lupdate" ../tree)
  changes=$({ diff -rq --exclude=build --exclude=.git "$source" tree || true; } | wc -l)
  [[ $changes == 5 ]] || fail "$changes files changed"
fi

# Only the core, and what runs the experiment.
"$cmake" -S tree -B tree/build/core -G Ninja -DCMAKE_BUILD_TYPE=Release -DACTIVATION_WITH_APP=OFF -DBUILD_TESTING=OFF \
  -DACTIVATION_X86_64_LEVELS=
"$cmake" --build tree/build/core --target core
cat >main.cpp <<END
#include "core/experiments/catalogue.h"
#include <iostream>
int main() {
    const activation::Experiment* experiment = activation::findExperiment("$id");
    const auto figures = activation::run(*experiment, {});
    const auto refused = activation::faultOf(*experiment, {.numbers = {{"steps", 0.5}}});
    std::cout << experiment->name << '|' << figures->front().title << '|' << activation::faultOf(figures->front()) << '|'
              << refused->string() << '\n';
}
END
${CXX:-c++} -std=c++20 -I tree main.cpp -L tree/build/core/lib -lactivation-core -Wl,-rpath,"$PWD/tree/build/core/lib" -o example
said=$(./example)
[[ $said == "Iteration|Iterates||steps must be a whole number from 1 to 1000" ]] || fail "it said: $said"
