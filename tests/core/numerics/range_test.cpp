// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numerics/range.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(Range, IsShowableWithFiniteAscendingLimitsThatAreApart) {
    for (const Range& good : {Range{-5, 5}, Range{0, 1e-6}, Range{1e6, 1e6 + 1e-3}, Range{-1e249, 1e249}})
        EXPECT_TRUE(isShowable(good)) << good.from << ":" << good.to;
    for (const Range& bad :
         {Range{5, -5}, Range{1, 1}, Range{-infinity, 0}, Range{0, infinity}, Range{std::nan(""), 1},
          Range{1, std::nan("")}, Range{1, 1 + 1e-12}, Range{0, 1e-251}, Range{-1e-300, 1e-300}, Range{-1e251, 1e251}})
        EXPECT_FALSE(isShowable(bad)) << bad.from << ":" << bad.to;
}

/// Every size that an axis can have, at every distance from 0.
std::vector<Range> many() {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> exponent(-250.0, 250.0), place(-3.0, 3.0), near(-2.0, 9.0);
    std::vector<Range> result;
    for (int i = 0; i < 3000; ++i) {
        const double size = std::pow(10.0, exponent(random));
        const double centre = place(random) * size * (i % 3 ? 1.0 : std::pow(10.0, near(random)));
        result.push_back({centre - size / 2, centre + size / 2});
    }
    return result;
}

TEST(NiceLimits, HoldTheRangeAndAreNotMuchWider) {
    for (const Range& range : many()) {
        if (!isShowable(range)) continue;
        const Range nice = withNiceLimits(range);
        ASSERT_TRUE(isShowable(nice));
        const double slack = 1e-9 * range.size();
        EXPECT_LE(nice.from, range.from + slack);
        EXPECT_GE(nice.to, range.to - slack);
        EXPECT_LE(nice.size(), 1.3 * range.size()) << range.from << ":" << range.to;
    }
}

TEST(NiceLimits, AreRoundNumbers) {
    const auto expectNice = [](const Range& range, const Range& nice) {
        EXPECT_DOUBLE_EQ(withNiceLimits(range).from, nice.from) << range.from << ":" << range.to;
        EXPECT_DOUBLE_EQ(withNiceLimits(range).to, nice.to) << range.from << ":" << range.to;
    };
    expectNice({-5, 5}, {-5, 5});
    expectNice({-1.13, 5.27}, {-1.25, 5.5});
    expectNice({0, 1}, {0, 1});
    expectNice({-0.9871, 1.0042}, {-1, 1.05});
}

TEST(Zoom, KeepsItsAnchorWhereItIs) {
    const Range range{-4, 6};
    const Range in = zoomed(range, 0.5, 1.0), out = zoomed(range, 2.0, 1.0);
    EXPECT_EQ(in, (Range{-1.5, 3.5}));
    EXPECT_EQ(out, (Range{-9, 11}));
    for (const double anchor : {-4.0, 0.3, 6.0}) {
        const Range there = zoomed(range, 0.8, anchor);
        EXPECT_NEAR((anchor - there.from) / there.size(), (anchor - range.from) / range.size(), 1e-12);
    }
}

TEST(Zoom, NeverLeavesWhatCanBeShown) {
    for (const double factor : {0.5, 2.0, 0.0, -1.0, std::nan(""), infinity})
        for (const double anchor : {0.3, 0.0, -7.0, 1e5}) {
            Range range{-5, 5};
            for (int i = 0; i < 3000; ++i) {
                range = zoomed(range, factor, anchor);
                ASSERT_TRUE(isShowable(range)) << factor << " about " << anchor;
            }
        }
}

}  // namespace
}  // namespace activation
