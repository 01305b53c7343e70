// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_layout.h"

#include "core/experiments/catalogue.h"

#include <gtest/gtest.h>

namespace activation {
namespace {

using namespace std::string_literals;

Figure graph() { return {"Graph"s, {"x"s}, {"y"s}, {{"line"s, {0.0, 1.0}, {0.0, 1.0}}}}; }

Figure table(std::size_t rows) {
    Figure figure{"Table"s};
    figure.table = FigureTable{{"number"s}, std::vector<std::vector<Cell>>(rows, {1.0})};
    return figure;
}

/// Figures as the experiments have them, and some that none has.
std::vector<std::vector<Figure>> examples() {
    std::vector<std::vector<Figure>> all{{graph()},
                                         {table(3)},
                                         {table(3), graph()},
                                         {table(200), table(2)},
                                         {graph(), graph(), graph(), table(7)},
                                         {graph(), graph(), graph(), graph(), graph(), table(2), table(1)},
                                         std::vector<Figure>(12, graph())};
    return all;
}

constexpr QSize rooms[]{{826, 640}, {484, 560}, {754, 560}, {1380, 960}, {3300, 2000}, {300, 200}};

TEST(FigureLayout, NothingOverlapsOrIsTooSmallAndAllHasRoom) {
    for (const QSize& room : rooms)
        for (const std::vector<Figure>& figures : examples()) {
            const FigureLayout layout = layoutOf(figures, room);
            ASSERT_EQ(layout.places.size(), figures.size());
            EXPECT_GE(layout.height, room.height());
            const QRect all(0, 0, room.width(), layout.height);
            for (std::size_t i = 0; i < figures.size(); ++i) {
                const QRect place = layout.places[i];
                EXPECT_TRUE(all.contains(place)) << i << " of " << figures.size();
                EXPECT_GE(place.height(), figures[i].table ? 90 : figure_size::other.height());
                EXPECT_GE(place.width(), std::min(room.width(), figure_size::other.width()));
                for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(place.intersects(layout.places[k])) << i << ' ' << k;
            }
        }
}

TEST(FigureLayout, TheMainFigureIsLargeOnALaptop) {
    for (const std::vector<Figure>& figures : examples()) {
        if (figures.size() < 2 || figures.front().table) continue;
        const FigureLayout layout = layoutOf(figures, {826, 640});  // 1366 x 768 with both panels
        EXPECT_GE(layout.places[0].width(), figure_size::main.width());
        EXPECT_GE(layout.places[0].height(), figure_size::main.height());
    }
    const FigureLayout usual = layoutOf(examples()[4], {826, 640});
    EXPECT_EQ(usual.height, 640) << "nothing to scroll for";
}

TEST(FigureLayout, ATableBelowIsWholeWhereThereIsRoom) {
    const std::vector<Figure> figures{graph(), table(7)};
    const FigureLayout narrow = layoutOf(figures, {484, 690});  // 1024 x 768
    EXPECT_EQ(narrow.height, 690) << "nothing to scroll for";
    EXPECT_GE(narrow.places[1].height(), layoutOf({table(7)}, {484, 100}).height) << "no row is left out";
    EXPECT_GE(narrow.places[0].height(), figure_size::main.height());
}

TEST(FigureLayout, ALongTableAloneIsAsLongAsItIs) {
    EXPECT_GT(layoutOf({table(50)}, {600, 400}).height, 50 * 20);
    EXPECT_LT(layoutOf({graph(), table(50)}, {826, 640}).height, 800) << "among others it is not";
    EXPECT_EQ(layoutOf({}, {600, 400}).height, 400);
}

}  // namespace
}  // namespace activation
