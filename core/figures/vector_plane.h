// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "core/vector_functions/vector_function.h"

namespace activation {

/// A function of a vector, seen through its first two inputs, a and b, while those behind them stay: so what has no
/// curve can be shown as maps and slices. What does not fit the function (a number of inputs, an output that is not
/// there) is refused: std::invalid_argument.
struct CORE_EXPORT VectorPlane {
    const VectorFunction* function;
    std::vector<double> values{};  ///< of its parameters
    std::vector<double> others{};  ///< the inputs behind a and b; a pair has none

    /// With the defaults of its parameters, and no more zeros behind a and b than it needs.
    static VectorPlane of(const VectorFunction& function);

    /// a, b and the others.
    std::vector<double> inputs(double a, double b) const;
    /// Of all inputs.
    std::vector<double> outputs(std::span<const double> inputs) const;
    /// Of one output, at all inputs.
    std::vector<double> gradient(std::span<const double> inputs, std::size_t output) const;

private:
    std::size_t count(std::span<const double> inputs) const;
};

/// What a map of the first output shows: itself, or its partial derivative in one of the two inputs.
enum class PlaneQuantity { Value, SlopeInA, SlopeInB };

inline constexpr std::size_t mostCells = 2048;

/// The first output over a, across, and b, up, both from −reach to reach. Where it has both signs the colours part at
/// 0. An even number of cells has kinks at 0 between two of them. `reach` is finite and greater than 0, and there
/// are from 1 to mostCells cells on a side: std::invalid_argument otherwise.
CORE_EXPORT HeatMap mapOf(const VectorPlane& plane, PlaneQuantity quantity, double reach, std::size_t cells);

}  // namespace activation
