// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

namespace activation {

/// How fast a function without kinks oscillates, in radians per standard deviation and to a factor of two, where it
/// turns many times within the bulk of z ~ N(mean, deviation²); 0 where it does not. The integrals of such a
/// function need steps of equal length rather than a search for where it is steep.
double oscillationRate(const Activation&, Values, double mean, double deviation);

/// As many steps as resolve an oscillation. Beyond the fastest that is worth it, fewer of them find averages: no step
/// goes along with the oscillation.
constexpr double fastestResolved = 2000.0;
inline int mostSteps(double rate) { return rate < fastestResolved ? 40'000 : 4'000; }

}  // namespace activation
