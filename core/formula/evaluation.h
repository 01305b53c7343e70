// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"
#include "core/numerics/jet.h"

#include <span>

namespace activation::formula {

using Values = std::span<const double>;

/// Stands for x as the variable that derivatives are taken in; other numbers for a parameter.
inline constexpr std::size_t inX = static_cast<std::size_t>(-1);

/// Value and derivatives at one x. T is Real or double. NaN in, NaN out.
template <class T>
Jet<T> evaluate(const Expression&, T x, Values, std::size_t variable);

/// The same of every node. There is room for each.
template <class T>
void evaluateAll(const Expression&, T x, Values, std::size_t variable, std::span<Jet<T>> nodes);

/// The value of every node at one x, without derivatives; conditions are 1 and 0.
void evaluateNodes(const Expression&, Real x, Values, std::vector<Real>& nodes,
                   std::size_t count = Expression::mostNodes);

/// The value at one x with every step rounded to float: the formula as it is written, in a network. There is room for
/// all nodes afterwards.
float singleValue(const Expression&, float x, Values, std::vector<float>& nodes);

/// About how long it takes to compute a node's value, in additions.
std::size_t workOf(const Node& node);
/// The same of the whole expression.
std::size_t workOf(const Expression& expression);

// Batches, as Evaluator in core/activations/activation.h has them. Spans have equal length.

void forward(const Expression&, std::span<const float> x, Values, std::span<float> y);
void slope(const Expression&, std::span<const float> x, Values, std::span<float> y);
void backward(const Expression&, std::span<const float> x, std::span<const float> gradient, Values, std::span<float> y);
double parameterGradient(const Expression&, std::span<const float> x, std::span<const float> gradient, Values,
                         std::size_t parameter);

}  // namespace activation::formula
