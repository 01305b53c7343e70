// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/features.h"

namespace activation {

/// The probability that z ~ N(mean, deviation²) falls into one of the zones, which are as Features has them. The
/// deviation is greater than 0.
CORE_EXPORT double normalShare(const std::vector<Interval>& zones, double mean, double deviation);

}  // namespace activation
