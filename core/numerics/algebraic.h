// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/primitive.h"

namespace activation {

// Primitives made of roots, quotients and arctangents, written so that squares neither overflow nor cancel.

/// √(x² + b) for b ≥ 0, without overflow of the square.
template <class T>
T root(const T& x, double b) {
    const T size = absolute(x);
    const T limit(std::is_same_v<T, Pack> ? 1e18 : 1e150);  // b is nothing beside it, nor is 1 beside b · 10¹⁸
    if (b == 0.0) return size;
    const T z = clamped(x, limit);
    return select(size > limit, size, elementary::sqrt(z * z + T(b)));
}

/// x/y, with ±∞/∞ = ±1.
template <class T>
T ratio(const T& x, const T& y) {
    return select(absolute(x) > largest<T>(), copySign(T(1.0), x), x / y);
}

struct SquareplusKernel {
    template <class T>
    static Partials<T> at(const T& x, double b) {
        const T r = root(x, b);
        const auto negative = x < T(0.0);
        const T small = b == 0.0 ? T(0.0) : T(0.25 * b) / (T(0.5) * r - T(0.5) * x);
        const T f = select(negative, small, T(0.5) * x + T(0.5) * r);
        const auto corner = r == T(0.0);  // b = 0 at x = 0: ReLU, with its slope
        const T slope = select(corner, T(0.0), select(negative, f / r, T(0.5) + T(0.5) * ratio(x, r)));
        const T curvature = select(corner, T(0.0), T(0.5 * b) / r / r / r);
        return {{f, slope, curvature}, T(0.25) / r};
    }
};
/// (x + √(x² + b))/2, b ≥ 0.
inline constexpr PrimitiveWithParameter<SquareplusKernel> squareplus;

struct BentIdentityKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T r = root(x, 1.0);
        const T inverse = T(1.0) / r;
        return {x * (T(1.0) + T(0.5) * ratio(x, T(1.0) + r)), T(1.0) + T(0.5) * ratio(x, r),
                T(0.5) * inverse * inverse * inverse};
    }
};
/// (√(x² + 1) − 1)/2 + x.
inline constexpr Primitive<BentIdentityKernel> bentIdentity;

struct SoftsignKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T size = absolute(x);
        const T whole = T(1.0) + size;
        const T inverse = T(1.0) / whole;
        const T slope = inverse * inverse;
        const T bend = T(-2.0) * slope * inverse;
        // To the flat end by one rounded monotone step upon the other: so no number steps back behind its neighbour.
        const auto near = size < T(1.0);
        const T part = select(near, size, T(1.0)) / whole;
        return {copySign(select(near, part, T(1.0) - part), x), slope,
                select(x == T(0.0), T(0.0), copySign(T(1.0), x) * bend)};
    }
};
/// x/(1 + |x|).
inline constexpr Primitive<SoftsignKernel> softsign;

struct IsruKernel {
    template <class T>
    static Partials<T> at(const T& x, double a) {
        const T scale = elementary::sqrt(T(a));
        const T z = clamped(x, T(std::is_same_v<T, Pack> ? 1e18 : 1e150) / scale);  // the slope is 0 there
        const T square = T(1.0) + T(a) * z * z;
        const T r = elementary::sqrt(square);
        const T flat = elementary::sqrt(T(1.0) - T(1.0) / square) / scale;  // monotone step by step, as above
        const T f = select(square < T(2.0), x / r, copySign(flat, x));
        const T slope = T(1.0) / square / r;
        return {{f, slope, T(-3.0) * T(a) * f * slope / r}, T(-0.5) * f * f * f};
    }
};
/// x/√(1 + a·x²), a > 0.
inline constexpr PrimitiveWithParameter<IsruKernel> isru;

struct SquareKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        return {x * x, T(2.0) * x, T(2.0)};
    }
};
/// x², with its curvature also at ±∞.
inline constexpr Primitive<SquareKernel> squared;

/// s·x² + b, with its digits also where the two cancel.
template <class X>
X squareAndOffset(double s, const X& x, double b) {
    using T = typename Plain<X>::type;
    if (s == 0.0) return X(T(b));  // also where x² is infinite
    const T v = plain(x);
    const DoubleWord<T> sum = Real{b} + (Real{s} * exact(v)) * DoubleWord<T>{v, T(0.0)};
    const T f = sum.x + zeroUnless(absolute(sum.low) < largest<T>(), sum.low);
    if constexpr (IsJet<X>::value)
        return chain(Jet<T>(f, T(2.0) * (T(s) * v), T(2.0 * s)), x);
    else
        return f;
}
template <class X>
auto squareAndOffset(const Jet<Real>& s, const X& x, const Jet<Real>& b) {
    return line(s, squared(x)) + Jet<X>(b);
}

struct AtanKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T inverse = T(1.0) / x;
        const T slope =
            select(absolute(x) > T(1.0), inverse * inverse / (T(1.0) + inverse * inverse), T(1.0) / (T(1.0) + x * x));
        return {elementary::atan(x), slope, T(-2.0) * (clamped(x, remote<T>()) * slope) * slope};
    }
};
/// Arctangent.
inline constexpr Primitive<AtanKernel> atan;

}  // namespace activation
