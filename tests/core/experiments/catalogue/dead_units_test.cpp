// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

#include <cmath>

namespace activation {
namespace {

const Figure& bornDead(const std::vector<Figure>& figures) {
    return figureNamed(figures, "Born dead: one input, no biases");
}

TEST(DeadUnits, narrowDeepNetworksAreBornDead) {
    struct Row {
        double width, depth, probability;
    };
    for (const auto& [width, depth, probability] :
         {Row{2.0, 10.0, 0.943686}, Row{3.0, 10.0, 0.736924}, Row{5.0, 50.0, 0.795551}}) {
        const auto figures = figuresOf("dead_units", {.numbers = {{"width", width}, {"depth", depth}, {"steps", 5.0}}});
        EXPECT_NEAR(numberIn(bornDead(figures), {"probability 1 − (1 − 2⁻ⁿ)ᴸ"}), probability, 5e-7);
        const double networks = numberIn(bornDead(figures), {"random networks"});
        // Four standard deviations of a share.
        EXPECT_NEAR(numberIn(bornDead(figures), {"share of random networks"}), probability,
                    4.0 * std::sqrt(probability * (1.0 - probability) / networks));
    }
}

TEST(DeadUnits, withASlopeNoneDies) {
    const auto figures =
        figuresOf("dead_units",
                  {.numbers = {{"negative_slope", 0.001}, {"bias", -2.0}, {"learning_rate", 1.0}, {"steps", 30.0}}});
    for (const Figure& figure : figures)
        for (const double share : figure.map ? figure.map->values : std::vector<double>()) EXPECT_EQ(share, 0.0);
    EXPECT_EQ(numberIn(bornDead(figures), {"share of random networks"}), 0.0);
}

TEST(DeadUnits, aNegativeBiasKills) {
    const auto dead = [](double bias) {
        const auto figures = figuresOf("dead_units", {.numbers = {{"bias", bias}, {"steps", 1.0}}});
        const std::vector<double>& shares = figureNamed(figures, "Share of dead units in every layer").map->values;
        return shares[shares.size() - 2];  // the last layer, before the first step
    };
    EXPECT_GT(dead(-2.0), 0.9);
    EXPECT_LT(dead(2.0), 0.5);
}

TEST(DeadUnits, noUnitDiesWithAnyNegativeSlope) {
    const auto figures = figuresOf("dead_units", {.numbers = {{"negative_slope", 0.01}}});
    const FigureCurve& dead = figureNamed(figures, "Dead units").curves.front();
    EXPECT_EQ(dead.y.size(), figureNamed(figures, "Loss").curves.front().y.size());
    EXPECT_EQ(dead.y, std::vector<double>(dead.y.size(), 0.0));
}

TEST(DeadUnits, divergingIsMarked) {
    const auto figures = figuresOf("dead_units", {.numbers = {{"learning_rate", 1000.0}, {"negative_slope", 1.0}}});
    const Figure& course = figureNamed(figures, "Dead units");
    ASSERT_EQ(course.markers.size(), 1U);
    EXPECT_EQ(course.markers.front().label, "diverges");
}

}  // namespace
}  // namespace activation
