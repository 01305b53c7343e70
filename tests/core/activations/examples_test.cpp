// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that are known: examples from lectures and manuals, extrema, moments under the normal distribution.
#include "tests/support/settings.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace activation {
namespace {

using Floats = std::vector<float>;

Floats forward(const ActivationSetting& s, const Floats& x) {
    Floats y(x.size());
    s.activation->forward(x, s.values, y);
    return y;
}

void expectNear(const Floats& is, const Floats& should, float closeness) {
    ASSERT_EQ(is.size(), should.size());
    for (std::size_t i = 0; i < is.size(); ++i) EXPECT_NEAR(is[i], should[i], closeness) << "element " << i;
}

TEST(Examples, PreluOfVectors) {
    expectNear(forward(setting("prelu"), {-0.6559F, -0.3400F, -0.5796F, 1.2480F}),
               {-0.1640F, -0.0850F, -0.1449F, 1.2480F}, 5.1e-5F);
    expectNear(forward(setting("prelu", {0.5}), {-0.8802F, 0.2288F}), {-0.4401F, 0.2288F}, 5.1e-5F);
    expectNear(forward(setting("prelu", {0.5}), {-2.5138278F, -0.34734365F}), {-1.2569139F, -0.17367183F}, 1e-7F);
}

TEST(Examples, PreluOfAMatrixWithAParameterForEachChannel) {
    // [[−0.7314, 0.0393], [0.0932, −0.7079]], one column a channel.
    expectNear(forward(setting("prelu", {0.25}), {-0.7314F, 0.0932F}), {-0.1828F, 0.0932F}, 5.1e-5F);
    expectNear(forward(setting("prelu", {0.25}), {0.0393F, -0.7079F}), {0.0393F, -0.1770F}, 5.1e-5F);
}

TEST(Examples, ReluOfAVector) { EXPECT_EQ(forward(setting("relu"), {-0.0453F, 1.5118F}), (Floats{0.0F, 1.5118F})); }

TEST(Examples, WhatTeachingTextsGetWrong) {
    EXPECT_EQ(setting("prelu").slope(0.5), 1.0) << "the slope is 1 from 0 on, not from 1 on";
    EXPECT_EQ(setting("prelu").slope(0.0), 0.25);
    EXPECT_EQ(setting("sigmoid").value(-1000.0), 0.0) << "exp(1000) must not be computed";
    EXPECT_EQ(setting("tanh").value(1000.0), 1.0);
    EXPECT_EQ(setting("relu6").value(7.0), 6.0) << "to saturate is its purpose";
}

TEST(Examples, ValuesThatAreKnownExactly) {
    EXPECT_EQ(setting("mish").slope(0.0), 0.6);
    EXPECT_EQ(setting("sigmoid").slope(0.0), 0.25);
    EXPECT_EQ(setting("hardswish").value(-1.5), -0.375);
    EXPECT_DOUBLE_EQ(setting("softplus").value(0.0), std::numbers::ln2);
    EXPECT_DOUBLE_EQ(setting("selu").value(-800.0), -1.7580993408473768);
    EXPECT_DOUBLE_EQ(setting("squareplus", {4.0 * std::numbers::ln2 * std::numbers::ln2}).value(0.0),
                     std::numbers::ln2);
    EXPECT_DOUBLE_EQ(setting("elu", {1.5}).value(-1.0), 1.5 * std::expm1(-1.0));
    EXPECT_DOUBLE_EQ(setting("logsigmoid").value(-1.0), -std::log1p(std::exp(1.0)));
}

struct Extremum {
    std::string_view id;
    double x, y;
};

TEST(Examples, Minima) {
    for (const Extremum& m : {Extremum{"gelu", -0.751791525, -0.169971207},
                              {"silu", -1.278464543, -0.278464543},
                              {"mish", -1.192431215, -0.308843413},
                              {"hardswish", -1.5, -0.375}}) {
        EXPECT_NEAR(setting(m.id).value(m.x), m.y, 1e-9) << m.id;
        EXPECT_NEAR(setting(m.id).slope(m.x), 0.0, 1e-9) << m.id;
        EXPECT_GT(setting(m.id).curvature(m.x), 0.0) << m.id;
    }
}

TEST(Examples, SteepestPlaces) {
    for (const Extremum& m : {Extremum{"gelu", std::numbers::sqrt2, 1.128904145},
                              {"silu", 2.399357, 1.099839320},
                              {"mish", 1.490571, 1.088498161}}) {
        EXPECT_NEAR(setting(m.id).slope(m.x), m.y, 1e-9) << m.id;
        EXPECT_NEAR(setting(m.id).curvature(m.x), 0.0, 1e-6) << m.id;
    }
}

TEST(Examples, HowFarGelusFormsAreFromIt) {
    EXPECT_NEAR(std::fabs(setting("gelu_tanh").value(2.6989) - setting("gelu").value(2.6989)), 4.7324e-4, 1e-8);
    EXPECT_NEAR(std::fabs(setting("gelu_sigmoid").value(2.2704) - setting("gelu").value(2.2704)), 2.03349e-2, 1e-7);
}

/// E g(z) for z ~ N(0, 1): Simpson's rule between breaks, where everything is smooth. Good to 1e−10.
template <class G>
double expectation(const ActivationSetting& s, G g) {
    std::vector<double> ends{-12.0};
    for (const Break& b : s.activation->breaks(s.values, Framework::PyTorch)) ends.push_back(b.x);
    ends.push_back(12.0);
    double sum = 0.0;
    for (std::size_t i = 1; i < ends.size(); ++i) {
        // Just inside, because at a break itself the slope belongs to one of the pieces only.
        const double a = std::nextafter(ends[i - 1], 99.0), b = std::nextafter(ends[i], -99.0);
        constexpr int steps = 4000;
        const double h = (b - a) / steps;
        for (int k = 0; k <= steps; ++k) {
            const double x = k == steps ? b : a + k * h;
            const double weight = (k == 0 || k == steps ? 1.0 : k % 2 ? 4.0 : 2.0) * h / 3.0;
            sum += weight * g(s.point(x)) * std::exp(-0.5 * x * x) / std::sqrt(2.0 * std::numbers::pi);
        }
    }
    return sum;
}

struct Moments {
    std::string_view id;
    double mean, square, slopeSquare;
    std::vector<double> values{};
    double closeness = 1e-9;  // to the digits that are known
};

TEST(Examples, MomentsUnderTheNormalDistribution) {
    constexpr double few = 6e-8;
    for (const Moments& m : {
             Moments{"relu", 0.3989422804, 0.5, 0.5},
             {"leaky_relu", 0.3949529, 0.50005, 0.50005, {}, few},
             {"leaky_relu", 0.3191538, 0.52, 0.52, {0.2}, few},
             {"prelu", 0.2992067, 0.53125, 0.53125, {}, few},
             {"elu", 0.1605205723, 0.6449454175, 0.6681020012},
             {"selu", 0, 1, 1.0715749925},
             {"gelu", 0.2820947918, 0.4252214826, 0.4558508656},
             {"gelu_tanh", 0.2820386, 0.4251937, 0.4558178, {}, few},
             {"silu", 0.2066209641, 0.3557755198, 0.3794823516},
             {"mish", 0.2404038884, 0.4523421924, 0.4790837584},
             {"softplus", 0.8060591833, 0.9212459089, 0.2933790359},
             {"sigmoid", 0.5, 0.2933790359, 0.0448362414},
             {"tanh", 0, 0.3942944904, 0.4644029024},
             {"softsign", 0, 0.1830140, 0.2276713, {}, few},
             {"hardtanh", 0, 0.5160586, 0.6826895, {}, few},
             {"hardsigmoid", 0.5, 0.2776391, 0.0277028, {}, few},
             {"hardswish", 0.1662167, 0.3315674, 0.3585315, {}, few},
             {"softshrink", 0, 0.4192785, 0.6170751, {}, few},
             {"hardshrink", 0, 0.9691404, 0.6170751, {}, few},
             {"tanhshrink", 0, 0.1828835, 0.2529919, {}, few},
             {"squareplus", 1.1093055, 1.5, 0.2893154, {}, few},
             {"relu_squared", 0.5, 1.5, 2.0},
             {"lecun_tanh", 0, 0.7504303, 0.8039891, {}, few},
         }) {
        const ActivationSetting s = setting(m.id, m.values);
        EXPECT_NEAR(expectation(s, [](const Point& p) { return p.value; }), m.mean, m.closeness) << s;
        EXPECT_NEAR(expectation(s, [](const Point& p) { return p.value * p.value; }), m.square, m.closeness) << s;
        EXPECT_NEAR(expectation(s, [](const Point& p) { return p.slope * p.slope; }), m.slopeSquare, m.closeness) << s;
    }
}

}  // namespace
}  // namespace activation
