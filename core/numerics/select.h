// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/jet.h"
#include "core/numerics/pack.h"

#include <cmath>
#include <limits>
#include <type_traits>

namespace activation {

// Choosing between the pieces of a formula, for every number type that a formula runs on.

template <class T>
struct IsJet : std::false_type {};
template <class T>
struct IsJet<Jet<T>> : std::true_type {};

template <class T>
struct Plain {
    using type = T;
};
template <class T>
struct Plain<Jet<T>> {
    using type = T;
};

/// What holds both A and B when the choice is made in Packs (mask of lanes) or doubles (bool).
template <class Mask, class A, class B>
using Common = std::conditional_t<IsJet<A>::value || IsJet<B>::value,
                                  Jet<std::conditional_t<std::is_same_v<Mask, bool>, double, Pack>>,
                                  std::conditional_t<std::is_same_v<Mask, bool>, double, Pack>>;

inline double choose(bool mask, double a, double b) { return mask ? a : b; }
inline Pack choose(Pack::Bits mask, Pack a, Pack b) { return mask ? a.lanes : b.lanes; }
template <class Mask, class T>
Jet<T> choose(const Mask& mask, const Jet<T>& a, const Jet<T>& b) {
    return {choose(mask, a.value, b.value), choose(mask, a.slope, b.slope), choose(mask, a.curvature, b.curvature)};
}

/// `mask ? a : b`, lane by lane. Both sides are computed; a NaN or ∞ in the one not chosen does no harm.
template <class Mask, class A, class B>
auto select(const Mask& mask, const A& a, const B& b) {
    using C = Common<Mask, A, B>;
    return choose(mask, C(a), C(b));
}

inline double absolute(double x) { return std::fabs(x); }
inline Pack absolute(Pack x) {
    Pack::Bits bits;
    std::memcpy(&bits, &x.lanes, sizeof bits);
    bits &= 0x7fffffff;
    std::memcpy(&x.lanes, &bits, sizeof bits);
    return x;
}

inline double copySign(double magnitude, double sign) { return std::copysign(magnitude, sign); }
inline Pack copySign(Pack magnitude, Pack sign) {
    Pack::Bits m, s;
    std::memcpy(&m, &magnitude.lanes, sizeof m);
    std::memcpy(&s, &sign.lanes, sizeof s);
    m = (m & 0x7fffffff) | (s & ~0x7fffffff);
    std::memcpy(&magnitude.lanes, &m, sizeof m);
    return magnitude;
}

/// The largest finite number of a type. Stands in for ∞ where a factor that is exactly 0 must win.
template <class T>
T largest() {
    if constexpr (std::is_same_v<T, double>)
        return std::numeric_limits<double>::max();
    else
        return Pack(std::numeric_limits<float>::max());
}

/// x held within ±bound; beyond it the slope is 0. NaN stays NaN.
template <class X, class Bound>
X clamped(const X& x, const Bound& bound) {
    return select(x < -bound, X(-bound), select(x > bound, X(bound), x));
}

}  // namespace activation
