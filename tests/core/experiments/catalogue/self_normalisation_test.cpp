// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

namespace activation {
namespace {

TEST(SelfNormalisation, seluComesToMeanZeroAndVarianceOne) {
    const auto figures = figuresOf("self_normalisation");
    const Figure& point = figureNamed(figures, "Fixed point");
    EXPECT_NEAR(numberIn(point, {"mean"}), 0.0, 1e-9);
    EXPECT_NEAR(numberIn(point, {"variance"}), 1.0, 1e-9);
    EXPECT_NEAR(numberIn(point, {"∂mean/∂variance"}), 0.088835, 5e-7);
    EXPECT_NEAR(numberIn(point, {"∂variance/∂variance"}), 0.782648, 5e-7);
    EXPECT_NEAR(numberIn(point, {"∂mean/∂mean"}), 0.0, 1e-9);
    const FigureCurve& variance = curveNamed(figureNamed(figures, "Mean and variance of every layer"), "variance");
    for (const auto& [layer, expected] : {std::pair{1, 1.3786}, {5, 1.1283}, {10, 1.0361}, {30, 1.0003}})
        EXPECT_NEAR(variance.y.at(static_cast<std::size_t>(layer)), expected, 5e-5) << layer;
}

// Klambauer's own map: the weights of a unit are fixed, and what varies are its inputs.
TEST(SelfNormalisation, ofFixedWeights) {
    const auto figures = figuresOf("self_normalisation", {.numbers = {{"weights", 1.0}}});
    const FigureCurve& variance = curveNamed(figureNamed(figures, "Mean and variance of every layer"), "variance");
    for (const auto& [layer, expected] : {std::pair{1, 1.3715}, {10, 1.0349}})
        EXPECT_NEAR(variance.y.at(static_cast<std::size_t>(layer)), expected, 5e-5) << layer;
    EXPECT_NEAR(numberIn(figureNamed(figures, "Fixed point"), {"∂variance/∂variance"}), 0.782648, 5e-7);
}

TEST(SelfNormalisation, reluLosesItsVariance) {
    const auto figures = figuresOf("self_normalisation", {.activations = {selection("relu")}});
    const FigureCurve& variance = curveNamed(figureNamed(figures, "Mean and variance of every layer"), "variance");
    EXPECT_LT(variance.y.back(), 1e-9);
}

TEST(SelfNormalisation, anExplosionEndsTheTrajectory) {
    const auto figures = figuresOf("self_normalisation",
                                   {.numbers = {{"tau", 10.0}, {"depth", 1000.0}}, .activations = {selection("relu")}});
    for (const Figure& figure : figures) EXPECT_EQ(faultOf(figure), "");
    EXPECT_EQ(figureNamed(figures, "Fixed point").table->rows.size(), 1U);
}

}  // namespace
}  // namespace activation
