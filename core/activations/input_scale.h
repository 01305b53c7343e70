// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <functional>

namespace activation {

/// A weight and a bias on the input, as a unit has them: f(weight·x + bias).
struct InputScale {
    double weight = 1.0, bias = 0.0;

    /// What values say behind those of the parameters; nothing changes where they say nothing.
    static InputScale of(Values values, std::size_t parameters) {
        return isIn(values, parameters) ? InputScale{values[parameters], values[parameters + 1]} : InputScale{};
    }
    static bool isIn(Values values, std::size_t parameters) { return values.size() == parameters + inputValues; }

    bool operator==(const InputScale&) const = default;
};

// The functions of a record where the input is scaled, from those of the activation itself (`own`, whose values are the
// first ones). Slopes and curvatures are those by x: f′(weight·x + bias)·weight and so on.

namespace detail {

/// weight·x + bias, and exactly at a break where x is the place of one.
template <class T>
T scaledInput(double x, InputScale input, const std::vector<Break>& own, const std::vector<Break>& scaled) {
    for (std::size_t i = 0; i < own.size() && own.size() == scaled.size(); ++i)
        if (scaled[input.weight < 0.0 ? own.size() - 1 - i : i].x == x) return static_cast<T>(own[i].x);
    return input.weight == 0.0 ? T(input.bias) : T(input.weight) * T(x) + T(input.bias);
}

/// f, f′, f″ by x from those at the scaled input.
inline Point byX(const Point& p, double weight) {
    if (weight == 0.0) return {p.value, 0.0, 0.0};
    return {p.value, p.slope * weight, p.curvature * weight * weight};
}

/// In ascending order; none for a weight of 0.
std::vector<Break> scaledBreaks(const std::vector<Break>& own, InputScale);

using ForwardFunction = std::function<void(std::span<const float>, Values, std::span<float>)>;
using BackwardFunction = std::function<void(std::span<const float>, std::span<const float>, Values, std::span<float>)>;
using GradientFunction = std::function<double(std::span<const float>, std::span<const float>, Values, std::size_t)>;

void scaledForward(std::span<const float> x, Values, std::span<float> y, const ForwardFunction& own);
void scaledSlope(std::span<const float> x, Values, std::span<float> y, const ForwardFunction& own);
void scaledBackward(std::span<const float> x, std::span<const float> gradient, Values, std::span<float> y,
                    const BackwardFunction& own);
/// Of a parameter, or behind them the weight and the bias.
double scaledGradient(std::span<const float> x, std::span<const float> gradient, Values, std::size_t parameter,
                      const GradientFunction& own, const BackwardFunction& backward);

}  // namespace detail
}  // namespace activation
