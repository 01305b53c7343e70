// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/numbers.h"
#include "app/window/frame/range_field.h"
#include "tests/fuzz/must.h"
#include "widgets/text/number_text.h"

#include <QLocale>

#include <cmath>

using namespace activation;

/// A number or a range that a field or an option takes reads back from what is shown of it, in every language. The
/// first byte picks the language.
int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    static const QLocale locales[]{QLocale::c(),
                                   QLocale(QLocale::German),
                                   QLocale(QLocale::Chinese, QLocale::China),
                                   QLocale(QLocale::French),
                                   QLocale(QLocale::Swedish),
                                   QLocale(QLocale::Arabic, QLocale::Egypt)};
    QLocale::setDefault(locales[bytes[0] % std::size(locales)]);
    const std::string_view text = textOf(bytes + 1, size - 1);
    const QString inField = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));

    if (const auto range = rangeFrom(inField)) {
        const QString shown = rangeText(*range);
        const auto again = rangeFrom(shown);
        const double close = 1e-3 * range->size();
        must(again && std::fabs(again->from - range->from) <= close && std::fabs(again->to - range->to) <= close,
             "an axis does not read what it shows:", shown.toStdString());
    }
    if (const auto typed = numberFrom(inField)) {
        for (const int digits : {1, 4, 17}) {
            must(!numberText(*typed, digits).isEmpty(), "a number without a text");
            must(!shortText(*typed, digits).isEmpty(), "a number without a label");
        }
        must(!fixedText(*typed, 3).isEmpty(), "a number without decimals");
        const QString shown = exactText(*typed);
        const auto again = numberFrom(shown);
        must(!std::isfinite(*typed) || (again && *again == *typed),
             "a field does not read what it shows:", shown.toStdString());
        const auto plain = parseNumber(plainText(*typed).toStdString());
        must(plain && (*plain == *typed || std::isnan(*typed)), "an option does not read what a field copies");
    }
    if (const auto given = parseNumber(text)) {
        std::string written;
        append(written, *given);
        const auto again = parseNumber(written);
        must(again && (*again == *given || std::isnan(*given)), "an option does not read what is written:", written);
    }
    if (const auto whole = parseWhole(text)) must(*whole >= 0, "a whole number below 0");
    return 0;
}
