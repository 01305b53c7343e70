// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

#include <cmath>

namespace activation {
namespace {

const Figure& numbers(const std::vector<Figure>& figures) {
    return figureNamed(figures, "From the output back to the inputs");
}

TEST(GradientFlow, sigmoidsGradientVanishes) {
    for (const auto& [depth, ratio] : {std::pair{5.0, 6.54e-4}, {10.0, 4.79e-7}, {20.0, 2.57e-13}}) {
        const auto figures = figuresOf("gradient_flow", {.numbers = {{"depth", depth}, {"initialisation", 0.0}}});
        EXPECT_NEAR(numberIn(numbers(figures), {"RMS ratio, mean-field theory"}) / ratio, 1.0, 2e-3) << depth;
        EXPECT_NEAR(numberIn(numbers(figures), {"steepest slope to the power"}) / std::pow(0.25, depth), 1.0, 1e-12);
        // A random network of width 128 stays near.
        EXPECT_NEAR(std::log10(numberIn(numbers(figures), {"RMS ratio, simulated"}) / ratio), 0.0, 0.3) << depth;
    }
    const auto ten = figuresOf("gradient_flow", {.numbers = {{"depth", 10.0}}});
    EXPECT_NEAR(numberIn(numbers(ten), {"steepest slope to the power"}), 9.5367e-7, 5e-12);
}

TEST(GradientFlow, tanhWithGainFiveThirdsExplodesSlowly) {
    const auto figures = figuresOf("gradient_flow", {.numbers = {{"initialisation", 0.0}, {"gain", 5.0 / 3.0}},
                                                     .activations = {selection("tanh")}});
    EXPECT_NEAR(numberIn(numbers(figures), {"χ in deep layers"}), 1.20983, 5e-6);
}

TEST(GradientFlow, heKeepsRelusGradient) {
    const auto figures = figuresOf("gradient_flow", {.activations = {selection("relu")}});
    EXPECT_NEAR(numberIn(numbers(figures), {"RMS ratio, mean-field theory"}), 1.0, 1e-9);
    const FigureCurve& curve = curveNamed(figures.front(), "simulated");
    EXPECT_NEAR(curve.y.back(), 1.0, 0.05);  // what was drawn: 8192 numbers
    EXPECT_EQ(curve.x.size(), 21U);
}

}  // namespace
}  // namespace activation
