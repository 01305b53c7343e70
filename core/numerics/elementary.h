// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/number.h"
#include "core/numerics/pack/pack_angles.h"
#include "core/numerics/pack/pack_functions.h"

#include <cmath>
#include <concepts>

namespace activation {

namespace elementary {

// The functions that the vocabulary stands on, for numbers; for Packs they are in pack_functions.h and pack_angles.h.
// NaN in, NaN out; ±∞ gives the limit.

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
template <std::floating_point T>
Scaled<T> scaledExp(T x, NoError) {
    return {std::exp(x), T(1.0)};
}
template <std::floating_point T>
T multiplyAdd(T a, T b, T c) {
    return a * b + c;
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
/// e^(x + low) − 1
template <std::floating_point T>
T expm1(T x, T low) {
    return std::expm1(x) + std::exp(x) * low;
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
T erf(T x) {
    return std::erf(x);
}
template <std::floating_point T>
T atan(T x) {
    return std::atan(x);
}

}  // namespace elementary
}  // namespace activation
