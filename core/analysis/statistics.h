// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <functional>

namespace activation {

/// What an activation makes of normally distributed inputs z ~ N(mean, deviation²).
struct Statistics {
    double mean;          ///< E f(z)
    double variance;      ///< Var f(z)
    double secondMoment;  ///< E f(z)²
    double slopeMoment;   ///< E f′(z)²
    double gain;          ///< 1/√(E f²): the weights' gain that keeps the second moment (He et al. 2015)
    double chi;           ///< E f′² for weights of variance 1/fan-in: the factor of squared gradients from layer to
                          ///< layer (Poole et al. 2016; Schoenholz et al. 2017)
    double error;         ///< estimated absolute error of the three integrals
};

inline constexpr double mostInput = 1e300;

/// Quadrature over the whole line, split at the breaks; to about 1e−12 for functions that do not oscillate more than a
/// thousand times within the density, and to some hundredths for those that do. Values are legal, the mean is within
/// ±mostInput, the deviation greater than 0 and at most that: std::invalid_argument otherwise. What is beyond the
/// largest double is ∞, also where f is not, and the gain is right there all the same. A mean that is less than 1e−15
/// of what it is the sum of is 0. `onStep` is called every few evaluations; an exception from there ends the
/// quadrature.
CORE_EXPORT Statistics statistics(const Activation&, Values, double mean = 0.0, double deviation = 1.0,
                                  const std::function<void()>& onStep = {});

}  // namespace activation
