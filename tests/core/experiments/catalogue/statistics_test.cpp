// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

#include <cmath>
#include <numbers>
#include <numeric>

namespace activation {
namespace {

TEST(StatisticsExperiment, theGoldenTable) {
    struct Row {
        Selection selection;
        double mean, secondMoment, slopeMoment;
    };
    const double pi = std::numbers::pi;
    for (const Row& row :
         {Row{selection("relu"), 1.0 / std::sqrt(2.0 * pi), 0.5, 0.5},
          Row{selection("elu"), 0.1605205723, 0.6449454175, 0.6681020012},
          Row{selection("selu"), 0.0, 1.0, 1.0715749925},
          Row{selection("gelu"), 0.5 / std::sqrt(pi), 1.0 / 3.0 + 0.5 / (pi * std::sqrt(3.0)), 0.4558508656},
          Row{selection("silu"), 0.2066209641, 0.3557755198, 0.3794823516},
          Row{selection("mish"), 0.2404038884, 0.4523421924, 0.4790837584},
          Row{selection("sigmoid"), 0.5, 0.2933790359, 0.0448362414},
          Row{selection("tanh"), 0.0, 0.3942944904, 0.4644029024}}) {
        Settings settings;
        settings.activations = {row.selection};
        const auto figures = figuresOf("statistics", settings);
        const Figure& moments = figureNamed(figures, "Moments of f(z)");
        EXPECT_NEAR(numberIn(moments, {"E f"}), row.mean, 1e-9) << row.selection.id;
        EXPECT_NEAR(numberIn(moments, {"E f²"}), row.secondMoment, 1e-9) << row.selection.id;
        EXPECT_NEAR(numberIn(moments, {"E f′²"}), row.slopeMoment, 1e-9) << row.selection.id;
    }
}

TEST(StatisticsExperiment, chiIsThatOfTheNextLayersWeights) {
    Settings settings;
    settings.activations = {selection("relu")};
    settings.numbers = {{"sigma_w", std::numbers::sqrt2}, {"sigma_b", 0.5}};
    const auto figures = figuresOf("statistics", settings);
    const Figure& moments = figureNamed(figures, "Moments of f(z)");
    EXPECT_NEAR(numberIn(moments, {"E f′²"}), 0.5, 1e-12);
    EXPECT_NEAR(numberIn(moments, {"χ"}), 1.0, 1e-12);
    EXPECT_NEAR(numberIn(moments, {"next variance"}), 1.25, 1e-12);
}

TEST(StatisticsExperiment, everyActivationsDensityIsOneOrLess) {
    for (const Activation& entry : catalogue()) {
        Settings settings;
        settings.activations = {selection(entry.facts.id)};
        settings.numbers["mean"] = -0.5;
        const auto figures = figuresOf("statistics", settings);
        for (const Figure& figure : figures) EXPECT_EQ(faultOf(figure), "") << entry.facts.id;
        const FigureBars& bars = figures.front().bars.front();
        const double total = std::accumulate(bars.heights.begin(), bars.heights.end(), 0.0) *
                             (bars.edges.back() - bars.edges.front()) / static_cast<double>(bars.heights.size());
        EXPECT_LT(total, 1.0 + 1e-9) << entry.facts.id;
        EXPECT_GT(total, 0.9) << entry.facts.id;
    }
}

TEST(StatisticsExperiment, saysWhenItOverflows) {
    Settings settings;
    settings.activations = {selection("exponential")};
    settings.numbers["deviation"] = 1e5;
    const auto result = run(*findExperiment("statistics"), settings);
    ASSERT_FALSE(result);
    EXPECT_NE(result.fault().string().find("overflow"), std::string::npos);
}

Sample sampleOf(const std::vector<double>& numbers) {
    SampleBuilder builder;
    builder.add(numbers);
    return *builder.sample("layer.npy");
}

TEST(StatisticsExperiment, aSampleStandsInPlaceOfTheNormalInputs) {
    Settings settings;
    settings.activations = {selection("relu")};
    settings.sample = sampleOf({-3.0, -1.0, 0.5, 2.0});
    settings.numbers["sigma_w"] = 2.0;
    const auto figures = figuresOf("statistics", settings);
    const Figure& densities = figureNamed(figures, "Density of inputs and outputs");
    EXPECT_TRUE(densities.curves.empty());
    ASSERT_EQ(densities.bars.size(), 2U);
    EXPECT_EQ(densities.bars[0].name.string(), "inputs: layer.npy");
    const Figure& moments = figureNamed(figures, "Moments of f(z)");
    EXPECT_NEAR(numberIn(moments, {"E f"}), 0.625, 1e-12);
    EXPECT_NEAR(numberIn(moments, {"E f²"}), 4.25 / 4.0, 1e-12);
    EXPECT_NEAR(numberIn(moments, {"χ"}), 2.0, 1e-12);
    EXPECT_NEAR(numberIn(moments, {"share with f′ = 0"}), 0.5, 1e-12);
}

TEST(StatisticsExperiment, everyActivationTakesAnySample) {
    for (const std::vector<double>& numbers :
         {std::vector{0.0}, std::vector{1e6, 1e6}, std::vector{-1e-9, 2e-9}, std::vector{-2.0, 0.0, 0.0, 1e5}})
        for (const Activation& entry : catalogue()) {
            Settings settings;
            settings.activations = {selection(entry.facts.id)};
            settings.sample = sampleOf(numbers);
            const auto figures = run(*findExperiment("statistics"), settings);
            if (!figures) {
                EXPECT_NE(figures.fault().string().find("overflow"), std::string::npos) << entry.facts.id;
                continue;
            }
            for (const Figure& figure : *figures) EXPECT_EQ(faultOf(figure), "") << entry.facts.id;
        }
}

TEST(StatisticsExperiment, othersTakeNoSample) {
    Settings settings;
    settings.sample = sampleOf({1.0});
    EXPECT_EQ(run(*findExperiment("dead_units"), settings).fault().string(), "it takes no data");
}

}  // namespace
}  // namespace activation
