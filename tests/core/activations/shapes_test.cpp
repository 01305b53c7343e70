// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of shapes: symmetry, monotony, and entries that are each other.
#include "tests/support/settings.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

namespace activation {
namespace {

/// Doubles of every size up to 1e6, and a dense stretch around 0.
std::vector<double> positive() {
    std::vector<double> result{5e-324, 1e-310};
    for (double x = 1e-300; x < 1e6; x *= 1.37) result.push_back(x);
    for (double x = 0.001; x < 40.0; x += 0.0173) result.push_back(x);
    return result;
}

TEST(Shapes, OddFunctionsAreOddToTheLastBit) {
    for (const std::string_view id : {"identity", "tanh", "lecun_tanh", "hardtanh", "softsign", "arctan", "isru",
                                      "softshrink", "hardshrink", "tanhshrink", "sine", "dyt", "derf", "softcap"}) {
        const ActivationSetting s = setting(id);
        for (const double x : positive()) {
            const Point right = s.point(x), left = s.point(-x);
            ASSERT_EQ(left.value, -right.value) << s << " at " << x;
            ASSERT_EQ(left.slope, right.slope) << s << ", slope at " << x;
            ASSERT_EQ(left.curvature, -right.curvature) << s << ", curvature at " << x;
        }
    }
}

TEST(Shapes, TheBellIsEvenToTheLastBit) {
    const ActivationSetting s = setting("gaussian");
    for (const double x : positive()) {
        ASSERT_EQ(s.value(-x), s.value(x)) << x;
        ASSERT_EQ(s.slope(-x), -s.slope(x)) << x;
    }
}

// Softplus is not among them: at its threshold PyTorch's steps back by 2e−9.
TEST(Shapes, MonotoneFunctionsAscendAlsoFromOneDoubleToTheNext) {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> near(-4.0, 4.0), far(-60.0, 60.0);
    for (const std::string_view id : {"identity",      "step",
                                      "relu",          "relu6",
                                      "leaky_relu",    "prelu",
                                      "rrelu",         "relu_squared",
                                      "elu",           "selu",
                                      "celu",          "exponential",
                                      "squareplus",    "sparse_plus",
                                      "bent_identity", "sigmoid",
                                      "hardsigmoid",   "sparse_sigmoid",
                                      "logsigmoid",    "tanh",
                                      "lecun_tanh",    "hardtanh",
                                      "softsign",      "arctan",
                                      "isru",          "softshrink",
                                      "hardshrink",    "tanhshrink",
                                      "snake",         "jumprelu",
                                      "starrelu",      "elu_plus_one",
                                      "isrlu",         "laplace",
                                      "dyt",           "derf",
                                      "softcap",       "shifted_softplus",
                                      "sqrt_softplus"}) {
        const ActivationSetting s = setting(id);
        std::vector<double> starts{0.0, -1.0, 1.0, -20.0, 20.0, 3.0, -3.0, 0.5, -0.5, 1e-8, -1e-8};
        for (int i = 0; i < 200; ++i) starts.push_back(i % 2 ? near(random) : far(random));
        for (double x : starts) {
            for (int i = 0; i < 20; ++i) x = std::nextafter(x, -1e9);
            double before = s.value(x);
            for (int i = 0; i < 40; ++i) {
                x = std::nextafter(x, 1e9);
                const double here = s.value(x);
                ASSERT_LE(before, here) << s << " at " << x << ": " << before << " then " << here;
                before = here;
            }
        }
        double before = s.value(-50.0);
        for (double x = -50.0; x < 50.0; x += 0.0127) {
            ASSERT_GE(s.value(x), before) << s << " at " << x;
            before = s.value(x);
            EXPECT_GE(s.slope(x), 0.0) << s << " at " << x;
        }
    }
}

/// Pairs that are the same function, and how close doubles must come (relative, from 1 on).
struct Same {
    ActivationSetting one;
    std::function<double(double)> other;
    double closeness;
};

TEST(Shapes, EntriesThatAreEachOther) {
    const auto valueOf = [](std::string_view id, std::vector<double> values = {}) {
        return [s = setting(id, std::move(values))](double x) { return s.value(x); };
    };
    const auto relu = valueOf("relu"), tanh = valueOf("tanh"), sigmoid = valueOf("sigmoid");
    const auto softplus = [](double x) { return setting("softplus").point(x, Framework::Jax).value; };
    constexpr double A = 1.6732632423543772848, S = 1.0507009873554804934;
    for (const Same& same : {
             Same{setting("prelu", {0.0}), relu, 0.0},
             {setting("leaky_relu", {0.0}), relu, 0.0},
             {setting("squareplus", {0.0}), relu, 0.0},
             {setting("elu", {0.0}), relu, 0.0},
             {setting("rrelu", {0.0, 0.0}), relu, 0.0},
             {setting("threshold", {0.0, 0.0}), relu, 0.0},
             {setting("prelu", {1.0}), valueOf("identity"), 0.0},
             {setting("softshrink", {0.0}), valueOf("identity"), 0.0},
             {setting("hardshrink", {0.0}), valueOf("identity"), 0.0},
             {setting("prelu", {0.01}), valueOf("leaky_relu"), 0.0},
             {setting("celu"), valueOf("elu"), 0.0},
             {setting("selu"), [elu = valueOf("elu", {A})](double x) { return S * elu(x); }, 1e-15},
             {setting("hardtanh", {0.0, 6.0}), valueOf("relu6"), 0.0},
             {setting("rrelu"), valueOf("leaky_relu", {11.0 / 48.0}), 1e-15},
             {setting("silu", {0.0}), [](double x) { return x / 2.0; }, 0.0},
             {setting("silu", {1.702}), valueOf("gelu_sigmoid"), 1e-15},
             {setting("tanh"), [=](double x) { return 2.0 * sigmoid(2.0 * x) - 1.0; }, 3e-16},
             {setting("logsigmoid"), [=](double x) { return -softplus(-x); }, 0.0},
             {setting("jumprelu", {0.0}), relu, 0.0},
             {setting("jumprelu", {0.5}), valueOf("threshold", {0.5, 0.0}), 0.0},
             {setting("starrelu", {1.0, 0.0}), valueOf("relu_squared"), 0.0},
             {setting("elu_plus_one"), [elu = valueOf("elu")](double x) { return elu(x) + 1.0; }, 2e-16},
             {setting("shifted_softplus"), [=](double x) { return softplus(x) - std::log(2.0); }, 3e-16},
             {setting("sqrt_softplus"), [=](double x) { return std::sqrt(softplus(x)); }, 3e-16},
             {setting("golu"), [](double x) { return x * std::exp(-std::exp(-x)); }, 1e-15},
             {setting("isrlu"), [isru = valueOf("isru")](double x) { return x < 0.0 ? isru(x) : x; }, 0.0},
             {setting("laplace", {0.0, 1.0}), [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }, 3e-16},
             {setting("dyt", {1.0}), tanh, 0.0},
             {setting("softcap", {1.0}), tanh, 0.0},
             {setting("derf", {1.0, 0.5}), [](double x) { return std::erf(x + 0.5); }, 3e-16},
             {setting("snakebeta"), valueOf("snake"), 1e-15},
             {setting("gcu"), [](double x) { return x * std::cos(x); }, 1e-15},
             {setting("hardsigmoid", {0.5, 0.5}), valueOf("sparse_sigmoid"), 1e-16},
             {setting("hardsigmoid", {0.2, 0.5}),
              [](double x) { return std::fmax(0.0, std::fmin(1.0, 0.2 * x + 0.5)); }, 2e-16},
             {setting("tanhshrink"), [=](double x) { return x - tanh(x); }, 3e-16},
             {setting("hardswish"), [s = valueOf("hardsigmoid")](double x) { return x * s(x); }, 1e-15},
         })
        for (double x = -25.0; x < 25.0; x += 0.0371)
            EXPECT_NEAR(same.one.value(x), same.other(x), same.closeness * std::max(1.0, std::fabs(x)))
                << same.one << " at " << x;
}

}  // namespace
}  // namespace activation
