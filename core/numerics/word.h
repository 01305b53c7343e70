// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/select.h"

#include <cmath>
#include <limits>

namespace activation {

// How the vocabulary of formulas is made. A word is written once, as a kernel that returns a function and its first
// two derivatives at a plain number; from it come the word on numbers, on jets, and on arguments that carry the
// rounding error of the product or quotient that made them.

/// `x + low`, unevaluated: the rounded argument and what rounding took from it.
template <class X>
struct Exact {
    X x;
    typename Plain<X>::type low;
};

/// A word of one argument. Kernel::at(x, low) → Jet of f at x + low, where |low| is at most an ULP of x.
template <class Kernel>
struct Word {
    double operator()(double x) const { return Kernel::at(x, 0.0).value; }
    Pack operator()(Pack x) const { return Kernel::at(x, Pack(0.0)).value; }
    template <class T>
    Jet<T> operator()(const Jet<T>& x) const {
        return chain(Kernel::at(x.value, T(0.0)), x);
    }
    template <class T>
    T operator()(const Exact<T>& e) const {
        return Kernel::at(e.x, e.low).value;
    }
    template <class T>
    Jet<T> operator()(const Exact<Jet<T>>& e) const {
        return chain(Kernel::at(e.x.value, e.low), e.x);
    }
};

/// Value and partial derivatives of a word in x and in its parameter a.
template <class T>
struct Partials {
    Jet<T> inX;
    T inA;
};

/// A word of x and one parameter, for shapes whose digits are lost when they are put together from simpler words.
/// Kernel::at(x, a) → Partials. Along the parameter only the first derivative is given; the second is NaN.
template <class Kernel>
struct WordWithParameter {
    double operator()(double x, double a) const { return Kernel::at(x, a).inX.value; }
    Pack operator()(Pack x, double a) const { return Kernel::at(x, a).inX.value; }
    template <class T>
    Jet<T> operator()(const Jet<T>& x, double a) const {
        return chain(Kernel::at(x.value, a).inX, x);
    }
    Jet<double> operator()(double x, const Jet<double>& a) const {
        const Partials<double> p = Kernel::at(x, a.value);
        return {p.inX.value, p.inA * a.slope, std::numeric_limits<double>::quiet_NaN()};
    }
};

/// What rounding took from a · b. 0 where that is not finite.
inline double productError(double a, double b) {
    const double product = a * b;
    return std::isfinite(product) ? std::fma(a, b, -product) : 0.0;
}
/// The same for a double parameter times floats: the parameter's digits beyond float count too.
inline Pack productError(double a, Pack b) {
    Pack error;
    for (std::size_t i = 0; i < Pack::size; ++i) {
        const float rounded = static_cast<float>(a) * b.lanes[i];
        error.lanes[i] = std::isfinite(rounded) ? static_cast<float>(a * double{b.lanes[i]} - double{rounded}) : 0.0F;
    }
    return error;
}

/// a · x with its rounding error, and 0 · ∞ = 0: what a flat line tends to.
template <class T>
Exact<T> product(double a, const T& x) requires(!IsJet<T>::value) {
    if (a == 0.0) return {T(0.0), T(0.0)};
    return {T(a) * x, productError(a, x)};
}
template <class T>
Exact<Jet<T>> product(double a, const Jet<T>& x) {
    const Exact<T> p = product(a, x.value);
    return {Jet<T>(p.x, T(a) * x.slope, T(a) * x.curvature), p.low};
}
inline Exact<Jet<double>> product(const Jet<double>& a, double x) {
    const Exact<double> p = product(a.value, x);
    return {Jet<double>(p.x, a.slope * x, a.curvature * x), p.low};
}

/// a · x as a straight line through 0: flat for a = 0 also at ±∞.
template <class A, class X>
auto line(const A& a, const X& x) {
    return product(a, x).x;
}

/// x · gate for a gate that closes (tends to 0) faster than x grows: exactly 0 beats ∞, and the sign is kept.
template <class X, class Gate>
auto gated(const X& x, const Gate& gate) {
    using T = typename Plain<X>::type;
    const auto held = [](const T& number) { return clamped(number, largest<T>()); };
    if constexpr (IsJet<X>::value) {
        const T finite = held(x.value);
        return Jet<T>(select(gate.value == T(0.0), finite * gate.value, x.value * gate.value),
                      x.slope * gate.value + finite * gate.slope,
                      T(2.0) * (x.slope * gate.slope) + finite * gate.curvature);
    } else if constexpr (IsJet<Gate>::value) {
        const T finite = held(x);
        return Jet<T>(select(gate.value == T(0.0), finite * gate.value, x * gate.value), finite * gate.slope,
                      finite * gate.curvature);
    } else {
        return select(gate == T(0.0), held(x) * gate, x * gate);
    }
}

}  // namespace activation
