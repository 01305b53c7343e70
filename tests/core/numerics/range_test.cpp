// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numerics/range.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(Range, ShowableNeedsFiniteAscendingLimitsThatAreApart) {
    for (const Range& good : {Range{-5, 5}, Range{0, 1e-6}, Range{1e6, 1e6 + 1e-3}, Range{-1e299, 1e299}})
        EXPECT_TRUE(isShowable(good)) << good.from << ":" << good.to;
    for (const Range& bad : {Range{5, -5}, Range{1, 1}, Range{-infinity, 0}, Range{0, infinity}, Range{std::nan(""), 1},
                             Range{1, 1 + 1e-12}, Range{0, 1e-301}, Range{-1e301, 1e301}})
        EXPECT_FALSE(isShowable(bad)) << bad.from << ":" << bad.to;
}

}  // namespace
}  // namespace activation
