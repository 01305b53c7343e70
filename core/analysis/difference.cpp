// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/difference.h"

#include "core/activations/catalogue.h"
#include "core/analysis/legal.h"
#include "core/require.h"

#include <algorithm>

namespace activation {
namespace {

// The values are: the place of f in the catalogue, that of g, how many values f has, those of f, those of g.
constexpr std::size_t ownValues = 3;

struct Side {
    const Activation& activation;
    Values values;
};
Side minuend(Values values) {
    const Activation& f = catalogue()[static_cast<std::size_t>(values[0])];
    return {f, values.subspan(ownValues, static_cast<std::size_t>(values[2]))};
}
Side subtrahend(Values values) {
    const Activation& g = catalogue()[static_cast<std::size_t>(values[1])];
    return {g, values.subspan(ownValues + static_cast<std::size_t>(values[2]))};
}

Point minus(const Point& a, const Point& b) {
    return {a.value - b.value, a.slope - b.slope, a.curvature - b.curvature};
}

Point point(double x, Values values, Framework framework) {
    const Side f = minuend(values), g = subtrahend(values);
    return minus(f.activation.point(x, f.values, framework), g.activation.point(x, g.values, framework));
}

Point pointForDrawing(double x, Values values, Framework framework) {
    const Side f = minuend(values), g = subtrahend(values);
    return minus(f.activation.pointForDrawing(x, f.values, framework),
                 g.activation.pointForDrawing(x, g.values, framework));
}

std::vector<Break> breaks(Values values, Framework framework) {
    const Side f = minuend(values), g = subtrahend(values);
    std::vector<Break> result = f.activation.breaks(f.values, framework);
    const std::vector<Break> others = g.activation.breaks(g.values, framework);
    result.insert(result.end(), others.begin(), others.end());
    std::ranges::sort(result, {}, &Break::x);
    const auto atOnePlace = [](const Break& a, const Break& b) { return a.x == b.x; };
    result.erase(std::unique(result.begin(), result.end(), atOnePlace), result.end());
    return result;
}

double placeOf(const Activation& activation, Values values) {
    const Activation* const entry = find(activation.facts.id);
    require(entry != nullptr, "a difference is one of entries of the catalogue");
    requireLegal(*entry, values);
    return static_cast<double>(entry - catalogue().data());
}

std::optional<Fault> fault(Values values) {
    const auto isPlace = [](double x) { return x >= 0.0 && x < static_cast<double>(catalogue().size()); };
    if (values.size() < ownValues || !isPlace(values[0]) || !isPlace(values[1]))
        return Fault{CORE_TEXT("Fault", "it is not a difference of two entries")};
    if (!(values[2] >= 0.0 && values[2] <= static_cast<double>(values.size() - ownValues)))
        return Fault{CORE_TEXT("Fault", "it has another number of values")};
    const Side f = minuend(values), g = subtrahend(values);
    const auto ofF = f.activation.fault(f.values);
    return ofF ? ofF : g.activation.fault(g.values);
}

}  // namespace

Difference differenceOf(const Activation& f, Values ofF, const Activation& g, Values ofG) {
    Difference result;
    result.record = {};
    result.record.point = point;
    result.record.pointForDrawing = pointForDrawing;
    result.record.breaks = breaks;
    result.record.fault = fault;
    result.values = {placeOf(f, ofF), placeOf(g, ofG), static_cast<double>(ofF.size())};
    result.values.insert(result.values.end(), ofF.begin(), ofF.end());
    result.values.insert(result.values.end(), ofG.begin(), ofG.end());
    return result;
}

}  // namespace activation
