// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

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

/// Moves what a network has learned along its gradients. Remembers momenta, so each network has its own.
class Optimiser {
public:
    CORE_EXPORT explicit Optimiser(const OptimiserOptions& options);
    CORE_EXPORT void step(Network& network);
    /// The same for any numbers; always the same ones in the same order.
    CORE_EXPORT void step(std::span<float> numbers, std::span<const float> gradient, std::size_t place);
    /// Begins the next step of the second kind.
    CORE_EXPORT void next() { ++m_steps; }

private:
    OptimiserOptions m_options;
    std::vector<std::vector<float>> m_first, m_second;  ///< moments, for each place
    int m_steps = 0;
};

}  // namespace activation
