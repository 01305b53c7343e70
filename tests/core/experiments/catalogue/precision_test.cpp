// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

#include <cmath>

namespace activation {
namespace {

TEST(PrecisionExperiment, sigmoidsSlopeLeavesEachFormat) {
    const auto figures = figuresOf("precision");
    const Figure& places = figureNamed(figures, "Where the formats end");
    // Half of the smallest number is rounded to 0; σ′ is e^−x there.
    EXPECT_NEAR(numberIn(places, {"float16", "right", "the slope underflows to 0"}), 25.0 * std::log(2.0), 1e-6);
    EXPECT_NEAR(numberIn(places, {"float16", "left", "the slope underflows to 0"}), -25.0 * std::log(2.0), 1e-6);
    EXPECT_NEAR(numberIn(places, {"bfloat16", "right", "the slope underflows to 0"}), 134.0 * std::log(2.0), 1e-6);
    EXPECT_NEAR(numberIn(places, {"float32", "right", "the slope underflows to 0"}), 150.0 * std::log(2.0), 1e-6);
    EXPECT_NEAR(numberIn(places, {"float64", "right", "the slope underflows to 0"}), 1075.0 * std::log(2.0), 1e-6);
    // σ may be rounded to 64 digits before it is rounded to 53: then it is 1 from 2⁻¹¹ earlier on.
    EXPECT_NEAR(numberIn(places, {"float64", "right", "the value is its limit"}), 54.0 * std::log(2.0), 0x1.01p-11);
    // σ rounds to 1 where 1 − σ is half a unit in the last place below it, 2⁻²⁵.
    EXPECT_NEAR(numberIn(places, {"float32", "right", "the value is its limit"}), 25.0 * std::log(2.0), 1e-6);
}

TEST(PrecisionExperiment, anExponentialOverflows) {
    Settings settings;
    settings.activations = {selection("exponential")};
    const auto figures = figuresOf("precision", settings);
    const Figure& places = figureNamed(figures, "Where the formats end");
    EXPECT_NEAR(numberIn(places, {"float16", "right", "the value overflows"}), std::log(65520.0), 1e-6);
    EXPECT_NEAR(numberIn(places, {"float32", "right", "the value overflows"}), 128.0 * std::log(2.0), 1e-6);
    EXPECT_NEAR(numberIn(places, {"float64", "right", "the value overflows"}), 1024.0 * std::log(2.0), 1e-6);
}

TEST(PrecisionExperiment, drawsEveryActivationButTheStep) {
    for (const Activation& entry : catalogue()) {
        Settings settings;
        settings.activations = {selection(entry.facts.id)};
        const auto result = run(*findExperiment("precision"), settings);
        ASSERT_EQ(static_cast<bool>(result), entry.facts.id != "step") << entry.facts.id;
        if (!result) continue;
        for (const Figure& figure : *result) EXPECT_EQ(faultOf(figure), "") << entry.facts.id;
    }
}

}  // namespace
}  // namespace activation
