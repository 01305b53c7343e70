// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/primitive.h"

namespace activation {

// Primitives that go from one level to another, and their integral. Every one is finite arithmetic on e^(−|x|) ≤ 1, so
// nothing overflows and tails keep their digits.

/// e^(−|x|) at x + low: 1 at 0.
template <class T, class Low>
Scaled<T> decay(const T& x, const Low& low) {
    return elementary::scaledExp(minusAbsolute(x), negatedUnless(isNegative(x), low));
}

struct SigmoidKernel {
    template <class T, class Low>
    static Gate<T> at(const T& x, const Low& low) {
        const auto [e, scale] = decay(x, low);
        const T whole = elementary::multiplyAdd(e, scale, T(1.0));
        return {e / whole, e / (whole * whole), scale, T(1.0), (T(1.0) - e * scale) / whole, whole, isNegative(x)};
    }
};
/// 1/(1 + e^(−x)).
inline constexpr Primitive<SigmoidKernel> sigmoid;

struct TanhKernel {
    template <class T, class Low>
    static Jet<T> at(const T& x, const Low& low) {
        const T t = elementary::tanh(x);
        const T slope = slopeAt(x, low, t);
        const T f = copySign(t + slope * low, x);
        return {f, slope, T(-2.0) * f * slope};
    }

private:
    /// 4e/(1 + e)² with e = e^(−2|x|): 1 − tanh² would be 0 from 20 on. But as long as tanh is small, that is the
    /// shorter way to it, for numbers.
    template <class T, class Low>
    static T slopeAt(const T& x, const Low& low, const T& t) {
        if constexpr (!std::is_same_v<T, Pack>)
            if (absolute(t) < T(0.5)) return T(1.0) - t * t;
        const auto [e, scale] = decay(T(2.0) * x, T(2.0) * low);
        const T whole = elementary::multiplyAdd(e, scale, T(1.0));
        return T(4.0) * e / (whole * whole) * scale;
    }
};
/// Hyperbolic tangent.
inline constexpr Primitive<TanhKernel> tanh;

struct TanhshrinkKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const Jet<T> t = TanhKernel::at(x, NoError{});
        return {select(absolute(x) < near<T>, nearZero(clamped(x, near<T>)), x - t.value), t.value * t.value,
                T(2.0) * t.value * t.slope};
    }

private:
    /// From here on the difference loses no more digits than the type has to spare.
    template <class T>
    static constexpr double near = std::is_same_v<T, Pack> ? 1.5 : 0.5;

    /// x³/(C + x²) with tanh x = x/(1 + x²/C), C = 3 + x²/(5 + x²/(7 + …)): no difference of near equals.
    template <class T>
    static T nearZero(const T& x) {
        const T square = x * x;
        T c(17.0);
        for (int odd = 15; odd >= 3; odd -= 2) c = T(static_cast<double>(odd)) + square / c;
        return x * (square / (c + square));
    }
    /// The same fraction broken off earlier, as one quotient.
    static Pack nearZero(Pack x) {
        const Pack square = x * x;
        const Pack above = elementary::polynomial(square, 1.0F / 3.0F, 0.016064694F, 5.983796e-6F);
        const Pack below = elementary::polynomial(square, 1.0F, 0.44819408F, 0.01739085F);
        return x * (square * above / below);
    }
};
/// x − tanh x.
inline constexpr Primitive<TanhshrinkKernel> tanhshrink;

struct SoftcapKernel {
    template <class T>
    static Partials<T> at(const T& x, double c) {
        const DoubleWord<T> u = quotient(x, c);
        const Jet<T> t = TanhKernel::at(u.x, select(absolute(u.low) < T(1.0), u.low, T(0.0)));
        const auto small = absolute(u.x) < T(1e-10);  // where x/c may be no normal number any more
        return {{select(small, x, T(c) * t.value), t.slope, t.curvature / T(c)},
                inParameter(clamped(u.x, largest<T>()), t)};
    }

private:
    /// tanh u − u·(1 − tanh² u)
    template <class T>
    static T inParameter(const T& u, const Jet<T>& t) {
        const T near = u * t.value * t.value - TanhshrinkKernel::at(u).value;
        return select(absolute(u) < T(1.0), near, t.value - u * t.slope);
    }
};
/// c·tanh(x/c), c > 0.
inline constexpr PrimitiveWithParameter<SoftcapKernel> softcap;

struct MishKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        // tanh(log(1 + eˣ)) is a ratio of polynomials, in e = eˣ for x < 0 and in e = e^(−x) for x > 0.
        const T z = clamped(x, T(2e4));
        const auto [tail, down] = decay(z, NoError{});
        const auto left = isNegative(x);
        const T scale = select(left, down, T(1.0));
        const T e = tail * down, e2 = e * e;
        const T below = T(2.0) + e * (T(2.0) + e);
        const T above = T(1.0) + T(2.0) * (e + e2);
        const T whole = select(left, below, above);
        const T missing = select(left, e * (T(1.0) + e), T(2.0) * e2) / whole;
        const T f = select(left, z * tail, x) * (T(1.0) - missing) * scale;
        // To the left the slope is summed before it is scaled down: beside its zero the two terms of the product rule
        // have lost too much already.
        const T sum = T(4.0) * (z + T(1.0)) + e * ((T(4.0) * z + T(6.0)) + e * (T(4.0) + e));
        const T rise = T(4.0) * e2 * (T(1.0) + e);
        const T slope = select(left, tail * sum, (T(1.0) + T(2.0) * e) * above + z * rise) / (whole * whole);
        const T bend = T(2.0) + e * (T(2.0) - e * (T(3.0) + T(2.0) * e));
        const T fall = T(4.0) * e2 * (e * (e * (T(2.0) * e + T(2.0)) - T(3.0)) - T(2.0));
        const T curvature =
            select(left, T(4.0) * tail * (T(2.0) * (T(1.0) + e) * below + z * bend), T(2.0) * rise * above + z * fall) /
            (whole * whole * whole);
        return {f, slope * scale, curvature * scale};
    }
};
/// x·tanh(log(1 + eˣ)).
inline constexpr Primitive<MishKernel> mish;

struct TanhExpKernel {
    template <class T>
    static Gate<T, Everywhere> at(const T& x) {
        // tanh(e¹⁰) is 1, and its slope 0.
        const auto [e, scale] = elementary::scaledExp(select(x > T(10.0), T(10.0), x), NoError{});
        const T w = e * scale;
        const T t = elementary::tanh(w);
        const T g = select(scale < T(1.0), e, t);
        const T slope = elementary::overSinh(T(2.0) * w);
        return {g, g, scale, slope, slope * (T(1.0) - T(2.0) * w * t), T(1.0), {}};
    }
};
/// tanh(eˣ), the gate of TeLU.
inline constexpr Primitive<TanhExpKernel> tanhExp;

}  // namespace activation
