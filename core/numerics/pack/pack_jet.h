// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/primitive.h"

namespace activation {

// What formulas do with Packs of x when a parameter is the variable: one number for all lanes, with its derivative.

using ParameterJet = Jet<Real>;

inline Jet<Pack> operator+(Pack x, const ParameterJet& a) { return x + Jet<Pack>(a); }
inline Jet<Pack> operator+(const ParameterJet& a, Pack x) { return Jet<Pack>(a) + x; }
inline Jet<Pack> operator-(Pack x, const ParameterJet& a) { return x - Jet<Pack>(a); }
inline Jet<Pack> operator-(const ParameterJet& a, Pack x) { return Jet<Pack>(a) - x; }
inline Jet<Pack> operator*(Pack x, const ParameterJet& a) { return x * Jet<Pack>(a); }
inline Jet<Pack> operator*(const ParameterJet& a, Pack x) { return Jet<Pack>(a) * x; }
inline auto operator<(Pack x, const ParameterJet& a) { return x < Pack(a.value); }
inline auto operator>(Pack x, const ParameterJet& a) { return x > Pack(a.value); }
inline auto operator>(const Jet<Pack>& x, const ParameterJet& a) { return x.value > Pack(a.value); }

inline DoubleWord<Jet<Pack>> product(const ParameterJet& a, Pack x) {
    const DoubleWord<Pack> p = product(a.value, x);
    const auto times = [x](Real factor) { return factor == 0.0L ? Pack(0.0) : Pack(factor) * x; };
    return {Jet<Pack>(p.x, times(a.slope), times(a.curvature)), p.low};
}

inline DoubleWord<Jet<Pack>> affine(const ParameterJet& a, Pack x, const ParameterJet& b) {
    const DoubleWord<Jet<Pack>> p = product(a, x);
    const Pack offset(b.value);
    const Pack error = p.low + sumError(p.x.value, offset) + Pack(b.value - Real{static_cast<float>(b.value)});
    return {p.x + Jet<Pack>(b), select(absolute(error) < largest<Pack>(), error, 0.0)};
}

}  // namespace activation
