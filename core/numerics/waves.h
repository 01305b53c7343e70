// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/pack/lanes.h"
#include "core/numerics/primitive.h"
#include "core/numerics/quarter_turns.h"

namespace activation {

namespace elementary {

template <class T>
struct SineAndCosine {
    T sine, cosine;
};

/// Of a·x, exact also where many periods are passed between neighbouring numbers: the digits that rounding takes from
/// the product count in full.
inline SineAndCosine<Real> wave(double a, Real x) {
    const Real angle = Real{a} * x;
    const Real low = productError(Real{a}, x);
    if (std::fabs(low) < 0x1p-33L) {
        const Real s = std::sin(angle), c = std::cos(angle);
        return {s + c * low, c - s * low};
    }
    const auto [quarters, rest] = quarterTurns(a, static_cast<double>(x));
    const Real s = std::sin(rest), c = std::cos(rest);
    const Real sine = quarters % 2 ? c : s;
    const Real cosine = quarters % 2 ? -s : c;
    return quarters < 2 ? SineAndCosine<Real>{sine, cosine} : SineAndCosine<Real>{-sine, -cosine};
}
inline SineAndCosine<double> wave(double a, double x) {
    const double angle = a * x;
    const double low = productError(a, x);
    if (!(std::fabs(angle) < 1e8)) {
        const auto [s, c] = wave(a, Real{x});
        return {static_cast<double>(s), static_cast<double>(c)};
    }
    const double s = std::sin(angle), c = std::cos(angle);
    return {s + c * low, c - s * low};
}
inline PackWave wave(double a, Pack x) {
    return {a, x, [a](double v) { return wave(a, v); }};
}

}  // namespace elementary

struct SineKernel {
    template <class T>
    static Partials<T> at(const T& x, double a) {
        const auto wave = elementary::wave(a, x);
        const T s = select(x == T(0.0), T(a) * x, wave.sine);  // the sign of −0 is lost in sums
        return {{s, T(a) * wave.cosine, -(T(a) * T(a) * s)}, x * wave.cosine};
    }
};
/// sin(a·x). At ±∞ it has no limit.
inline constexpr PrimitiveWithParameter<SineKernel> sine;

struct RippleKernel {
    template <class T>
    static Partials<T> at(const T& x, double a) {
        const auto wave = elementary::wave(a, x);
        const T &s = wave.sine, &c = wave.cosine;
        const T twice = sineOfTwice(wave, a, x);
        const T value = select(absolute(x) > largest<T>(), T(0.5 / a), squareOver(wave, a));
        return {{value, twice, T(2.0) * T(a) * ((c - s) * (c + s))}, (x * twice - value) / T(a)};
    }

private:
    template <class T>
    static T sineOfTwice(const elementary::SineAndCosine<T>& wave, double, const T&) {
        return T(2.0) * wave.sine * wave.cosine;
    }
    static Pack sineOfTwice(const elementary::PackWave&, double a, Pack x) { return elementary::wave(2.0 * a, x).sine; }

    template <class T>
    static T squareOver(const elementary::SineAndCosine<T>& wave, double a) {
        return wave.sine * wave.sine / T(a);
    }
    /// With all its digits: x + ripple cancels.
    static Pack squareOver(const elementary::PackWave& wave, double a) {
        const DoubleWord<Pack> s{wave.sine, wave.sineLow};
        const DoubleWord<Pack> f = Real{1.0 / a} * (s * s);
        return f.x + f.low;
    }
};
/// sin²(a·x)/a, a ≠ 0. At ±∞, where it has no limit but stays within 0 and 1/a, half of that stands for it: so a sum
/// with x has its limit.
inline constexpr PrimitiveWithParameter<RippleKernel> ripple;

struct SineSquaredKernel {
    template <class T>
    static Partials<T> at(const T& x, double a) {
        const auto [s, c] = elementary::wave(a, x);
        const T slope = T(2.0) * s * c;
        const T value = select(absolute(x) > largest<T>(), T(0.5), s * s);
        return {{value, T(a) * slope, T(2.0) * T(a) * T(a) * ((c - s) * (c + s))}, x * slope};
    }
};
/// sin²(a·x), in doubles and Real. At ±∞ ½ stands for it, as for `ripple`.
inline constexpr PrimitiveWithParameter<SineSquaredKernel> sineSquared;

struct GrowingCosineKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const auto [s, c] = elementary::wave(1.0, x);
        return {x * c, c - x * s, T(-2.0) * s - x * c};
    }
    static Jet<Pack> at(Pack x) {
        return inDoubles<double>(x, [](double v) { return at(v); });
    }
};
/// x·cos x. At ±∞ it has no limit.
inline constexpr Primitive<GrowingCosineKernel> growingCosine;

}  // namespace activation
