// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/word.h"

namespace activation {

// Words that go from one level to another, and their integral. Every one is finite arithmetic on e^(−|x|) ≤ 1, so
// nothing overflows and tails keep their digits.

/// e^(−|x|) at x + low. To the left of 0, where gates close, `tail` · scale is the same with all its digits;
/// to the right the tail is a small part of something large, and scale is 1.
template <class T>
struct Decay {
    T whole, tail, scale;

    Decay(const T& x, const T& low) {
        const auto left = x < T(0.0);
        const Scaled<T> e = elementary::scaledExp(-absolute(x), select(left, low, -low));
        whole = e.number * e.scale;
        tail = select(left, e.number, whole);
        scale = select(left, e.scale, T(1.0));
    }
};

struct SigmoidKernel {
    template <class T>
    static Gate<T> at(const T& x, const T& low) {
        const Decay<T> e(x, low);
        const auto left = x < T(0.0);
        const T whole = T(1.0) + e.whole;
        const T slope = select(left, T(1.0), e.whole);
        const T bend = copySign((T(1.0) - e.whole) / whole, -x);
        return {{select(left, e.tail, T(1.0)) / whole, e.scale}, slope, slope * bend, whole};
    }
};
/// 1/(1 + e^(−x)).
inline constexpr Word<SigmoidKernel> sigmoid;

/// log(1 + eˣ) as a scaled number.
template <class T>
Scaled<T> scaledSoftplus(const T& x, const T& low) {
    const Decay<T> e(x, low);
    const T rest = select(e.scale < T(1.0), e.tail, elementary::log1p(e.whole));
    return {select(x < T(0.0), rest, x + (rest + low)), e.scale};
}

struct SoftplusKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& low) {
        const Scaled<T> f = scaledSoftplus(x, low);
        const Jet<T> slope(SigmoidKernel::at(x, low));
        return {f.number * f.scale, slope.value, slope.slope};
    }
};
/// log(1 + eˣ).
inline constexpr Word<SoftplusKernel> softplus;

struct SoftplusOfKernel {
    template <class T>
    static Partials<T> at(const T& x, double beta) {
        const Exact<T> u = product(Real{beta}, x);
        const Scaled<T> f = scaledSoftplus(u.x, u.low);
        const Jet<T> slope(SigmoidKernel::at(u.x, u.low));
        const Decay<T> e(u.x, u.low);
        const T size = clamped(absolute(u.x), largest<T>());
        const T entropy = size * (e.whole / (T(1.0) + e.whole)) + elementary::log1p(e.whole);
        return {{f.number / T(beta) * f.scale, slope.value, T(beta) * slope.slope}, -entropy / T(beta) / T(beta)};
    }
};
/// log(1 + e^(βx))/β, β ≠ 0.
inline constexpr WordWithParameter<SoftplusOfKernel> softplusOf;

struct TanhKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& low) {
        const T side = copySign(T(1.0), x);
        const Scaled<T> decay = elementary::scaledExp(T(-2.0) * absolute(x), T(-2.0) * side * low);
        const T e = decay.number * decay.scale;
        const T t = elementary::tanh(absolute(x));
        // 1 − tanh² is the shorter way to the slope as long as tanh is small; it would be 0 from 20 on.
        const T slope = select(t < T(0.5), T(1.0) - t * t, T(4.0) * e / ((T(1.0) + e) * (T(1.0) + e)));
        const T f = side * (t + side * low * slope);
        return {f, slope, T(-2.0) * f * slope};
    }
};
/// Hyperbolic tangent.
inline constexpr Word<TanhKernel> tanh;

struct TanhshrinkKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const Jet<T> t = TanhKernel::at(x, T(0.0));
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
        for (double odd = 15.0; odd >= 3.0; odd -= 2.0) c = T(odd) + square / c;
        return x * (square / (c + square));
    }
};
/// x − tanh x.
inline constexpr Word<TanhshrinkKernel> tanhshrink;

struct MishKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        // tanh(log(1 + eˣ)) is a ratio of polynomials, in e = eˣ for x < 0 and in e = e^(−x) for x > 0.
        const T z = clamped(x, T(2e4));
        const Decay<T> decay(z, T(0.0));
        const T e = decay.whole;
        const T e2 = e * e;
        const T below = T(2.0) + e * (T(2.0) + e);
        const T above = T(1.0) + T(2.0) * (e + e2);
        // The slope to the left is summed before it is scaled down: beside its zero the two terms of the product rule
        // have lost too much already.
        const T sum = T(4.0) * (z + T(1.0)) + e * ((T(4.0) * z + T(6.0)) + e * (T(4.0) + e));
        const T bend = T(2.0) + e * (T(2.0) - e * (T(3.0) + T(2.0) * e));
        const T left = decay.tail * decay.scale / (below * below);
        const Jet<T> onLeft(z * (decay.tail * (T(1.0) - e * (T(1.0) + e) / below)) * decay.scale,
                            decay.tail * sum / (below * below) * decay.scale,
                            T(4.0) * left * (T(2.0) * (T(1.0) + e) + z * bend / below));
        const T gate = (T(1.0) + T(2.0) * e) / above;
        const T rise = T(4.0) * e2 * (T(1.0) + e) / (above * above);
        const T fall = T(4.0) * e2 * (e * (e * (T(2.0) * e + T(2.0)) - T(3.0)) - T(2.0)) / (above * above * above);
        return select(x < T(0.0), onLeft, Jet<T>(x * gate, gate + z * rise, T(2.0) * rise + z * fall));
    }
};
/// x·tanh(log(1 + eˣ)).
inline constexpr Word<MishKernel> mish;

struct TanhExpKernel {
    template <class T>
    static Gate<T> at(const T& x) {
        // tanh(e¹⁰) is 1, and its slope 0.
        const auto [e, scale] = elementary::scaledExp(select(x > T(10.0), T(10.0), x), T(0.0));
        const T w = e * scale;
        const T t = elementary::tanh(w);
        const T slope = elementary::overSinh(T(2.0) * w);
        return {{select(scale < T(1.0), e, t), scale}, slope, slope * (T(1.0) - T(2.0) * w * t), T(1.0)};
    }
};
/// tanh(eˣ), the gate of TeLU.
inline constexpr Word<TanhExpKernel> tanhExp;

}  // namespace activation
