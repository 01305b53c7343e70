// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace activation {
namespace {

TEST(Random, quantilesInvertTheNormalDistribution) {
    for (const double p : {1e-300, 1e-20, 1e-9, 0.001, 0.02425, 0.07, 0.075, 0.3, 0.5, 0.7, 0.93, 0.99999}) {
        const double z = normalQuantile(p);
        const double back = 0.5 * std::erfc(-z / std::numbers::sqrt2);
        // The distribution is steep on a relative scale: far out an error of z is multiplied by z².
        EXPECT_NEAR(back / p, 1.0, 4e-15 * (1.0 + z * z)) << p;
    }
}

TEST(Random, isTheSameEverywhere) {
    Random random(1, 2);
    EXPECT_EQ(random.bits(), 2330308508355755017U);
    EXPECT_EQ(random.bits(), 17078255989537270802U);
    EXPECT_DOUBLE_EQ(Random(7).normal(), 2.1624721424892774);
}

TEST(Random, streamsOfASeedDiffer) {
    EXPECT_NE(Random(1, 0).bits(), Random(1, 1).bits());
    EXPECT_NE(Random(1, 0).bits(), Random(2, 0).bits());
    EXPECT_NE(Random(1, 2).bits(), Random(2, 1).bits());
}

TEST(Random, momentsAreThoseOfTheDistribution) {
    Random random(1);
    constexpr int count = 200000;
    double sum = 0.0, squares = 0.0, fourths = 0.0, uniform = 0.0;
    for (int i = 0; i < count; ++i) {
        const double z = random.normal();
        sum += z;
        squares += z * z;
        fourths += z * z * z * z;
        uniform += random.uniform();
    }
    // Five standard deviations of each mean.
    EXPECT_NEAR(sum / count, 0.0, 5.0 / std::sqrt(count));
    EXPECT_NEAR(squares / count, 1.0, 5.0 * std::sqrt(2.0 / count));
    EXPECT_NEAR(fourths / count, 3.0, 5.0 * std::sqrt(96.0 / count));
    EXPECT_NEAR(uniform / count, 0.5, 5.0 * std::sqrt(1.0 / 12.0 / count));
}

TEST(Random, manyAtOnceAreTheSameToTheLastBit) {
    Random many(5, 6), one(5, 6);
    for (const std::size_t count : {1U, 255U, 256U, 1000U, 200000U}) {
        std::vector<float> numbers(count);
        many.fillNormal(numbers, 0.3);
        for (const float number : numbers) ASSERT_EQ(number, static_cast<float>(0.3 * one.normal()));
    }
}

TEST(Random, permutationsHaveEachNumberOnce) {
    std::vector<std::size_t> order = Random(3).permutation(1000);
    EXPECT_FALSE(std::ranges::is_sorted(order));
    std::ranges::sort(order);
    for (std::size_t i = 0; i < order.size(); ++i) EXPECT_EQ(order[i], i);
}

}  // namespace
}  // namespace activation
