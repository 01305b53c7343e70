// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/primitive.h"

namespace activation {

/// φ(0) = 1/√(2π)
inline constexpr Real normalPeak = 0.398942280401432677939946L;

namespace elementary {

/// Φ(−|x|)/e^(−x²/2): what is left of the normal tail without its exponential.
template <std::floating_point T>
T normalTail(T x) {
    // (|x| + 5)/φ(0) times that, as a Chebyshev series in (|x| − 5)/(|x| + 5).
    constexpr Real series[] = {
        2.719685238767824255512L,      -2.369067605650879183148L,     0.8511076451912900931558L,
        -0.2526710102018989783522L,    0.06101538640490704052621L,    -0.01147551407305617816547L,
        0.001494610896561961402058L,   -0.00007528550840431418094L,   -0.00001744164098618853191L,
        0.00000416506937646042646L,    -1.075491741115435972795e-7L,  -9.471226425550921415645e-8L,
        1.167225344165439595874e-8L,   1.821646723902802538533e-9L,   -4.702612503635878430495e-10L,
        -3.396099140347165843793e-11L, 1.693186138762809446813e-11L,  7.116261233426691961395e-13L,
        -6.19262826780625214374e-13L,  -2.26725318199482388866e-14L,  2.369054606339965838462e-14L,
        1.209428609190646501368e-15L,  -9.388069136947025622801e-16L, -7.955671520049973031474e-17L,
        3.726012047720447308314e-17L,  5.258006597929443006025e-18L,  -1.393930884539460368332e-18L,
        -3.291850162486862697818e-19L, 4.295130922235484446624e-20L,  1.911463723752976474813e-20L};
    constexpr std::size_t terms = std::is_same_v<T, Real> ? std::size(series) : 26;
    const T size = std::fabs(x);
    const T t = (size - T(5.0)) / (size + T(5.0));
    T sum(0.0), previous(0.0);
    for (std::size_t i = terms - 1; i > 0; --i) {
        const T next = T(2.0) * t * sum - previous + T(series[i]);
        previous = sum;
        sum = next;
    }
    return T(normalPeak) * (t * sum - previous + T(series[0])) / (size + T(5.0));
}

}  // namespace elementary

struct NormalCdfKernel {
    template <class T, class Low>
    static Gate<T> at(const T& x, const Low& low) {
        const T z = clamped(x, T(200.0));  // beyond, the density is 0 in every format
        const DoubleWord<T> square = exact(z) * exact(z);
        const auto [e, scale] =
            elementary::scaledExp(T(-0.5) * square.x, T(-0.5) * square.low + -(z * zeroUnless(z == x, low)));
        const T tail = elementary::normalTail(z);
        return {e * tail, e, scale, T(normalPeak), T(normalPeak) * absolute(z), tail, isNegative(x)};
    }
};
/// Φ, the distribution function of the standard normal.
inline constexpr Primitive<NormalCdfKernel> normalCdf;

struct ErfKernel {
    template <class T, class Low>
    static Jet<T> at(const T& x, const Low& low) {
        const T z = clamped(x, T(200.0));
        const auto rest = zeroUnless(z == x, low);
        const DoubleWord<T> square = exact(z) * exact(z);
        const auto [e, scale] = elementary::scaledExp(-square.x, -square.low + -(T(2.0) * (z * rest)));
        const T slope = T(1.128379167095512573896L) * e * scale;  // 2/√π
        return {elementary::erf(x) + slope * rest, slope, T(-2.0) * z * slope};
    }
};
/// The error function, 2Φ(√2·x) − 1.
inline constexpr Primitive<ErfKernel> erf;

}  // namespace activation
