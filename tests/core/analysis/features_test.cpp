// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/features.h"

#include "core/analysis/joints.h"
#include "tests/support/settings.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <sstream>
#include <string>
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

/// [from, to) and the like, as one reads them.
std::string text(const std::vector<Interval>& list) {
    std::ostringstream out;
    for (const Interval& i : list) out << (i.hasFrom ? '[' : '(') << i.from << ' ' << i.to << (i.hasTo ? ']' : ')');
    return out.str();
}

TEST(Features, EndsOfIntervalsBelongOrNot) {
    EXPECT_EQ(text(of("hardshrink").fixedPoints), "(-inf -0.5)[0 0](0.5 inf)");
    EXPECT_EQ(text(of("hardshrink", {0.0}).fixedPoints), "(-inf inf)");
    EXPECT_EQ(text(of("threshold").fixedPoints), "[0 0](1 inf)");
    EXPECT_EQ(text(of("threshold", {1.0, 1.0}).fixedPoints), "[1 inf)");
    EXPECT_EQ(text(of("threshold", {1.0, 3.0}).fixedPoints), "(1 inf)");
    EXPECT_EQ(text(of("relu").fixedPoints), "[0 inf)");
    EXPECT_EQ(text(of("relu6").fixedPoints), "[0 6]");
    EXPECT_EQ(text(of("softplus").fixedPoints), "");
    EXPECT_EQ(text(of("step").zeros), "(-inf 0]");
    EXPECT_EQ(text(of("step").dead), "(-inf inf)");
    EXPECT_EQ(text(of("step").steepest), "(-inf 0)(0 inf)") << "no line goes across the jump";
    EXPECT_EQ(text(of("relu").dead), "(-inf 0]");
    EXPECT_EQ(text(of("elu", {0.05}).vanishing), "(-inf 0]");
    EXPECT_EQ(text(of("arctan").vanishing), "(-inf -3)(3 inf)");
}

TEST(Features, ARangeHasGapsWhereTheFunctionJumps) {
    EXPECT_EQ(text(of("step").range), "[0 0][1 1]");
    EXPECT_EQ(text(of("hardshrink").range), "(-inf -0.5)[0 0](0.5 inf)");
    EXPECT_EQ(text(of("hardshrink", {0.0}).range), "(-inf inf)");
    EXPECT_EQ(text(of("threshold").range), "[0 0](1 inf)");
    EXPECT_EQ(text(of("threshold", {1.0, 1.0}).range), "[1 inf)");
    EXPECT_EQ(text(of("threshold", {-1.0, 0.0}).range), "(-1 inf)");
    EXPECT_EQ(text(of("threshold", {1.0, 3.0}).range), "(1 inf)");
    EXPECT_EQ(text(of("relu").range), "[0 inf)");
    EXPECT_EQ(text(of("softplus").range), "(0 inf)");
    EXPECT_EQ(text(of("hardtanh", {0.5, 0.5}).range), "[0.5 0.5]");
}

TEST(Features, SteepestSlopeIsWhereTheShownSlopeIsThat) {
    EXPECT_EQ(text(of("relu").steepest), "(0 inf)");
    EXPECT_EQ(of("relu").steepestAt, 1.0);
    EXPECT_EQ(text(of("elu").steepest), "[0 inf)");
    EXPECT_EQ(text(of("hardtanh").steepest), "(-1 1)");
    EXPECT_EQ(text(of("hardshrink").steepest), "(-inf -0.5)(0.5 inf)");
    EXPECT_EQ(of("selu").steepestAt, 0.0);
    EXPECT_EQ(of("selu").steepestApproach, Approach::Attained);
    const Features swish = of("hardswish");
    EXPECT_EQ(swish.steepestAt, 3.0);
    EXPECT_NEAR(swish.steepestSlope, 1.5, value);
    EXPECT_EQ(swish.steepestApproach, Approach::FromLeft);
    EXPECT_EQ(of("softplus").steepestAt, infinity);
    EXPECT_EQ(of("softplus").steepestApproach, Approach::FromLeft);
}

// PyTorch's softplus is x itself from 20 on: a step of 2e-9, which is none of the function.
TEST(Features, AreThoseOfTheFunctionAndNotOfAnImplementation) {
    for (const double threshold : {1.0, 20.0}) {
        const Features f = of("softplus", {1.0, threshold});
        EXPECT_EQ(f.monotonicity, Monotonicity::Increasing);
        EXPECT_EQ(f.smoothness, Smoothness::Smooth);
        EXPECT_TRUE(f.fixedPoints.empty());
    }
}

TEST(Features, WhatTurnsForEverSaysSo) {
    EXPECT_TRUE(of("sine").oscillates);
    EXPECT_TRUE(of("snake").oscillates);
    EXPECT_FALSE(of("gelu").oscillates);
}

class EveryFeature : public EveryActivation {
protected:
    /// A grid, the places where pieces meet, what is next to them, and where facts are told of.
    static std::vector<double> places(const ActivationSetting& s, const Features& f) {
        std::vector<double> result;
        for (double x = -9.9; x < 10.0; x += 0.0137) result.push_back(x);
        for (const Break& b : s.activation->breaks(s.values, Framework::None))
            for (const double off : {0.0, 1e-6, -1e-6, 1e-3, -1e-3}) result.push_back(b.x + off);
        for (const Extremum& e : f.extrema) result.push_back(e.x);
        return result;
    }
    static bool isIn(const std::vector<Interval>& list, double x) {
        return std::ranges::any_of(list, [x](const Interval& i) { return i.contains(x); });
    }
    /// Where pieces meet and nothing is to be seen of it; the slope that is chosen there may be another all the same,
    /// as that of Softshrink with λ = 0.
    static bool isSmoothJoint(const ActivationSetting& s, double x) {
        return std::ranges::any_of(joints(*s.activation, s.values, Framework::None), [x](const Joint& joint) {
            return joint.x == x && joint.smoothness == Smoothness::Smooth;
        });
    }
    /// Whether f is 0 at x only because the doubles end: it is all but flat, yet belongs to no stretch where f is
    /// constant.
    static bool underflows(const Features& f, double x, const Point& p) {
        return p.value == 0.0 && std::fabs(p.slope) < 1e-300 && !isIn(f.dead, x) &&
               (x < 0.0 ? f.atMinusInfinity : f.atPlusInfinity).value == 0.0;
    }
    static bool isNearAnEnd(const std::vector<Interval>& list, double x, double distance) {
        return std::ranges::any_of(list, [&](const Interval& i) {
            return std::fabs(x - i.from) < distance || std::fabs(x - i.to) < distance;
        });
    }
};

TEST_P(EveryFeature, AgreesWithTheFunction) {
    for (const ActivationSetting& s : settings()) {
        const Features f = features(*s.activation, s.values);
        bool rises = false, falls = false;
        double last = std::numeric_limits<double>::quiet_NaN();
        std::vector<double> all = places(s, f);
        std::ranges::sort(all);
        for (const double x : all) {
            const Point p = s.point(x, Framework::None);
            const double scale = std::fmax(1.0, std::fabs(p.value));
            EXPECT_TRUE(isIn(f.range, p.value) || isNearAnEnd(f.range, p.value, value * scale))
                << s << ": f(" << x << ") = " << p.value << " is not in " << text(f.range);
            EXPECT_LE(std::fabs(p.slope), std::fabs(f.steepestSlope) * (1.0 + value)) << s << " at " << x;
            if (!isNearAnEnd(f.zeros, x, place)) {
                EXPECT_EQ(isIn(f.zeros, x), p.value == 0.0 && !underflows(f, x, p)) << s << " at " << x;
            }
            const bool isRounded = std::fabs(p.slope - 1.0) < 1e-6;  // x·Φ(x) is x from 9 on, in doubles
            if (!isNearAnEnd(f.fixedPoints, x, place) && (isIn(f.fixedPoints, x) || !isRounded)) {
                EXPECT_EQ(isIn(f.fixedPoints, x), p.value == x) << s << " at " << x;
            }
            if (isIn(f.dead, x)) {
                EXPECT_EQ(p.slope, 0.0) << s << " at " << x;
            }
            if (isIn(f.steepest, x)) {
                EXPECT_NEAR(p.slope, f.steepestSlope, value * scale) << s << " at " << x;
            }
            if (!f.oscillates && !isNearAnEnd(f.vanishing, x, place) && !isSmoothJoint(s, x)) {
                EXPECT_EQ(isIn(f.vanishing, x), std::fabs(p.slope) < 0.1) << s << " at " << x;
            }
            rises |= p.value > last + value * scale;
            falls |= p.value < last - value * scale;
            last = p.value;
        }
        if (f.monotonicity != Monotonicity::None) {
            EXPECT_FALSE(rises && falls) << s;
        }
        if (f.range.size() > 1) {
            EXPECT_EQ(f.smoothness, Smoothness::Jump) << s;
        }
    }
}

// An end that belongs to a list is where the list's sentence is true; one that does not is where it is not.
TEST_P(EveryFeature, KnowsWhichEndsBelong) {
    for (const ActivationSetting& s : settings()) {
        const Features f = features(*s.activation, s.values);
        const auto check = [&](const std::vector<Interval>& list, const auto& holds) {
            for (const Interval& i : list)
                for (const auto& [end, belongs] : {std::pair{i.from, i.hasFrom}, {i.to, i.hasTo}}) {
                    if (std::isinf(end)) {
                        EXPECT_FALSE(belongs) << s;
                    } else if (std::ranges::count(s.activation->breaks(s.values, Framework::None), end, &Break::x)) {
                        EXPECT_EQ(belongs, holds(end, s.point(end, Framework::None))) << s << " at " << end;
                    }
                }
        };
        check(f.dead, [](double, const Point& p) { return p.slope == 0.0; });
        check(f.vanishing, [](double, const Point& p) { return std::fabs(p.slope) < 0.1; });
        check(f.zeros, [](double, const Point& p) { return p.value == 0.0; });
        check(f.fixedPoints, [](double x, const Point& p) { return p.value == x; });
        check(f.steepest, [&](double, const Point& p) {  // at a jump f is no line, whatever slope it is given
            return f.smoothness != Smoothness::Jump &&
                   std::fabs(p.slope - f.steepestSlope) <= value * std::fabs(f.steepestSlope);
        });
        if (std::isfinite(f.steepestAt) && f.steepestApproach == Approach::Attained) {
            EXPECT_NEAR(s.point(f.steepestAt, Framework::None).slope, f.steepestSlope,
                        value * std::fabs(f.steepestSlope))
                << s << " at " << f.steepestAt;
        }
        for (const Extremum& e : f.extrema)
            EXPECT_NEAR(s.point(e.x, Framework::None).value, e.value, value * std::fmax(1.0, std::fabs(e.value))) << s;
    }
}

// The range is no larger than the function: values come near to each of its ends, and none lies in a gap (above).
TEST_P(EveryFeature, RangeIsTight) {
    for (const ActivationSetting& s : settings()) {
        const Features f = features(*s.activation, s.values);
        std::vector<double> all = places(s, f);
        if (f.oscillates)
            for (double x = -60.0; x < 60.0; x += 0.01) all.push_back(x);
        for (double x = 1.0; x < 1e7; x *= 1.3)
            for (const double each : {x, -x}) all.push_back(each);
        for (const Break& b : s.activation->breaks(s.values, Framework::None))
            for (const double off : {1e-12, -1e-12}) all.push_back(b.x + off);
        for (const Interval& i : f.range)
            for (const auto& [end, belongs] : {std::pair{i.from, i.hasFrom}, {i.to, i.hasTo}}) {
                double nearest = infinity;
                for (const double x : all) {
                    const double y = s.point(x, Framework::None).value;
                    nearest = std::fmin(nearest, std::isinf(end) ? 1.0 / std::fmax(0.0, y * (end > 0.0 ? 1.0 : -1.0))
                                                                 : std::fabs(y - end));
                }
                EXPECT_LT(nearest, std::isinf(end) ? 1e-3
                                   : f.oscillates  ? 1e-6
                                   : belongs       ? 1e-9
                                                   : 1e-5)
                    << s << ": " << end << " in " << text(f.range);
            }
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EveryFeature, everyEntry(), idOf);

}  // namespace
}  // namespace activation
