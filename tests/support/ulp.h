// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace activation {

/// How many floats lie between a and b; −0 and 0 are the same, ∞ follows the largest. A NaN is near another NaN only.
inline std::int64_t floatsBetween(float a, float b) {
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) && std::isnan(b) ? 0 : std::numeric_limits<std::int64_t>::max();
    const auto place = [](float x) {
        const auto bits = std::bit_cast<std::int32_t>(x);
        return bits < 0 ? std::int64_t{std::numeric_limits<std::int32_t>::min()} - bits : std::int64_t{bits};
    };
    return std::abs(place(a) - place(b));
}

/// The distance of neighbouring floats at this size.
inline double floatUlp(double size) {
    const auto x = static_cast<float>(std::fabs(size));
    return std::nextafter(x, std::numeric_limits<float>::infinity()) - double{x};
}

/// The bits of a float, to compare what must be the same to the last of them.
inline std::uint32_t bitsOf(float x) { return std::bit_cast<std::uint32_t>(x); }

}  // namespace activation
