// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

#include <cmath>

namespace activation {
namespace {

std::vector<double> learned(const Settings& settings) {
    std::vector<double> result;
    const auto figures = figuresOf("learn_prelu", settings);
    for (const FigureCurve& curve : figureNamed(figures, "Slope α over the steps").curves)
        result.push_back(curve.y.back());
    return result;
}

TEST(LearnPrelu, everyChannelFindsItsOwnSlope) {
    const std::vector<double> slopes =
        learned({.numbers = {{"steps", 500.0}}, .texts = {{"targets", "0.05, 0.4; -0.3 1.2"}}});
    ASSERT_EQ(slopes.size(), 4U);
    // What is learned is a float.
    EXPECT_NEAR(slopes[0], 0.05, 1e-6);
    EXPECT_NEAR(slopes[1], 0.4, 1e-6);
    EXPECT_NEAR(slopes[2], -0.3, 1e-6);
    EXPECT_NEAR(slopes[3], 1.2, 1e-6);
}

TEST(LearnPrelu, oneSlopeForAllComesToTheMiddle) {
    const std::vector<double> slopes =
        learned({.numbers = {{"steps", 500.0}, {"sharing", 1.0}}, .texts = {{"targets", "0.2 0.6"}}});
    EXPECT_EQ(slopes[0], slopes[1]);
    EXPECT_NEAR(slopes[0], 0.4, 0.02);  // every step sees new samples
}

TEST(LearnPrelu, weightDecayPullsTowardsZero) {
    // The loss is ½·(a − a*)²·E[x², x < 0]·… : for one channel its slope in a is (a − a*), so a = a*·1/(1 + λ).
    const std::vector<double> slopes = learned(
        {.numbers = {{"steps", 500.0}, {"weight_decay", 0.5}, {"learning_rate", 0.05}}, .texts = {{"targets", "0.6"}}});
    EXPECT_NEAR(slopes[0], 0.6 / 1.5, 0.02);
}

TEST(LearnPrelu, saysThatTheRateIsTooLarge) {
    const auto result = run(*findExperiment("learn_prelu"), {.numbers = {{"learning_rate", 100.0}}});
    ASSERT_FALSE(result);
    EXPECT_NE(result.fault().string().find("the learning rate is too large"), std::string::npos);
}

TEST(LearnPrelu, refusesTargetsThatAreNone) {
    const Experiment& experiment = *findExperiment("learn_prelu");
    EXPECT_EQ(faultOf(experiment, {.texts = {{"targets", "0.1, x"}}}), "targets must be numbers, and \"x\" is not one");
    EXPECT_TRUE(faultOf(experiment, {.texts = {{"targets", " "}}}));
    EXPECT_TRUE(faultOf(experiment, {.texts = {{"targets", "1 2 3 4 5 6 7 8 9"}}}));
    EXPECT_TRUE(faultOf(experiment, {.texts = {{"targets", "nan"}}}));
}

}  // namespace
}  // namespace activation
