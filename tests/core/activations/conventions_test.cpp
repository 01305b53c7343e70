// SPDX-License-Identifier: GPL-3.0-or-later
// The slope where a function has none, as the three frameworks give it.
#include "tests/support/settings.h"

#include <cmath>

namespace activation {
namespace {

struct Row {
    std::string_view id;
    double x;
    double pytorch, keras, jax;    // where a framework has no such function: what its building blocks give
    double left, right;            // the limits from both sides
    std::vector<double> values{};  // empty: the defaults
};

constexpr double S = 1.0507009873554804934193349852946, SA = 1.7580993408473768599402175208123;

const std::vector<Row> rows{
    {"step", 0, 0, 0, 0, 0, 0},
    {"relu", 0, 0, 0, 0, 0, 1},
    {"relu6", 0, 0, 0, 0, 0, 1},
    {"relu6", 6, 0, 0, 0, 1, 0},
    {"leaky_relu", 0, 0.01, 0.01, 1, 0.01, 1},
    {"leaky_relu", 0, 0.2, 0.2, 1, 0.2, 1, {0.2}},
    {"prelu", 0, 0.25, 0, 0.25, 0.25, 1},
    {"rrelu", 0, 11.0 / 48, 11.0 / 48, 11.0 / 48, 11.0 / 48, 1},
    {"threshold", 1, 0, 0, 0, 0, 1},
    {"threshold", 0.5, 0, 0, 0, 0, 1, {0.5, 0.5}},
    {"jumprelu", 1, 0, 0, 0, 0, 1},
    {"relu_squared", 0, 0, 0, 0, 0, 0},
    {"starrelu", 0, 0, 0, 0, 0, 0},
    {"elu_plus_one", 0, 1, 1, 1, 1, 1},
    {"xielu", 0, 0.5, 0.5, 0.5, 0.5, 0.5},
    {"isrlu", 0, 1, 1, 1, 1, 1},
    {"elu", 0, 1, 1, 1, 1, 1},
    {"elu", 0, 0.5, 0.5, 0.5, 0.5, 1, {0.5}},
    {"elu", 0, 3, 3, 3, 3, 1, {3.0}},
    {"selu", 0, SA, S, SA, SA, S},
    {"celu", 0, 1, 2, 1, 1, 1},
    {"hardtanh", -1, 0, 1, 1, 0, 1},
    {"hardtanh", 1, 0, 1, 1, 1, 0},
    {"hardtanh", -2, 0, 1, 1, 0, 1, {-2.0, 1.0}},
    {"hardsigmoid", -3, 0, 0, 0, 0, 1.0 / 6},
    {"hardsigmoid", 3, 0, 0, 0, 1.0 / 6, 0},
    {"hardsigmoid", -2.5, 0, 0, 0, 0, 0.2, {0.2, 0.5}},
    {"hardsigmoid", 2.5, 0, 0, 0, 0.2, 0, {0.2, 0.5}},
    {"hardswish", -3, 0, 0, 0, 0, -0.5},
    {"hardswish", 3, 1, 1, 1, 1.5, 1},
    {"softshrink", -0.5, 0, 0, 0, 1, 0},
    {"softshrink", 0.5, 0, 0, 0, 0, 1},
    {"softshrink", 0, 0, 0, 0, 1, 1, {0.0}},
    {"hardshrink", -0.5, 0, 0, 0, 1, 0},
    {"hardshrink", 0.5, 0, 0, 0, 0, 1},
    {"hardshrink", 0, 0, 0, 0, 1, 1, {0.0}},
    {"sparse_plus", -1, 0, 0, 0, 0, 0},
    {"sparse_plus", 1, 1, 1, 1, 1, 1},
    {"sparse_sigmoid", -1, 0, 0, 0.25, 0, 0.5},
    {"sparse_sigmoid", 1, 0, 0, 0.25, 0.5, 0},
    {"softsign", 0, 1, 1, 1, 1, 1},
};

TEST(Conventions, AtBreaksAreThoseOfTheFrameworks) {
    for (const Row& row : rows) {
        const ActivationSetting s = setting(row.id, row.values);
        EXPECT_DOUBLE_EQ(s.point(row.x, Framework::PyTorch).slope, row.pytorch) << s << " at " << row.x;
        EXPECT_DOUBLE_EQ(s.point(row.x, Framework::Keras).slope, row.keras) << s << " at " << row.x;
        EXPECT_DOUBLE_EQ(s.point(row.x, Framework::Jax).slope, row.jax) << s << " at " << row.x;
        for (const Framework framework : {Framework::PyTorch, Framework::Keras, Framework::Jax}) {
            EXPECT_NEAR(s.point(std::nextafter(row.x, -9.0), framework).slope, row.left, 1e-12) << s << ", left";
            EXPECT_NEAR(s.point(std::nextafter(row.x, 9.0), framework).slope, row.right, 1e-12) << s << ", right";
        }
    }
}

// Keras on TensorFlow is in the table above; on the others it mostly calls what they have themselves.
TEST(Conventions, OfKerasDependOnWhatComputesBehindIt) {
    struct Other {
        std::string_view id;
        double x, onJax, onTorch;
        std::vector<double> values{};
    };
    for (const Other& row : std::vector<Other>{{"relu", 0, 0, 0},
                                               {"relu6", 6, 0, 0},
                                               {"leaky_relu", 0, 1, 0.01},
                                               {"prelu", 0, 0, 0, {0.25}},
                                               {"elu", 0, 3, 3, {3.0}},
                                               {"selu", 0, SA, SA},
                                               {"celu", 0, 1, 1},
                                               {"hardtanh", -1, 1, 0},
                                               {"hardtanh", 1, 1, 0},
                                               {"hardswish", 3, 1, 1},
                                               {"softshrink", 0.5, 0, 0},
                                               {"sparse_plus", 1, 1, 1},
                                               {"sparse_sigmoid", -1, 0.25, 0},
                                               {"sparse_sigmoid", 1, 0.25, 0}}) {
        const ActivationSetting s = setting(row.id, row.values);
        EXPECT_DOUBLE_EQ(s.point(row.x, Framework::KerasJax).slope, row.onJax) << s;
        EXPECT_DOUBLE_EQ(s.point(row.x, Framework::KerasTorch).slope, row.onTorch) << s;
        EXPECT_EQ(s.activation->defaults(Framework::KerasJax), s.activation->defaults(Framework::Keras));
        EXPECT_EQ(s.activation->defaults(Framework::KerasTorch), s.activation->defaults(Framework::Keras));
    }
}

TEST(Conventions, ValuesAtJumps) {
    EXPECT_EQ(setting("step").value(0.0), 0.0);
    EXPECT_EQ(setting("threshold").value(1.0), 0.0);
    EXPECT_EQ(setting("threshold", {0.5, -2.0}).value(0.5), -2.0);
    for (const double x : {-0.5, 0.5}) EXPECT_EQ(setting("hardshrink").value(x), 0.0);
}

TEST(Conventions, AtABreakAParameterHasTheSlopeOfThePieceThatHoldsThePoint) {
    const auto inFirst = [](std::string_view id, double x) {
        const ActivationSetting s = setting(id);
        return s.activation->parameterSlope(x, s.values, 0, Framework::PyTorch);
    };
    EXPECT_EQ(inFirst("prelu", 0.0), 0.0);
    EXPECT_EQ(inFirst("leaky_relu", 0.0), 0.0);
    EXPECT_EQ(inFirst("elu", 0.0), 0.0);
    EXPECT_EQ(inFirst("celu", 0.0), 0.0);
    EXPECT_EQ(inFirst("softshrink", 0.5), 0.0);
    EXPECT_EQ(inFirst("prelu", -2.0), -2.0);
    EXPECT_EQ(inFirst("prelu", 2.0), 0.0);
}

// PyTorch gives x itself beyond the threshold; the others have no threshold.
TEST(Conventions, OnlyPyTorchCutsSoftplus) {
    const ActivationSetting s = setting("softplus");
    const double right = std::nextafter(20.0, 21.0);
    EXPECT_EQ(s.value(right), right);
    EXPECT_EQ(s.slope(right), 1.0);
    EXPECT_NEAR(s.value(20.0) - 20.0, 2.0611536e-9, 1e-14);
    EXPECT_NEAR(1.0 - s.slope(20.0), 2.0611536e-9, 1e-14);
    EXPECT_EQ(s.point(right, Framework::KerasTorch).value, right);
    for (const Framework other : {Framework::Keras, Framework::Jax, Framework::KerasJax, Framework::None}) {
        EXPECT_NEAR(s.point(right, other).value - right, 2.0611536e-9, 1e-14);
        EXPECT_NEAR(1.0 - s.point(right, other).slope, 2.0611536e-9, 1e-15);
        EXPECT_TRUE(s.activation->breaks(s.values, other).empty());
    }
}

}  // namespace
}  // namespace activation
