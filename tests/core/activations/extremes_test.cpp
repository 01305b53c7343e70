// SPDX-License-Identifier: GPL-3.0-or-later
// Far out, at infinity, and for NaN.
#include "core/analysis/curve.h"
#include "tests/support/settings.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <set>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// What a number may be: finite, or +∞ because the true result is larger than the largest double. −∞ and NaN nowhere.
bool overflows(std::string_view id, Quantity quantity, double x) {
    if (id == "exponential") return x > 709.8;
    return (id == "relu_squared" || id == "starrelu" || id == "xielu") && quantity == Quantity::Value && x > 1.4e154;
}
bool overflowsInParameter(std::string_view id, std::size_t parameter, double x) {
    return (id == "starrelu" || id == "xielu") && parameter == 0 && x > 1.4e154;
}

class EveryExtreme : public EveryActivation {};

TEST_P(EveryExtreme, IsFiniteUnlessTheTrueResultIsNot) {
    for (const ActivationSetting& s : settings())
        for (const double size : {1.0, 30.0, 745.0, 1e4, 1e100, 1e300})
            for (const double x : {-size, size})
                for (const Quantity quantity : {Quantity::Value, Quantity::Slope, Quantity::Curvature}) {
                    const double y = component(s.point(x), quantity);
                    if (overflows(id(), quantity, x))
                        EXPECT_EQ(y, infinity) << s << " at " << x << ", component " << static_cast<int>(quantity);
                    else
                        EXPECT_TRUE(std::isfinite(y))
                            << s << " at " << x << ", component " << static_cast<int>(quantity) << " is " << y;
                }
}

TEST_P(EveryExtreme, HasFiniteSlopesInItsParameters) {
    for (const ActivationSetting& s : settings())
        for (std::size_t i = 0; i < s.values.size(); ++i)
            for (const double size : {1.0, 30.0, 745.0, 1e4, 1e100, 1e300})
                for (const double x : {-size, size})
                    EXPECT_TRUE(std::isfinite(activation().parameterSlope(x, s.values, i, Framework::PyTorch)) ||
                                overflowsInParameter(id(), i, x))
                        << s << " at " << x << " in " << activation().parameters[i].id;
}

TEST_P(EveryExtreme, GivesNanForNan) {
    for (const Framework framework : {Framework::PyTorch, Framework::Keras, Framework::Jax})
        for (const ActivationSetting& s : settings()) {
            const Point p = s.point(nan, framework);
            EXPECT_TRUE(std::isnan(p.value) && std::isnan(p.slope) && std::isnan(p.curvature)) << s;
            for (std::size_t i = 0; i < s.values.size(); ++i)
                EXPECT_TRUE(std::isnan(activation().parameterSlope(nan, s.values, i, framework))) << s;
        }
}

TEST_P(EveryExtreme, HasAtInfinityTheSlopeItTendsTo) {
    const std::set<std::string> waves{"sine", "snake", "snakebeta", "gcu"};
    if (waves.contains(id())) return;  // their slopes swing for ever
    for (const ActivationSetting& s : settings())
        for (const double sign : {-1.0, 1.0}) {
            const Point there = s.point(sign * infinity), before = s.point(sign * 1e300);
            const auto expectLimit = [&](double limit, double near, const char* what) {
                if (std::isfinite(limit))
                    EXPECT_NEAR(limit, near, id() == "sqrt_softplus" ? 1e-149 : 1e-290)
                        << s << ", " << what << " at " << sign << "∞";
                else
                    EXPECT_TRUE(limit == infinity && near > 1e298) << s << ", " << what << " at " << sign << "∞";
            };
            expectLimit(there.slope, before.slope, "slope");
            expectLimit(there.curvature, before.curvature, "curvature");
        }
}

INSTANTIATE_TEST_SUITE_P(All, EveryExtreme, everyEntry(), idOf);

struct Limits {
    std::string_view id;
    double left, right;
    std::vector<double> values{};  // empty: the defaults
};

const std::vector<Limits> limits{
    {"identity", -infinity, infinity},
    {"step", 0, 1},
    {"relu", 0, infinity},
    {"relu6", 0, 6},
    {"leaky_relu", -infinity, infinity},
    {"leaky_relu", 0, infinity, {0.0}},
    {"leaky_relu", infinity, infinity, {-1.0}},
    {"prelu", -infinity, infinity},
    {"prelu", 0, infinity, {0.0}},
    {"rrelu", -infinity, infinity},
    {"rrelu", 0, infinity, {-1.0, 1.0}},
    {"threshold", 0, infinity},
    {"threshold", 3, infinity, {-2.0, 3.0}},
    {"relu_squared", 0, infinity},
    {"elu", -1, infinity},
    {"elu", 0, infinity, {0.0}},
    {"selu", -1.7580993408473768599402175208123, infinity},
    {"celu", -1, infinity},
    {"celu", -5, infinity, {5.0}},
    {"exponential", 0, infinity},
    {"softplus", 0, infinity},
    {"squareplus", 0, infinity},
    {"squareplus", 0, infinity, {0.0}},
    {"sparse_plus", 0, infinity},
    {"gelu", -0.0, infinity},
    {"gelu_tanh", -0.0, infinity},
    {"gelu_sigmoid", -0.0, infinity},
    {"silu", -0.0, infinity},
    {"silu", -infinity, infinity, {0.0}},
    {"silu", -infinity, 0, {-1.0}},
    {"hardswish", 0, infinity},
    {"mish", -0.0, infinity},
    {"telu", -0.0, infinity},
    {"bent_identity", -infinity, infinity},
    {"sigmoid", 0, 1},
    {"hardsigmoid", 0, 1},
    {"sparse_sigmoid", 0, 1},
    {"logsigmoid", -infinity, 0},
    {"tanh", -1, 1},
    {"lecun_tanh", -1.7159, 1.7159},
    {"hardtanh", -1, 1},
    {"softsign", -1, 1},
    {"arctan", -std::numbers::pi / 2, std::numbers::pi / 2},
    {"isru", -1, 1},
    {"isru", -0.5, 0.5, {4.0}},
    {"softshrink", -infinity, infinity},
    {"hardshrink", -infinity, infinity},
    {"tanhshrink", -infinity, infinity},
    {"sine", nan, nan},  // no limit
    {"snake", -infinity, infinity},
    {"gaussian", 0, 0},
    {"jumprelu", 0, infinity},
    {"starrelu", -0.4472, infinity},
    {"starrelu", -2.0, -2.0, {0.0, -2.0}},
    {"starrelu", 1.0, -infinity, {-1.0, 1.0}},
    {"elu_plus_one", 0, infinity},
    {"xielu", infinity, infinity},
    {"xielu", infinity, infinity, {0.8, 0.8, -0.5}},
    {"shifted_softplus", -std::numbers::ln2, infinity},
    {"sqrt_softplus", 0, infinity},
    {"golu", -0.0, infinity},
    {"isrlu", -1, infinity},
    {"isrlu", -0.5, infinity, {4.0}},
    {"hardsigmoid", 0, 1, {0.2, 0.5}},
    {"hardsigmoid", 1, 0, {-0.2, 0.5}},
    {"hardsigmoid", 0.5, 0.5, {0.0, 0.5}},
    {"laplace", 0, 1},
    {"dyt", -1, 1},
    {"dyt", 0, 0, {0.0}},
    {"derf", -1, 1},
    {"softcap", -50, 50},
    {"snakebeta", -infinity, infinity},
    {"gcu", nan, nan},  // no limit
};

TEST(Infinity, GivesTheLimit) {
    for (const Limits& row : limits) {
        const ActivationSetting s = setting(row.id, row.values);
        for (const auto& [x, limit] : {std::pair{-infinity, row.left}, {infinity, row.right}}) {
            const double y = s.value(x);
            if (std::isnan(limit)) {
                EXPECT_TRUE(std::isnan(y)) << s << " at " << x;
                continue;
            }
            EXPECT_EQ(y, limit) << s << " at " << x;
            EXPECT_TRUE(std::signbit(y) || !std::signbit(limit)) << s << " at " << x << " should be −0";
        }
    }
}

TEST(Infinity, GivesTheLimitInBatchesToo) {
    for (const Limits& row : limits) {
        const ActivationSetting s = setting(row.id, row.values);
        std::array x{-std::numeric_limits<float>::infinity(), std::numeric_limits<float>::infinity()};
        std::array<float, 2> y{};
        s.activation->forward(x, s.values, y);
        for (std::size_t i = 0; i < 2; ++i) {
            const auto limit = static_cast<float>(i ? row.right : row.left);
            EXPECT_TRUE(std::isnan(limit) ? std::isnan(y[i]) : y[i] == limit) << s << " at " << x[i] << ": " << y[i];
        }
    }
}

TEST(Zero, OddFunctionsKeepTheSignOfZero) {
    for (const std::string_view id :
         {"identity", "tanh", "lecun_tanh", "hardtanh", "softsign", "arctan", "isru", "tanhshrink", "sine"}) {
        EXPECT_TRUE(std::signbit(setting(id).value(-0.0))) << id;
        EXPECT_FALSE(std::signbit(setting(id).value(0.0))) << id;
    }
}

}  // namespace
}  // namespace activation
