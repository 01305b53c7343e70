// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/feature_sheet.h"

#include "app/content/facts.h"

#include <QJsonArray>

#include <cmath>

namespace activation {
namespace {

/// Places and values are found to about this many digits; more would be noise.
QString digits(double number) { return QString::fromStdString(withDigits(number, 10)); }

/// What JSON calls them: single words, whatever the sheet says.
constexpr const char* monotonicityTokens[]{"constant",   "increasing",     "non-decreasing",
                                           "decreasing", "non-increasing", "none"};
constexpr const char* symmetryTokens[]{"none", "odd", "even"};
constexpr const char* smoothnessTokens[]{"jump", "kink", "bend", "smooth"};

template <class Enum, std::size_t n>
const char* tokenOf(Enum value, const char* const (&tokens)[n]) {
    return tokens[static_cast<std::size_t>(value)];
}

QJsonArray json(const std::vector<Interval>& list) {
    QJsonArray result;
    for (const Interval& i : list) result.append(QJsonArray{jsonNumber(i.from), jsonNumber(i.to)});
    return result;
}

QJsonObject json(const Point& limit) {
    return {{"value", jsonNumber(limit.value)}, {"slope", jsonNumber(limit.slope)}};
}

}  // namespace

QJsonValue jsonNumber(double number) {
    if (std::isinf(number)) return number > 0.0 ? "inf" : "-inf";
    return std::isnan(number) ? QJsonValue() : QJsonValue(number);
}

const char* tokenOf(Smoothness smoothness) { return tokenOf(smoothness, smoothnessTokens); }

void writeFeatures(Output& out, const Features& features) {
    out << "\nFacts\n";
    for (const FactRow& row : factRows(features, {[](const char* text) { return QString::fromUtf8(text); }, digits}))
        out << "  " << (row.name.isEmpty() ? QString() : row.name.leftJustified(16)).toStdString()
            << row.text.toStdString() << "\n";
}

QJsonObject featuresJson(const Features& f) {
    QJsonArray extrema;
    for (const Extremum& e : f.extrema)
        extrema.append(QJsonObject{
            {"kind", e.maximum ? "maximum" : "minimum"}, {"x", jsonNumber(e.x)}, {"value", jsonNumber(e.value)}});
    return {
        {"range", QJsonObject{{"infimum", jsonNumber(f.infimum)},
                              {"supremum", jsonNumber(f.supremum)},
                              {"infimum_attained", f.infimumAttained},
                              {"supremum_attained", f.supremumAttained}}},
        {"limits", QJsonObject{{"minus_infinity", json(f.atMinusInfinity)}, {"plus_infinity", json(f.atPlusInfinity)}}},
        {"monotonicity", tokenOf(f.monotonicity, monotonicityTokens)},
        {"symmetry", tokenOf(f.symmetry, symmetryTokens)},
        {"smoothness", tokenOf(f.smoothness)},
        {"extrema", extrema},
        {"steepest_slope", QJsonObject{{"x", jsonNumber(f.steepestAt)}, {"slope", jsonNumber(f.steepestSlope)}}},
        {"dead", json(f.dead)},
        {"vanishing", json(f.vanishing)},
        {"zeros", json(f.zeros)},
        {"fixed_points", json(f.fixedPoints)},
        {"oscillates", f.oscillates}};
}

}  // namespace activation
