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
    double error;         ///< estimated absolute error of the three integrals
};

/// The weights N(0, σ_w²/fan-in) and biases N(0, σ_b²) of a layer that follows; z are then the sums before f.
struct LayerScale {
    double weights = 1.0, biases = 0.0;  ///< σ_w and σ_b

    /// χ = σ_w² E f′(z)²: what a layer multiplies the mean square of gradients by (Poole et al. 2016; Schoenholz et
    /// al. 2017).
    double chi(const Statistics& s) const { return weights * weights * s.slopeMoment; }
    /// σ_w² E f(z)² + σ_b²: the variance of the next layer's sums.
    double nextVariance(const Statistics& s) const { return weights * weights * s.secondMoment + biases * biases; }
};

inline constexpr double mostInput = 1e300;

/// Quadrature over the whole line, split at the breaks; to about 1e−12 for functions that do not oscillate more than a
/// thousand times within the density, and to some hundredths for those that do. Values are legal, the mean is within
/// ±mostInput, the deviation greater than 0 and at most that: std::invalid_argument otherwise. What is beyond the
/// largest double is ∞, also where f is not, and the gain is right there all the same. What is less than 1e−15
/// of what it is the sum of is 0: rounding is all that is left. `onStep` is called every few evaluations; an exception
/// from there ends the quadrature.
CORE_EXPORT Statistics statistics(const Activation&, Values, double mean = 0.0, double deviation = 1.0,
                                  const std::function<void()>& onStep = {});

}  // namespace activation
