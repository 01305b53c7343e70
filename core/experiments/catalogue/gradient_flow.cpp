// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/features.h"
#include "core/experiments/experiment_list.h"
#include "core/experiments/layers.h"
#include "core/experiments/mean_field.h"
#include "core/numerics/subnormals.h"

#include <algorithm>
#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

constexpr std::size_t batch = 8, batches = 8;  // small ones, so that a run can be stopped at any time

/// RMS of the gradient at the inputs and behind each layer, relative to that at the output.
std::vector<double> simulated(const Settings& settings, const Progress& progress) {
    const SubnormalsAreZero fast;
    const std::size_t depth = settings.whole("depth"), width = settings.whole("width");
    std::vector<Network> layers;  // one by one, so that a run can be stopped while they are made and between them
    const double parts = static_cast<double>(depth) + 8.0 * batches;
    for (std::size_t i = 0; i < depth; ++i) {
        progress.at(static_cast<double>(i) / parts);
        Random random(settings.seed, i + 1);
        Network& layer =
            layers.emplace_back(width, std::vector{Network::Shape{width, settings.activations.front()}}, batch);
        layer.setInputGradient(true);
        drawWeights(layer.layers()[0], settings, random, progress);
    }
    std::vector<double> squares(depth + 1, 0.0);
    std::vector<float> x(width * batch), gradient(width * batch);
    for (std::size_t k = 0; k < batches; ++k) {
        progress.at((static_cast<double>(depth) + 8.0 * static_cast<double>(k)) / parts);
        Random(settings.seed, 1000 + k).fillNormal(x, 1.0);
        Random(settings.seed, 2000 + k).fillNormal(gradient, 1.0);
        std::span<const float> values = x, slopes = gradient;
        for (Network& layer : layers) {
            progress.check();
            values = layer.forward(values);
        }
        const auto add = [&](std::size_t i) {
            for (const float g : slopes) squares[i] += static_cast<double>(g) * static_cast<double>(g);
        };
        add(depth);
        for (std::size_t i = depth; i-- > 0;) {
            progress.check();
            layers[i].backward(slopes);
            slopes = layers[i].gradientBefore(0);
            add(i);
        }
    }
    for (double& square : squares) square = std::sqrt(square / (static_cast<double>(width * batch * batches)));
    return squares;
}

struct Theory {
    std::vector<double> rms;  ///< as above, for infinite width
    double fixedPoint, chi;   ///< in deep layers
};

Theory expected(const Settings& settings, const Progress& progress) {
    const MeanField field(settings.activations.front());
    const double weights = weightVariance(settings), biases = std::pow(settings.number("sigma_b"), 2);
    const std::size_t depth = settings.whole("depth");
    std::vector<double> chis;
    double moment = 1.0;
    for (std::size_t i = 0; i < depth; ++i) {
        progress.check();
        const MeanField::Moments m = field.moments(weights * moment + biases, progress);
        chis.push_back(weights * m.slope);
        moment = std::min(m.value, 1e30);
    }
    Theory result{std::vector<double>(depth + 1, 1.0), field.fixedPoint(weights, biases, progress), 0.0};
    for (std::size_t i = depth; i-- > 0;) result.rms[i] = result.rms[i + 1] * std::sqrt(chis[i]);
    if (std::isfinite(result.fixedPoint)) result.chi = weights * field.moments(result.fixedPoint, progress).slope;
    return result;
}

FigureCurve curveOf(SourceText name, const std::vector<double>& rms, Trace trace) {
    FigureCurve curve{name, {}, {}, trace};
    for (std::size_t i = 0; i < rms.size(); ++i)
        if (rms[i] > 1e-300 && std::isfinite(rms[i])) {  // the axis is logarithmic
            curve.x.push_back(static_cast<double>(i));
            curve.y.push_back(rms[i]);
        }
    return curve;
}

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    const std::size_t depth = settings.whole("depth");
    const std::vector<double> rms = simulated(settings, progress.part(0.0, 0.7));
    const Theory theory = expected(settings, progress.part(0.7, 1.0));
    const Selection& selection = settings.activations.front();
    const double steepest =
        std::fabs(features(*entryOf(selection), selection.values, [&] { progress.check(); }).steepestSlope);
    std::vector<double> bound(depth + 1, 1.0);
    for (std::size_t i = depth; i-- > 0;) bound[i] = bound[i + 1] * steepest;

    Figure gradients{CORE_TEXT("Figure", "Gradient at each layer"),
                     {CORE_TEXT("Figure", "layer"), "", false, true},
                     {CORE_TEXT("Figure", "RMS of the gradient"), "", true}};
    gradients.x.range = Range{0.0, static_cast<double>(depth)};
    gradients.curves = {curveOf(CORE_TEXT("Figure", "simulated"), rms, Trace::Line),
                        curveOf(CORE_TEXT("Figure", "mean-field theory"), theory.rms, Trace::Dashes)};
    if (std::isfinite(steepest))
        gradients.curves.push_back(curveOf(CORE_TEXT("Figure", "steepest slope to the power"), bound, Trace::Dashes));

    Figure numbers{CORE_TEXT("Figure", "From the output back to the inputs")};
    FigureTable table{{CORE_TEXT("Figure", "quantity"), CORE_TEXT("Figure", "value")}, {}};
    const auto row = [&](SourceText name, double value) {
        if (std::isfinite(value)) table.rows.push_back({name, value});
    };
    row(CORE_TEXT("Figure", "RMS ratio, simulated"), rms.front() / rms.back());
    row(CORE_TEXT("Figure", "RMS ratio, mean-field theory"), theory.rms.front());
    row(CORE_TEXT("Figure", "steepest slope to the power"), bound.front());
    row(CORE_TEXT("Figure", "q in deep layers"), theory.fixedPoint);
    if (std::isfinite(theory.fixedPoint)) row(CORE_TEXT("Figure", "χ in deep layers"), theory.chi);
    numbers.table = std::move(table);
    return {std::move(gradients), std::move(numbers)};
}

}  // namespace

Experiment gradientFlowExperiment() {
    return {"gradient_flow",
            "Vanishing and exploding gradients",
            "How large the gradient is at each layer, from the output back to the inputs.",
            "Look at how steeply the line falls to the left: early layers learn that much less. Compare sigmoid with "
            "ReLU and He, and drag the gain.",
            layerSettings(20, 128, 256),
            {},
            {1, 1, {"sigmoid"}},
            nullptr,
            compute};
}

}  // namespace activation
