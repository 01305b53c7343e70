// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart/number_ticker.h"

#include <gtest/gtest.h>

namespace activation {
namespace {

TEST(NumberTicker, LosesNoTickAtTheEndsOfAFarRange) {
    QCustomPlot plot;
    plot.resize(800, 600);
    NumberTicker ticker(plot.xAxis);
    ticker.setNoted(true);
    for (const QCPRange range : {QCPRange(1.0, 1.0 + 1e-10), QCPRange(-1.0 - 1e-10, -1.0), QCPRange(4.0, 5.0)}) {
        QVector<double> ticks;
        QVector<QString> labels;
        ticker.generate(range, QLocale::c(), 'g', 6, ticks, nullptr, &labels);
        const auto seen = std::ranges::count_if(ticks, [&](double tick) { return range.contains(tick); });
        EXPECT_EQ(seen, 11) << range.lower << " … " << range.upper << ": " << labels.join('|').toStdString();
    }
}

}  // namespace
}  // namespace activation
