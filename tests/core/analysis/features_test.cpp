// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/features.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double place = 1e-7;  // extrema are flat: half of the digits tell one place from its neighbour
constexpr double value = 1e-12;

Features of(const char* id, const std::vector<double>& values = {}) {
    const Activation& a = *find(id);
    return features(a, values.empty() ? a.defaults() : values);
}

void expectMinimum(const Features& f, double x, double y) {
    ASSERT_EQ(f.extrema.size(), 1U);
    EXPECT_FALSE(f.extrema[0].maximum);
    EXPECT_NEAR(f.extrema[0].x, x, 1e-9);
    EXPECT_NEAR(f.extrema[0].value, y, 1e-9);
    EXPECT_NEAR(f.infimum, y, 1e-9);
    EXPECT_TRUE(f.infimumAttained);
}

TEST(Features, MinimaOfTheGatedUnits) {
    expectMinimum(of("gelu"), -0.751791525, -0.169971207);
    expectMinimum(of("silu"), -1.278464543, -0.278464543);
    expectMinimum(of("silu", {2.0}), -0.5 * 1.278464542761, -0.5 * 0.278464542761);
    expectMinimum(of("mish"), -1.192431215, -0.308843413);
    expectMinimum(of("hardswish"), -1.5, -0.375);
}

TEST(Features, SteepestSlopes) {
    const auto steepest = [](const Features& f, double x, double slope) {
        EXPECT_NEAR(f.steepestAt, x, 1e-6);
        EXPECT_NEAR(f.steepestSlope, slope, 1e-9);
    };
    steepest(of("gelu"), std::numbers::sqrt2, 1.128904145);
    steepest(of("silu"), 2.399357, 1.099839320);
    steepest(of("silu", {2.0}), 0.5 * 2.399357, 1.099839320);
    steepest(of("mish"), 1.490571, 1.088498161);
    steepest(of("sigmoid"), 0.0, 0.25);
    steepest(of("lecun_tanh"), 0.0, 1.7159 * 2.0 / 3.0);
    steepest(of("gaussian"), -std::sqrt(0.5), std::sqrt(2.0 / std::numbers::e));
}

TEST(Features, RangesAndWhetherTheyAreReached) {
    const auto range = [](const Features& f, double from, bool fromReached, double to, bool toReached) {
        EXPECT_TRUE(f.infimum == from || std::fabs(f.infimum - from) < value) << f.infimum;
        EXPECT_TRUE(f.supremum == to || std::fabs(f.supremum - to) < value) << f.supremum;
        EXPECT_EQ(f.infimumAttained, fromReached);
        EXPECT_EQ(f.supremumAttained, toReached);
    };
    range(of("relu"), 0.0, true, infinity, false);
    range(of("elu", {1.5}), -1.5, false, infinity, false);
    range(of("sigmoid"), 0.0, false, 1.0, false);
    range(of("tanh"), -1.0, false, 1.0, false);
    range(of("hardtanh", {-2.0, 3.0}), -2.0, true, 3.0, true);
    range(of("relu6"), 0.0, true, 6.0, true);
    range(of("sine"), -1.0, true, 1.0, true);
    range(of("gaussian"), 0.0, false, 1.0, true);
    range(of("isru", {4.0}), -0.5, false, 0.5, false);
    range(of("step"), 0.0, true, 1.0, true);
    range(of("silu", {-1.0}), -infinity, false, 0.278464542761074, true);
}

TEST(Features, MonotonicityDependsOnTheParameters) {
    EXPECT_EQ(of("prelu", {0.25}).monotonicity, Monotonicity::Increasing);
    EXPECT_EQ(of("prelu", {0.0}).monotonicity, Monotonicity::NonDecreasing);
    EXPECT_EQ(of("prelu", {-0.5}).monotonicity, Monotonicity::None);
    EXPECT_EQ(of("gelu").monotonicity, Monotonicity::None);
    EXPECT_EQ(of("silu", {0.0}).monotonicity, Monotonicity::Increasing);
    EXPECT_EQ(of("step").monotonicity, Monotonicity::NonDecreasing);
    EXPECT_EQ(of("hardtanh", {1.0, 1.0}).monotonicity, Monotonicity::Constant);
}

TEST(Features, Symmetry) {
    for (const char* odd : {"identity", "tanh", "lecun_tanh", "hardtanh", "softsign", "arctan", "isru", "softshrink",
                            "hardshrink", "tanhshrink", "sine"})
        EXPECT_EQ(of(odd).symmetry, Symmetry::Odd) << odd;
    EXPECT_EQ(of("gaussian").symmetry, Symmetry::Even);
    EXPECT_EQ(of("prelu", {1.0}).symmetry, Symmetry::Odd);
    EXPECT_EQ(of("prelu", {-1.0}).symmetry, Symmetry::Even);
    EXPECT_EQ(of("hardtanh", {-1.0, 2.0}).symmetry, Symmetry::None);
    EXPECT_EQ(of("gelu").symmetry, Symmetry::None);
}

TEST(Features, SmoothnessIsThatOfTheRoughestPlace) {
    EXPECT_EQ(of("prelu").smoothness, Smoothness::Kink);
    EXPECT_EQ(of("prelu", {1.0}).smoothness, Smoothness::Smooth);
    EXPECT_EQ(of("elu", {1.0}).smoothness, Smoothness::Bend);
    EXPECT_EQ(of("elu", {1.5}).smoothness, Smoothness::Kink);
    EXPECT_EQ(of("celu", {1.5}).smoothness, Smoothness::Bend);
    EXPECT_EQ(of("hardshrink").smoothness, Smoothness::Jump);
    EXPECT_EQ(of("threshold", {1.0, 1.0}).smoothness, Smoothness::Kink);
    EXPECT_EQ(of("squareplus", {0.0}).smoothness, Smoothness::Kink);
    EXPECT_EQ(of("tanh").smoothness, Smoothness::Smooth);
}

TEST(Features, DeadAndVanishingZones) {
    const auto same = [](double a, double b) { return a == b || std::fabs(a - b) < place; };
    const auto zones = [&](const std::vector<Interval>& found, const std::vector<Interval>& expected) {
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_TRUE(same(found[i].from, expected[i].from)) << found[i].from;
            EXPECT_TRUE(same(found[i].to, expected[i].to)) << found[i].to;
        }
    };
    zones(of("relu").dead, {{-infinity, 0.0}});
    zones(of("leaky_relu").dead, {});
    zones(of("hardtanh").dead, {{-infinity, -1.0}, {1.0, infinity}});
    zones(of("softshrink", {0.75}).dead, {{-0.75, 0.75}});
    zones(of("tanh").dead, {});  // its slope underflows, which is not the same
    zones(of("tanh").vanishing, {{-infinity, -std::acosh(std::sqrt(10.0))}, {std::acosh(std::sqrt(10.0)), infinity}});
    zones(of("arctan").vanishing, {{-infinity, -3.0}, {3.0, infinity}});
    zones(of("leaky_relu").vanishing, {{-infinity, 0.0}});
}

TEST(Features, ZerosAndFixedPoints) {
    EXPECT_EQ(of("relu").zeros.size(), 1U);
    EXPECT_EQ(of("relu").zeros[0].to, 0.0);
    EXPECT_EQ(of("sigmoid").zeros.size(), 0U);
    EXPECT_EQ(of("tanh").zeros.size(), 1U);
    const Features sigmoid = of("sigmoid");
    ASSERT_EQ(sigmoid.fixedPoints.size(), 1U);
    EXPECT_NEAR(sigmoid.fixedPoints[0].from, 0.659046068407, 1e-11);
    EXPECT_EQ(of("relu").fixedPoints[0].to, infinity);
    const Features snake = of("snake");  // touches the diagonal wherever sin x = 0
    ASSERT_EQ(snake.fixedPoints.size(), 7U);
    EXPECT_NEAR(snake.fixedPoints[4].from, std::numbers::pi, place);
}

TEST(Features, WhatTurnsForEverSaysSo) {
    EXPECT_TRUE(of("sine").oscillates);
    EXPECT_TRUE(of("snake").oscillates);
    EXPECT_FALSE(of("gelu").oscillates);
}

TEST(Features, OfEveryEntryAgreeWithTheFunction) {
    for (const Activation& a : catalogue()) {
        const std::vector<double> values = a.defaults();
        const Features f = features(a, values);
        for (double x = -9.9; x < 10.0; x += 0.137) {
            const Point p = a.point(x, values, Framework::PyTorch);
            EXPECT_GE(p.value, f.infimum - value) << a.facts.id << " at " << x;
            EXPECT_LE(p.value, f.supremum + value) << a.facts.id << " at " << x;
            EXPECT_LE(std::fabs(p.slope), std::fabs(f.steepestSlope) * (1.0 + value)) << a.facts.id << " at " << x;
        }
        for (const Extremum& e : f.extrema)
            EXPECT_NEAR(a.point(e.x, values, Framework::PyTorch).value, e.value, value) << a.facts.id;
        for (const Interval& zero : f.zeros) {
            const double x = std::isfinite(zero.to) ? zero.to : zero.from;
            EXPECT_NEAR(a.point(x, values, Framework::PyTorch).value, 0.0, value) << a.facts.id;
        }
    }
}

}  // namespace
}  // namespace activation
