// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/word.h"

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
    const Real s = std::sin(angle), c = std::cos(angle);
    if (low == 0.0L) return {s, c};
    if (std::fabs(low) < 0x1p-33L) return {s + c * low, c - s * low};
    const Real s2 = std::sin(low), c2 = std::cos(low);
    return {s * c2 + c * s2, c * c2 - s * s2};
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
inline SineAndCosine<Pack> wave(double a, Pack x) {
    return {lanewise([a](double v) { return wave(a, v).sine; }, x),
            lanewise([a](double v) { return wave(a, v).cosine; }, x)};
}

}  // namespace elementary

struct SineKernel {
    template <class T>
    static Partials<T> at(const T& x, double a) {
        const auto [s, c] = elementary::wave(a, x);
        return {{s, T(a) * c, -(T(a) * T(a) * s)}, x * c};
    }
};
/// sin(a·x). At ±∞ it has no limit.
inline constexpr WordWithParameter<SineKernel> sine;

struct RippleKernel {
    /// Lane by lane in double: x + ripple cancels.
    static Partials<Pack> at(Pack x, double a) {
        const auto part = [&](auto f) { return elementary::lanewise([&](double v) { return f(at(v, a)); }, x); };
        return {{part([](const auto& p) { return p.inX.value; }), part([](const auto& p) { return p.inX.slope; }),
                 part([](const auto& p) { return p.inX.curvature; })},
                part([](const auto& p) { return p.inA; })};
    }
    template <class T>
    static Partials<T> at(const T& x, double a) {
        const auto [s, c] = elementary::wave(a, x);
        const T twice = T(2.0) * s * c;  // sin(2ax)
        const T value = select(absolute(x) > largest<T>(), T(0.5), s * s) / T(a);
        return {{value, twice, T(2.0) * T(a) * ((c - s) * (c + s))}, (x * twice - value) / T(a)};
    }
};
/// sin²(a·x)/a, a ≠ 0. At ±∞, where it has no limit but stays within 0 and 1/a, half of that stands for it: so a sum
/// with x has its limit.
inline constexpr WordWithParameter<RippleKernel> ripple;

}  // namespace activation
