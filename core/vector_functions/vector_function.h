// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/numerics/range.h"
#include "core/text.h"

namespace activation {

/// One number that shapes a function of a vector.
struct VectorParameter {
    Parameter parameter;
    Range legal;      ///< both ends are legal
    SourceText name;  ///< as the window shows it; `parameter.id` is for the command line and files
    SourceText meaning;
    bool whole = false;
};

/// A function ℝⁿ → ℝᵐ: it has no curve, so it is no Activation, but plain data like that, so that tables, tests and
/// experiments loop over all of them. Computed in double, exponentials with the largest input subtracted, so nothing
/// overflows that need not. NaN in, NaN out; n may be any size for which `outputs` has an answer. forward and backward
/// check sizes: std::invalid_argument where they do not fit.
struct VectorFunction {
    Facts facts;
    std::vector<VectorParameter> parameters;

    /// m for n inputs and these values; none where there is no such function (an odd n for a gated pair).
    std::optional<std::size_t> (*outputs)(std::size_t inputs, Values);
    /// y = f(x): x has n, y has m numbers, and they do not overlap.
    void (*forward)(std::span<const double> x, Values, std::span<double> y);
    /// The vector–Jacobian product: y[j] = Σᵢ gradient[i] · ∂fᵢ/∂xⱼ. x and y have n, gradient m numbers.
    void (*backward)(std::span<const double> x, std::span<const double> gradient, Values, std::span<double> y);
    /// For a gated pair, whose inputs are n/2 values a, then n/2 values b: a · g(b). Null for the others.
    double (*gated)(double a, double b);
    /// What must hold for the inputs, as the end of a sentence: "an even number of inputs".
    SourceText needs;
};

/// All of them: softmax and its relatives, maxout, gated linear units. Lives as long as the program.
CORE_EXPORT std::span<const VectorFunction> vectorFunctions();

/// The one with this id; null where there is none.
CORE_EXPORT const VectorFunction* findVectorFunction(std::string_view id);

}  // namespace activation
