// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/elementary.h"
#include "core/numerics/select.h"

#include <cmath>
#include <cstdint>
#include <limits>

namespace activation {

/// A double-word number: the unevaluated sum x + low of a rounded number and its rounding error (Dekker 1971), |low| at
/// most a few ULP of x. Exponentials and waves amplify the last digit of a large argument, so formulas pass them their
/// arguments like this.
template <class X, class Low = typename Plain<X>::type>
struct DoubleWord {
    X x;
    Low low;
};

/// x as it stands: nothing was rounded.
template <class X>
DoubleWord<X, NoError> exact(const X& x) {
    return {x, {}};
}

// The rounding error of a product, a · b − fl(a · b), exact unless it underflows; 0 where the product is not finite.

/// By Dekker's product (1971): a and b are split into halves of ⌊p/2⌋ bits whose products are exact, for any binary
/// type with p < 126 bits.
template <class T>
T productErrorByHalves(T a, T b) {
    constexpr int digits = std::numeric_limits<T>::digits;
    static_assert(std::numeric_limits<T>::radix == 2 && digits < 126);
    constexpr T factor = T(std::uint64_t{1} << ((digits + 1) / 2)) + T(1);
    const auto upper = [](T x) {
        const T shifted = factor * x;
        return shifted - (shifted - x);
    };
    const T product = a * b;
    const T a1 = upper(a), a2 = a - a1, b1 = upper(b), b2 = b - b1;
    return std::isfinite(product) ? ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2 : T(0);
}
template <class T>
T productErrorByFma(T a, T b) {
    const T product = a * b;
    return std::isfinite(product) ? std::fma(a, b, -product) : T(0);
}

#ifdef ACTIVATION_REAL_BY_FMA  // for tests of what is used elsewhere
inline constexpr bool realByHalves = false;
#else
inline constexpr bool realByHalves = std::numeric_limits<Real>::digits == 64;
#endif

inline Real productError(Real a, Real b) {
    // x86 has no fma for this type, and halves are ten times as fast as what the C library does instead. Elsewhere all
    // of this type is the library's, and its fma is right in one call.
    return realByHalves ? productErrorByHalves(a, b) : productErrorByFma(a, b);
}
inline double productError(double a, double b) { return productErrorByFma(a, b); }
inline Pack productError(Pack a, Pack b) {
    const Pack product = a * b;
    return select(absolute(product) < largest<Pack>(), elementary::fma(a, b, -product), 0.0);
}

// The same for a constant or parameter times a number: its digits beyond that number's type count too.

inline double productError(Real a, double b) {
    const double rounded = static_cast<double>(a);
    return std::isfinite(rounded * b) ? productError(rounded, b) + static_cast<double>(a - Real{rounded}) * b : 0.0;
}
inline Pack productError(double a, Pack b) {
    const auto rounded = static_cast<float>(a);
    const Pack product = Pack(rounded) * b;
    const Pack error = elementary::fma(rounded, b, -product) + Pack(a - double{rounded}) * b;
    return select(absolute(product) < largest<Pack>(), error, 0.0);
}
inline Pack productError(Real a, Pack b) { return productError(static_cast<double>(a), b); }

/// The rounding error of a sum, a + b − fl(a + b), exact (Knuth's TwoSum); NaN where the sum is not finite.
template <class T>
T sumError(const T& a, const T& b) {
    const T sum = a + b;
    const T back = sum - a;
    return (a - (sum - back)) + (b - back);
}

template <class X, class Low1, class Low2>
DoubleWord<X> operator*(const DoubleWord<X, Low1>& a, const DoubleWord<X, Low2>& b) {
    return {a.x * b.x, productError(plain(a.x), plain(b.x)) + (plain(a.x) * b.low + a.low * plain(b.x))};
}
template <class X, class Low>
DoubleWord<X> operator*(Real a, const DoubleWord<X, Low>& b) {
    using T = typename Plain<X>::type;
    return {T(a) * b.x, productError(a, plain(b.x)) + T(a) * b.low};
}
template <class X, class Low1, class Low2>
DoubleWord<X> operator+(const DoubleWord<X, Low1>& a, const DoubleWord<X, Low2>& b) {
    return {a.x + b.x, sumError(plain(a.x), plain(b.x)) + (a.low + b.low)};
}
template <class X, class Low>
DoubleWord<X> operator+(Real a, const DoubleWord<X, Low>& b) {
    using T = typename Plain<X>::type;
    using Number = std::conditional_t<std::is_same_v<T, Pack>, float, T>;
    const auto high = static_cast<Number>(a);
    const auto rest = static_cast<Number>(a - Real{high});
    return {T(high) + b.x, sumError(T(high), plain(b.x)) + (T(rest) + b.low)};
}

/// x/a with its rounding error, a ≠ 0. Beyond the largest number it is clamped.
template <class T>
DoubleWord<T> quotient(const T& x, double a) {
    if constexpr (std::is_same_v<T, Pack>) {
        return (1.0L / a) * exact(x);
    } else {
        const T q = clamped(x / T(a), largest<T>());
        const DoubleWord<T> back = Real{a} * exact(q);
        return {q, ((x - back.x) - back.low) / T(a)};
    }
}

/// a · x with its rounding error; 0 · ±∞ = 0, the limit of a flat line.
template <class X>
DoubleWord<X> product(Real a, const X& x) {
    if constexpr (std::is_same_v<typename Plain<X>::type, Pack>) {
        const Pack::Bits none = Pack::Bits{} - int{a == 0.0L};  // a mask: branches keep loops from being short
        return a * exact(select(none, X(Pack(0.0)), x));
    } else {
        if (a == 0.0L) return {X(0.0), typename Plain<X>::type(0.0)};
        return a * exact(x);
    }
}
inline DoubleWord<Jet<Real>> product(const Jet<Real>& a, Real x) {
    const DoubleWord<Real> p = product(a.value, x);
    const Real finite = clamped(x, remote<Real>());
    return {Jet<Real>(p.x, a.slope * finite, a.curvature * finite), p.low};
}

/// a · x + b with its rounding error, which is nothing at ±∞.
template <class X>
DoubleWord<X> affine(Real a, const X& x, Real b) {
    using T = typename Plain<X>::type;
    const DoubleWord<X> sum = b + product(a, x);
    // What was lost may be as large as the sum, where the terms cancel.
    const X high = sum.x + select(absolute(sum.low) < largest<T>(), sum.low, T(0.0));
    const T low = sum.low - (plain(high) - plain(sum.x));
    return {high, select(absolute(low) < largest<T>(), low, T(0.0))};
}
inline DoubleWord<Jet<Real>> affine(const Jet<Real>& a, Real x, const Jet<Real>& b) {
    const DoubleWord<Jet<Real>> p = product(a, x);
    const Real error = p.low + sumError(p.x.value, b.value);
    return {p.x + b, std::isfinite(error) ? error : 0.0L};  // in Real nothing is lost that counts
}

/// The word as one number.
template <class X>
X rounded(const DoubleWord<X>& word) {
    return word.x + word.low;
}

/// a · x rounded once, in the precision of the data (float for Pack, else double), as frameworks compute it.
template <class A, class X>
auto dataProduct(const A& a, const X& x) {
    using T = typename Plain<X>::type;
    const auto factor = static_cast<double>(plain(a));
    if constexpr (std::is_same_v<T, Pack>)
        return Pack(factor) * plain(x);
    else
        return factor * static_cast<double>(plain(x));
}

/// a · x as a straight line through 0: flat for a = 0 also at ±∞.
template <class A, class X>
auto line(const A& a, const X& x) {
    return product(a, x).x;
}

}  // namespace activation
