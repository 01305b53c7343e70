// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace activation {

/// A pseudo-random generator with the same sequence on every machine and with every library: SplitMix64 (Steele, Lea &
/// Flood 2014, period 2⁶⁴), and only operations that IEEE 754 rounds exactly. Not for cryptography, and not for use by
/// two threads at once. Any seed and any stream is legal; streams of one seed are statistically independent.
class Random {
public:
    CORE_EXPORT explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    /// The next 64 bits, uniform over all 2⁶⁴ values.
    CORE_EXPORT std::uint64_t bits();
    /// Uniform in the open interval (0, 1).
    CORE_EXPORT double uniform();
    /// z ~ N(0, 1).
    CORE_EXPORT double normal();
    /// 0 … count − 1, each as likely as the others to 2⁻⁶⁴ · count. `count` is at least 1:
    /// std::invalid_argument otherwise.
    CORE_EXPORT std::size_t below(std::size_t count);

    /// Fills with numbers from N(0, deviation²); the standard deviation is finite, a negative one mirrors the numbers.
    /// std::invalid_argument otherwise.
    CORE_EXPORT void fillNormal(std::span<float> numbers, double deviation);
    /// Fills with numbers that are uniform in (−reach, reach), whose variance is reach²/3. The reach is finite:
    /// std::invalid_argument otherwise.
    CORE_EXPORT void fillUniform(std::span<float> numbers, double reach);
    /// 0 … count − 1 in random order (Fisher–Yates), every order equally likely but for the bias of `below`.
    CORE_EXPORT std::vector<std::size_t> permutation(std::size_t count);

private:
    std::uint64_t m_state;
};

/// The quantile function of N(0, 1): the z with P(Z ≤ z) = p. Relative error about 1e−15. −∞ for p = 0, ∞ for p = 1,
/// NaN for p outside [0, 1] and for NaN.
CORE_EXPORT double normalQuantile(double p);

}  // namespace activation
