// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_chart.h"

#include "core/experiments/catalogue.h"
#include "widgets/plot/figures/figure_plot.h"

#include <QApplication>
#include <QImage>
#include <QPicture>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

namespace activation {

using namespace std::string_literals;

namespace {

QImage painted(const std::vector<Figure>& figures, const Look& look = lightLook()) {
    QImage image(figureSize(figures.size()), QImage::Format_RGB32);
    EXPECT_TRUE(paintFigures(image, image.size(), figures, {look, 1.0, true, true, false}));
    return image;
}

/// The share of pixels that are not the background.
double inked(const QImage& image) {
    const QRgb paper = image.pixel(0, 0);
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixel(x, y) != paper ? 1 : 0;
    return static_cast<double>(count) / (static_cast<double>(image.width()) * image.height());
}

Settings quick(std::string_view id) {
    if (id == "train_classifier") return {.numbers = {{"pictures", 200.0}, {"epochs", 1.0}}};
    if (id == "timing") return {.numbers = {{"elements", 1000.0}, {"repetitions", 3.0}}};
    return {};
}

TEST(FigureChart, everyExperimentIsDrawnInEveryLook) {
    for (const Experiment& experiment : experiments()) {
        const auto figures = run(experiment, quick(experiment.id));
        ASSERT_TRUE(figures) << experiment.id << figures.fault();
        for (const QString& id : lookIds()) EXPECT_GT(inked(painted(*figures, *findLook(id))), 0.01) << experiment.id;
    }
}

TEST(FigureChart, aNumberInACellHasTheDigitsThatFit) {
    Figure figure;
    figure.map = HeatMap{.quantity = {},
                         .x = {0.0, 4.0},
                         .y = {0.0, 1.0},
                         .columns = 4,
                         .rows = 1,
                         .values = {-0.481025, -0.28823, -0.44, 1.25}};
    const auto textsAt = [&](const QSize& size) {
        FigurePlot plot;
        plot.setFigures({figure}, {.look = lightLook(), .font = QApplication::font()}, 1);
        QImage image(size, QImage::Format_RGB32);
        QCPPainter painter(&image);
        plot.toPainter(&painter, size.width(), size.height());
        QStringList texts;
        for (int i = 0; i < plot.itemCount(); ++i)
            if (const auto* number = dynamic_cast<const QCPItemText*>(plot.item(i))) texts << number->text();
        return texts;
    };
    EXPECT_EQ(textsAt({1200, 600}), QStringList({"−0.481", "−0.288", "−0.44", "1.25"}));
    EXPECT_EQ(textsAt({200, 600}), QStringList({"−0.5", "−0.3", "−0.4", "1.2"}));
}

TEST(FigureChart, aBarThatIsHigherThanTheAxisIsMarked) {
    const auto rowsThatDiffer = [](const QImage& a, const QImage& b) {
        int rows = 0;
        for (int y = 0; y < a.height(); ++y)
            rows +=
                std::memcmp(a.constScanLine(y), b.constScanLine(y), static_cast<std::size_t>(a.bytesPerLine())) != 0;
        return rows;
    };
    Figure figure{"Peak"s, {"value"s}, {"density"s}};
    figure.y.range = Range{0.0, 3.0};
    figure.bars.push_back({"outputs"s, {0.0, 1.0, 2.0, 3.0}, {1.0, 3.0, 1.0}});
    const QImage whole = painted({figure});
    figure.bars.front().heights[1] = 10.0;
    const QImage cut = painted({figure});
    EXPECT_GE(rowsThatDiffer(whole, cut), 8) << "two strokes, not only the bar's upper end";
    figure.bars.front().heights[1] = 1e9;
    EXPECT_EQ(rowsThatDiffer(cut, painted({figure})), 0);
}

TEST(FigureChart, aMapOfOneRowIsSeen) {
    Figure figure{"One row"s, {"column"s}, {"row"s}};
    figure.map = HeatMap{{"value"s}, {0.0, 2.0}, {0.0, 1.0}, 2, 1, {0.0, 1.0}};
    const QImage image = painted({figure});
    EXPECT_NE(image.pixel(image.width() / 4, image.height() / 3), image.pixel(0, 0));
    EXPECT_NE(image.pixel(image.width() / 4, image.height() / 3),
              image.pixel(2 * image.width() / 3, image.height() / 3));
}

TEST(FigureChart, aSquareMapIsAsHighAsLongAndItsScaleIsBesideIt) {
    Figure figure{"One value"s, {"a"s}, {"b"s}};
    figure.map = HeatMap{{"value"s}, {-1.0, 1.0}, {-1.0, 1.0}, 1, 1, {1.0}, true};
    for (const bool square : {true, false}) {
        figure.map->isSquare = square;
        for (const QSize size : {QSize(900, 400), QSize(400, 900)}) {
            QImage image(size, QImage::Format_RGB32);
            ASSERT_TRUE(paintFigures(image, size, {figure}, {lightLook(), 1.0, true, true, false}));
            const QColor most(0x7F, 0x3B, 0x08);
            int columns = 0, rows = 0, right = 0;
            for (int x = 0; x < size.width(); ++x) {
                int count = 0;
                for (int y = 0; y < size.height(); ++y) count += image.pixelColor(x, y) == most ? 1 : 0;
                rows = std::max(rows, count);
                if (count > 100) ++columns, right = x;
            }
            EXPECT_EQ(std::abs(columns - rows) <= 2, square) << columns << " by " << rows;
            const QRgb beside = image.pixel(right + 16, size.height() / 4);
            EXPECT_TRUE(!square || beside != image.pixel(0, 0)) << "the colour scale";
        }
    }
}

/// The rectangle of pixels with that colour.
QRect extentOf(const QImage& image, QRgb colour) {
    QRect extent;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == colour) extent |= QRect(x, y, 1, 1);
    return extent;
}

TEST(FigureChart, aPictureKeepsItsProportions) {
    Figure figure{
        "A picture with a title that is far longer than there is room for in a figure of this size"s, {"x"s}, {"y"s}};
    HeatMap map{{"class"s}, {-1.0, 3.0}, {0.0, 1.0}, 4, 1, {1.0, 0.0, 0.0, 1.0}, false, true};
    map.quantity.names = {"inside"s, "outside"s};
    figure.map = map;
    for (const auto& [count, columns, rows] : {std::array{1, 1, 1}, {2, 2, 1}, {5, 3, 2}}) {
        const QImage image = painted(std::vector<Figure>(static_cast<std::size_t>(count), figure));
        // The first of them, without the colours beside it.
        const QImage first = image.copy(0, 0, image.width() * 4 / 5 / columns, image.height() / rows);
        const QRect cells = extentOf(first, first.pixel(first.width() / 2, first.height() / 5));
        EXPECT_NEAR(cells.width(), 2.0 * cells.height(), 4.0) << count;
    }
}

TEST(FigureChart, emptyPartsAndLongTablesAreHarmless) {
    Figure table{"A long table"s};
    table.table = FigureTable{{"number"s}, {}};
    for (int i = 0; i < 500; ++i) table.table->rows.push_back({static_cast<double>(i)});
    Figure curve{"One point"s, {"x"s, "", true}, {"y"s, "", true}};
    curve.curves = {{"point"s, {10.0}, {10.0}, Trace::Dots}, {"arrow"s, {1.0}, {1.0}, Trace::Arrow}};
    EXPECT_GT(inked(painted({table, curve})), 0.01);
    EXPECT_EQ(inked(painted({})), 0.0);
}

TEST(FigureChart, aLongCellOfATableTakesSeveralLinesWhereThereIsRoom) {
    const auto lines = [](const std::string& reason, int rows) {
        Figure figure{"Omitted"s};
        figure.table = FigureTable{{"what"s, "why"s}, {}};
        for (int i = 0; i < rows; ++i)
            figure.table->rows.push_back({TranslatableText("epochs"s), TranslatableText(reason)});
        QImage image(240, 200, QImage::Format_RGB32);
        EXPECT_TRUE(paintFigures(image, image.size(), {figure}, {lightLook(), 1.0, true, true, true}));
        int count = 0;
        bool wasInked = false;
        for (int y = 0; y < image.height(); ++y) {
            bool isInked = false;
            for (int x = 0; x < image.width(); ++x) isInked |= qGray(image.pixel(x, y)) < 120;
            count += isInked && !wasInked ? 1 : 0;
            wasInked = isInked;
        }
        return count;
    };
    const std::string reason = "they would take much longer than anybody is ready to wait for them"s;
    EXPECT_GE(lines(reason, 1), lines("short"s, 1) + 1);
    EXPECT_LT(lines(reason, 5), 2 * 5) << "where there is none it is cut";
}

TEST(FigureChart, aMapForWhichThereIsNoRoomIsHarmless) {
    Figure figure{"One row"s, {"column"s}, {"row"s}};
    figure.map = HeatMap{{"value"s}, {0.0, 2.0}, {0.0, 1.0}, 2, 1, {0.0, 1.0}};
    for (const int side : {10, 40, 80, 160}) {
        QPicture picture;
        EXPECT_TRUE(paintFigures(picture, {side, side}, {figure}, {lightLook(), 1.0, true, true, true})) << side;
    }
}

TEST(FigureChart, aLegendCoversNoCurve) {
    Figure figure{"Curves everywhere"s, {"x"s}, {"y"s}};
    for (int i = 0; i < 4; ++i)
        figure.curves.push_back({"a curve with a long name, "s + std::to_string(i), {0.0, 1.0}, {1.0 * i, 1.0 * i}});
    for (const QSize size : {QSize(300, 176), QSize(960, 540)}) {
        QImage image(size, QImage::Format_RGB32);
        ASSERT_TRUE(paintFigures(image, size, {figure}, {lightLook(), 1.0, true, true, false}));
        for (const QColor& colour : lightLook().quantity) {
            int longest = 0;
            for (int y = 0; y < size.height(); ++y) {
                int run = 0;
                for (int x = 0; x < size.width(); ++x) {
                    run = image.pixelColor(x, y) == colour ? run + 1 : 0;
                    longest = std::max(longest, run);
                }
            }
            EXPECT_GT(longest, size.width() * 7 / 10) << colour.name().toStdString();
        }
    }
}

TEST(FigureChart, aMarkersNameGivesWayToCurves) {
    const QSize size(960, 540);
    // A curve in the right half, as high above the marker as its name is at the usual place.
    Figure figure{"A marker"s, {"x"s}, {"y"s}, {{"curve"s, {0.5, 1.0}, {0.52, 0.52}}}};
    figure.x.range = Range{0.0, 1.0};
    figure.y.range = Range{0.0, 1.0};
    const auto inkBesideLine = [&](const Figure& what) {
        QImage image(size, QImage::Format_RGB32);
        EXPECT_TRUE(paintFigures(image, size, {what}, {lightLook(), 1.0, true, true, false}));
        int longest = 0;
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0, run = 0; x < size.width(); ++x) {
                run = image.pixelColor(x, y) == lightLook().quantity[0] ? run + 1 : 0;
                longest = std::max(longest, run);
            }
        return longest;
    };
    const int whole = inkBesideLine(figure);
    EXPECT_GT(whole, size.width() / 3);
    figure.markers = {{"the name of this marker"s, {}, 0.5}};
    EXPECT_EQ(inkBesideLine(figure), whole) << "no letter lies on the curve";
}

TEST(FigureChart, rowsAreAsHighAsTheirFiguresNeed) {
    Figure curve{"Curve"s, {"x"s}, {"y"s}}, map{"Map"s, {"a"s}, {"b"s}}, table{"Table"s};
    map.map = HeatMap{{"value"s}, {-1.0, 1.0}, {-1.0, 1.0}, 1, 1, {1.0}};
    map.map->isSquare = true;
    table.table = FigureTable{{"number"s}, {{1.0}}};
    const std::vector<int> heights = rowHeights({map, curve, curve, curve, table}, 2);
    ASSERT_EQ(heights.size(), 3U);
    EXPECT_GT(heights[0], heights[1]);
    EXPECT_GT(heights[1], heights[2]);
    table.table->rows.assign(50, {1.0});
    EXPECT_GT(rowHeights({table}, 1)[0], 50 * 20) << "alone it is as long as it is";
    EXPECT_LT(rowHeights({table, curve}, 1)[0], 200) << "among others it is not";
    EXPECT_TRUE(rowHeights({}, 1).empty());
}

TEST(FigureChart, leavesTheWheelToWhatItLiesIn) {
    FigureChart chart;
    chart.resize(400, 300);
    chart.setFigures({Figure{"Line"s, {"x"s}, {"y"s}, {{"line"s, {0.0, 1.0}, {0.0, 1.0}}}}});
    auto* const plot = chart.findChild<QCustomPlot*>();
    const QPointF middle(plot->rect().center());
    QWheelEvent wheel(middle, plot->mapToGlobal(middle), {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(plot, &wheel);
    EXPECT_FALSE(wheel.isAccepted());
    EXPECT_FALSE(plot->testAttribute(Qt::WA_NoMousePropagation)) << "it would end here all the same";
}

TEST(FigureChart, figuresComeAndGo) {
    FigureChart chart;
    chart.resize(800, 600);
    Figure line{"Line"s, {"x"s}, {"y"s}};
    line.curves = {{"line"s, {0.0, 1.0}, {0.0, 1.0}}};
    for (const std::size_t count : {1U, 4U, 0U, 6U, 2U}) {
        chart.setFigures(std::vector<Figure>(count, line));
        // It repaints when the event loop comes to it.
        EXPECT_TRUE(QTest::qWaitFor([&] { return (inked(chart.grab().toImage()) > 0.001) == (count > 0); })) << count;
        EXPECT_EQ(chart.sizeHint(), figureSize(count));
    }
}

}  // namespace
}  // namespace activation
