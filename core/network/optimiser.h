// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

#include <string>

namespace activation {

enum class Method { Sgd, Adam };

/// With PyTorch's names, defaults and formulas (torch.optim.SGD, torch.optim.Adam).
struct OptimiserOptions {
    Method method = Method::Sgd;
    double rate = 0.01;
    double momentum = 0.0;                              ///< of SGD
    double weightDecay = 0.0;                           ///< for all that is learned, the activations' parameters too
    double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;  ///< of Adam
};

/// Why an optimiser cannot work with these, as a sentence (a number below 0 or not finite; a beta of 1 or more); empty
/// where it can.
CORE_EXPORT std::string faultOf(const OptimiserOptions& options);

/// Moves what a network has learned along its gradients. Remembers momenta, so each network has its own.
/// std::invalid_argument for options that have a fault, and for numbers that do not go together.
class Optimiser {
public:
    CORE_EXPORT explicit Optimiser(const OptimiserOptions& options);
    CORE_EXPORT void step(Network& network);
    /// The same for any numbers and a gradient of their size. Places are counted from 0; a place always has the same
    /// numbers. `next` comes first.
    CORE_EXPORT void step(std::span<float> numbers, std::span<const float> gradient, std::size_t place);
    /// Begins the next step of the second kind.
    CORE_EXPORT void next() { ++m_steps; }

private:
    OptimiserOptions m_options;
    std::vector<std::vector<float>> m_first, m_second;  ///< moments, for each place
    int m_steps = 0;
};

}  // namespace activation
