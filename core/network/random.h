// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace activation {

/// Random numbers that are the same on every machine and with every library: the counter of SplitMix64 (Steele, Lea &
/// Flood 2014), and only operations that IEEE 754 rounds exactly. Streams of one seed are unrelated.
class Random {
public:
    CORE_EXPORT explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    CORE_EXPORT std::uint64_t bits();
    /// Uniform in the open interval (0, 1).
    CORE_EXPORT double uniform();
    /// z ~ N(0, 1).
    CORE_EXPORT double normal();
    /// 0 … count − 1, each as likely as the others to 2⁻⁶⁴ · count. `count` is at least 1:
    /// std::invalid_argument otherwise.
    CORE_EXPORT std::size_t below(std::size_t count);

    /// Normal with mean 0. Here and below, what is not finite is refused (std::invalid_argument).
    CORE_EXPORT void fillNormal(std::span<float> numbers, double deviation);
    /// Uniform in (−reach, reach).
    CORE_EXPORT void fillUniform(std::span<float> numbers, double reach);
    /// 0 … count − 1 in random order.
    CORE_EXPORT std::vector<std::size_t> permutation(std::size_t count);

private:
    std::uint64_t m_state;
};

/// The z below which a standard normal number is with probability p, to about 1e−15. −∞ for 0, ∞ for 1, and NaN for
/// what is no probability.
CORE_EXPORT double normalQuantile(double p);

}  // namespace activation
