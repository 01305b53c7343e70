// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <vector>

namespace activation {

/// Standard deviations from the mean, beyond which the normal density is no longer a normal double.
inline constexpr double normalReach = 38.0;

/// Where panels begin and end for integrals over z ~ N(mean, deviation²), as t = (z − mean)/deviation, ascending: a few
/// deviations apart, at the breaks, and around the origin, where the catalogue's functions turn however wide the
/// density is; farther out and closer to the origin where the slope says that something happens there.
std::vector<double> normalPlaces(const Activation&, Values, double mean, double deviation);

}  // namespace activation
