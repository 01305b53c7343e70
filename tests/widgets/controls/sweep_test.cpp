// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/sweep.h"

#include "core/numerics/range.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

namespace activation {
namespace {

using namespace std::chrono_literals;

TEST(Sweep, TurnsFromWhereItWasHoweverFarALateFrameWentIntoTheIllegal) {
    for (const auto late : {8ms, 60ms, 100ms, 140ms}) {
        Sweep sweep(ValueScale({0.0, 1.0}, false, false));
        sweep.setPeriod(300ms);
        std::vector<double> accepted;
        QObject::connect(&sweep, &Sweep::moved, &sweep, [&](double value) {
            if (value > 1.0 / 3.0) return sweep.turn();
            accepted.push_back(value);
        });
        sweep.start(0.1, 60.0);
        sweep.stop();
        for (int frame = 0; frame < 80; ++frame) sweep.advance(frame == 2 ? late : 8ms);
        const auto top = std::ranges::max_element(accepted);
        EXPECT_GT(*top, 0.15);
        EXPECT_LT(*std::min_element(top, accepted.end()), 0.05);
    }
}

TEST(Sweep, VisitsEachWholeNumberOnceThereAndBack) {
    for (const auto& [limits, logarithmic] : {std::pair{Range{1.0, 100.0}, false},
                                              {Range{2.0, 64.0}, true},
                                              {Range{0.0, 7.0}, false},
                                              {Range{0.0, 30.0}, true}}) {
        Sweep sweep(ValueScale(limits, logarithmic, true));
        sweep.setPeriod(std::chrono::milliseconds(100));  // far less than it takes to see each
        std::vector<double> seen, expected;
        QObject::connect(&sweep, &Sweep::moved, &sweep, [&](double value) { seen.push_back(value); });
        for (double value = limits.from + 1.0; value <= limits.to; ++value) expected.push_back(value);
        for (double value = limits.to - 1.0; value >= limits.from; --value) expected.push_back(value);
        sweep.start(limits.from, 240.0);
        sweep.stop();
        for (int frame = 0; frame < 10'000 && seen.size() < expected.size(); ++frame)
            sweep.advance(std::chrono::milliseconds(4));
        EXPECT_EQ(seen, expected);
    }
}

TEST(Sweep, GoesOneWayAlsoWhereThereAreTooManyToSee) {
    Sweep sweep(ValueScale({1000.0, 3e6}, true, true));
    sweep.setPeriod(std::chrono::milliseconds(400));
    std::vector<double> seen;
    QObject::connect(&sweep, &Sweep::moved, &sweep, [&](double value) { seen.push_back(value); });
    sweep.start(1000.0, 240.0);
    sweep.stop();
    for (int frame = 0; frame < 100; ++frame) sweep.advance(std::chrono::milliseconds(4));
    const auto turn = std::ranges::max_element(seen);
    EXPECT_TRUE(std::is_sorted(seen.begin(), turn));
    for (const double value : seen) EXPECT_EQ(value, std::round(value));
}

}  // namespace
}  // namespace activation
