// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart/axis_scale.h"

#include <QSet>

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace activation {
namespace {

TEST(AxisScale, LeavesUsualRangesAlone) {
    for (const Range& usual : {Range{-5, 5}, Range{0, 1}, Range{-0.5, 0.002}, Range{100, 900}, Range{1000, 1010},
                               Range{-99999, 99999}, Range{-990, -1000 + 20}}) {
        EXPECT_EQ(AxisScale::of(usual), AxisScale{}) << usual.from << ":" << usual.to;
        EXPECT_TRUE(AxisScale::of(usual).note().isEmpty());
    }
}

TEST(AxisScale, SaysOnceWhatNumbersHaveInCommon) {
    EXPECT_EQ(AxisScale::of({-1e-9, 1e-9}).note(), QString::fromUtf8("×10⁻⁹"));
    EXPECT_EQ(AxisScale::of({0, 3e7}).note(), QString::fromUtf8("×10⁷"));
    EXPECT_EQ(AxisScale::of({999999999, 1000000001}).note(), "+1000000000");
    EXPECT_EQ(AxisScale::of({1, 1 + 1e-10}).note(), QString::fromUtf8("×10⁻¹⁰ + 1"));
    EXPECT_EQ(AxisScale::of({-1 - 1e-10, -1}).note(), QString::fromUtf8("×10⁻¹⁰ − 1"));
}

TEST(TickText, HasTheDecimalsOfTheStep) {
    EXPECT_EQ(tickText(100.0, 100.0), "100");
    EXPECT_EQ(tickText(900.0, 100.0), "900");
    EXPECT_EQ(tickText(-2.5, 2.5), QString::fromUtf8("−2.5"));
    EXPECT_EQ(tickText(0.25, 0.25), "0.25");
    EXPECT_EQ(tickText(1e-17, 0.5), "0");
    EXPECT_EQ(tickText(-1e-6, 0.2), "0") << "and never −0";
    EXPECT_EQ(tickText(1000.5, 0.5), "1000.5");
}

// Whatever is shown, nobody reads the same number at two ticks, nor one that is longer than the plot.
TEST(AxisScale, NoTwoTicksAreAlike) {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> exponent(-240.0, 240.0), place(-3.0, 3.0), near(-2.0, 10.0);
    for (int i = 0; i < 4000; ++i) {
        const double size = std::pow(10.0, i % 2 ? exponent(random) : 0.05 * exponent(random));
        const double centre = place(random) * size * (i % 3 ? 1.0 : std::pow(10.0, near(random)));
        const Range range{centre - 0.5 * size, centre + 0.5 * size};
        if (!isShowable(range)) continue;
        const AxisScale scale = AxisScale::of(range);
        const double power = std::pow(10.0, std::floor(std::log10(size / 8.0)));
        for (const double step : {power, 2.0 * power, 2.5 * power, 5.0 * power}) {
            QSet<QString> texts;
            int count = 0;
            for (double tick = std::ceil(range.from / step) * step; tick <= range.to; tick += step, ++count) {
                const QString text = tickText(scale.labelled(tick), scale.labelled(scale.offset + step));
                EXPECT_LE(text.size(), 9) << range.from << ":" << range.to << " " << text.toStdString();
                texts.insert(text);
            }
            EXPECT_EQ(texts.size(), count) << range.from << ":" << range.to << " by " << step;
        }
    }
}

}  // namespace
}  // namespace activation
