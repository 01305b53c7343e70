#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# adding_an_activation.sh <cmake> <source tree>: does in a copy of the tree what CONTRIBUTING.md says under "Add an
# activation". Two files change, and the new entry is there, evaluated, drawn and tested.
set -euo pipefail
cmake=$1 source=$2
fail() { echo "$1" >&2; exit 1; }

mkdir tree
tar -C "$source" --exclude=./build --exclude=./.git -cf - . | tar -C tree -xf -

# block <language>: the first block of code in this language in the section.
block() {
  awk -v start="\`\`\`$1" '/^## /{inside = $0 == "## Add an activation"} inside && $0 == start {on = 1; next}
    on && /^```$/ {exit} on' tree/CONTRIBUTING.md
}
family=tree/core/activations/rectifiers.cpp
block cpp >struct
block diff >list
block markdown >card
[[ -s struct && -s list && -s card ]] || fail "CONTRIBUTING.md no longer has these blocks"
id=$(sed -n 's/.*Facts facts{"\([a-z0-9_]*\)".*/\1/p' struct)

before=$(sed -n 's/^-//p' list) after=$(sed -n 's/^+//p' list)
grep -qxF -- "$before" "$family" || fail "the list that CONTRIBUTING.md shows is not the one in the file: $before"
awk -v before="$before" -v after="$after" '
  $0 == before {print after; next}
  $0 == "}  // namespace" {while ((getline line < "struct") > 0) print line; print ""}
  {print}' "$family" >changed
mv changed "$family"
cp card "tree/resources/activations/$id.md"

changes=$({ diff -rq --exclude=build --exclude=.git "$source" tree || true; } | wc -l)
[[ $changes == 2 ]] || fail "$changes files changed"

cd tree
"$cmake" --preset core-only -DACTIVATION_X86_64_LEVELS=
"$cmake" --build --preset core-only
cd build/core-only
./tree_tests --gtest_brief=1 --gtest_filter='Cards*'
./core_tests --gtest_list_tests --gtest_filter="*/$id" | grep "/$id" >/dev/null || fail "no test runs for $id"
./core_tests --gtest_brief=1 --gtest_filter="*/$id:Catalogue*"
cd ../../..

mkdir example
cp tree/tests/package/CMakeLists.txt example
cat >example/main.cpp <<END
#include "core/activations/catalogue.h"
#include <cstdio>
int main() {
    const activation::Activation* entry = activation::find("$id");
    const activation::Point p = entry->point(-1.0, entry->defaults(), activation::Framework::PyTorch);
    std::printf("%s %g %g", entry->family.data(), p.value, p.slope);
}
END
"$cmake" --install tree/build/core-only --prefix "$PWD/installed" --component core >/dev/null
"$cmake" -S example -B example/build -G Ninja -DCMAKE_PREFIX_PATH="$PWD/installed"
"$cmake" --build example/build
said=$(example/build/example)
[[ $said == "Rectifiers -0.5 0.25" ]] || fail "it said: $said"
