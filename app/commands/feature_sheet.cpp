// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/feature_sheet.h"

#include <QJsonArray>

#include <cmath>

namespace activation {
namespace {

constexpr const char* monotonicityNames[]{"constant",   "increasing",     "non-decreasing",
                                          "decreasing", "non-increasing", "not monotone"};
constexpr const char* symmetryNames[]{"none", "odd", "even"};
constexpr const char* smoothnessNames[]{"f jumps", "f has a kink", "f″ jumps", "smooth"};

template <class Enum, std::size_t N>
const char* nameOf(const char* const (&names)[N], Enum value) {
    return names[static_cast<std::size_t>(value)];
}

/// Places and values are found to about this many digits; more would be noise.
std::string digits(double number) { return withDigits(number, 10); }

std::string text(const Interval& i) {
    if (i.from == i.to) return digits(i.from);
    const std::string from = std::isinf(i.from) ? "(-inf" : "[" + digits(i.from);
    return from + ", " + (std::isinf(i.to) ? "inf)" : digits(i.to) + "]");
}

std::string text(const std::vector<Interval>& list) {
    std::string result;
    for (const Interval& i : list) result += (result.empty() ? "" : "; ") + text(i);
    return result.empty() ? "none" : result;
}

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

void writeFeatures(Output& out, const Features& f) {
    const auto row = [&](std::string name, const std::string& value) {
        name.resize(16, ' ');
        out << "  " << name << value << "\n";
    };
    out << "\nFacts\n";
    row("range", (f.infimumAttained ? "[" : "(") + digits(f.infimum) + ", " + digits(f.supremum) +
                     (f.supremumAttained ? "]" : ")"));
    row("limits", digits(f.atMinusInfinity.value) + " at -inf, " + digits(f.atPlusInfinity.value) + " at inf");
    row("monotone", nameOf(monotonicityNames, f.monotonicity));
    row("symmetry", nameOf(symmetryNames, f.symmetry));
    row("smoothness", nameOf(smoothnessNames, f.smoothness));
    for (const Extremum& e : f.extrema) row(e.maximum ? "maximum" : "minimum", digits(e.value) + " at " + digits(e.x));
    row("steepest slope", digits(f.steepestSlope) + " at " + digits(f.steepestAt));
    row("dead", text(f.dead));
    row("|slope| < 0.1", text(f.vanishing));
    row("zeros", text(f.zeros));
    row("fixed points", text(f.fixedPoints));
    if (f.oscillates) out << "  It turns for ever; places are listed for |x| up to 10.\n";
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
        {"monotonicity", nameOf(monotonicityNames, f.monotonicity)},
        {"symmetry", nameOf(symmetryNames, f.symmetry)},
        {"smoothness", nameOf(smoothnessNames, f.smoothness)},
        {"extrema", extrema},
        {"steepest_slope", QJsonObject{{"x", json(f.steepestAt)}, {"slope", json(f.steepestSlope)}}},
        {"dead", json(f.dead)},
        {"vanishing", json(f.vanishing)},
        {"zeros", json(f.zeros)},
        {"fixed_points", json(f.fixedPoints)},
        {"oscillates", f.oscillates}};
}

}  // namespace activation
