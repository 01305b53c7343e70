#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# translations.sh <lupdate> <sources>: every text of the program has its translation, and no translation is left over.
set -euo pipefail
lupdate=$1
sources=$2
kept=$sources/resources/translations/zh_CN.ts
hint="run: cmake --build --preset release --target update_translations, then translate what is unfinished in
resources/translations/zh_CN.ts"

cp "$kept" new.ts
(cd "$sources" && "$lupdate" -silent -no-obsolete -locations none -I . -tr-function-alias QT_TRANSLATE_NOOP+=CORE_TEXT app widgets core -ts "$OLDPWD/new.ts")
if ! cmp -s "$kept" new.ts; then
    diff "$kept" new.ts | grep '<source>' || true
    echo "the texts above are not those of the translation; $hint"
    exit 1
fi
if grep -B 2 'type="unfinished"\|<translation></translation>' "$kept" | grep '<source>'; then
    echo "the texts above have no translation; $hint"
    exit 1
fi
