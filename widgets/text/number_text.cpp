// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace activation {
namespace {

constexpr QChar minus(0x2212), infinity(0x221E);

// The exponents between which a number is written without a power of ten.
constexpr int smallestPlain = -4, largestPlain = 5;

QString special(double value) {
    if (std::isnan(value)) return QCoreApplication::translate("activation::NumberText", "undefined");
    return value < 0.0 ? QString(minus) + infinity : QString(infinity);
}

QString toText(double value, std::chars_format format, std::optional<int> precision = {}) {
    std::array<char, 400> buffer;
    char* const end = buffer.data() + buffer.size();
    const auto result = precision ? std::to_chars(buffer.data(), end, value, format, *precision)
                                  : std::to_chars(buffer.data(), end, value, format);
    return QString::fromLatin1(buffer.data(), result.ptr - buffer.data());
}

/// The digits of the locale: its decimal sign and the true minus sign.
QString localised(QString text) {
    text.replace(u'-', minus);
    if (const QString point = QLocale().decimalPoint(); point != u".") text.replace(u'.', point);
    return text;
}

QString superscript(int number) {
    constexpr std::array<char16_t, 10> digits{u'⁰', u'¹', u'²', u'³', u'⁴', u'⁵', u'⁶', u'⁷', u'⁸', u'⁹'};
    QString result;
    for (const QChar c : QString::number(number))
        result += c == u'-' ? QChar(u'⁻') : QChar(digits[static_cast<std::size_t>(c.digitValue())]);
    return result;
}

void dropTrailingZeros(QString& text) {
    if (!text.contains(u'.')) return;
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
}

QString significant(double value, int digits, bool drop) {
    if (!std::isfinite(value)) return special(value);
    if (value == 0.0) return QStringLiteral("0");

    QString mantissa = toText(value, std::chars_format::scientific, digits - 1);
    const auto e = mantissa.indexOf(u'e');
    const int exponent = mantissa.mid(e + 1).toInt();
    if (exponent < smallestPlain || exponent > largestPlain) {
        mantissa.truncate(e);
        if (drop) dropTrailingZeros(mantissa);
        return localised(mantissa) + QStringLiteral("×10") + superscript(exponent);
    }
    QString text = toText(value, std::chars_format::fixed, std::max(0, digits - 1 - exponent));
    if (drop || value == std::trunc(value)) dropTrailingZeros(text);
    return localised(text);
}

/// Grouping is refused: whether 1.500 is more than a thousand must not depend on the locale.
std::optional<double> plainNumberFrom(const QString& text) {
    const auto read = [](QLocale locale, const QString& digits) -> std::optional<double> {
        locale.setNumberOptions(QLocale::RejectGroupSeparator);
        bool ok = false;
        const double value = locale.toDouble(digits, &ok);
        return ok ? std::optional(value) : std::nullopt;
    };
    if (const auto value = read(QLocale(), text)) return value;
    // As it is shown here: 1,5e−7 also where the locale would write ×10^ for e.
    return read(QLocale::c(), QString(text).replace(QLocale().decimalPoint(), QStringLiteral(".")));
}

}  // namespace

QString powerOfTen(int exponent) { return QStringLiteral("10") + superscript(exponent); }

QString numberText(double value, int digits) { return significant(value, digits, false); }

QString shortText(double value, int digits) { return significant(value, digits, true); }

int digitsFor(const Range& range, int digits) {
    const double reach = std::max(std::abs(range.from), std::abs(range.to));
    return std::max(digits, 2 + static_cast<int>(std::ceil(std::log10(reach / range.size()))));
}

QString fixedText(double value, int decimals) {
    if (!std::isfinite(value)) return special(value);
    const QString text = toText(value, std::chars_format::fixed, decimals);
    const bool isZero = text.count(u'0') + text.count(u'.') + text.count(u'-') == text.size();
    return localised(isZero ? QString(text).remove(u'-') : text);
}

QString exactText(double value) {
    if (!std::isfinite(value)) return special(value);
    if (value == 0.0) return QStringLiteral("0");
    const double size = std::abs(value);
    if (size >= 1e-5 && size < 1e15) return localised(toText(value, std::chars_format::fixed));
    QString text = toText(value, std::chars_format::scientific);
    text.replace(QLatin1String("e+0"), QLatin1String("e")).replace(QLatin1String("e+"), QLatin1String("e"));
    text.replace(QLatin1String("e-0"), QLatin1String("e-"));
    return localised(text);
}

QString plainText(double value) {
    if (std::isnan(value)) return QStringLiteral("nan");
    const double size = std::abs(value);
    const bool fixed = size == 0.0 || (size >= 1e-5 && size < 1e15);
    return toText(value, fixed ? std::chars_format::fixed : std::chars_format::scientific);
}

std::optional<double> numberFrom(const QString& text) {
    QString plain = text.simplified().remove(u' ');
    plain.replace(minus, u'-');
    const auto slash = plain.indexOf(u'/');
    if (slash < 0) return plainNumberFrom(plain);
    const auto above = plainNumberFrom(plain.left(slash));
    const auto below = plainNumberFrom(plain.mid(slash + 1));
    if (!above || !below || *below == 0.0) return std::nullopt;
    return *above / *below;
}

}  // namespace activation
