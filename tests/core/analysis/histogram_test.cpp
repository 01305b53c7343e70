// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/histogram.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <numeric>

namespace activation {
namespace {

TEST(Histogram, HoldsAllProbabilityThatIsInItsRange) {
    for (const Activation& a : catalogue()) {
        const auto h = outputHistogram(a, a.defaults(), 0.0, 1.0, {-500.0, 500.0}, 101);
        EXPECT_NEAR(std::accumulate(h.begin(), h.end(), 0.0), 1.0, 1e-8) << a.facts.id;
    }
}

TEST(Histogram, AValueTakenOnAStretchIsInOneBin) {
    const auto relu = outputHistogram(*find("relu"), {}, 0.0, 1.0, {-0.5, 4.5}, 5);
    EXPECT_NEAR(relu[0], 0.5 + 0.5 * std::erf(0.5 * std::sqrt(0.5)), 1e-5);  // 0, and what is below one half
    const auto step = outputHistogram(*find("step"), {}, 0.0, 1.0, {-0.5, 1.5}, 2);
    EXPECT_NEAR(step[0], 0.5, 1e-8);
    EXPECT_NEAR(step[1], 0.5, 1e-8);
}

TEST(Histogram, OfTheIdentityIsTheDensityItself) {
    const auto h = outputHistogram(*find("identity"), {}, 1.0, 2.0, {-9.0, 11.0}, 200);
    for (std::size_t i = 0; i < h.size(); ++i) {
        const double y = -9.0 + 0.1 * (static_cast<double>(i) + 0.5);
        EXPECT_NEAR(h[i], 0.1 * std::exp(-0.125 * (y - 1.0) * (y - 1.0)) / std::sqrt(8.0 * std::numbers::pi), 2e-5);
    }
}

}  // namespace
}  // namespace activation
