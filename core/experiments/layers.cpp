// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/layers.h"

#include <algorithm>
#include <cmath>

namespace activation {

Setting choice(std::string_view id, SourceText name, std::string_view symbol, SourceText meaning, int initial,
               std::vector<Choice> choices) {
    const double first = initial, last = static_cast<double>(choices.size()) - 1.0;
    return {{id, symbol, first, first, first, 0.0, last}, {0.0, last}, name, meaning, true, false, std::move(choices)};
}

Setting initialisationChoice(std::string_view initial) {
    std::vector<Choice> choices;
    for (const Initialisation& each : initialisations()) choices.push_back({each.id, each.name});
    const auto place = std::ranges::find(choices, initial, &Choice::id) - choices.begin();
    return choice("initialisation", CORE_TEXT("Setting", "initialisation"), "W",
                  CORE_TEXT("Setting", "how large the initial weights are"), static_cast<int>(place),
                  std::move(choices));
}

std::vector<Setting> layerSettings(int depth, int width, int widest) {
    const double d = depth, w = width, most = widest;
    return {{{"depth", "L", d, d, d, 1.0, 100.0},
             {1.0, 100.0},
             CORE_TEXT("Setting", "depth"),
             CORE_TEXT("Setting", "number of layers"),
             true},
            {{"width", "n", w, w, w, 2.0, most},
             {1.0, most},
             CORE_TEXT("Setting", "width"),
             CORE_TEXT("Setting", "units in each layer"),
             true,
             true},
            initialisationChoice("he"),
            choice("distribution", CORE_TEXT("Setting", "distribution"), "p(W)",
                   CORE_TEXT("Setting", "distribution that weights and biases are drawn from"), 0,
                   {{"normal", CORE_TEXT("Setting", "normal")}, {"uniform", CORE_TEXT("Setting", "uniform")}}),
            {{"gain", "gain", 1.0, 1.0, 1.0, 0.1, 3.0},
             {0.0, 100.0},
             CORE_TEXT("Setting", "gain"),
             CORE_TEXT("Setting", "factor on the standard deviation of the weights")},
            {{"sigma_b", "σ_b", 0.0, 0.0, 0.0, 0.0, 1.0},
             {0.0, 100.0},
             CORE_TEXT("Setting", "bias std. dev."),
             CORE_TEXT("Setting", "standard deviation of the biases")}};
}

namespace {

double variance(const Settings& settings, double in, double out) {
    const Initialisation& initialisation = initialisations()[settings.whole("initialisation")];
    const double gain = settings.number("gain");
    return gain * gain * initialisation.variance(in, out, negativeSlopeOf(settings.activations.front()));
}

}  // namespace

double weightVariance(const Settings& settings) {
    const double width = settings.number("width");
    return width * variance(settings, width, width);
}

void drawWeights(Layer& layer, const Settings& settings, Random& random, const Progress& progress) {
    constexpr std::size_t piece = 1 << 16;
    const bool uniform = settings.whole("distribution") == 1;
    const double spread = variance(settings, static_cast<double>(layer.in), static_cast<double>(layer.out));
    for (std::size_t first = 0; first < layer.weights.size(); first += piece) {
        progress.check();
        const std::size_t count = std::min(piece, layer.weights.size() - first);
        initialise(std::span(layer.weights).subspan(first, count), spread, uniform, random);
    }
    initialise(layer.bias, std::pow(settings.number("sigma_b"), 2), uniform, random);
}

}  // namespace activation
