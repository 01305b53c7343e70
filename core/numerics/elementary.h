// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/number.h"
#include "core/numerics/pack.h"

#include <cmath>
#include <concepts>

namespace activation {

/// number · scale, where scale is a power of two. The exponential of a large negative number loses digits when it falls
/// below the smallest normal number; multiplied by the scale at the very end, a product with it does not.
template <class T>
struct Scaled {
    T number, scale;
};

namespace elementary {

// The functions that the vocabulary stands on, for numbers and for Packs. NaN in, NaN out; ±∞ gives the limit.

template <std::floating_point T>
T exp(T x) {
    return std::exp(x);
}
/// e^(x + low) for x ≤ 10, with all its digits also where it is subnormal or 0.
template <std::floating_point T>
Scaled<T> scaledExp(T x, T low) {
    const T e = std::exp(x);
    return {e + e * low, T(1.0)};
}
/// x/sinh x.
template <std::floating_point T>
T overSinh(T x) {
    return x == T(0.0) ? T(1.0) : x / std::sinh(x);
}
template <std::floating_point T>
T expm1(T x) {
    return std::expm1(x);
}
template <std::floating_point T>
T log1p(T x) {
    return std::log1p(x);
}
template <std::floating_point T>
T sqrt(T x) {
    return std::sqrt(x);
}
template <std::floating_point T>
T tanh(T x) {
    return std::tanh(x);
}
template <std::floating_point T>
T atan(T x) {
    return std::atan(x);
}

/// Lane by lane through double: exact to the last bit of a float.
template <class F>
Pack lanewise(F f, Pack x) {
    Pack y;
    for (std::size_t i = 0; i < Pack::size; ++i) y.lanes[i] = static_cast<float>(f(double{x.lanes[i]}));
    return y;
}

inline Pack fma(Pack a, Pack b, Pack c) {
    Pack y;
    for (std::size_t i = 0; i < Pack::size; ++i) y.lanes[i] = std::fma(a.lanes[i], b.lanes[i], c.lanes[i]);
    return y;
}
inline Pack exp(Pack x) {
    return lanewise([](double v) { return std::exp(v); }, x);
}
inline Scaled<Pack> scaledExp(Pack x, Pack low) {
    constexpr double small = 0x1p-64;
    Pack e;
    for (std::size_t i = 0; i < Pack::size; ++i) {
        const double v = std::exp(double{x.lanes[i]} + double{low.lanes[i]});
        e.lanes[i] = static_cast<float>(x.lanes[i] < -40.0F ? v / small : v);
    }
    return {e, lanewise([](double v) { return v < -40.0 ? small : 1.0; }, x)};
}
inline Pack overSinh(Pack x) {
    return lanewise([](double v) { return overSinh(v); }, x);
}
inline Pack expm1(Pack x) {
    return lanewise([](double v) { return std::expm1(v); }, x);
}
inline Pack log1p(Pack x) {
    return lanewise([](double v) { return std::log1p(v); }, x);
}
inline Pack sqrt(Pack x) {
    return lanewise([](double v) { return std::sqrt(v); }, x);
}
inline Pack tanh(Pack x) {
    return lanewise([](double v) { return std::tanh(v); }, x);
}
inline Pack atan(Pack x) {
    return lanewise([](double v) { return std::atan(v); }, x);
}

}  // namespace elementary
}  // namespace activation
