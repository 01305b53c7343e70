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
    EXPECT_NEAR(r.mean, 16.0 / 6.0, 1e-15);
    EXPECT_NEAR(r.secondMoment, 82.0 / 6.0, 1e-14);
    EXPECT_NEAR(r.variance, 82.0 / 6.0 - 256.0 / 36.0, 1e-14);
    EXPECT_NEAR(r.slopeMoment, 2.0 / 6.0, 1e-15);
    EXPECT_NEAR(r.dead, 4.0 / 6.0, 1e-15);
    EXPECT_NEAR(r.vanishing, 4.0 / 6.0, 1e-15);
    EXPECT_NEAR(r.clipped, 4.0 / 6.0, 1e-15);
    EXPECT_NEAR(r.gain, 1.0 / std::sqrt(82.0 / 6.0), 1e-15);
}

TEST(SampleStatistics, OfManyNormalNumbersAreNearThoseOfTheDensity) {
    std::mt19937_64 random(7);
    std::normal_distribution<double> normal(0.3, 1.2);
    std::vector<double> numbers(200000);
    for (double& x : numbers) x = normal(random);
    for (const char* const id : {"gelu", "silu", "tanh", "prelu"}) {
        const SampleResult r = resultOf(id, numbers);
        const Statistics s = statistics(*find(id), find(id)->defaults(), 0.3, 1.2);
        EXPECT_NEAR(r.mean, s.mean, 0.02) << id;
        EXPECT_NEAR(r.secondMoment, s.secondMoment, 0.02 * s.secondMoment) << id;
        EXPECT_NEAR(r.slopeMoment, s.slopeMoment, 0.02 * s.slopeMoment) << id;
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
    EXPECT_NEAR(r.variance, 2.0 / 3.0, 1e-12);
    EXPECT_NEAR(r.inputDeviation, std::sqrt(2.0 / 3.0), 1e-12);
}

}  // namespace
}  // namespace activation
