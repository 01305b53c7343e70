// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/statistics.h"

#include "core/analysis/curve.h"
#include "core/analysis/histogram.h"
#include "core/analysis/sample_statistics.h"
#include "core/experiments/experiment_list.h"
#include "core/quotation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace activation {

using namespace std::string_literals;

namespace {

constexpr double reach = 4.0;  // deviations that the inputs' density is shown over
constexpr std::size_t bins = 120;

FigureCurve densityOfInputs(double mean, double deviation) {
    FigureCurve curve{CORE_TEXT("Figure", "inputs z"), {}, {}};
    for (int i = -100; i <= 100; ++i) {
        const double z = reach * i / 100.0;
        curve.x.push_back(mean + deviation * z);
        curve.y.push_back(0.5 * std::numbers::inv_sqrtpi * std::numbers::sqrt2 * std::exp(-0.5 * z * z) / deviation);
    }
    return curve;
}

FigureBars barsOf(TranslatableText name, const Range& range, std::vector<double> shares) {
    FigureBars bars{std::move(name), {}, std::move(shares)};
    const double width = range.size() / static_cast<double>(bins);
    for (std::size_t i = 0; i <= bins; ++i) bars.edges.push_back(range.from + width * static_cast<double>(i));
    for (double& height : bars.heights) height /= width;
    return bars;
}

/// Where most of a sample lies: numbers far out would leave no room for the others.
Range inputsOf(const Sample& sample) {
    const Range all{sample.cells.front().from, sample.cells.back().to};
    const double half = sample.deviation > 0.0 ? reach * sample.deviation : std::max(0.1 * std::fabs(sample.mean), 0.1);
    if (sample.deviation == 0.0) return {sample.mean - half, sample.mean + half};
    return {std::max(all.from - 0.01 * half, sample.mean - half), std::min(all.to + 0.01 * half, sample.mean + half)};
}

/// Where f takes its values, unless that is far wider than where the inputs are: a steep f would flatten all else.
Range outputsOf(const Activation& entry, Values values, const Range& inputs, double middle) {
    Range range = extent(entry, values, Quantity::Value, inputs);
    middle = std::clamp(middle, range.from, range.to);
    range = {std::max(range.from, middle - inputs.size()), std::min(range.to, middle + inputs.size())};
    const double least = 0.01 * inputs.size() / (2.0 * reach);  // a constant has one value
    const double missing = std::max(0.0, least - range.size());
    return {range.from - 0.02 * range.size() - missing, range.to + 0.02 * range.size() + missing};
}

std::vector<Figure> compute(const Settings& settings, const Progress& progress) {
    const double mean = settings.number("mean"), deviation = settings.number("deviation");
    const Selection& selection = settings.activations.front();
    const Activation& entry = *entryOf(selection);
    const SharedSample& sample = settings.sample;
    std::optional<SampleResult> ofSample;
    if (sample) ofSample = sampleStatistics(entry, selection.values, *sample);
    const Statistics s =
        sample ? ofSample->moments : statistics(entry, selection.values, mean, deviation, [&] { progress.check(); });
    const LayerScale scale{settings.number("sigma_w"), settings.number("sigma_b")};
    for (const double number : {s.mean, s.variance, s.secondMoment, s.slopeMoment})
        if (!std::isfinite(number))
            throw CannotGoOn{Fault{
                CORE_TEXT("Fault", "the moments of f(z) overflow: the inputs reach too far where it grows fast")}};

    Figure densities{CORE_TEXT("Figure", "Density of inputs and outputs"),
                     {CORE_TEXT("Figure", "value")},
                     {CORE_TEXT("Figure", "probability density")}};
    const Range inputs = sample ? inputsOf(*sample) : Range{mean - reach * deviation, mean + reach * deviation};
    const Range range = outputsOf(entry, selection.values, inputs, s.mean);
    progress.at(0.5);
    if (sample)
        densities.bars.push_back(barsOf({CORE_TEXT("Figure", "inputs: %1"), excerpt(sample->name, 60)}, inputs,
                                        inputHistogram(*sample, inputs, bins)));
    else
        densities.curves.push_back(densityOfInputs(mean, deviation));
    const double peak = std::ranges::max(sample ? densities.bars.front().heights : densities.curves.front().y);
    densities.bars.push_back(barsOf(CORE_TEXT("Figure", "outputs f(z)"), range,
                                    sample ? outputHistogram(entry, selection.values, *sample, range, bins)
                                           : outputHistogram(entry, selection.values, mean, deviation, range, bins)));
    densities.markers.push_back({"E f"s, s.mean, std::nullopt});
    // A single value that f takes often, such as ReLU's 0, has infinite density: it would hide the rest.
    if (std::ranges::max(densities.bars.back().heights) > 3.0 * peak) densities.y.range = Range{0.0, 3.0 * peak};

    Figure numbers{CORE_TEXT("Figure", "Moments of f(z)")};
    FigureTable table{{CORE_TEXT("Figure", "quantity"), CORE_TEXT("Figure", "value")},
                      {{"E f"s, s.mean}, {"Var f"s, s.variance}, {"E f²"s, s.secondMoment}}};
    table.rows.push_back({"E f′²"s, s.slopeMoment});
    if (std::isfinite(s.gain)) table.rows.push_back({CORE_TEXT("Figure", "gain 1/√(E f²)"), s.gain});
    table.rows.push_back({"χ"s, scale.chi(s)});
    table.rows.push_back({CORE_TEXT("Figure", "next variance"), scale.nextVariance(s)});
    if (ofSample) {
        table.rows.push_back({CORE_TEXT("Figure", "share with f′ = 0"), ofSample->dead});
        table.rows.push_back({CORE_TEXT("Figure", "share with |f′| < 0.1"), ofSample->vanishing});
    }
    numbers.table = std::move(table);
    return {std::move(densities), std::move(numbers)};
}

}  // namespace

Experiment statisticsExperiment() {
    return {"statistics",
            "Mean shift",
            "What an activation makes of normally distributed inputs z ~ N(μ, σ²), or of the numbers of a file.",
            "Look at where the mark of E f stands: an activation that is not zero-centred shifts the mean of a layer. "
            "Drag μ and σ.",
            {{{"mean", "μ", 0.0, 0.0, 0.0, -3.0, 3.0},
              {-1e6, 1e6},
              CORE_TEXT("Setting", "mean"),
              CORE_TEXT("Setting", "mean of the inputs")},
             {{"deviation", "σ", 1.0, 1.0, 1.0, 0.1, 5.0},
              {1e-6, 1e6},
              CORE_TEXT("Setting", "std. dev."),
              CORE_TEXT("Setting", "standard deviation of the inputs")},
             {{"sigma_w", "σ_w", 1.0, 1.0, 1.0, 0.0, 3.0},
              {0.0, 1e6},
              CORE_TEXT("Setting", "weight std. dev."),
              CORE_TEXT("Setting", "the next layer's weights have variance σ_w²/fan-in")},
             {{"sigma_b", "σ_b", 0.0, 0.0, 0.0, 0.0, 2.0},
              {0.0, 1e6},
              CORE_TEXT("Setting", "bias std. dev."),
              CORE_TEXT("Setting", "standard deviation of its biases")}},
            {},
            {1, 1, {"elu"}},
            nullptr,
            compute,
            false,
            false,
            true};
}

}  // namespace activation
