// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/pack.h"

#include <cmath>
#include <concepts>

namespace activation {

/// What single points are computed in: eleven bits and a wide range of exponents more than the double that is given
/// out. So no formula need fear for its last digits, nor for results near the ends of the doubles.
using Real = long double;

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
/// eˣ with all its digits also where it is subnormal or 0.
template <std::floating_point T>
Scaled<T> scaledExp(T x) {
    return {std::exp(x), T(1.0)};
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
inline Scaled<Pack> scaledExp(Pack x) {
    constexpr double small = 0x1p-64;
    return {lanewise([](double v) { return v < -40.0 ? std::exp(v) / small : std::exp(v); }, x),
            lanewise([](double v) { return v < -40.0 ? small : 1.0; }, x)};
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
