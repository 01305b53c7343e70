// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

#include <cmath>

namespace activation {
namespace {

const FigureCurve& wide(const std::vector<Figure>& figures) {
    return curveNamed(figureNamed(figures, "Second moment of every layer"), "mean-field theory");
}

TEST(SignalPropagation, anInitialisationKeepsHalvesOrShrinksRelusSignal) {
    for (const auto& [initialisation, factor] : {std::pair{2.0, 1.0}, {1.0, 0.5}, {0.0, 0.5}, {4.0, 1.0 / 6.0}}) {
        const auto figures = figuresOf("signal_propagation", {.numbers = {{"initialisation", initialisation}}});
        const FigureCurve& curve = wide(figures);
        ASSERT_EQ(curve.y.size(), 31U);
        for (std::size_t i = 0; i <= 30; ++i)
            EXPECT_NEAR(curve.y[i] / std::pow(factor, static_cast<double>(i)), 1.0, 1e-9) << initialisation;
    }
    const auto glorot = figuresOf("signal_propagation", {.numbers = {{"initialisation", 1.0}}});
    EXPECT_NEAR(wide(glorot).y.back(), 9.3e-10, 0.05e-10);
}

TEST(SignalPropagation, heForPreluKeepsItForEverySlope) {
    const auto figures = figuresOf(
        "signal_propagation", {.numbers = {{"initialisation", 3.0}}, .activations = {selection("leaky_relu", {0.4})}});
    for (const double moment : wide(figures).y) EXPECT_NEAR(moment, 1.0, 1e-9);
}

TEST(SignalPropagation, tanhWithGainFiveThirdsSettles) {
    const auto figures =
        figuresOf("signal_propagation", {.numbers = {{"initialisation", 0.0}, {"gain", 5.0 / 3.0}, {"depth", 100.0}},
                                         .activations = {selection("tanh")}});
    EXPECT_NEAR(std::sqrt(wide(figures).y.back()), 0.65135, 5e-6);
}

TEST(SignalPropagation, aFiniteNetworkScattersAroundTheInfiniteOne) {
    for (const double distribution : {0.0, 1.0}) {
        const auto figures = figuresOf(
            "signal_propagation", {.numbers = {{"width", 512.0}, {"depth", 10.0}, {"distribution", distribution}}});
        const FigureCurve& curve = curveNamed(figures.front(), "simulated");
        // Over ten layers the second moment scatters by about √(5·10/512); four times that.
        for (const double moment : curve.y) EXPECT_NEAR(moment, 1.0, 4.0 * std::sqrt(50.0 / 512.0));
    }
}

TEST(SignalPropagation, zeroWeightsPassNothingOn) {
    const auto figures = figuresOf("signal_propagation", {.numbers = {{"initialisation", 5.0}}});
    EXPECT_EQ(curveNamed(figures.front(), "simulated").y.size(), 1U);
}

TEST(SignalPropagation, anOverflowIsMarked) {
    const auto figures = figuresOf("signal_propagation", {.numbers = {{"gain", 30.0}, {"depth", 60.0}}});
    ASSERT_EQ(figures.front().markers.size(), 1U);
    EXPECT_EQ(figures.front().markers.front().label, "float overflows");
    for (const Figure& figure : figures) EXPECT_EQ(faultOf(figure), "");
}

}  // namespace
}  // namespace activation
