// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_view.h"

#include "core/experiments/catalogue.h"
#include "widgets/plot/figures/figure_chart.h"
#include "widgets/plot/figures/figure_plot.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>

namespace activation {
namespace {

using namespace std::string_literals;

Figure line(const std::string& title = "Line") {
    return {title, {"x"s}, {"y"s}, {{"line"s, {0.0, 1.0, 2.0}, {0.0, 1.0, 4.0}}}};
}

Figure plane() {
    Figure figure{"Plane"s, {"σ_w"s}, {"σ_b"s}};
    figure.map = HeatMap{{"χ"s}, {0.0, 4.0}, {0.0, 2.0}, 4, 4, std::vector<double>(16, 1.0)};
    figure.markers = {{"here"s, 1.0, 1.0, MarkerSettings{"sigma_w"s, "sigma_b"s}}, {"elsewhere"s, 3.0, 1.5}};
    return figure;
}

class FigureViewTest : public testing::Test {
protected:
    void show(const Figure& figure) {
        view.resize(520, 420);
        view.setFigure(figure);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        // It is laid out once it has been painted.
        EXPECT_TRUE(QTest::qWaitFor([&] { return view.pixelOf({1.0, 1.0}) != QPointF(); }));
        QApplication::processEvents();
    }
    QPoint at(double x, double y) const { return view.pixelOf({x, y}).toPoint(); }

    FigureView view;
    QSignalSpy moved{&view, &FigureView::markerMoved};
};

TEST_F(FigureViewTest, SaysItsValuesUnderThePointerAndUnderTheArrowKeys) {
    show(line());
    EXPECT_FALSE(view.reading());
    QTest::mouseMove(&view, at(1.0, 3.0));
    ASSERT_TRUE(view.reading());
    EXPECT_NEAR(view.reading()->values[0].value.toDouble(), 1.0, 0.05);
    const QImage read = view.grab().toImage();
    QTest::mouseMove(&view, QPoint(2, 2));
    EXPECT_FALSE(view.reading()) << "there are no axes there";
    EXPECT_NE(view.grab().toImage(), read);
    view.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&view, Qt::Key_Right);
    ASSERT_TRUE(view.reading());
    const QString first = view.reading()->where;
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_NE(view.reading()->where, first);
    EXPECT_TRUE(view.accessibleDescription().contains("line"));
    for (int i = 0; i < 200; ++i) QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_TRUE(view.reading()) << "it stays on the axes";
}

TEST_F(FigureViewTest, WhatStandsForSettingsIsDragged) {
    show(plane());
    QTest::mousePress(&view, Qt::LeftButton, {}, at(1.0, 1.0));
    QTest::mouseMove(&view, at(2.0, 0.5));
    ASSERT_EQ(moved.count(), 1);
    EXPECT_EQ(moved[0][0].value<MarkerSettings>(), (MarkerSettings{"sigma_w", "sigma_b"}));
    EXPECT_NEAR(moved[0][1].toDouble(), 2.0, 0.03);
    EXPECT_NEAR(moved[0][2].toDouble(), 0.5, 0.03);
    EXPECT_TRUE(moved[0][3].toBool());
    EXPECT_NEAR(*view.figure().markers[0].x, 2.0, 0.03) << "it is seen there at once";
    view.setFigure(plane());  // of a run that was asked for earlier
    EXPECT_NEAR(*view.figure().markers[0].x, 2.0, 0.03) << "it stays under the hand";
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at(2.0, 0.5));
    EXPECT_FALSE(moved.back()[3].toBool());
    view.setFigure(plane());
    EXPECT_EQ(view.figure().markers[0].x, 1.0);
    moved.clear();
    QTest::mouseClick(&view, Qt::LeftButton, {}, at(1.0, 1.0));
    EXPECT_EQ(moved.count(), 0) << "a click moves nothing";
    QTest::mousePress(&view, Qt::LeftButton, {}, at(3.0, 1.5));
    QTest::mouseMove(&view, at(2.0, 1.0));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at(2.0, 1.0));
    EXPECT_EQ(moved.count(), 0) << "what stands for nothing stays";
}

TEST_F(FigureViewTest, DoubleClickAndReturnAskForMoreRoom) {
    show(line());
    QSignalSpy enlarge(&view, &FigureView::enlargeRequested);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, at(1.0, 1.0));
    EXPECT_EQ(enlarge.count(), 1);
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(enlarge.count(), 2);
}

TEST_F(FigureViewTest, MarkersThatCanBeDraggedNameSettings) {
    for (const Experiment& experiment : experiments()) {
        const auto figures = run(experiment, experiment.id == "train_classifier"
                                                 ? Settings{.numbers = {{"pictures", 200.0}, {"epochs", 1.0}}}
                                                 : Settings{});
        ASSERT_TRUE(figures) << experiment.id;
        for (const Figure& figure : *figures)
            for (const FigureMarker& marker : figure.markers) {
                if (!marker.settings) continue;
                EXPECT_TRUE(marker.x && marker.y) << experiment.id;
                for (const std::string& id : {marker.settings->x, marker.settings->y})
                    EXPECT_EQ(std::ranges::count(experiment.settings, id,
                                                 [](const Setting& setting) { return setting.parameter.id; }),
                              1)
                        << experiment.id << ' ' << id;
            }
    }
}

class FigureChartViewTest : public testing::Test {
protected:
    FigureChartViewTest() {
        chart.resize(826, 640);
        chart.setFigures({line("One"), line("Two"), line("Three")});
        chart.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&chart));
    }
    std::vector<FigureView*> seen() const {
        std::vector<FigureView*> result;
        for (FigureView* view : chart.findChildren<FigureView*>())
            if (view->isVisible()) result.push_back(view);
        return result;
    }

    FigureChart chart;
};

TEST_F(FigureChartViewTest, OneCanBeSeenAloneAndThenAllAgain) {
    ASSERT_EQ(seen().size(), 3U);
    QTest::mouseDClick(seen()[1], Qt::LeftButton, {}, seen()[1]->rect().center());
    ASSERT_EQ(seen().size(), 1U);
    EXPECT_EQ(seen()[0]->size(), chart.size());
    chart.setFigures({line("Zero"), line("One"), line("Two")});
    ASSERT_EQ(seen().size(), 1U);
    EXPECT_EQ(seen()[0]->accessibleName(), "Two") << "it is known by its title";
    seen()[0]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(seen()[0], Qt::Key_Escape);
    EXPECT_EQ(seen().size(), 3U);
    seen()[0]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(seen()[0], Qt::Key_Return);
    ASSERT_EQ(seen().size(), 1U);
    QTest::mouseClick(chart.findChild<QToolButton*>("showAllFigures"), Qt::LeftButton);
    EXPECT_EQ(seen().size(), 3U);
    chart.enlarge(1);
    chart.setFigures({line("Other")});
    EXPECT_FALSE(chart.enlarged()) << "the one is gone";
}

TEST_F(FigureChartViewTest, FiguresOfOtherSettingsAreDimmedAndSaySo) {
    const auto grab = [&] { return chart.grab().toImage(); };
    const QImage before = grab();
    chart.setStale("Of other settings");
    const QImage dimmed = grab();
    EXPECT_NE(dimmed, before);
    EXPECT_EQ(chart.stale(), "Of other settings");
    chart.setStale({});
    EXPECT_EQ(grab(), before);
}

TEST_F(FigureChartViewTest, WhatIsStillToComeSaysSo) {
    chart.setFigures({line("One")}, {"Two", "Three"});
    EXPECT_EQ(seen().size(), 3U);
    EXPECT_TRUE(seen()[1]->isPending());
    EXPECT_EQ(seen()[1]->accessibleName(), "Two");
    QSignalSpy menu(&chart, &FigureChart::menuRequested);
    QContextMenuEvent event(QContextMenuEvent::Mouse, {9, 9}, {9, 9}, Qt::NoModifier);
    QApplication::sendEvent(seen()[1], &event);
    EXPECT_EQ(menu.count(), 0) << "there is nothing to copy";
    QApplication::sendEvent(seen()[0], &event);
    EXPECT_EQ(menu.count(), 1);
}

/// The labels of an axis that are seen.
TEST(FigureTicks, ALogarithmicAxisHasAtLeastThree) {
    for (const auto& [low, high] : {std::pair{1.0, 9.0},
                                    {0.5, 2.0},
                                    {0.09, 11.0},
                                    {1e-7, 3e-5},
                                    {1e-300, 1e300},
                                    {0.97, 1.03},
                                    {3e-4, 0.8},
                                    {1e-13, 10.0}})
        for (const QSize size : {QSize(220, 160), QSize(520, 420), QSize(1600, 900)}) {
            Figure figure{"Powers"s, {"x"s}, {"y"s, "", true}, {{"line"s, {0.0, 1.0}, {low, high}}}};
            FigurePlot plot;
            plot.resize(size);
            plot.setFigures({figure}, {.look = lightLook(), .font = plot.font()}, 1);
            plot.replot();
            const QCPAxis* axis = plot.axes()->axis(QCPAxis::atLeft);
            const QCPRange range = axis->range();
            const auto ticks = axis->ticker();
            QVector<double> places;
            QVector<QString> labels;
            ticks->generate(range, QLocale::c(), 'g', 6, places, nullptr, &labels);
            const auto seen = std::ranges::count_if(places, [&](double tick) { return range.contains(tick); });
            EXPECT_GE(seen, 3) << low << " … " << high << " at height " << size.height();
            QStringList distinct(labels.begin(), labels.end());
            EXPECT_EQ(distinct.removeDuplicates(), 0) << low << " … " << high;
        }
}

/// The ink of the axis title of a figure, left of its tick labels.
TEST(FigureTitles, AnIndexStandsBelowTheLineAndTurnedGlyphsAreApart) {
    const auto inkOf = [](const std::string& label) {
        Figure figure = line();
        figure.y.label = label;
        QImage image(520, 420, QImage::Format_RGB32);
        EXPECT_TRUE(paintFigures(image, image.size(), {figure}, {lightLook(), 1.0, true, true, false}));
        QRect extent;
        for (int y = 60; y < 400; ++y)
            for (int x = 0; x < 28; ++x)
                if (image.pixelColor(x, y).lightness() < 160) extent |= QRect(x, y, 1, 1);
        return extent;
    };
    const QRect plain = inkOf("σ_x"), raw = inkOf("σ x");
    EXPECT_GT(plain.right(), raw.right()) << "the index is lower: further right, where the title is turned";
    EXPECT_LT(plain.height(), inkOf("σ_w σ_w").height());
    const QFont font = QApplication::font();
    QFont caption = font;
    caption.setPixelSize(11);
    EXPECT_GE(inkOf("E f²").height(), QFontMetricsF(caption).horizontalAdvance(QStringLiteral("E f²")) - 4.0);
}

TEST(FigureTitles, IndicesInTablesStandBelowTheLineToo) {
    const auto widthOf = [](const std::string& heading) {
        Figure figure{std::string("Table")};
        figure.table = FigureTable{{heading}, {{std::string("x")}}};
        QImage image(520, 420, QImage::Format_RGB32);
        EXPECT_TRUE(paintFigures(image, image.size(), {figure}, {lightLook(), 1.0, false, true, false}));
        int first = image.width(), last = 0;  // of the heading's ink
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).lightness() < 160) first = std::min(first, x), last = std::max(last, x);
        return last - first;
    };
    EXPECT_LT(widthOf("σ_w²"), widthOf("σw²")) << "no line before a smaller letter";
}

}  // namespace
}  // namespace activation
