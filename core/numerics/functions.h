// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/algebraic.h"
#include "core/numerics/exponentials.h"

namespace activation {

// The vocabulary that formulas are written in: everything above, and the two words below.

struct NormalCdfKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& /*low*/) {
        // erfc amplifies what rounding takes from x/√2, so that is carried along and put back through the density.
        constexpr double high = 0.70710678118654757;
        constexpr double rest = -4.8336466567264567e-17;
        constexpr double density = 0.39894228040143268;  // 1/√(2π)
        const T z = clamped(x, T(40.0));
        const T square = z * z;
        const T e = elementary::exp(T(-0.5) * square);
        const T slope = T(density) * (e - e * (T(0.5) * elementary::fma(z, z, -square)));
        const Exact<T> u = product(high, z);
        const T error = (u.low + T(rest) * z) * T(1.4142135623730951);
        return {T(0.5) * elementary::erfc(-u.x) + error * slope, slope, -(z * slope)};
    }
};
/// Φ, the distribution function of the standard normal.
inline constexpr Word<NormalCdfKernel> normalCdf;

struct SineKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& low) {
        const T s = elementary::sin(x);
        const T c = elementary::cos(x);
        const T f = s + c * low;
        return {f, c - s * low, -f};
    }
};
/// sin x.
inline constexpr Word<SineKernel> sine;

}  // namespace activation
