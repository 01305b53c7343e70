// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/activations/input_scale.h"
#include "core/numerics/functions.h"
#include "core/require.h"

#include <bit>
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

/// What a batch needs so as not to leave its memory.
template <template <class> class F>
void requireBatch(std::span<const float> x, Values values, std::size_t others) {
    require(values.size() == parameterCount<F>(), std::string(F<double>::facts.id), " has ", parameterCount<F>(),
            " parameters, not ", values.size());
    require(x.size() == others, "a batch of ", x.size(), " numbers does not go with one of ", others);
}

template <template <class> class F>
std::vector<Parameter> parameters() {
    std::vector<Parameter> result;
    if constexpr (requires { F<double>::parameterSpecs; })
        for (const auto& spec : F<double>::parameterSpecs) {
            const double initial = F<double>{}.*spec.member;
            result.push_back({spec.id, spec.symbol, initial, spec.keras.value_or(initial), spec.jax.value_or(initial),
                              spec.low, spec.high});
        }
    return result;
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

/// y, but NaN where x is: by an or, which costs least.
inline Pack keepNan(Pack x, Pack y) {
    return std::bit_cast<Pack::Lanes>(std::bit_cast<Pack::Bits>(y.lanes) | (x != x));
}

template <template <class> class F>
[[gnu::flatten]] void ownForward(std::span<const float> x, Values values, std::span<float> y) {
    requireBatch<F>(x, values, y.size());
    forEachPack([f = tuned<F, double>(values)](Pack p) { return keepNan(p, Pack(f(p))); }, y, x);
}

template <template <class> class F>
[[gnu::flatten]] void ownSlope(std::span<const float> x, Values values, std::span<float> y) {
    requireBatch<F>(x, values, y.size());
    forEachPack(
        [f = tuned<F, double>(values)](Pack p) { return keepNan(p, Jet<Pack>(f(Jet<Pack>::variable(p))).slope); }, y,
        x);
}

template <template <class> class F>
[[gnu::flatten]] void ownBackward(std::span<const float> x, std::span<const float> gradient, Values values,
                                  std::span<float> y) {
    requireBatch<F>(x, values, y.size());
    requireBatch<F>(x, values, gradient.size());
    forEachPack([f = tuned<F, double>(values)](
                    Pack p, Pack g) { return keepNan(p, g * Jet<Pack>(f(Jet<Pack>::variable(p))).slope); },
                y, x, gradient);
}

template <template <class> class F>
[[gnu::flatten]] double ownParameterGradient(std::span<const float> x, std::span<const float> gradient, Values values,
                                             std::size_t parameter) {
    requireBatch<F>(x, values, gradient.size());
    require(parameter < values.size(), std::string(F<double>::facts.id), " has no parameter ", parameter);
    return sumPacks([f = tuned<F, ParameterJet>(values, Framework::PyTorch, parameter)](
                        Pack p, Pack g) { return keepNan(p, g * Jet<Pack>(f(p)).slope); },
                    x, gradient);
}

template <template <class> class F>
void forward(std::span<const float> x, Values values, std::span<float> y) {
    isScaled<F>(values) ? scaledForward(x, values, y, ownForward<F>) : ownForward<F>(x, values, y);
}

template <template <class> class F>
void slope(std::span<const float> x, Values values, std::span<float> y) {
    isScaled<F>(values) ? scaledSlope(x, values, y, ownSlope<F>) : ownSlope<F>(x, values, y);
}

template <template <class> class F>
void backward(std::span<const float> x, std::span<const float> gradient, Values values, std::span<float> y) {
    isScaled<F>(values) ? scaledBackward(x, gradient, values, y, ownBackward<F>)
                        : ownBackward<F>(x, gradient, values, y);
}

template <template <class> class F>
double parameterGradient(std::span<const float> x, std::span<const float> gradient, Values values,
                         std::size_t parameter) {
    return isScaled<F>(values) ? scaledGradient(x, gradient, values, parameter, ownParameterGradient<F>, ownBackward<F>)
                               : ownParameterGradient<F>(x, gradient, values, parameter);
}

template <template <class> class F>
std::optional<Fault> fault(Values values) {
    if (isScaled<F>(values)) {
        if (!std::isfinite(values[parameterCount<F>()]))
            return Fault{CORE_TEXT("Fault", "%1 must be a finite number"), std::string_view("weight")};
        if (!std::isfinite(values[parameterCount<F>() + 1]))
            return Fault{CORE_TEXT("Fault", "%1 must be a finite number"), std::string_view("bias")};
        values = values.first(parameterCount<F>());
    }
    if (values.size() != parameterCount<F>())
        return Fault{parameterCount<F>() == 1 ? CORE_TEXT("Fault", "it has %1 parameter, not %2")
                                              : CORE_TEXT("Fault", "it has %1 parameters, not %2"),
                     parameterCount<F>(), values.size()};
    if constexpr (requires { F<double>::parameterSpecs; })
        for (std::size_t i = 0; i < values.size(); ++i)
            if (!std::isfinite(values[i]))
                return Fault{CORE_TEXT("Fault", "%1 must be a finite number"),
                             std::begin(F<double>::parameterSpecs)[i].id};
    if constexpr (requires(F<double> f) { f.fault(); }) {
        static_assert(std::is_same_v<decltype(F<double>{}.fault()), std::optional<Fault>>,
                      "see core/activations/limits.h");
        return tuned<F, double>(values).fault();
    }
    return std::nullopt;
}

}  // namespace detail

/// The record of an activation, made from its struct. The struct is a template over the number type P of its
/// parameters and has
///   - members: the parameters, with their defaults as initial values;
///   - `static constexpr Facts facts`;
///   - `auto operator()(const T& x) const`: the formula, for x of any number type;
/// and, where they apply,
///   - `static constexpr ParameterSpec<…> parameterSpecs[]`: a row for each parameter;
///   - `std::vector<Break> breaks() const`: where its pieces meet, ascending;
///   - `std::optional<Fault> fault() const`: why its parameters are illegal, if they are (core/activations/limits.h);
///   - `void adopt(Framework)`: what it is like in a framework that defines it differently.
template <template <class> class F>
Activation describe(std::string_view family) {
    return {F<double>::facts,         family,
            detail::parameters<F>(),  detail::point<F, Real>,
            detail::point<F, double>, detail::parameterSlope<F>,
            detail::forward<F>,       detail::slope<F>,
            detail::backward<F>,      detail::parameterGradient<F>,
            detail::breaks<F>,        detail::fault<F>};
}

/// The records of a family, in the order in which people look for them.
template <template <class> class... F>
std::vector<Activation> family(SourceText name) {
    return {describe<F>(name.english)...};
}

}  // namespace activation
