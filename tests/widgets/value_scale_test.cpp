// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/value_scale.h"

#include "core/activations/catalogue.h"
#include "widgets/number_text.h"

#include <gtest/gtest.h>

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
        EXPECT_DOUBLE_EQ(scale.pageStep(), row.step * 10.0);
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

TEST(ValueScale, SharesAreClamped) {
    const ValueScale scale({-1, 1});
    EXPECT_EQ(scale.shareOf(0.0), 0.5);
    EXPECT_EQ(scale.shareOf(7.0), 1.0);
    EXPECT_EQ(scale.shareOf(-7.0), 0.0);
    EXPECT_EQ(scale.snapped(7.0), 1.0);
}

}  // namespace
}  // namespace activation
