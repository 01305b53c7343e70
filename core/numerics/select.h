// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/jet.h"
#include "core/numerics/number.h"
#include "core/numerics/pack/pack.h"

#include <cmath>
#include <concepts>
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

template <class T>
T plain(const T& x) {
    return x;
}
template <class T>
T plain(const Jet<T>& x) {
    return x.value;
}

/// What holds both A and B when the choice is made in Packs (mask of lanes) or numbers (bool).
template <class Mask, class A, class B>
struct CommonType {
    using Number = std::common_type<typename Plain<A>::type, typename Plain<B>::type>;
    using T = typename std::conditional_t<std::is_same_v<Mask, bool>, Number, std::type_identity<Pack>>::type;
    using type = std::conditional_t<IsJet<A>::value || IsJet<B>::value, Jet<T>, T>;
};

template <std::floating_point T>
T choose(bool mask, T a, T b) {
    return mask ? a : b;
}
inline Pack choose(Pack::Bits mask, Pack a, Pack b) { return mask ? a.lanes : b.lanes; }
template <class Mask, class T>
Jet<T> choose(const Mask& mask, const Jet<T>& a, const Jet<T>& b) {
    return {choose(mask, a.value, b.value), choose(mask, a.slope, b.slope), choose(mask, a.curvature, b.curvature)};
}

/// `mask ? a : b`, lane by lane. Both sides are computed; a NaN or ∞ in the one not chosen does no harm.
template <class Mask, class A, class B>
auto select(const Mask& mask, const A& a, const B& b) {
    using C = typename CommonType<Mask, A, B>::type;
    return choose(mask, C(a), C(b));
}

template <std::floating_point T>
T absolute(T x) {
    return std::fabs(x);
}
inline Pack absolute(Pack x) {
    Pack::Bits bits;
    std::memcpy(&bits, &x.lanes, sizeof bits);
    bits &= 0x7fffffff;
    std::memcpy(&x.lanes, &bits, sizeof bits);
    return x;
}

/// −|x|
template <std::floating_point T>
T minusAbsolute(T x) {
    return -std::fabs(x);
}
inline Pack minusAbsolute(Pack x) {
    Pack::Bits bits;
    std::memcpy(&bits, &x.lanes, sizeof bits);
    bits |= ~0x7fffffff;
    std::memcpy(&x.lanes, &bits, sizeof bits);
    return x;
}

template <std::floating_point T>
T copySign(T magnitude, T sign) {
    return std::copysign(magnitude, sign);
}
inline Pack copySign(Pack magnitude, Pack sign) {
    Pack::Bits m, s;
    std::memcpy(&m, &magnitude.lanes, sizeof m);
    std::memcpy(&s, &sign.lanes, sizeof s);
    m = (m & 0x7fffffff) | (s & ~0x7fffffff);
    std::memcpy(&magnitude.lanes, &m, sizeof m);
    return magnitude;
}

/// Where the sign is −: −0 too.
template <std::floating_point T>
bool isNegative(T x) {
    return std::signbit(x);
}
inline Pack::Bits isNegative(Pack x) {
    Pack::Bits bits;
    std::memcpy(&bits, &x.lanes, sizeof bits);
    return bits >> 31;
}

/// The choice that always falls on the first; nothing is computed for it.
struct Everywhere {};
template <class A, class B>
A select(Everywhere, const A& a, const B&) {
    return a;
}

/// x where the mask holds, −x elsewhere.
template <std::floating_point T>
T negatedUnless(bool mask, T x) {
    return mask ? x : -x;
}
template <class T>
T negatedUnless(Everywhere, const T& x) {
    return x;
}
inline Pack negatedUnless(Pack::Bits mask, Pack x) {
    Pack::Bits bits;
    std::memcpy(&bits, &x.lanes, sizeof bits);
    bits ^= ~mask & ~0x7fffffff;
    std::memcpy(&x.lanes, &bits, sizeof bits);
    return x;
}

/// x where the mask holds, 0 elsewhere, whatever x is there.
template <class Mask, class T>
T zeroUnless(const Mask& mask, const T& x) {
    return select(mask, x, T(0.0));
}

/// The largest finite number of a type. Stands in for ∞ where a factor that is exactly 0 must win.
template <class T>
T largest() {
    if constexpr (std::is_same_v<T, Pack>)
        return Pack(std::numeric_limits<float>::max());
    else
        return std::numeric_limits<T>::max();
}

/// Stands for ∞ where a factor that is exactly 0 must win: beyond all x that matter, and its square is finite in Real.
template <class T>
T remote() {
    return T(std::is_same_v<T, Real> ? 1e1000L : std::is_same_v<T, double> ? 1e290L : 1e30L);
}

/// x held within ±bound; beyond it the slope is 0. NaN stays NaN.
template <class X, class Bound>
X clamped(const X& x, const Bound& bound) {
    const X atLeast = select(X(-bound) > x, X(-bound), x);
    return select(X(bound) < atLeast, X(bound), atLeast);
}

}  // namespace activation
