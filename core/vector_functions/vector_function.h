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

/// A function of a whole vector: it has no curve, so it is no Activation. Plain data like that, so that tables, tests
/// and experiments can loop over all of them. NaN in, NaN out. forward and backward look at
/// the sizes of what they are given: std::invalid_argument where they do not fit.
struct VectorFunction {
    Facts facts;
    std::vector<VectorParameter> parameters;

    /// How many outputs there are for so many inputs; none where the inputs do not fit.
    std::optional<std::size_t> (*outputs)(std::size_t inputs, Values);
    /// y = f(x).
    void (*forward)(std::span<const double> x, Values, std::span<double> y);
    /// From the gradient at y to that at x.
    void (*backward)(std::span<const double> x, std::span<const double> gradient, Values, std::span<double> y);
    /// For a gated pair its value a·g(b); null for the others.
    double (*gated)(double a, double b);
    /// What must hold for the inputs, as the end of a sentence: "an even number of inputs".
    SourceText needs;
};

/// All of them: softmax and its relatives, maxout, gated linear units. Lives as long as the program.
CORE_EXPORT std::span<const VectorFunction> vectorFunctions();

/// The one with this id; null where there is none.
CORE_EXPORT const VectorFunction* findVectorFunction(std::string_view id);

}  // namespace activation
