// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"
#include "core/network/network.h"

namespace activation {

// What experiments with random networks have in common: their settings, and the layers that these mean.

/// depth, width, initialisation, distribution, gain, sigma_b.
std::vector<Setting> layerSettings(int depth, int width, int widest);

/// A setting for a choice.
Setting choice(std::string_view id, SourceText name, std::string_view symbol, SourceText meaning, int initial,
               std::vector<Choice> choices);
/// The choice of an initialisation.
Setting initialisationChoice(std::string_view initial);

/// σ_w²: the variance of a weight times the number of inputs, for a layer that is as wide as the one before.
double weightVariance(const Settings& settings);

/// Draws a layer's weights and biases.
void drawWeights(Layer& layer, const Settings& settings, Random& random, const Progress& progress);

}  // namespace activation
