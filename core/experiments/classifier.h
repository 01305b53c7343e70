// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/progress.h"
#include "core/network/network.h"
#include "core/network/optimiser.h"
#include "core/network/pictures.h"

namespace activation {

struct ClassifierOptions {
    std::vector<std::size_t> hidden{128, 64};
    std::size_t initialisation = 2;
    bool learnsParameters = false;  ///< each layer its activation's first one, if it has any; PReLU's always is learned
    OptimiserOptions optimiser{};
    std::size_t batch = 64, pictures = 12000;
    double noise = 0.3;
    std::uint64_t seed = 1;
};

/// A network that learns to tell pictures apart from one half of them; the other half is the validation set. Same
/// options, same numbers.
class Classifier {
public:
    Classifier(const Selection& selection, const ClassifierOptions& options, const Progress& progress);

    struct State {
        double loss, accuracy, validationAccuracy;
        double dead;  ///< the share of hidden units whose slope is 0 for every picture of the training set
    };
    State look(const Progress& progress);

    /// What each hidden layer has learned of its activation; nothing where that has nothing to learn.
    std::vector<double> learnedParameters() const;

    /// Goes once through the pictures in a new order. False where the loss has become NaN.
    bool learn(const Progress& progress);

    /// A place in the plane through the first pictures of three classes: first + across·(second − first) + up·(third −
    /// first).
    struct Place {
        double across, up;
    };
    std::vector<std::size_t> decisions(const std::vector<Place>& places);

    const Pictures& pictures() const { return m_pictures; }

private:
    void step();
    std::span<const float> picture(std::size_t i) const {
        return std::span(m_pictures.values).subspan(i * Pictures::pixels, Pictures::pixels);
    }

    ClassifierOptions m_options;
    Pictures m_pictures;
    Network m_network;
    Optimiser m_optimiser;
    Random m_order;
    std::vector<float> m_batch, m_gradient;
    std::vector<std::size_t> m_labels;
};

}  // namespace activation
