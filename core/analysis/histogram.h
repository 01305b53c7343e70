// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/numerics/range.h"

#include <vector>

namespace activation {

inline constexpr std::size_t mostBins = 100000;

/// The probability that f(z), z ~ N(mean, deviation²), falls into each of `bins` equal parts of the range, from below.
/// A value that f takes on a whole stretch (0 for ReLU) is all in one bin. What falls outside the range is left out,
/// and nothing falls into a range that is empty or not finite. Values are legal, mean and deviation finite, the
/// deviation greater than 0, and there are at most mostBins bins: std::invalid_argument otherwise.
CORE_EXPORT std::vector<double> outputHistogram(const Activation&, Values, double mean, double deviation,
                                                const Range& range, std::size_t bins);

}  // namespace activation
