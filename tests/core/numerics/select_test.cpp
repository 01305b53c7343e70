// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numerics/select.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(Select, ChoosesANumber) {
    EXPECT_EQ(select(true, 1.0, 2.0), 1.0);
    EXPECT_EQ(select(false, 1.0, 2.0), 2.0);
}

TEST(Select, BringsTheDerivativesOfThePieceAlong) {
    const auto x = Jet<double>::variable(3.0);
    const Jet<double> chosen = select(x > 0.0, x * x, 0.0), other = select(x < 0.0, x * x, 7.0);
    EXPECT_EQ(chosen.value, 9.0);
    EXPECT_EQ(chosen.slope, 6.0);
    EXPECT_EQ(chosen.curvature, 2.0);
    EXPECT_EQ(other.value, 7.0);
    EXPECT_EQ(other.slope, 0.0);
}

TEST(Select, IsNotHarmedByThePieceThatIsNotChosen) {
    const Jet<double> broken(infinity, std::nan(""), std::nan(""));
    EXPECT_EQ(select(true, 1.0, broken).slope, 0.0);
    EXPECT_EQ(select(false, broken, Jet<double>::variable(2.0)).slope, 1.0);
}

TEST(Select, ChoosesLaneByLane) {
    Pack x;
    for (std::size_t i = 0; i < Pack::size; ++i) x.lanes[i] = static_cast<float>(i) - 1.5F;
    const Pack rectified = select(x > Pack(0.0), x, 0.0);
    const Jet<Pack> jet = select(x > Pack(0.0), Jet<Pack>::variable(x), 0.0);
    for (std::size_t i = 0; i < Pack::size; ++i) {
        EXPECT_EQ(rectified.lanes[i], std::max(x.lanes[i], 0.0F));
        EXPECT_EQ(jet.value.lanes[i], std::max(x.lanes[i], 0.0F));
        EXPECT_EQ(jet.slope.lanes[i], x.lanes[i] > 0.0F ? 1.0F : 0.0F);
    }
}

TEST(Clamped, HoldsWithinItsBoundAndIsFlatBeyond) {
    EXPECT_EQ(clamped(5.0, 3.0), 3.0);
    EXPECT_EQ(clamped(-infinity, 3.0), -3.0);
    EXPECT_EQ(clamped(-2.0, 3.0), -2.0);
    EXPECT_EQ(clamped(Jet<double>::variable(5.0), 3.0).slope, 0.0);
    EXPECT_EQ(clamped(Jet<double>::variable(2.0), 3.0).slope, 1.0);
    EXPECT_TRUE(std::isnan(clamped(std::nan(""), 3.0)));
}

TEST(Signs, AreTakenAndGiven) {
    EXPECT_EQ(absolute(-2.5), 2.5);
    EXPECT_EQ(copySign(2.5, -1.0), -2.5);
    for (const float v : {-2.5F, 2.5F, -0.0F, 0.0F, -std::numeric_limits<float>::infinity()})
        for (const float sign : {-1.0F, 1.0F, -0.0F}) {
            EXPECT_EQ(absolute(Pack(v)).lanes[0], std::fabs(v));
            EXPECT_EQ(std::signbit(copySign(Pack(v), Pack(sign)).lanes[0]), std::signbit(sign));
            EXPECT_EQ(std::fabs(copySign(Pack(v), Pack(sign)).lanes[0]), std::fabs(v));
        }
}

}  // namespace
}  // namespace activation
