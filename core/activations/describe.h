// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/describe_points.h"
#include "core/require.h"

#include <bit>

namespace activation {
namespace detail {

#if defined(__GNUC__) && !defined(__clang__)
// The structs are in the unnamed namespaces of their files, and so are these instances: that is meant.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsubobject-linkage"
#endif

/// What a batch needs so as not to leave its memory.
template <template <class> class F>
void requireBatch(std::span<const float> x, Values values, std::size_t others) {
    require(values.size() == parameterCount<F>(), std::string(F<double>::facts.id), " has ", parameterCount<F>(),
            " parameters, not ", values.size());
    require(x.size() == others, "a batch of ", x.size(), " numbers does not go with one of ", others);
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

/// What the functions above make of one struct.
template <template <class> class F>
class Described final : public Evaluator {
    Point point(double x, Values values, Framework framework) const override {
        return detail::point<F, Real>(x, values, framework);
    }
    Point pointForDrawing(double x, Values values, Framework framework) const override {
        return detail::point<F, double>(x, values, framework);
    }
    double parameterSlope(double x, Values values, std::size_t parameter, Framework framework) const override {
        return detail::parameterSlope<F>(x, values, parameter, framework);
    }
    void forward(std::span<const float> x, Values values, std::span<float> y) const override {
        detail::forward<F>(x, values, y);
    }
    void slope(std::span<const float> x, Values values, std::span<float> y) const override {
        detail::slope<F>(x, values, y);
    }
    void backward(std::span<const float> x, std::span<const float> gradient, Values values,
                  std::span<float> y) const override {
        detail::backward<F>(x, gradient, values, y);
    }
    double parameterGradient(std::span<const float> x, std::span<const float> gradient, Values values,
                             std::size_t parameter) const override {
        return detail::parameterGradient<F>(x, gradient, values, parameter);
    }
    std::vector<Break> breaks(Values values, Framework framework) const override {
        return detail::breaks<F>(values, framework);
    }
    std::optional<Fault> fault(Values values) const override { return detail::fault<F>(values); }
};

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

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
    return {F<double>::facts, family, detail::parameters<F>(), std::make_shared<detail::Described<F>>()};
}

/// The records of a family, in the order in which people look for them.
template <template <class> class... F>
std::vector<Activation> family(SourceText name) {
    return {describe<F>(name.english)...};
}

}  // namespace activation
