// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment_list.h"
#include "core/experiments/layers.h"
#include "core/experiments/mean_field.h"
#include "core/numerics/subnormals.h"

#include <algorithm>
#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

constexpr std::size_t samples = 256, batch = 64;  // a part of them at a time, so that a run can be stopped at any time
constexpr std::size_t bins = 81;
constexpr std::size_t kept = 65536;  // values of a layer, enough for its histogram

double secondMoment(std::span<const float> values) {
    double sum = 0.0;
    for (const float value : values) sum += static_cast<double>(value) * static_cast<double>(value);
    return sum / static_cast<double>(values.size());
}

/// The share of values in each bin of the range.
std::vector<double> histogram(std::span<const float> values, const Range& range) {
    std::vector<double> result(bins, 0.0);
    for (const float value : values) {
        const double place = (static_cast<double>(value) - range.from) / range.size() * static_cast<double>(bins);
        if (place >= 0.0 && place < static_cast<double>(bins))
            result[static_cast<std::size_t>(place)] += 1.0 / static_cast<double>(values.size());
    }
    return result;
}

/// One random network, layer by layer; only the last layer's weights are kept.
struct Simulation {
    std::vector<double> moments;  ///< of the inputs and of each layer that is still finite
    std::vector<std::vector<float>> values;

    Simulation(const Settings& settings, const Progress& progress) {
        const SubnormalsAreZero fast;
        const std::size_t width = settings.whole("width"), depth = settings.whole("depth");
        std::vector<float> x(width * samples);
        Random(settings.seed, 0).fillNormal(x, 1.0);
        values.push_back(x);
        moments.push_back(secondMoment(x));
        Network layer(width, {{width, settings.activations.front()}}, batch);
        layer.setCheck([&] { progress.check(); });
        for (std::size_t i = 1; i <= depth; ++i) {
            progress.at(static_cast<double>(i) / static_cast<double>(depth));
            Random random(settings.seed, i);
            drawWeights(layer.layers()[0], settings, random, progress);
            for (std::size_t first = 0; first < samples; first += batch) {
                const auto some = std::span(x).subspan(first * width, batch * width);
                std::ranges::copy(layer.forward(some), some.begin());
            }
            const double moment = secondMoment(x);
            if (!std::isfinite(moment)) return;
            values.emplace_back(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(std::min(kept, x.size())));
            moments.push_back(moment);
        }
    }
};

/// E f² of each layer in a network of infinite width.
std::vector<double> expected(const Settings& settings, const Progress& progress) {
    const MeanField field(settings.activations.front());
    const double weights = weightVariance(settings), biases = std::pow(settings.number("sigma_b"), 2);
    std::vector<double> result{1.0};
    const std::size_t depth = settings.whole("depth");
    for (std::size_t i = 0; i < depth; ++i) {
        progress.at(static_cast<double>(i) / static_cast<double>(depth));
        const double next = field.moments(weights * result.back() + biases, progress).value;
        if (!(next < 1e30)) break;
        result.push_back(next);
    }
    return result;
}

FigureCurve curveOf(SourceText name, const std::vector<double>& moments, Trace trace) {
    FigureCurve curve{name, {}, {}, trace};
    for (std::size_t i = 0; i < moments.size(); ++i)
        if (moments[i] > 1e-300) {  // the axis is logarithmic
            curve.x.push_back(static_cast<double>(i));
            curve.y.push_back(moments[i]);
        }
    return curve;
}

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    const Simulation simulation(settings, progress.part(0.0, 0.7));
    const std::vector<double> theory = expected(settings, progress.part(0.7, 0.8));
    const std::size_t depth = settings.whole("depth"), layers = simulation.moments.size();

    Figure moments{CORE_TEXT("Figure", "Second moment of every layer"),
                   {CORE_TEXT("Figure", "layer"), "", false, true},
                   {"E f²"s, "", true}};
    moments.curves = {curveOf(CORE_TEXT("Figure", "simulated"), simulation.moments, Trace::Line),
                      curveOf(CORE_TEXT("Figure", "mean-field theory"), theory, Trace::Dashes)};
    moments.x.range = Range{0.0, static_cast<double>(depth)};
    if (layers <= depth)
        moments.markers.push_back({CORE_TEXT("Figure", "float overflows"), static_cast<double>(layers), std::nullopt});

    Figure values{CORE_TEXT("Figure", "Values of every layer"),
                  {CORE_TEXT("Figure", "layer"), "", false, true},
                  {CORE_TEXT("Figure", "value")}};
    double reach = 0.0;
    for (const double moment : simulation.moments) reach = std::max(reach, std::min(4.0, 3.0 * std::sqrt(moment)));
    const Range range{-reach, reach};
    HeatMap map{
        {CORE_TEXT("Figure", "share of values")}, {-0.5, static_cast<double>(layers) - 0.5}, range, layers, bins, {}};
    map.values.resize(layers * bins);
    for (std::size_t i = 0; i < layers; ++i) {
        progress.at(0.8 + 0.2 * static_cast<double>(i) / static_cast<double>(layers));
        const std::vector<double> shares = histogram(simulation.values[i], range);
        for (std::size_t bin = 0; bin < bins; ++bin) map.values[bin * layers + i] = shares[bin];
    }
    map.quantity.range = Range{0.0, 0.1};  // where all values come to one point the rest is still seen
    values.map = std::move(map);

    Figure numbers{CORE_TEXT("Figure", "Layers")};
    numbers.table =
        FigureTable{{CORE_TEXT("Figure", "layer"), CORE_TEXT("Figure", "E f², simulated"),
                     CORE_TEXT("Figure", "E f², mean-field theory"), CORE_TEXT("Figure", "RMS, mean-field theory")},
                    {}};
    for (std::size_t i = 0; i < std::min(layers, theory.size()); ++i)
        numbers.table->rows.push_back({static_cast<double>(i), simulation.moments[i], theory[i], std::sqrt(theory[i])});
    return {std::move(moments), std::move(values), std::move(numbers)};
}

}  // namespace

Experiment signalPropagationExperiment() {
    return {"signal_propagation",
            "Signal propagation",
            "How large the values of a random network are, layer by layer.",
            "Look at whether the line stays level: then the initialisation fits the activation. Drag the gain, and "
            "compare He with Glorot for ReLU.",
            layerSettings(30, 256, 1024),
            {},
            {1, 1, {"relu"}},
            nullptr,
            compute};
}

}  // namespace activation
