// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/pack.h"

#include <cmath>

namespace activation::elementary {

// The functions that the vocabulary stands on, for double and for Pack. NaN in, NaN out; ±∞ gives the limit.

inline double exp(double x) { return std::exp(x); }
inline double expm1(double x) { return std::expm1(x); }
inline double log1p(double x) { return std::log1p(x); }
inline double sqrt(double x) { return std::sqrt(x); }
inline double tanh(double x) { return std::tanh(x); }
inline double atan(double x) { return std::atan(x); }
inline double sin(double x) { return std::sin(x); }
inline double cos(double x) { return std::cos(x); }
inline double erfc(double x) { return std::erfc(x); }
inline double fma(double a, double b, double c) { return std::fma(a, b, c); }

/// Lane by lane through double: exact to the last bit of a float.
template <class F>
Pack lanewise(F f, Pack x) {
    Pack y;
    for (std::size_t i = 0; i < Pack::size; ++i) y.lanes[i] = static_cast<float>(f(double{x.lanes[i]}));
    return y;
}

inline Pack exp(Pack x) {
    return lanewise([](double v) { return std::exp(v); }, x);
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
inline Pack sin(Pack x) {
    return lanewise([](double v) { return std::sin(v); }, x);
}
inline Pack cos(Pack x) {
    return lanewise([](double v) { return std::cos(v); }, x);
}
inline Pack erfc(Pack x) {
    return lanewise([](double v) { return std::erfc(v); }, x);
}
inline Pack fma(Pack a, Pack b, Pack c) {
    Pack y;
    for (std::size_t i = 0; i < Pack::size; ++i) y.lanes[i] = std::fma(a.lanes[i], b.lanes[i], c.lanes[i]);
    return y;
}

}  // namespace activation::elementary
