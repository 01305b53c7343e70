// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/double_word.h"

#include <concepts>
#include <limits>
#include <utility>

namespace activation {

// How the primitives of formulas are made. A primitive is written once, as a kernel that returns f, f′ and f″ at a
// plain number (T is float lanes, double or long double); overloads for numbers, for jets, and for arguments that carry
// their rounding error (DoubleWord) come from it. Contract of all of them: NaN in, NaN out; at ±∞ the limit, where
// there is one; relative error of f and f′ at most 16 ULP of double for Real and 32 for double (tests/core/numerics
// compares with tables of many digits), for Pack a few ULP of float (docs/accuracy.md). Kernels throw nothing.

/// The chain rule, f(g(x)): `outer` holds f, f′, f″ at inner.value = g(x). Where g″ = 0 the term f′ · g″ is 0, also for
/// f′ = ±∞.
template <class T>
Jet<T> chain(const Jet<T>& outer, const Jet<T>& inner) {
    const T bend = select(inner.curvature == T(0.0), T(0.0), outer.slope * inner.curvature);
    return {outer.value, outer.slope * inner.slope, outer.curvature * (inner.slope * inner.slope) + bend};
}

/// A function from ℝ to [0, 1] that tends to 0 for x → −∞ (the gate closes), factored so that nothing underflows early:
/// f = tail · scale with scale a power of two, tail = factor · whole, f′ = slope · factor · scale and
/// f″ = curvature · factor · scale. `gated` multiplies by x: it adds the terms of the product rule before it scales
/// them down, so their sum keeps its digits where the gate is nearly closed or the terms cancel.
template <class T, class Closing = decltype(std::declval<T>() < std::declval<T>())>
struct Gate {
    T tail, factor, scale;
    T slope, curvature, whole;
    Closing closing;  ///< Elsewhere the gate is 1 − tail at −x: it is symmetric, and open.

    explicit operator Jet<T>() const {
        const T down = factor * scale;
        return {select(closing, tail * scale, T(1.0) - tail * scale), down * slope,
                down * negatedUnless(closing, curvature)};
    }
};

/// The same for a gate. What the argument's slope multiplies is scaled down last.
template <class T, class Closing>
Jet<T> chain(const Gate<T, Closing>& outer, const Jet<T>& inner) {
    const auto down = [&](const T& part) { return outer.factor * part * outer.scale; };
    const T straight = negatedUnless(outer.closing, outer.curvature) * (inner.slope * inner.slope);
    const T bend = select(inner.curvature == T(0.0), T(0.0), down(outer.slope * inner.curvature));
    return {Jet<T>(outer).value, down(outer.slope * inner.slope), down(straight) + bend};
}

/// A primitive of one argument. `Kernel::at(x)` returns a Jet or Gate of f at x; or `Kernel::at(x, low)` the same at
/// x + low, where |low| is at most a few ULP of x.
template <class Kernel>
struct Primitive {
    template <class X>
    X operator()(const X& x) const {
        return operator()(exact(x));
    }
    template <class X, class Low>
    X operator()(const DoubleWord<X, Low>& e) const {
        const auto f = at(e);
        if constexpr (IsJet<X>::value)
            return chain(f, e.x);
        else
            return Jet<X>(f).value;
    }

    /// What the kernel returns for the argument's number.
    template <class X, class Low>
    static auto at(const DoubleWord<X, Low>& e) {
        if constexpr (requires { Kernel::at(plain(e.x), e.low); })
            return Kernel::at(plain(e.x), e.low);
        else
            return Kernel::at(plain(e.x));
    }
};

/// Value and partial derivatives of a primitive in x and in its parameter a.
template <class T>
struct Partials {
    Jet<T> inX;
    T inA;
};

/// A primitive of x and one parameter, for shapes that would lose digits if they were composed of simpler primitives.
/// `Kernel::at(x, a)` returns Partials. Which a are legal is said at each primitive and not checked. In the parameter
/// only the first derivative is given; the second is NaN.
template <class Kernel>
struct PrimitiveWithParameter {
    template <std::floating_point T>
    T operator()(T x, double a) const {
        return Kernel::at(x, a).inX.value;
    }
    Pack operator()(Pack x, double a) const { return Kernel::at(x, a).inX.value; }
    template <class T>
    Jet<T> operator()(const Jet<T>& x, double a) const {
        return chain(Kernel::at(x.value, a).inX, x);
    }
    template <class T>
    Jet<T> operator()(const T& x, const Jet<Real>& a) const {
        const Partials<T> p = Kernel::at(x, static_cast<double>(a.value));
        return {p.inX.value, p.inA * T(a.slope), T(std::numeric_limits<Real>::quiet_NaN())};
    }
};

/// x · gate(argument), for a gate that tends to 0 faster than |x| grows: 0 · ∞ is 0 here, with the sign of x.
template <class X, class Kernel, class Y, class Low>
auto gated(const X& x, const Primitive<Kernel>&, const DoubleWord<Y, Low>& argument) {
    using T = typename Plain<X>::type;
    const auto gate = Primitive<Kernel>::at(argument);
    const Jet<T> outer(x), inner(argument.x);
    // Where the gate closes it is x · tail, and x − x · tail where it is open.
    const auto part = [&](const T& closing, const T& open) { return select(gate.closing, closing, open); };
    const auto minus = [&](const T& open) { return negatedUnless(gate.closing, open); };
    const T finite = clamped(outer.value, remote<T>());
    T factor = finite;
    if constexpr (std::is_same_v<decltype(gate), const Gate<T, Everywhere>>)
        factor = select(gate.tail == T(0.0), finite, outer.value);
    const T value = elementary::multiplyAdd(minus(factor) * gate.tail, gate.scale, part(T(-0.0), outer.value));
    const T slope = minus(outer.slope) * gate.whole + finite * (gate.slope * inner.slope);
    const T bend = finite * (minus(gate.curvature) * (inner.slope * inner.slope) + gate.slope * inner.curvature);
    const T curvature =
        minus(outer.curvature) * gate.whole + T(2.0) * (outer.slope * (gate.slope * inner.slope)) + bend;
    const Jet<T> f(value,  //
                   elementary::multiplyAdd(slope * gate.factor, gate.scale, part(T(0.0), outer.slope)),
                   elementary::multiplyAdd(curvature * gate.factor, gate.scale, part(T(0.0), outer.curvature)));
    if constexpr (IsJet<X>::value || IsJet<Y>::value)
        return f;
    else
        return f.value;
}
template <class X, class Kernel, class Y>
auto gated(const X& x, const Primitive<Kernel>& gate, const Y& argument) {
    return gated(x, gate, exact(argument));
}

}  // namespace activation
