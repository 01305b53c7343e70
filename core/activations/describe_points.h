// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/activations/input_scale.h"
#include "core/numerics/functions.h"
#include "core/require.h"

#include <cmath>
#include <limits>
#include <type_traits>

namespace activation {

/// A parameter as the author of an activation declares it: the member that holds it and the slider's range.
/// Its default is the member's initial value.
template <class F, class P>
struct ParameterSpec {
    std::string_view id, symbol;
    P F::*member;
    double low, high;
    std::optional<double> keras{}, jax{};
};

namespace detail {

inline constexpr std::size_t none = static_cast<std::size_t>(-1);

/// The struct with its parameters set; the one numbered `variable` is what derivatives are taken in.
template <template <class> class F, class P>
F<P> tuned(Values values, Framework framework = Framework::PyTorch, [[maybe_unused]] std::size_t variable = none) {
    F<P> f;
    if constexpr (requires { F<P>::parameterSpecs; }) {
        std::size_t i = 0;
        for (const auto& spec : F<P>::parameterSpecs) {
            if constexpr (std::is_same_v<P, double>)
                f.*spec.member = values[i];
            else
                f.*spec.member = i == variable ? P::variable(values[i]) : P(values[i]);
            ++i;
        }
    }
    if constexpr (requires { f.adopt(framework); }) f.adopt(framework);
    return f;
}

template <template <class> class F>
constexpr std::size_t parameterCount() {
    if constexpr (requires { F<double>::parameterSpecs; })
        return std::size(F<double>::parameterSpecs);
    else
        return 0;
}

/// Whether there are a weight and a bias behind the parameters.
template <template <class> class F>
bool isScaled(Values values) {
    return InputScale::isIn(values, parameterCount<F>());
}
template <template <class> class F>
InputScale inputOf(Values values) {
    return InputScale::of(values, parameterCount<F>());
}

/// Of the activation itself.
template <template <class> class F>
std::vector<Break> ownBreaks([[maybe_unused]] Values values, [[maybe_unused]] Framework framework) {
    if constexpr (requires(F<double> f) { f.breaks(); })
        return tuned<F, double>(values, framework).breaks();
    else
        return {};
}

template <template <class> class F>
std::vector<Break> breaks(Values values, Framework framework) {
    std::vector<Break> own = ownBreaks<F>(values, framework);
    return isScaled<F>(values) ? scaledBreaks(own, inputOf<F>(values)) : own;
}

/// The scaled input.
template <template <class> class F, class T>
T inputAt(double x, Values values, Framework framework) {
    const InputScale input = inputOf<F>(values);
    const std::vector<Break> own = ownBreaks<F>(values, framework);
    return scaledInput<T>(x, input, own, scaledBreaks(own, input));
}

/// Of the activation itself; T is what it is computed in.
template <template <class> class F, class T>
Point ownPoint(T x, Values values, Framework framework) {
    const Jet<T> f(tuned<F, double>(values, framework)(Jet<T>::variable(x)));
    Point result{static_cast<double>(f.value), static_cast<double>(f.slope), static_cast<double>(f.curvature)};
    if (framework != Framework::PyTorch && framework != Framework::None)
        for (const Break& b : ownBreaks<F>(values, framework))
            if (x == b.x) result.slope = b.slopeIn(framework).value_or(result.slope);
    return result;
}

template <template <class> class F, class T>
Point point(double x, Values values, Framework framework) {
    if (std::isnan(x)) return {x, x, x};
    if (isScaled<F>(values)) [[unlikely]]
        return byX(ownPoint<F>(inputAt<F, T>(x, values, framework), values, framework), inputOf<F>(values).weight);
    return ownPoint<F>(T(x), values, framework);
}

template <template <class> class F>
double parameterSlope(double x, Values values, std::size_t parameter, Framework framework) {
    if (std::isnan(x)) return x;
    const Real z = isScaled<F>(values) ? inputAt<F, Real>(x, values, framework) : Real{x};
    if (parameter >= parameterCount<F>()) {
        const double slope = ownPoint<F>(z, values, framework).slope;
        const bool isOfWeight = parameter == parameterCount<F>();
        return isOfWeight && slope != 0.0 ? slope * x : isOfWeight ? 0.0 : slope;
    }
    return static_cast<double>(Jet<Real>(tuned<F, Jet<Real>>(values, framework, parameter)(z)).slope);
}

}  // namespace detail
}  // namespace activation
