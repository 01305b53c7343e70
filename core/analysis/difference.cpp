// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/difference.h"

#include "core/activations/catalogue.h"

#include <algorithm>

namespace activation {
namespace {

// The values are: the place of f in the catalogue, that of g, the values of f, those of g.
struct Side {
    const Activation& activation;
    Values values;
};
Side minuend(Values values) {
    const Activation& f = catalogue()[static_cast<std::size_t>(values[0])];
    return {f, values.subspan(2, f.parameters.size())};
}
Side subtrahend(Values values) {
    const Activation& g = catalogue()[static_cast<std::size_t>(values[1])];
    return {g, values.last(g.parameters.size())};
}

Point minus(const Point& a, const Point& b) {
    return {a.value - b.value, a.slope - b.slope, a.curvature - b.curvature};
}

Point point(double x, Values values, Framework framework) {
    const Side f = minuend(values), g = subtrahend(values);
    return minus(f.activation.point(x, f.values, framework), g.activation.point(x, g.values, framework));
}

Point sketch(double x, Values values, Framework framework) {
    const Side f = minuend(values), g = subtrahend(values);
    return minus(f.activation.sketch(x, f.values, framework), g.activation.sketch(x, g.values, framework));
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

double placeOf(const Activation& activation) { return static_cast<double>(&activation - catalogue().data()); }

}  // namespace

Difference differenceOf(const Activation& f, Values ofF, const Activation& g, Values ofG) {
    Difference result;
    result.record = {};
    result.record.point = point;
    result.record.sketch = sketch;
    result.record.breaks = breaks;
    result.values = {placeOf(f), placeOf(g)};
    result.values.insert(result.values.end(), ofF.begin(), ofF.end());
    result.values.insert(result.values.end(), ofG.begin(), ofG.end());
    return result;
}

}  // namespace activation
