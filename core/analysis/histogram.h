// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/features.h"
#include "core/data/sample.h"
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
/// The same where z is a number of the sample; its cells are taken as two even stretches that have their mean. The
/// sample has no fault.
CORE_EXPORT std::vector<double> outputHistogram(const Activation&, Values, const Sample&, const Range& range,
                                                std::size_t bins);

/// The share of the sample's numbers that falls into each of `bins` equal parts of the range. A number that the sample
/// holds many times is all in one bin.
CORE_EXPORT std::vector<double> inputHistogram(const Sample&, const Range& range, std::size_t bins);

/// The probability that z ~ N(mean, deviation²) falls into one of the zones, which are as Features has them. The
/// deviation is greater than 0.
CORE_EXPORT double normalShare(const std::vector<Interval>& zones, double mean, double deviation);

}  // namespace activation
