// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/vector_plane.h"

#include "core/require.h"

#include <algorithm>
#include <cmath>

namespace activation {

VectorPlane VectorPlane::of(const VectorFunction& function) {
    constexpr std::size_t most = 64;
    VectorPlane result{&function};
    for (const VectorParameter& each : function.parameters) result.values.push_back(each.parameter.initial);
    while (result.others.size() < most && !function.outputs(2 + result.others.size(), result.values))
        result.others.push_back(0.0);
    return result;
}

std::vector<double> VectorPlane::inputs(double a, double b) const {
    std::vector<double> result{a, b};
    result.insert(result.end(), others.begin(), others.end());
    return result;
}

/// How many outputs these have.
std::size_t VectorPlane::count(std::span<const double> inputs) const {
    require(function != nullptr, "a plane needs a function");
    const std::optional<std::size_t> result = function->outputs(inputs.size(), values);
    require(result.has_value(), std::string(function->facts.id), " needs ", function->needs.english, ", not ",
            inputs.size());
    return *result;
}

std::vector<double> VectorPlane::outputs(std::span<const double> inputs) const {
    std::vector<double> result(count(inputs));
    function->forward(inputs, values, result);
    return result;
}

std::vector<double> VectorPlane::gradient(std::span<const double> inputs, std::size_t output) const {
    std::vector<double> result(inputs.size()), one(count(inputs), 0.0);
    require(output < one.size(), "there is no output ", output, " of ", one.size(), ", counted from 0");
    one[output] = 1.0;
    function->backward(inputs, one, values, result);
    return result;
}

HeatMap mapOf(const VectorPlane& plane, PlaneQuantity quantity, double reach, std::size_t cells) {
    require(std::isfinite(reach) && reach > 0.0, "a map must reach to a finite number greater than 0, not ", reach);
    require(cells >= 1 && cells <= mostCells, "a map has from 1 to ", mostCells, " cells on a side, not ", cells);
    require(quantity >= PlaneQuantity::Value && quantity <= PlaneQuantity::SlopeInB, "there is no such quantity");
    constexpr SourceText value = CORE_TEXT("Figure", "value"), slope = CORE_TEXT("Figure", "slope");
    HeatMap map{{quantity == PlaneQuantity::Value ? value : slope}, {-reach, reach}, {-reach, reach}, cells, cells, {}};
    map.isSquare = true;
    const auto at = [&](std::size_t cell) {
        return reach * (2.0 * (static_cast<double>(cell) + 0.5) / static_cast<double>(cells) - 1.0);
    };
    for (std::size_t row = 0; row < cells; ++row)
        for (std::size_t column = 0; column < cells; ++column) {
            const std::vector<double> inputs = plane.inputs(at(column), at(row));
            map.values.push_back(quantity == PlaneQuantity::Value
                                     ? plane.outputs(inputs).front()
                                     : plane.gradient(inputs, 0)[quantity == PlaneQuantity::SlopeInA ? 0 : 1]);
        }
    const auto [least, most] = std::ranges::minmax(map.values);
    map.aroundZero = least < 0.0 && most > 0.0;
    return map;
}

}  // namespace activation
