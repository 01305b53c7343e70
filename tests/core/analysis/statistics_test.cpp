// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/statistics.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace activation {
namespace {

constexpr double close = 1e-9;

struct Golden {
    const char* id;
    std::vector<double> values;
    double mean, secondMoment, slopeMoment;
    double digits = close;  ///< how far the printed digits reach
};

const std::vector<Golden>& table() {
    static const std::vector<Golden> rows{
        {"relu", {}, 0.3989422804, 0.5, 0.5},
        {"leaky_relu", {0.01}, 0.3949529, 0.50005, 0.50005, 1e-7},
        {"leaky_relu", {0.2}, 0.3191538, 0.52, 0.52, 1e-7},
        {"prelu", {0.25}, 0.2992067, 0.53125, 0.53125, 1e-7},
        {"elu", {1.0}, 0.1605205723, 0.6449454175, 0.6681020012},
        {"selu", {}, 0.0, 1.0, 1.0715749925},
        {"gelu", {}, 0.2820947918, 0.4252214826, 0.4558508656},
        {"gelu_tanh", {}, 0.2820386, 0.4251937, 0.4558178, 1e-7},
        {"silu", {1.0}, 0.2066209641, 0.3557755198, 0.3794823516},
        {"mish", {}, 0.2404038884, 0.4523421924, 0.4790837584},
        {"softplus", {1.0, 20.0}, 0.8060591833, 0.9212459089, 0.2933790359},
        {"sigmoid", {}, 0.5, 0.2933790359, 0.0448362414},
        {"tanh", {}, 0.0, 0.3942944904, 0.4644029024},
        {"softsign", {}, 0.0, 0.1830140, 0.2276713, 1e-7},
        {"hardtanh", {-1.0, 1.0}, 0.0, 0.5160586, 0.6826895, 1e-7},
        {"hardsigmoid", {}, 0.5, 0.2776391, 0.0277028, 1e-7},
        {"hardswish", {}, 0.1662167, 0.3315674, 0.3585315, 1e-7},
        {"softshrink", {0.5}, 0.0, 0.4192785, 0.6170751, 1e-7},
        {"hardshrink", {0.5}, 0.0, 0.9691404, 0.6170751, 1e-7},
        {"tanhshrink", {}, 0.0, 0.1828835, 0.2529919, 1e-7},
        {"squareplus", {4.0}, 1.1093055, 1.5, 0.2893154, 1e-7},
        {"relu_squared", {}, 0.5, 1.5, 2.0},
        {"lecun_tanh", {}, 0.0, 0.7504303, 0.8039891, 1e-7},
    };
    return rows;
}

TEST(Statistics, GoldenTableOfTheStandardNormal) {
    for (const Golden& row : table()) {
        const Activation& entry = *find(row.id);
        const Statistics s = statistics(entry, row.values.empty() ? entry.defaults() : row.values);
        EXPECT_NEAR(s.mean, row.mean, row.digits) << row.id;
        EXPECT_NEAR(s.secondMoment, row.secondMoment, row.digits) << row.id;
        EXPECT_NEAR(s.slopeMoment, row.slopeMoment, row.digits) << row.id;
        EXPECT_NEAR(s.variance, s.secondMoment - s.mean * s.mean, 1e-13) << row.id;
        EXPECT_NEAR(s.gain, 1.0 / std::sqrt(row.secondMoment), 3.0 * row.digits / row.secondMoment) << row.id;
    }
}

TEST(Statistics, ClosedForms) {
    const double pi = std::numbers::pi;
    EXPECT_NEAR(statistics(*find("relu"), {}).mean, 1.0 / std::sqrt(2.0 * pi), 1e-14);
    EXPECT_NEAR(statistics(*find("gelu"), {}).mean, 0.5 / std::sqrt(pi), 1e-14);
    EXPECT_NEAR(statistics(*find("gelu"), {}).secondMoment, 1.0 / 3.0 + 0.5 / (pi * std::sqrt(3.0)), 1e-14);
    EXPECT_NEAR(statistics(*find("exponential"), {}, 1.5, 2.0).mean, std::exp(3.5), 1e-12 * std::exp(3.5));
    EXPECT_NEAR(statistics(*find("gaussian"), {}, 10.0, 0.5).mean, std::exp(-100.0 / 1.5) / std::sqrt(1.5), 1e-40)
        << "a mean that is tiny keeps its digits";
    const std::vector<double> omega{30.0};
    EXPECT_NEAR(statistics(*find("sine"), omega, 0.3, 0.1).mean, std::sin(9.0) * std::exp(-4.5), 1e-13);
}

TEST(Statistics, AShiftedStraightLineKeepsItsVariance) {
    const Statistics s = statistics(*find("identity"), {}, 1e8, 1e-3);
    EXPECT_NEAR(s.variance, 1e-6, 1e-12);
    EXPECT_NEAR(s.mean, 1e8, 1e-7);
}

TEST(Statistics, EveryEntryHasFiniteMoments) {
    for (const Activation& a : catalogue())
        for (const double mean : {-3.0, 0.0, 3.0})
            for (const double deviation : {0.01, 1.0, 10.0}) {
                const Statistics s = statistics(a, a.defaults(), mean, deviation);
                const bool explodes = a.facts.id == "exponential";
                EXPECT_TRUE(explodes || std::isfinite(s.secondMoment)) << a.facts.id;
                EXPECT_GE(s.variance, 0.0) << a.facts.id;
                EXPECT_LE(s.error, 1e-6 * std::max(1.0, s.secondMoment)) << a.facts.id;
            }
}

TEST(Statistics, ofWhatOscillates) {
    for (const double omega : {5.0, 30.0})
        for (const double deviation : {1.0, 5.0, 40.0})
            for (const double mean : {0.0, 0.3}) {
                const double rate = omega * deviation, decay = std::exp(-2.0 * rate * rate);
                const Statistics s = statistics(*find("sine"), std::vector{omega}, mean, deviation);
                EXPECT_NEAR(s.mean, std::sin(omega * mean) * std::exp(-0.5 * rate * rate), 1e-12);
                EXPECT_NEAR(s.secondMoment, 0.5 * (1.0 - decay * std::cos(2.0 * omega * mean)), 1e-12);
                EXPECT_NEAR(s.slopeMoment / (omega * omega), 0.5 * (1.0 + decay * std::cos(2.0 * omega * mean)), 1e-12);
            }
    for (const double a : {2.0, 10.0})
        for (const double q : {1.0, 30.0}) {
            const double one = std::exp(-2.0 * a * a * q), two = std::exp(-8.0 * a * a * q);
            const Statistics s = statistics(*find("snake"), std::vector{a}, 0.0, std::sqrt(q));
            EXPECT_NEAR(s.mean, (1.0 - one) / (2.0 * a), 1e-12);
            EXPECT_NEAR(s.secondMoment, q + (1.0 - 2.0 * one + 0.5 * (1.0 + two)) / (4.0 * a * a), 1e-11 * q);
            EXPECT_NEAR(s.slopeMoment, 1.0 + 0.5 * (1.0 - two), 1e-11);
        }
}

TEST(Statistics, canBeEndedFromOutside) {
    struct Enough {};
    int steps = 0;
    EXPECT_THROW(statistics(*find("tanh"), {}, 0.0, 1.0,
                            [&] {
                                if (++steps == 5) throw Enough{};
                            }),
                 Enough);
    EXPECT_EQ(steps, 5);
}

}  // namespace
}  // namespace activation
