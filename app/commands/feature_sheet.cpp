// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/feature_sheet.h"

#include "app/facts.h"

#include <QJsonArray>

#include <cmath>

namespace activation {
namespace {

/// Places and values are found to about this many digits; more would be noise.
QString digits(double number) { return QString::fromStdString(withDigits(number, 10)); }

QJsonValue json(double number) {
    if (std::isinf(number)) return number > 0.0 ? "inf" : "-inf";
    return std::isnan(number) ? QJsonValue() : QJsonValue(number);
}

QJsonArray json(const std::vector<Interval>& list) {
    QJsonArray result;
    for (const Interval& i : list) result.append(QJsonArray{json(i.from), json(i.to)});
    return result;
}

QJsonObject json(const Point& limit) { return {{"value", json(limit.value)}, {"slope", json(limit.slope)}}; }

}  // namespace

void writeFeatures(Output& out, const Features& features) {
    out << "\nFacts\n";
    for (const FactRow& row : factRows(features, {[](const char* text) { return QString::fromUtf8(text); }, digits}))
        out << "  " << (row.name.isEmpty() ? QString() : row.name.leftJustified(16)).toStdString()
            << row.text.toStdString() << "\n";
}

QJsonObject featuresJson(const Features& f) {
    QJsonArray extrema;
    for (const Extremum& e : f.extrema)
        extrema.append(QJsonObject{{"kind", e.maximum ? "maximum" : "minimum"}, {"x", e.x}, {"value", e.value}});
    return {
        {"range", QJsonObject{{"infimum", json(f.infimum)},
                              {"supremum", json(f.supremum)},
                              {"infimum_attained", f.infimumAttained},
                              {"supremum_attained", f.supremumAttained}}},
        {"limits", QJsonObject{{"minus_infinity", json(f.atMinusInfinity)}, {"plus_infinity", json(f.atPlusInfinity)}}},
        {"monotonicity", nameOf(f.monotonicity)},
        {"symmetry", nameOf(f.symmetry)},
        {"smoothness", nameOf(f.smoothness)},
        {"extrema", extrema},
        {"steepest_slope", QJsonObject{{"x", json(f.steepestAt)}, {"slope", json(f.steepestSlope)}}},
        {"dead", json(f.dead)},
        {"vanishing", json(f.vanishing)},
        {"zeros", json(f.zeros)},
        {"fixed_points", json(f.fixedPoints)},
        {"oscillates", f.oscillates}};
}

}  // namespace activation
