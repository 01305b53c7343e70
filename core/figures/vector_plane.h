// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "core/vector_functions/vector_function.h"

namespace activation {

/// A function ℝⁿ → ℝᵐ over the plane of its first two inputs, a and b, while the others are constant: so what has no
/// curve can be shown as maps and slices. A number of inputs that the function does not take, and an output that it
/// does not have, are std::invalid_argument.
struct CORE_EXPORT VectorPlane {
    const VectorFunction* function;
    std::vector<double> values{};  ///< of its parameters, in their order
    std::vector<double> others{};  ///< the n − 2 inputs after a and b; none for a gated pair

    /// With the defaults of its parameters, and no more zeros behind a and b than it needs.
    static VectorPlane of(const VectorFunction& function);

    /// The n inputs: a, b and the others.
    std::vector<double> inputs(double a, double b) const;
    /// The m outputs for n inputs.
    std::vector<double> outputs(std::span<const double> inputs) const;
    /// The n partial derivatives of one output, which counts from 0.
    std::vector<double> gradient(std::span<const double> inputs, std::size_t output) const;

private:
    std::size_t count(std::span<const double> inputs) const;
};

/// What a map of the first output shows: itself, or its partial derivative in one of the two inputs.
enum class PlaneQuantity { Value, SlopeInA, SlopeInB };

/// Of a map, along each side.
inline constexpr std::size_t mostCells = 2048;

/// cells × cells samples of the first output, each at the centre of its cell, over a (x, left to right) and b (y,
/// bottom to top), both from −reach to reach. An even number of cells keeps kinks at 0 on the lines between them. Where
/// values have both signs, `aroundZero` is set. `reach` is finite and greater than 0, `cells` from 1 to mostCells:
/// std::invalid_argument otherwise.
CORE_EXPORT HeatMap mapOf(const VectorPlane& plane, PlaneQuantity quantity, double reach, std::size_t cells);

}  // namespace activation
