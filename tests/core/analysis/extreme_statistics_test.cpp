// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/statistics.h"

#include "core/activations/catalogue.h"
#include "tests/support/extreme_values.h"
#include "tests/support/refusal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
constexpr double sizes[]{1e-300, 1e-160, 1e-20, 1e-3, 1.0, 30.0, 1e3, 1e20, 1e160, 1e300};

Statistics of(const char* id, const std::vector<double>& values, double mean = 0.0, double deviation = 1.0) {
    return statistics(*find(id), values, mean, deviation);
}

/// Relative, or both beyond the doubles or below them.
void expectClose(double found, double expected, double digits = 1e-9) {
    const bool isKnownExactly = std::isinf(expected) || expected == 0.0;
    EXPECT_NEAR(isKnownExactly ? 1.0 : found / expected, 1.0, digits) << found << " is not " << expected;
    if (isKnownExactly) {
        EXPECT_EQ(found, expected);
    }
}

TEST(ExtremeStatistics, OverflowIsInfinityAndNotZero) {
    // ELU(α): for large α all that counts is α(eˣ − 1) for x < 0.
    const Statistics unit = of("elu", {1e6});
    for (const double alpha : {1e150, 1e160, 1e300}) {
        SCOPED_TRACE(alpha);
        const Statistics s = of("elu", {alpha});
        expectClose(s.mean, unit.mean / 1e6 * alpha, 1e-5);
        expectClose(s.variance, unit.variance / 1e6 / 1e6 * alpha * alpha, 1e-5);
        expectClose(s.secondMoment, unit.secondMoment / 1e6 / 1e6 * alpha * alpha, 1e-5);
        expectClose(s.slopeMoment, unit.slopeMoment / 1e6 / 1e6 * alpha * alpha, 1e-5);
        expectClose(s.gain, unit.gain * 1e6 / alpha, 1e-5);
    }
    EXPECT_EQ(of("elu", {1e160}).variance, infinity);
    EXPECT_EQ(of("elu", {1e160}).secondMoment, infinity);
}

TEST(ExtremeStatistics, AreConsistentForEveryEntry) {
    for (const Activation& a : catalogue())
        for (const std::vector<double>& values : extremeValues(a))
            for (const double deviation : {1e-300, 1.0, 1e160})
                for (const double mean : {0.0, -1e160, 3.0}) {
                    const Statistics s = statistics(a, values, mean, deviation);
                    std::string where(a.facts.id);
                    for (const double v : values) where += " " + std::to_string(std::log10(std::fabs(v)));
                    where +=
                        ", mean " + std::to_string(mean / 1e160) + "e160, 1e" + std::to_string(std::log10(deviation));
                    for (const double number : {s.mean, s.variance, s.secondMoment, s.slopeMoment, s.gain})
                        EXPECT_FALSE(std::isnan(number)) << where;
                    for (const double number : {s.variance, s.secondMoment, s.slopeMoment, s.gain})
                        EXPECT_FALSE(std::signbit(number)) << where;
                    EXPECT_FALSE(s.mean == 0.0 && std::signbit(s.mean)) << where;
                    EXPECT_LE(s.variance, s.secondMoment * (1.0 + 1e-12)) << where;
                    const bool overflows = std::isinf(s.secondMoment);
                    EXPECT_EQ(overflows, std::isinf(s.variance) || std::fabs(s.mean) > 1.34e154) << where;
                    if (!overflows && s.secondMoment > 1e-290) {
                        EXPECT_NEAR(s.gain * std::sqrt(s.secondMoment), 1.0, 1e-9) << where;
                    }
                }
}

TEST(ExtremeStatistics, PowersBeyondTheDoublesCancelAsFarAsTheyDo) {
    // beta·x is 0 in the mean, alpha_p·x² is not: +∞, though f is −∞ on a part of the positive inputs.
    const Statistics s = of("xielu", {0.8, 0.8, -1e160}, 0.0, 1e160);
    EXPECT_EQ(s.mean, infinity);
    EXPECT_EQ(s.variance, infinity);
    EXPECT_EQ(s.gain, 0.0);
}

TEST(ExtremeStatistics, OfStraightLinesAreKnown) {
    for (const double deviation : sizes)
        for (const double mean : sizes) {
            SCOPED_TRACE(std::to_string(std::log10(mean)) + " " + std::to_string(std::log10(deviation)));
            const Statistics s = of("identity", {}, mean, deviation);
            if (mean > 1e-14 * deviation) expectClose(s.mean, mean, 1e-9);
            expectClose(s.variance, deviation * deviation < 1e-307 ? s.variance : deviation * deviation, 1e-6);
            expectClose(s.slopeMoment, 1.0);
            expectClose(s.gain, 1.0 / std::hypot(mean, deviation), 1e-6);
            for (const double slope : {1e-200, 1e200}) {
                if (deviation > 1e290) continue;
                const Statistics scaled = of("prelu", {slope}, -100.0 * deviation, deviation);
                if (slope * deviation * 100.0 < 1e308 && deviation >= 1e-160)
                    expectClose(scaled.mean, -slope * 100.0 * deviation);
                expectClose(scaled.slopeMoment, slope * slope);
            }
        }
}

TEST(ExtremeStatistics, OfReluScaleWithTheInputs) {
    for (const double deviation : sizes) {
        SCOPED_TRACE(std::log10(deviation));
        const Statistics s = of("relu", {}, 0.0, deviation);
        expectClose(s.mean, deviation / std::sqrt(2.0 * std::numbers::pi));
        if (deviation > 1e-150) expectClose(s.secondMoment, 0.5 * deviation * deviation);
        if (deviation > 1e-150) expectClose(s.variance, deviation * deviation * (0.5 - 0.5 / std::numbers::pi));
        expectClose(s.slopeMoment, 0.5);
        expectClose(s.gain, std::numbers::sqrt2 / deviation);
    }
    // What is far out in the tail is small, and not 0.
    const Statistics rare = of("relu", {}, -30.0, 1.0);
    expectClose(rare.mean, 1.6320e-199, 1e-4);
    EXPECT_GT(rare.slopeMoment, 1e-199);
    const double half = std::exp(-0.5 * 20.0 * 20.0) / std::sqrt(2.0 * std::numbers::pi);
    EXPECT_NEAR(of("relu", {}, -20.0, 1.0).mean / (half / 400.0), 1.0, 0.01);
}

TEST(ExtremeStatistics, OfTheExponentialAreKnown) {
    for (const double mean : {-1000.0, -700.0, -20.0, 0.0, 3.0, 200.0, 800.0})
        for (const double deviation : {1e-20, 0.1, 1.0, 10.0, 18.0, 20.0, 30.0, 37.0, 40.0, 1e5}) {
            SCOPED_TRACE(std::to_string(mean) + " " + std::to_string(deviation));
            const double v = deviation * deviation;
            const Statistics s = of("exponential", {}, mean, deviation);
            const double first = std::exp(mean + 0.5 * v), second = std::exp(2.0 * (mean + v));
            if (first > 1e-290 || first == 0.0) expectClose(s.mean, first, 1e-8);
            if (second > 1e-290 || second == 0.0) expectClose(s.secondMoment, second, 1e-8);
            if (second > 1e-290) expectClose(s.slopeMoment, second, 1e-8);
            EXPECT_EQ(std::isinf(second), std::isinf(s.variance));
        }
}

TEST(ExtremeStatistics, OfBellsAndStepsThatAreNarrowOrWide) {
    for (const double deviation : {1e-300, 1e-20, 1.0, 1e3, 1e20, 1e160, 1e300}) {
        SCOPED_TRACE(std::log10(deviation));
        // E exp(−z²) = 1/√(1 + 2σ²); E tanh′² = 4/3 · density at 0 for a wide density.
        const Statistics bell = of("gaussian", {}, 0.0, deviation);
        expectClose(bell.mean, 1.0 / std::hypot(1.0, std::numbers::sqrt2 * deviation));
        if (deviation >= 1e3) {
            expectClose(bell.variance, 0.5 / deviation, 2.0 / deviation + 1e-9);
            expectClose(of("tanh", {}, 0.0, deviation).slopeMoment,
                        4.0 / 3.0 / std::sqrt(2.0 * std::numbers::pi) / deviation, 1e-5);
            expectClose(of("tanh", {}, 0.0, deviation).variance, 1.0, 1e-2);
        }
        EXPECT_EQ(of("tanh", {}, 0.0, deviation).mean, 0.0);
    }
    // x/√(1 + αx²) is a step of height 1/√α where α is large; E f′² is ∫(1 + αx²)⁻³ = 3π/(8√α) times the density.
    for (const double alpha : {1e6, 1e40, 1e200, 1e300}) {
        SCOPED_TRACE(std::log10(alpha));
        const Statistics s = of("isru", {alpha});
        expectClose(s.variance, 1.0 / alpha, 2.0 / std::sqrt(std::sqrt(alpha)) + 1e-9);
        expectClose(s.slopeMoment, 3.0 * std::numbers::pi / 8.0 / std::sqrt(alpha) / std::sqrt(2.0 * std::numbers::pi),
                    1e-5);
        EXPECT_EQ(s.mean, 0.0);
    }
}

TEST(ExtremeStatistics, AConstantFarFromZeroDoesNotHideWhatVaries) {
    // softplus(x; β) → ln 2/β + x/2 for β → 0
    for (const double beta : {1e-20, 1e-200, 1e-300}) {
        SCOPED_TRACE(std::log10(beta));
        const Statistics s = of("softplus", {beta, 20.0});
        expectClose(s.mean, std::numbers::ln2 / beta);
        expectClose(s.variance, 0.25, 1e-6);
        expectClose(s.slopeMoment, 0.25, 1e-6);
        expectClose(s.gain, beta / std::numbers::ln2);
    }
    const Statistics bent = of("squareplus", {1e300});
    expectClose(bent.mean, 5e149);
    expectClose(bent.variance, 0.25, 1e-6);
}

TEST(ExtremeStatistics, AKinkAtAMeanThatHidesTheDeviation) {
    const Statistics s = of("threshold", {1.0, 1.0}, 1.0, 1e-20);  // 1 below 1, x above
    expectClose(s.slopeMoment, 0.5, 1e-6);
    EXPECT_NEAR(s.mean, 1.0, 1e-15);
    EXPECT_LT(s.variance, 1e-40);
    const Statistics jump = of("threshold", {1.0, 0.0}, 1.0, 1e-20);
    expectClose(jump.mean, 0.5, 1e-6);
    expectClose(jump.variance, 0.25, 1e-6);
}

TEST(ExtremeStatistics, WhatIsOnlyRoundingIsZero) {
    EXPECT_EQ(of("selu", {}).mean, 0.0);
    for (const char* id : {"identity", "tanh", "lecun_tanh", "softsign", "arctan", "tanhshrink"})
        for (const double deviation : {0.1, 0.7, 1.0, 2.3, 10.0}) EXPECT_EQ(of(id, {}, 0.0, deviation).mean, 0.0) << id;
}

TEST(ExtremeStatistics, OtherInputsAreRefused) {
    for (const double mean : {nan, infinity, -infinity, 1e301})
        EXPECT_NE(refusalOf([&] { of("relu", {}, mean); }), "") << mean;
    for (const double deviation : {nan, infinity, 0.0, -1.0, 1e301})
        EXPECT_NE(refusalOf([&] { of("relu", {}, 0.0, deviation); }), "") << deviation;
}

}  // namespace
}  // namespace activation
