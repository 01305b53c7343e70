// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

namespace activation {

/// What single points are computed in: at least eleven bits and a wide range of exponents more than the double that is
/// given out. So no formula need fear for its last digits, nor for results near the ends of the doubles.
using Real = long double;

// True of x86 (64 bits) and of what has 128-bit numbers of IEEE 754 (113 bits: 64-bit ARM, RISC-V and others on Linux).
// Not of Windows' and Apple's compilers, of 32-bit ARM, nor of PowerPC's pairs of doubles, whose exponents are those of
// double: there neither the accuracy nor the ends of the range would be what is promised.
static_assert(std::numeric_limits<Real>::digits >= 64 && std::numeric_limits<Real>::max_exponent >= 16384,
              "activation-core needs a long double of at least 64 bits with an exponent of 15 bits (x86, or 128-bit "
              "IEEE 754); this compiler's is smaller");

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
template <class Mask>
NoError zeroUnless(const Mask&, NoError) {
    return {};
}

}  // namespace activation
