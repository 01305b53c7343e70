// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/selection.h"
#include "core/network/random.h"
#include "core/text.h"

#include <span>
#include <string_view>

namespace activation {

/// How the weights of a layer are drawn before it has learned anything.
struct Initialisation {
    std::string_view id;
    SourceText name;
    /// The variance of a weight of a layer with these fan-in and fan-out, both at least 1. `slope` is that of the
    /// activation for negative inputs (He et al. 2015, equation 14).
    double (*variance)(double fanIn, double fanOut, double slope);
};

/// All of them: LeCun, 1/fan-in (LeCun et al. 1998); Glorot, 2/(fan-in + fan-out) (Glorot & Bengio 2010); He, 2/fan-in,
/// and He for PReLU, 2/((1 + a²) · fan-in) (He et al. 2015); PyTorch's nn.Linear, 1/(3 · fan-in); zero; small, 0.01².
CORE_EXPORT std::span<const Initialisation> initialisations();

/// Fills weights with numbers of that variance, normal or uniform. A variance is finite and at least 0:
/// std::invalid_argument otherwise.
CORE_EXPORT void initialise(std::span<float> weights, double variance, bool uniform, Random& random);

/// The slope for negative inputs that He's rule asks for: negative_slope or alpha of a leaky rectifier; otherwise 0.
/// The selection has a value for each parameter: std::invalid_argument otherwise.
CORE_EXPORT double negativeSlopeOf(const Selection& selection);

}  // namespace activation
