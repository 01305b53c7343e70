// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

namespace activation {

/// What a network has to do for one step of learning: a batch forward, and its gradients back. He and ReLU, so that
/// numbers stay of one size.
struct NetworkWork {
    static constexpr std::size_t depth = 20, width = 256, samples = 256;

    Network network{width, std::vector(depth, Network::Shape{width, defaultSelection("relu")}), samples};
    Floats inputs = Floats(width * samples), gradient = Floats(width * samples, 1.0F);

    explicit NetworkWork(bool twoThreads) {
        Random(1).fillNormal(inputs, 1.0);
        network.initialise(initialisations()[2], 1);
        network.setThreads(twoThreads);
    }
    void run() {
        network.forward(inputs);
        network.backward(gradient);
    }
};

}  // namespace activation
