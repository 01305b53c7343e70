// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/normal_share.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>

namespace activation {
namespace {

constexpr double endless = HUGE_VAL;

TEST(NormalShare, IsTheProbabilityOfTheZones) {
    EXPECT_EQ(normalShare({}, 0.0, 1.0), 0.0);
    EXPECT_DOUBLE_EQ(normalShare({{-endless, endless}}, 3.0, 2.0), 1.0);
    EXPECT_DOUBLE_EQ(normalShare({{-1.0, 1.0}}, 0.0, 1.0), std::erf(std::sqrt(0.5)));
    EXPECT_DOUBLE_EQ(normalShare({{-endless, -1.0}, {1.0, endless}}, 0.0, 1.0), std::erfc(std::sqrt(0.5)));
    const double far = 0.5 * (std::erfc(8.0 * std::sqrt(0.5)) - std::erfc(9.0 * std::sqrt(0.5)));
    EXPECT_NEAR(normalShare({{8.0, 9.0}}, 0.0, 1.0) / far, 1.0, 1e-12);
    EXPECT_NEAR(normalShare({{-9.0, -8.0}}, 0.0, 1.0) / far, 1.0, 1e-12);
    EXPECT_EQ(normalShare({{2.0, 2.0, true, true}}, 0.0, 1.0), 0.0);
}

TEST(NormalShare, OfDeadInputs) {
    const Features relu6 = features(*find("relu6"), {});
    EXPECT_NEAR(normalShare(relu6.dead, 3.0, 3.0), std::erfc(std::sqrt(0.5)), 1e-15);
}

}  // namespace
}  // namespace activation
