// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numerics/pack/pack.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

namespace activation {
namespace {

using Floats = std::vector<float>;

Floats counting(std::size_t size) {
    Floats result(size);
    std::iota(result.begin(), result.end(), 1.0F);
    return result;
}

TEST(Pack, CalculatesInEveryLane) {
    const Floats numbers = counting(Pack::size);
    const Pack x = Pack::load(numbers.data());
    const Pack y = (x * x - x + Pack(3.0)) / Pack(2.0);
    for (std::size_t i = 0; i < Pack::size; ++i) {
        const float v = numbers[i];
        EXPECT_EQ(y.lanes[i], (v * v - v + 3.0F) / 2.0F);
        EXPECT_EQ((-x).lanes[i], -v);
    }
}

/// 0.1 lies between two floats; the upper one is the nearer.
TEST(Pack, AddsADoubleAsItIsAndComparesWithItsFloat) {
    const float above = 0.1F, below = std::nextafter(above, 0.0F);
    ASSERT_GT(double{above}, 0.1);
    EXPECT_EQ((Pack(above) - 0.1).lanes[0], static_cast<float>(double{above} - 0.1));
    EXPECT_EQ((Pack(-below) + 0.1).lanes[0], static_cast<float>(0.1 - double{below}));
    EXPECT_EQ((Pack(1.0F) - 1e300).lanes[0], -std::numeric_limits<float>::infinity());
    EXPECT_FALSE((Pack(above) > 0.1)[0]);
    EXPECT_TRUE((Pack(below) < 0.1)[0]);
}

TEST(Pack, ComparesEveryLane) {
    const Floats numbers = counting(Pack::size);
    const Pack x = Pack::load(numbers.data()), middle(2.0);
    for (std::size_t i = 0; i < Pack::size; ++i) {
        const float v = numbers[i];
        EXPECT_EQ((x < middle)[i] != 0, v < 2.0F);
        EXPECT_EQ((x > middle)[i] != 0, v > 2.0F);
        EXPECT_EQ((x == middle)[i] != 0, v == 2.0F);
        EXPECT_EQ((x != middle)[i] != 0, v != 2.0F);
    }
}

TEST(ForEachPack, ReachesEveryElementOnceAndNothingElse) {
    for (std::size_t size = 0; size <= 67; ++size) {
        const Floats x = counting(size);
        Floats y(size + 1, -1.0F);
        forEachPack([](Pack p) { return p * Pack(2.0); }, std::span(y).first(size), std::span<const float>(x));
        for (std::size_t i = 0; i < size; ++i) ASSERT_EQ(y[i], 2.0F * x[i]) << i << " of " << size;
        ASSERT_EQ(y[size], -1.0F) << size;
    }
}

TEST(ForEachPack, TakesSeveralInputs) {
    const Floats x = counting(21);
    Floats gradient = counting(21);
    forEachPack([](Pack p, Pack g) { return p * g; }, std::span(gradient), std::span<const float>(x),
                std::span<const float>(gradient));
    for (std::size_t i = 0; i < x.size(); ++i) EXPECT_EQ(gradient[i], x[i] * x[i]);
}

TEST(ForEachPack, MayWriteOverItsInput) {
    Floats x = counting(37);
    forEachPack([](Pack p) { return p + Pack(1.0); }, std::span(x), std::span<const float>(x));
    for (std::size_t i = 0; i < x.size(); ++i) EXPECT_EQ(x[i], static_cast<float>(i) + 2.0F);
}

}  // namespace
}  // namespace activation
