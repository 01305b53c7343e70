// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

#include <string>

namespace activation {

enum class Method { Sgd, Adam };

/// With PyTorch's names, defaults and formulas: torch.optim.SGD (momentum without dampening, no Nesterov) and
/// torch.optim.Adam (Kingma & Ba 2015, with bias correction; weight decay is added to the gradient).
struct OptimiserOptions {
    Method method = Method::Sgd;
    double rate = 0.01;        ///< learning rate, finite and at least 0
    double momentum = 0.0;     ///< of SGD; finite and at least 0
    double weightDecay = 0.0;  ///< L2 penalty on all that is learned, the activations' parameters too
    double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;  ///< of Adam; 0 ≤ β < 1
};

/// Why an optimiser cannot work with these, as a sentence (a number below 0 or not finite; a beta of 1 or more); empty
/// where it can.
CORE_EXPORT std::string faultOf(const OptimiserOptions& options);

/// Moves weights, biases and learned parameters against their gradients. It keeps the moments, so each network needs an
/// optimiser of its own.
/// std::invalid_argument for options that have a fault, and for numbers that do not go together.
class Optimiser {
public:
    CORE_EXPORT explicit Optimiser(const OptimiserOptions& options);
    /// One step with the gradients of the network's last backward pass.
    CORE_EXPORT void step(Network& network);
    /// The same for any numbers and a gradient of their size. `place` says whose moments these are: places count from
    /// 0, each new one is the next, and one always has the same size. Call `next` first, once for all places of a step.
    CORE_EXPORT void step(std::span<float> numbers, std::span<const float> gradient, std::size_t place);
    /// Begins the next step of the second kind.
    CORE_EXPORT void next() { ++m_steps; }

private:
    OptimiserOptions m_options;
    std::vector<std::vector<float>> m_first, m_second;  ///< moments, for each place
    int m_steps = 0;
};

}  // namespace activation
