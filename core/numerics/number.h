// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// What rounding took from a number that was never rounded. A zero that the compiler knows: nothing is computed with
/// it.
struct NoError {};
inline NoError operator-(NoError) { return {}; }
inline NoError operator+(NoError, NoError) { return {}; }
template <class T>
T operator+(const T& a, NoError) {
    return a;
}
template <class T>
NoError operator*(const T&, NoError) {
    return {};
}
template <class T>
NoError operator*(NoError, const T&) {
    return {};
}
template <class Mask>
NoError negatedUnless(const Mask&, NoError) {
    return {};
}

}  // namespace activation
