// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/value_scale.h"

#include "core/activations/catalogue.h"
#include "widgets/text/number_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace activation {
namespace {

TEST(ValueScale, StepsAreRoundHundredthsAndThousandths) {
    const struct {
        Range limits;
        double step;
    } rows[] = {{{0, 1}, 0.01},   {{-0.5, 1.5}, 0.02}, {{0.01, 5}, 0.05},
                {{0.1, 30}, 0.3}, {{1, 50}, 0.5},      {{0, 2e5}, 2e3}};
    for (const auto& row : rows) {
        const ValueScale scale(row.limits);
        EXPECT_DOUBLE_EQ(scale.step(), row.step);
        EXPECT_DOUBLE_EQ(scale.fineStep(), row.step / 10.0);
        EXPECT_DOUBLE_EQ(scale.moved(row.limits.from, 10.0, false), scale.snapped(row.limits.from + row.step * 10.0));
    }
}

TEST(ValueScale, EverySliderHasAThousandShortValuesAndBothLimits) {
    for (const Activation& entry : catalogue())
        for (const Parameter& parameter : entry.parameters) {
            const ValueScale scale({parameter.low, parameter.high});
            EXPECT_EQ(scale.at(0.0), parameter.low) << entry.facts.id;
            EXPECT_EQ(scale.at(1.0), parameter.high) << entry.facts.id;
            for (int i = 1; i <= 1000; ++i) {
                EXPECT_GT(scale.at(i / 1000.0), scale.at((i - 1) / 1000.0)) << entry.facts.id << " at " << i;
                EXPECT_LE(plainText(scale.at(i / 1000.0)).size(), 6) << entry.facts.id << " at " << i;
            }
        }
}

/// Two hundred pixels, wherever they are: a whole number is under one of them.
TEST(ValueScale, AHandReachesEveryRoundNumber) {
    for (const Range& limits : {Range{0.01, 5.0}, Range{-3.0, 3.0}, Range{0.1, 30.0}, Range{0.001, 3.0}})
        for (const bool logarithmic : {false, true}) {
            const ValueScale scale(limits, logarithmic && limits.from > 0.0);
            std::set<double> reached;
            for (int pixel = 0; pixel <= 200; ++pixel) {
                const double value = scale.roundestAt(pixel / 200.0, 0.5 / 200.0);
                EXPECT_NEAR(scale.shareOf(value), pixel / 200.0, 0.6 / 200.0) << "not far from the hand";
                reached.insert(value);
            }
            EXPECT_TRUE(reached.contains(limits.from) && reached.contains(limits.to)) << limits.from;
            for (int whole = 1; whole <= std::min(3.0, limits.to); ++whole)
                EXPECT_TRUE(reached.contains(whole)) << whole << " of " << limits.from << " … " << limits.to;
        }
}

TEST(ValueScale, SharesAreClamped) {
    const ValueScale scale({-1, 1});
    EXPECT_EQ(scale.shareOf(0.0), 0.5);
    EXPECT_EQ(scale.shareOf(7.0), 1.0);
    EXPECT_EQ(scale.shareOf(-7.0), 0.0);
    EXPECT_EQ(scale.snapped(7.0), 1.0);
}

TEST(ValueScale, OrdersOfMagnitudeHaveTheSameRoom) {
    const ValueScale scale({0.001, 10.0}, true);
    EXPECT_EQ(scale.at(0.0), 0.001);
    EXPECT_EQ(scale.at(0.25), 0.01);
    EXPECT_EQ(scale.at(0.5), 0.1);
    EXPECT_EQ(scale.at(1.0), 10.0);
    EXPECT_DOUBLE_EQ(scale.shareOf(1.0), 0.75);
    EXPECT_EQ(scale.shareOf(-1.0), 0.0);
    EXPECT_EQ(scale.shareOf(100.0), 1.0);
    EXPECT_EQ(scale.moved(0.1, 1.0, false), 0.11);
    EXPECT_EQ(scale.moved(0.11, -1.0, false), 0.1);
    EXPECT_EQ(scale.moved(0.1, 1.0, true), 0.101);
    EXPECT_EQ(scale.moved(0.1, 10.0, false), 0.25);
    EXPECT_EQ(scale.moved(10.0, 1.0, false), 10.0);
    EXPECT_EQ(scale.moved(0.001, -1.0, false), 0.001);
}

TEST(ValueScale, ALogarithmicTrackHasANotchForZero) {
    const ValueScale scale({0.0, 0.01}, true);
    EXPECT_EQ(scale.at(0.0), 0.0);
    EXPECT_EQ(scale.at(0.02), 0.0);
    EXPECT_DOUBLE_EQ(scale.at(0.03), 1e-7);
    EXPECT_EQ(scale.at(1.0), 0.01);
    EXPECT_EQ(scale.shareOf(0.0), 0.0);
    EXPECT_EQ(scale.shareOf(1e-12), 0.03) << "what is typed may be less";
    EXPECT_DOUBLE_EQ(scale.moved(0.0, 1.0, false), 1e-7);
    EXPECT_EQ(scale.moved(1e-7, -1.0, false), 0.0);
    EXPECT_EQ(scale.moved(0.0, -1.0, false), 0.0);
}

TEST(ValueScale, StepsOfALogarithmicTrackAreShortAndGoOn) {
    for (const Range& limits : {Range{0.001, 3.0}, Range{0.0005, 1.0}, Range{0.01, 4.0}, Range{2.0, 1024.0},
                                Range{1000.0, 3e6}, Range{0.0, 0.01}})
        for (const bool fine : {false, true}) {
            const ValueScale scale(limits, true);
            int steps = 0;
            for (double value = limits.from; value < limits.to; ++steps) {
                const double next = scale.moved(value, 1.0, fine);
                ASSERT_GT(next, value);
                EXPECT_LT(scale.moved(next, -1.0, fine), next);
                EXPECT_TRUE(next == limits.to || next == QByteArray::number(next, 'g', 3).toDouble()) << next;
                value = next;
            }
            EXPECT_NEAR(steps, fine ? 1000 : 100, fine ? 350 : 40) << limits.from;
        }
}

}  // namespace
}  // namespace activation
