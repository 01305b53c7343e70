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
constexpr const char* approachTokens[]{"attained", "left", "right"};
constexpr const char* smoothnessTokens[]{"jump", "kink", "bend", "smooth"};

template <class Enum, std::size_t n>
const char* tokenOf(Enum value, const char* const (&tokens)[n]) {
    return tokens[static_cast<std::size_t>(value)];
}

/// A list of intervals, and under a second key which of their ends belong to them.
void add(QJsonObject& object, const QString& key, const std::vector<Interval>& list) {
    QJsonArray intervals, ends;
    for (const Interval& i : list) {
        intervals.append(QJsonArray{jsonNumber(i.from), jsonNumber(i.to)});
        ends.append(QJsonArray{i.hasFrom, i.hasTo});
    }
    object[key] = intervals;
    object[key + "_ends_included"] = ends;
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

void writeTypedFaults(Output& out, const Activation& activation, Values values) {
    const QStringList faults =
        typedFaults(activation, values, {[](const char* text) { return QString::fromUtf8(text); }, digits});
    if (faults.isEmpty()) return;
    out << "\nIn float32, computed as it is typed\n";
    for (const QString& fault : faults) out << "  " << fault.toStdString() << "\n";
}

QJsonObject featuresJson(const Features& f) {
    QJsonArray extrema;
    for (const Extremum& e : f.extrema)
        extrema.append(QJsonObject{
            {"kind", e.maximum ? "maximum" : "minimum"}, {"x", jsonNumber(e.x)}, {"value", jsonNumber(e.value)}});
    QJsonObject range{{"infimum", jsonNumber(f.infimum)},
                      {"supremum", jsonNumber(f.supremum)},
                      {"infimum_attained", f.infimumAttained},
                      {"supremum_attained", f.supremumAttained}};
    add(range, "intervals", f.range);
    const bool attained = f.steepestApproach == Approach::Attained;
    QJsonObject steepest{{"x", jsonNumber(f.steepestAt)},
                         {"slope", jsonNumber(f.steepestSlope)},
                         {"attained", attained},
                         {"from", attained ? QJsonValue() : tokenOf(f.steepestApproach, approachTokens)}};
    add(steepest, "straight_on", f.steepest);
    QJsonObject result{
        {"range", range},
        {"limits", QJsonObject{{"minus_infinity", json(f.atMinusInfinity)}, {"plus_infinity", json(f.atPlusInfinity)}}},
        {"monotonicity", tokenOf(f.monotonicity, monotonicityTokens)},
        {"symmetry", tokenOf(f.symmetry, symmetryTokens)},
        {"smoothness", tokenOf(f.smoothness)},
        {"extrema", extrema},
        {"steepest_slope", steepest},
        {"oscillates", f.oscillates},
        {"listed_to", jsonNumber(f.listedTo)}};
    add(result, "dead", f.dead);
    add(result, "vanishing", f.vanishing);
    add(result, "zeros", f.zeros);
    add(result, "fixed_points", f.fixedPoints);
    return result;
}

}  // namespace activation
