// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/histogram.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

namespace activation {
namespace {

TEST(Histogram, HoldsAllProbabilityThatIsInItsRange) {
    for (const Activation& a : catalogue()) {
        const auto h = outputHistogram(a, a.defaults(), 0.0, 1.0, {-500.0, 500.0}, 101);
        EXPECT_NEAR(std::accumulate(h.begin(), h.end(), 0.0), 1.0, 1e-8) << a.facts.id;
    }
}

TEST(Histogram, AValueTakenOnAStretchIsInOneBin) {
    const auto relu = outputHistogram(*find("relu"), {}, 0.0, 1.0, {-0.5, 4.5}, 5);
    EXPECT_NEAR(relu[0], 0.5 + 0.5 * std::erf(0.5 * std::sqrt(0.5)), 1e-5);  // 0, and what is below one half
    const auto step = outputHistogram(*find("step"), {}, 0.0, 1.0, {-0.5, 1.5}, 2);
    EXPECT_NEAR(step[0], 0.5, 1e-8);
    EXPECT_NEAR(step[1], 0.5, 1e-8);
}

TEST(Histogram, OfTheIdentityIsTheDensityItself) {
    const auto h = outputHistogram(*find("identity"), {}, 1.0, 2.0, {-9.0, 11.0}, 200);
    for (std::size_t i = 0; i < h.size(); ++i) {
        const double y = -9.0 + 0.1 * (static_cast<double>(i) + 0.5);
        EXPECT_NEAR(h[i], 0.1 * std::exp(-0.125 * (y - 1.0) * (y - 1.0)) / std::sqrt(8.0 * std::numbers::pi), 2e-5);
    }
}

Sample sampleOf(const std::vector<double>& numbers) {
    SampleBuilder builder;
    builder.add(numbers);
    return *builder.sample("numbers");
}

TEST(Histogram, OfASampleHoldsAllOfIt) {
    std::mt19937_64 random(3);
    std::normal_distribution<double> normal(0.3, 1.5);
    std::vector<double> numbers(5000);
    for (double& x : numbers) x = normal(random);
    const Sample sample = sampleOf(numbers);
    const auto inputs = inputHistogram(sample, {-10.0, 10.0}, 40);
    EXPECT_NEAR(std::accumulate(inputs.begin(), inputs.end(), 0.0), 1.0, 1e-9);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const double from = -10.0 + 0.5 * static_cast<double>(i);
        const auto inside = std::ranges::count_if(numbers, [&](double x) { return from <= x && x < from + 0.5; });
        EXPECT_NEAR(inputs[i], static_cast<double>(inside) / 5000.0, 0.004) << from;
    }
    for (const Activation& a : catalogue()) {
        const auto outputs = outputHistogram(a, a.defaults(), sample, {-2000.0, 2000.0}, 101);
        EXPECT_NEAR(std::accumulate(outputs.begin(), outputs.end(), 0.0), 1.0, 1e-8) << a.facts.id;
    }
}

TEST(Histogram, OfASampleKnowsValuesThatItTakesOften) {
    const Sample sample = sampleOf({-3.0, -2.0, 0.0, 0.0, 1.25, 1.25, 1.25, 2.25});
    EXPECT_EQ(inputHistogram(sample, {-0.5, 2.5}, 3), (std::vector{0.25, 0.375, 0.125}));
    EXPECT_EQ(outputHistogram(*find("relu"), {}, sample, {-0.5, 2.5}, 3), (std::vector{0.5, 0.375, 0.125}));
    EXPECT_EQ(inputHistogram(sample, {1.0, 1.0}, 2), (std::vector{0.0, 0.0}));
}

constexpr double endless = HUGE_VAL;

TEST(Histogram, NormalShareIsTheProbabilityOfTheZones) {
    EXPECT_EQ(normalShare({}, 0.0, 1.0), 0.0);
    EXPECT_DOUBLE_EQ(normalShare({{-endless, endless}}, 3.0, 2.0), 1.0);
    EXPECT_DOUBLE_EQ(normalShare({{-1.0, 1.0}}, 0.0, 1.0), std::erf(std::sqrt(0.5)));
    EXPECT_DOUBLE_EQ(normalShare({{-endless, -1.0}, {1.0, endless}}, 0.0, 1.0), std::erfc(std::sqrt(0.5)));
    const double far = 0.5 * (std::erfc(8.0 * std::sqrt(0.5)) - std::erfc(9.0 * std::sqrt(0.5)));
    EXPECT_NEAR(normalShare({{8.0, 9.0}}, 0.0, 1.0) / far, 1.0, 1e-12);
    EXPECT_NEAR(normalShare({{-9.0, -8.0}}, 0.0, 1.0) / far, 1.0, 1e-12);
    EXPECT_EQ(normalShare({{2.0, 2.0, true, true}}, 0.0, 1.0), 0.0);
}

TEST(Histogram, NormalShareOfDeadInputs) {
    const Features relu6 = features(*find("relu6"), {});
    EXPECT_NEAR(normalShare(relu6.dead, 3.0, 3.0), std::erfc(std::sqrt(0.5)), 1e-15);
}

}  // namespace
}  // namespace activation
