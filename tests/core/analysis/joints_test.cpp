// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/joints.h"

#include "tests/support/settings.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

struct Expected {
    double x;
    Smoothness smoothness;
};
struct Row {
    ActivationSetting setting;
    std::vector<Expected> joints;
};

using enum Smoothness;

TEST(Joints, AreWhereAndWhatTheyShouldBe) {
    for (const Row& row : {
             Row{setting("identity"), {}},
             {setting("step"), {{0, Jump}}},
             {setting("relu"), {{0, Kink}}},
             {setting("relu6"), {{0, Kink}, {6, Kink}}},
             {setting("leaky_relu"), {{0, Kink}}},
             {setting("leaky_relu", {1.0}), {{0, Smooth}}},
             {setting("prelu"), {{0, Kink}}},
             {setting("rrelu"), {{0, Kink}}},
             {setting("threshold"), {{1, Jump}}},
             {setting("threshold", {1.0, 1.0}), {{1, Kink}}},
             {setting("relu_squared"), {{0, Bend}}},
             {setting("elu"), {{0, Bend}}},
             {setting("elu", {2.0}), {{0, Kink}}},
             {setting("selu"), {{0, Kink}}},
             {setting("celu"), {{0, Bend}}},
             {setting("celu", {3.0}), {{0, Bend}}},
             {setting("exponential"), {}},
             {setting("softplus"), {{20, Jump}}},
             {setting("softplus", {0.1, 1.0}), {{10, Jump}}},
             {setting("squareplus"), {}},
             {setting("squareplus", {0.0}), {{0, Kink}}},
             {setting("sparse_plus"), {{-1, Bend}, {1, Bend}}},
             {setting("gelu"), {}},
             {setting("hardswish"), {{-3, Kink}, {3, Kink}}},
             {setting("sigmoid"), {}},
             {setting("hardsigmoid"), {{-3, Kink}, {3, Kink}}},
             {setting("sparse_sigmoid"), {{-1, Kink}, {1, Kink}}},
             {setting("hardtanh"), {{-1, Kink}, {1, Kink}}},
             {setting("hardtanh", {0.5, 0.5}), {}},
             {setting("softsign"), {{0, Bend}}},
             {setting("softshrink"), {{-0.5, Kink}, {0.5, Kink}}},
             {setting("softshrink", {0.0}), {{0, Smooth}}},
             {setting("hardshrink"), {{-0.5, Jump}, {0.5, Jump}}},
             {setting("hardshrink", {0.0}), {{0, Smooth}}},
             {setting("tanhshrink"), {}},
             {setting("sine"), {}},
             {setting("gaussian"), {}},
         }) {
        const std::vector<Joint> found = joints(*row.setting.activation, row.setting.values);
        ASSERT_EQ(found.size(), row.joints.size()) << row.setting;
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_DOUBLE_EQ(found[i].x, row.joints[i].x) << row.setting;
            EXPECT_EQ(found[i].smoothness, row.joints[i].smoothness) << row.setting << " at " << found[i].x;
        }
    }
}

TEST(Joints, GiveTheLimitsFromBothSides) {
    const Joint step = joints(*find("step"), {}).at(0);
    EXPECT_EQ(step.left.value, 0.0);
    EXPECT_EQ(step.at.value, 0.0);
    EXPECT_EQ(step.right.value, 1.0);
    const ActivationSetting hard = setting("hardshrink", {2.0});
    const std::vector<Joint> both = joints(*hard.activation, hard.values);
    EXPECT_NEAR(both[0].left.value, -2.0, 1e-14);
    EXPECT_EQ(both[0].right.value, 0.0);
    EXPECT_EQ(both[1].at.value, 0.0);
    EXPECT_NEAR(both[1].right.value, 2.0, 1e-14);
}

TEST(Joints, FollowTheFramework) {
    const Joint keras = joints(*find("selu"), {}, Framework::Keras).at(0);
    EXPECT_DOUBLE_EQ(keras.at.slope, 1.0507009873554805);
    const Joint pytorch = joints(*find("selu"), {}, Framework::PyTorch).at(0);
    EXPECT_DOUBLE_EQ(pytorch.at.slope, 1.7580993408473769);
}

// The threshold's place is a rounded quotient, the comparison uses a rounded product: they need not agree on the last
// bit, and the joint must be found all the same.
TEST(Joints, AreFoundWhereTheirPlaceIsRounded) {
    const Activation& softplus = *find("softplus");
    for (double beta = 0.1; beta < 10.0; beta += 0.0437)
        for (const double threshold : {1.0, 3.0, 7.3, 20.0}) {
            const std::vector<double> values{beta, threshold};
            const std::vector<Joint> found = joints(softplus, values);
            ASSERT_EQ(found.size(), 1U);
            EXPECT_EQ(found[0].right.slope, 1.0) << beta << ' ' << threshold;
            EXPECT_LT(found[0].left.slope, 1.0) << beta << ' ' << threshold;
        }
}

class EveryJoint : public EveryActivation {};

// Between neighbouring points of a fine grid a function without a joint moves by no more than its derivative allows.
TEST_P(EveryJoint, IsDeclared) {
    constexpr double step = 3e-4;
    for (const ActivationSetting& s : settings()) {
        const std::vector<Break> breaks = s.activation->breaks(s.values, Framework::PyTorch);
        for (std::size_t i = 1; i < breaks.size(); ++i) EXPECT_LT(breaks[i - 1].x, breaks[i].x) << s;
        const auto isDeclared = [&](double a, double b) {
            return std::ranges::any_of(breaks, [&](const Break& k) { return a <= k.x && k.x <= b; });
        };
        Point before = s.point(-10.0);
        for (double x = -10.0; x < 22.0; x += step) {
            const Point here = s.point(x + step);
            const auto explained = [&](double move, double speed, double otherSpeed) {
                return std::fabs(move) <= 2.0 * step * std::max(std::fabs(speed), std::fabs(otherSpeed)) + 3e-3;
            };
            if (!isDeclared(x, x + step)) {
                ASSERT_TRUE(explained(here.value - before.value, here.slope, before.slope)) << s << " jumps at " << x;
                ASSERT_TRUE(explained(here.slope - before.slope, here.curvature, before.curvature))
                    << s << " has a kink at " << x;
            }
            before = here;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, EveryJoint, everyEntry(), idOf);

}  // namespace
}  // namespace activation
