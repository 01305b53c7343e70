// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sample_statistics.h"
#include "core/activations/catalogue.h"
#include "core/analysis/statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace activation {
namespace {

SampleResult resultOf(const char* id, const std::vector<double>& numbers) {
    const Activation& entry = *find(id);
    const std::vector<double> values = entry.defaults();
    SampleStatistics sample(entry, values);
    sample.add(numbers);
    return sample.result();
}

TEST(SampleStatistics, CountWhatThereIs) {
    const SampleResult r = resultOf("relu6", {-2.0, -1.0, 1.0, 3.0, 8.0, 9.0, NAN, HUGE_VAL});
    EXPECT_EQ(r.count, 6U);
    EXPECT_EQ(r.nans, 1U);
    EXPECT_EQ(r.infinities, 1U);
    EXPECT_EQ(r.least, -2.0);
    EXPECT_EQ(r.largest, 9.0);
    EXPECT_EQ(r.inputMean, 3.0);
    EXPECT_NEAR(r.moments.mean, 16.0 / 6.0, 1e-15);
    EXPECT_NEAR(r.moments.secondMoment, 82.0 / 6.0, 1e-14);
    EXPECT_NEAR(r.moments.variance, 82.0 / 6.0 - 256.0 / 36.0, 1e-14);
    EXPECT_NEAR(r.moments.slopeMoment, 2.0 / 6.0, 1e-15);
    EXPECT_NEAR(r.dead, 4.0 / 6.0, 1e-15);
    EXPECT_NEAR(r.vanishing, 4.0 / 6.0, 1e-15);
    EXPECT_NEAR(r.clipped, 4.0 / 6.0, 1e-15);
    EXPECT_NEAR(r.moments.gain, 1.0 / std::sqrt(82.0 / 6.0), 1e-15);
}

TEST(SampleStatistics, OfManyNormalNumbersAreNearThoseOfTheDensity) {
    std::mt19937_64 random(7);
    std::normal_distribution<double> normal(0.3, 1.2);
    std::vector<double> numbers(200000);
    for (double& x : numbers) x = normal(random);
    for (const char* const id : {"gelu", "silu", "tanh", "prelu"}) {
        const SampleResult r = resultOf(id, numbers);
        const Statistics s = statistics(*find(id), find(id)->defaults(), 0.3, 1.2);
        EXPECT_NEAR(r.moments.mean, s.mean, 0.02) << id;
        EXPECT_NEAR(r.moments.secondMoment, s.secondMoment, 0.02 * s.secondMoment) << id;
        EXPECT_NEAR(r.moments.slopeMoment, s.slopeMoment, 0.02 * s.slopeMoment) << id;
    }
}

TEST(SampleStatistics, SayWhatNarrowFormatsLose) {
    const SampleResult r = resultOf("identity", {1e-9, 1e5, 1.0, 2049.0});
    EXPECT_EQ(r.float16.toZero, 0.25);
    EXPECT_EQ(r.float16.toInfinity, 0.25);
    EXPECT_EQ(r.bfloat16.toZero, 0.0);
    EXPECT_EQ(r.bfloat16.toInfinity, 0.0);
    // 100000 becomes 99840 (steps of 512), 2049 becomes 2048 (steps of 16).
    EXPECT_NEAR(r.bfloat16.error, std::sqrt(160.0 * 160.0 + 1.0) / std::sqrt(1e10 + 1.0 + 2049.0 * 2049.0), 1e-9);
}

TEST(SampleStatistics, KeepTheDigitsOfASmallVarianceAboutALargeMean) {
    const SampleResult r = resultOf("identity", {1e9 + 1.0, 1e9 + 2.0, 1e9 + 3.0});
    EXPECT_NEAR(r.moments.variance, 2.0 / 3.0, 1e-12);
    EXPECT_NEAR(r.inputDeviation, std::sqrt(2.0 / 3.0), 1e-12);
}

Sample sampleOf(const std::vector<double>& numbers) {
    SampleBuilder builder;
    builder.add(numbers);
    return *builder.sample("numbers");
}

std::vector<double> normalNumbers(std::size_t count, double mean, double deviation) {
    std::mt19937_64 random(5);
    std::normal_distribution<double> normal(mean, deviation);
    std::vector<double> numbers(count);
    for (double& x : numbers) x = normal(random);
    return numbers;
}

/// Of what is kept of the numbers, for every activation of the catalogue, within `closeness` of their scale.
void expectCloseToAll(const std::vector<double>& numbers, double closeness) {
    const Sample kept = sampleOf(numbers);
    for (const Activation& entry : catalogue()) {
        const std::vector<double> values = entry.defaults();
        SampleStatistics all(entry, values);
        all.add(numbers);
        const SampleResult exact = all.result(), close = sampleStatistics(entry, values, kept);
        const Statistics &e = exact.moments, &c = close.moments;
        const std::string_view id = entry.facts.id;
        EXPECT_NEAR(c.mean, e.mean, closeness * std::sqrt(e.secondMoment)) << id;
        EXPECT_NEAR(c.secondMoment, e.secondMoment, closeness * e.secondMoment) << id;
        EXPECT_NEAR(c.variance, e.variance, closeness * e.secondMoment) << id;
        EXPECT_NEAR(c.slopeMoment, e.slopeMoment, closeness * std::fmax(1.0, e.slopeMoment)) << id;
        for (double SampleResult::*const share :
             {&SampleResult::dead, &SampleResult::vanishing, &SampleResult::clipped})
            EXPECT_NEAR(close.*share, exact.*share, close.shareError + 1e-12) << id;
        EXPECT_LE(close.shareError, 0.05) << id;
        EXPECT_EQ(close.count, exact.count);
        EXPECT_EQ(close.least, exact.least);
        EXPECT_EQ(close.largest, exact.largest);
        EXPECT_NEAR(close.inputMean, exact.inputMean, 1e-14 * (1.0 + std::fabs(exact.inputMean)));
        const Statistics moments = sampleMoments(entry, values, kept);
        EXPECT_EQ(moments.mean, c.mean) << id;
        EXPECT_EQ(moments.error, c.error) << id;
    }
}

TEST(SampleStatistics, OfFewNumbersAreExact) { expectCloseToAll({-3.5, -0.75, -0.7, 0.0, 0.1, 0.3, 1.0, 7.0}, 1e-12); }

TEST(SampleStatistics, OfAnythingNearTheUnitNormalAreClose) {
    expectCloseToAll(normalNumbers(20000, 0.0, 1.0), 1e-4);
    expectCloseToAll(normalNumbers(20000, 0.5, 2.0), 1e-3);
    expectCloseToAll(normalNumbers(20000, -0.01, 0.03), 1e-4);
}

TEST(SampleStatistics, OfRectifiersAreExactFromWhatIsKept) {
    const std::vector<double> numbers = normalNumbers(30000, 0.2, 1.5);
    const Sample kept = sampleOf(numbers);
    for (const char* const id : {"identity", "relu", "relu6", "leaky_relu", "relu_squared", "hardtanh", "hardsigmoid",
                                 "softshrink", "hardshrink"}) {
        const Activation& entry = *find(id);
        const std::vector<double> values = entry.defaults();
        const SampleResult exact = resultOf(id, numbers), close = sampleStatistics(entry, values, kept);
        EXPECT_NEAR(close.moments.slopeMoment, exact.moments.slopeMoment, 1e-9) << id;
        EXPECT_NEAR(close.moments.mean, exact.moments.mean, 1e-12) << id;
        if (std::string_view(id) != "relu_squared") {
            EXPECT_NEAR(close.moments.secondMoment, exact.moments.secondMoment, 1e-12) << id;
            EXPECT_NEAR(close.dead, exact.dead, 1e-12) << id;
            EXPECT_EQ(close.shareError, 0.0) << id;
        }
    }
}

TEST(SampleStatistics, TheEstimatedErrorIsNoLessThanTheErrorOfSmoothOnes) {
    const std::vector<double> numbers = normalNumbers(20000, 0.1, 3.0);
    const Sample kept = sampleOf(numbers);
    for (const char* const id : {"gelu", "silu", "mish", "tanh", "sigmoid", "softplus", "elu", "softsign"}) {
        const SampleResult exact = resultOf(id, numbers);
        const Statistics close = sampleMoments(*find(id), find(id)->defaults(), kept);
        EXPECT_GT(close.error, 0.0) << id;
        EXPECT_NEAR(close.mean, exact.moments.mean, close.error + 1e-13) << id;
        EXPECT_NEAR(close.secondMoment, exact.moments.secondMoment, close.error + 1e-13) << id;
        EXPECT_NEAR(close.slopeMoment, exact.moments.slopeMoment, close.error + 1e-13) << id;
    }
}

TEST(SampleStatistics, WhatFormatsLoseIsToldOfNumbersThatWereThere) {
    std::vector<double> numbers = normalNumbers(5000, 0.0, 1.0);
    for (double& x : numbers) x = std::ldexp(std::nearbyint(std::ldexp(x, 6)), -6);  // float16 holds them all
    const Activation& relu = *find("relu");
    EXPECT_EQ(sampleStatistics(relu, {}, sampleOf(numbers)).float16.error, 0.0);
    const std::vector<double> fine = normalNumbers(5000, 0.0, 1.0);
    const double expected = resultOf("relu", fine).float16.error;
    EXPECT_NEAR(sampleStatistics(relu, {}, sampleOf(fine)).float16.error, expected, 0.25 * expected);
}

}  // namespace
}  // namespace activation
