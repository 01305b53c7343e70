// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart/covered_cells.h"

#include <gtest/gtest.h>

namespace activation {
namespace {

constexpr QRectF plot(100.0, 50.0, 400.0, 300.0);

CoveredCells covered(std::initializer_list<QLineF> lines, const QRectF& in = plot) {
    CoveredCells cells(in);
    for (const QLineF& line : lines) cells.add(line);
    cells.finish();
    return cells;
}

TEST(CoveredCells, AreThoseThatALineRunsThrough) {
    const CoveredCells cells = covered({{100.0, 150.0, 500.0, 150.0}});
    EXPECT_EQ(cells.in(plot), 101);
    EXPECT_EQ(cells.in({100.0, 50.0, 400.0, 90.0}), 0);
    EXPECT_EQ(cells.in({100.0, 160.0, 400.0, 100.0}), 0);
    EXPECT_EQ(cells.in({200.0, 140.0, 39.0, 20.0}), 10);
}

TEST(CoveredCells, CountOnceWhatLiesOnEachOther) {
    const QLineF line(120.0, 60.0, 480.0, 340.0);
    EXPECT_EQ(covered({line, line}).in(plot), covered({line}).in(plot));
    EXPECT_GE(covered({line}).in(plot), 90);
}

TEST(CoveredCells, KnowNothingOutsideOfThePlot) {
    const CoveredCells cells =
        covered({{-1e9, 150.0, 1e9, 150.0}, {0.0, 0.0, 99.0, 400.0}, {501.0, 0.0, 501.0, 400.0}});
    EXPECT_EQ(cells.in({-1e9, -1e9, 2e9, 2e9}), cells.in(plot));
    EXPECT_EQ(cells.in({600.0, 100.0, 50.0, 50.0}), 0);
    EXPECT_EQ(cells.in({}), 0);
    EXPECT_EQ(covered({{0.0, 0.0, 9.0, 9.0}}, {5.0, 5.0, -3.0, -3.0}).in(plot), 0);
}

TEST(CoveredCells, AreNoMoreForALargerPlot) {
    const QRectF large(0.0, 0.0, 1e6, 1e6);
    const CoveredCells cells = covered({{0.0, 5e5, 1e6, 5e5}}, large);
    EXPECT_NEAR(cells.in(large), 512, 2);
    EXPECT_EQ(cells.in({1e5, 1e5, 1e5, 1e5}), 0);
    EXPECT_GT(cells.in({1e5, 4e5, 1e5, 2e5}), 40);
}

}  // namespace
}  // namespace activation
