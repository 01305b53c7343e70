// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/explore_page.h"

#include "app/window/frame/range_field.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/plot/plot_view.h"
#include "widgets/readout/readout.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>

#include <cmath>

namespace activation {
namespace {

class ExplorePageTest : public WindowTest {
protected:
    ExplorePageTest() : plot(child<PlotView>("plotView")), chart(child("chart")) {}

    /// Where x is on the chart, on its middle row.
    QPoint placeOf(double x) const {
        // The axes are found by where the pointer reads what.
        const auto readAt = [&](int column) {
            QTest::mouseMove(chart, {column, chart->height() / 2});
            return plot->probe();
        };
        // The first column of which this is so; behind the plot nothing is read.
        const auto firstColumn = [&](auto isSo) {
            int low = chart->width() / 6, high = chart->width() - 1;
            while (high - low > 1) {
                const int middle = (low + high) / 2;
                const std::optional<double> read = readAt(middle);
                (read && !isSo(*read) ? low : high) = middle;
            }
            return high;
        };
        // Several columns read the same where the probe snaps.
        const int from = firstColumn([x](double read) { return read >= x; });
        const int to = firstColumn([x](double read) { return read > x; });
        return {(from + std::max(from, to - 1)) / 2, chart->height() / 2};
    }

    PlotView* plot;
    QWidget* chart;
};

TEST_F(ExplorePageTest, TheViewStandsStillWhileAValueIsDragged) {
    auto* slider = child("parameter_alpha")->findChild<QWidget*>("slider");
    const QPoint middle = slider->rect().center();
    const Range before = plot->shownY();
    const int row = slider->mapTo(window.get(), QPoint()).y();
    QTest::mousePress(slider, Qt::LeftButton, {}, middle);
    for (int x = 0; x < slider->width() / 2 - 8; x += 7) {
        QTest::mouseMove(slider, middle + QPoint(x, 0));
        EXPECT_EQ(plot->shownY(), before) << seen().current.values[0];
        EXPECT_EQ(slider->mapTo(window.get(), QPoint()).y(), row) << "nothing moves under the pointer";
    }
    EXPECT_GT(seen().current.values[0], 1.5);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, middle + QPoint(slider->width() / 2 - 8, 0));
    EXPECT_TRUE(QTest::qWaitFor([&] { return plot->shownY() != before; })) << "it fits when the value is at rest";
}

TEST_F(ExplorePageTest, TheViewStandsStillWhileKeysMoveAValueAndEachIsAStepOfUndo) {
    auto* slider = child("parameter_alpha")->findChild<QWidget*>("slider");
    slider->setFocus();
    const Range before = plot->shownY();
    std::vector<double> values{seen().current.values[0]};
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(slider, Qt::Key_PageUp);
        EXPECT_EQ(plot->shownY(), before) << seen().current.values[0];
        values.push_back(seen().current.values[0]);
    }
    EXPECT_GT(values[1], values[0]);
    EXPECT_TRUE(QTest::qWaitFor([&] { return plot->shownY() != before; })) << "it fits when the value is at rest";
    while (values.size() > 1 && values.back() == values[values.size() - 2]) values.pop_back();  // the end of the track
    while (!values.empty()) {
        EXPECT_EQ(seen().current.values[0], values.back());
        values.pop_back();
        if (!values.empty()) window->explorer().undo();
    }
}

TEST_F(ExplorePageTest, AKeyWhoseReleaseGoesElsewhereEndsItsStep) {
    auto* slider = child("parameter_alpha")->findChild<QWidget*>("slider");
    slider->setFocus();
    QTest::keyPress(slider, Qt::Key_Right);
    const double once = seen().current.values[0];
    plot->setFocus();  // as a shortcut does
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    window->explorer().undo();
    EXPECT_EQ(seen().current.values[0], once);
    QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_GT(seen().current.values[0], once) << "also what was requested before";
}

TEST_F(ExplorePageTest, TheInputIsScaledByHandAndUndone) {
    choose("tanh");
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen().current.id == "tanh"; }));
    QTest::mouseClick(child("inputScale"), Qt::LeftButton);
    QApplication::processEvents();
    EXPECT_FALSE(hasInputScale(seen().current));
    auto* slider = child("parameter_weight")->findChild<QWidget*>("slider");
    const QPoint middle = slider->rect().center();
    QTest::mousePress(slider, Qt::LeftButton, {}, middle);
    QTest::mouseMove(slider, middle + QPoint(10, 0));
    QTest::mouseMove(slider, middle - QPoint(slider->width() / 4, 0));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, middle - QPoint(slider->width() / 4, 0));
    EXPECT_LT(inputScaleOf(seen().current).weight, -1.0);
    EXPECT_GT(inputScaleOf(seen().current).weight, -2.0);
    action("undo")->trigger();
    EXPECT_FALSE(hasInputScale(seen().current)) << "one drag is one step";
    action("redo")->trigger();
    EXPECT_TRUE(hasInputScale(seen().current));
    EXPECT_TRUE(child("formulaWithNumbers")->isVisible());
}

TEST_F(ExplorePageTest, TrainingIsASwitchWhereItDiffers) {
    EXPECT_FALSE(child("mode")->isVisible());
    choose("rrelu");
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen().current.id == "rrelu"; }));
    auto* mode = child<QTabBar>("mode");
    ASSERT_TRUE(mode->isVisible());
    QTest::mouseClick(mode, Qt::LeftButton, {}, mode->tabRect(1).center());
    EXPECT_TRUE(seen().current.isTraining);
    action("undo")->trigger();
    EXPECT_FALSE(seen().current.isTraining);
    EXPECT_EQ(mode->currentIndex(), 0);
}

TEST_F(ExplorePageTest, TheGridIsASwitch) {
    const auto lines = [this] {
        const QImage image = chart->grab().toImage();
        const QRgb surface = image.pixel(image.width() - 3, 3);
        const int row = image.height() / 5;  // above the curve's left part, between two lines
        int count = 0;
        for (int x = image.width() / 5; x < image.width() * 2 / 5; ++x) count += image.pixel(x, row) != surface;
        return count;
    };
    const int with = lines();
    EXPECT_GT(with, 0);
    action("grid")->trigger();
    EXPECT_FALSE(seen().grid);
    EXPECT_LT(lines(), with);
    action("undo")->trigger();
    EXPECT_EQ(lines(), with);
    action("textbook")->trigger();
    EXPECT_FALSE(action("grid")->isEnabled()) << "textbook axes have none";
}

TEST_F(ExplorePageTest, ATypedValueFitsAtOnce) {
    const Range before = plot->shownY();
    auto* field = child("parameter_alpha")->findChild<QLineEdit*>("field");
    field->setFocus();
    field->selectAll();
    type("4");
    press(Qt::Key_Return);
    EXPECT_NE(plot->shownY(), before);
}

TEST_F(ExplorePageTest, ARangeThatCannotBeShownIsRefusedAtItsField) {
    auto* x = child<RangeField>("xRange");
    const auto enter = [&](const QString& text) {
        x->setFocus();
        x->selectAll();
        QTest::keyClicks(x, text);
        QTest::keyClick(x, Qt::Key_Return);
    };
    for (const char* tiny : {"-1e-300 .. 1e-300", "1 .. 1.000000000001", "-1e300 .. 1e300"}) {
        enter(tiny);
        EXPECT_EQ(seen().x, Exploration{}.x) << tiny;
        EXPECT_TRUE(x->property("refused").toBool()) << tiny;
        EXPECT_FALSE(window->message().isEmpty()) << tiny;
    }
    enter("1 .. 1.0000000001");
    EXPECT_EQ(seen().x, (Range{1.0, 1.0000000001}));
    EXPECT_TRUE(window->message().isEmpty()) << "the fault goes with the next valid entry";
    enter("nonsense");
    EXPECT_FALSE(window->message().isEmpty());
    enter("1 .. 1.0000000001");
    EXPECT_TRUE(window->message().isEmpty()) << "also where it is what is shown already";
}

TEST_F(ExplorePageTest, TheFieldsCutNoDigit) {
    for (const Range y : {Range{-1.125, 1.125}, Range{-1234.5678, 9876.5432}, Range{1e6, 1e6 + 1},
                          Range{0.999999999995, 1.000000000105}}) {
        window->edit([&](Exploration& e) { e.y = y; });
        QApplication::processEvents();
        auto* field = child<RangeField>("yRange");
        EXPECT_GE(field->width(), field->fontMetrics().horizontalAdvance(field->text()) + 8)
            << field->text().toStdString();
    }
}

TEST_F(ExplorePageTest, TheProbeSnapsToKinksUnlessAltIsHeld) {
    window->edit([](Exploration& e) {
        e.current = defaultSelection("relu6");
        e.x = {-2.37, 8.13};
    });
    QApplication::processEvents();
    const QPoint kink = placeOf(6.0);
    for (const int away : {-4, -2, 0, 3}) {
        QTest::mouseMove(chart, kink + QPoint(away, 0));
        EXPECT_EQ(plot->probe(), std::optional(6.0)) << away;
    }
    QTest::mouseMove(chart, kink + QPoint(20, 0));
    EXPECT_NE(plot->probe(), std::optional(6.0));
}

TEST_F(ExplorePageTest, TheReadOutKeepsTheLastX) {
    auto* readout = child<Readout>("readout");
    QTest::mouseMove(chart, placeOf(2.0));
    const std::optional<double> last = readout->x();
    ASSERT_TRUE(last);
    QTest::mouseMove(child("toolBar"), {4, 4});
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(chart, &leave);
    EXPECT_FALSE(plot->probe());
    EXPECT_EQ(readout->x(), last);
    auto* field = child<QLineEdit>("probeX");
    field->setFocus();
    field->selectAll();
    type("-1.4");
    press(Qt::Key_Return);
    EXPECT_EQ(seen().probe, std::optional(-1.4));
}

TEST_F(ExplorePageTest, ARightClickOpensWhatCanBeDoneWithThePlot) {
    QTest::mouseMove(chart, placeOf(1.0));
    const std::optional<double> x = plot->probe();
    QContextMenuEvent event(QContextMenuEvent::Mouse, {200, 200}, chart->mapToGlobal(QPoint(200, 200)));
    QApplication::sendEvent(chart, &event);
    auto* menu = child<QMenu>("plotMenu");
    EXPECT_TRUE(menu->isVisible());
    EXPECT_GE(menu->actions().size(), 8);
    menu->actions()[1]->trigger();
    EXPECT_EQ(seen().probe, x);
    menu->close();
}

TEST_F(ExplorePageTest, WhatIsOnCanBeTurnedOffInThePlot) {
    for (const char* name : {"zones", "asymptotes", "densities", "magnifier", "family"}) {
        auto* chip = child<QToolButton>(QStringLiteral("chip_") + QLatin1String(name));
        EXPECT_FALSE(chip->isVisible()) << name;
        action(name)->trigger();
        EXPECT_TRUE(action(name)->isChecked()) << name;
        EXPECT_TRUE(chip->isVisible()) << name;
        QTest::mouseClick(chip, Qt::LeftButton);
        EXPECT_FALSE(action(name)->isChecked()) << name;
        EXPECT_FALSE(chip->isVisible()) << name;
    }
}

TEST_F(ExplorePageTest, ARowOfTheCatalogueIsPinnedByItsButtonAndByARightClick) {
    auto* view = child<QListView>("catalogueView");
    const auto rowOf = [&](const char* name) {
        for (int i = 0; i < view->model()->rowCount(); ++i)
            if (const QModelIndex index = view->model()->index(i, 0); index.data().toString() == QLatin1String(name))
                return index;
        return QModelIndex();
    };
    const QModelIndex relu = rowOf("ReLU"), prelu = rowOf("PReLU");
    view->scrollTo(relu);
    QTest::mouseClick(view->viewport(), Qt::RightButton, {}, view->visualRect(relu).center());
    EXPECT_EQ(seen().pinned, std::vector{defaultSelection("relu")});
    EXPECT_EQ(seen().current.id, "elu") << "the current one stays";
    view->scrollTo(prelu);
    const QRect row = view->visualRect(prelu);
    QTest::mouseMove(view->viewport(), row.center());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {row.right() - 10, row.center().y()});
    EXPECT_EQ(seen().pinned.size(), 2U);
    EXPECT_EQ(seen().current.id, "elu");
}

TEST_F(ExplorePageTest, TheFrameworksAreComparedInATable) {
    choose("leaky_relu");
    auto* differ = child<QToolButton>("frameworksDiffer");
    ASSERT_TRUE(differ->isVisible());
    QTest::mouseClick(differ, Qt::LeftButton);
    auto* dialog = child<QDialog>("frameworkTable");
    EXPECT_TRUE(dialog->isVisible());
    QStringList texts;
    for (const QLabel* label : dialog->findChildren<QLabel*>()) texts << label->text();
    for (const char* expected : {"PyTorch", "Keras (TensorFlow)", "Keras (JAX)", "JAX", "0.01", "0.3"})
        EXPECT_TRUE(texts.contains(QLatin1String(expected))) << expected;
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_F(ExplorePageTest, EveryNumberHasANodeWithAPlainName) {
    QAccessible::setActive(true);
    window->edit([](Exploration& e) { e.probe = 1.0; });
    window->edit([](Exploration& e) { e.current.values = {0.5}; });
    QStringList names;
    for (const char* name : {"readout", "statisticsStrip"})
        for (QWidget* node : child(name)->findChildren<QWidget*>("valueNode"))
            if (QAccessibleInterface* each = QAccessible::queryAccessibleInterface(node))
                names << each->text(QAccessible::Name);
    QAccessible::setActive(false);
    EXPECT_TRUE(names.contains(QString::fromUtf8("slope f′ of ELU, α = 0.5: 1"))) << names.join('|').toStdString();
    EXPECT_TRUE(names.join('|').contains("mean of the outputs")) << names.join('|').toStdString();
    for (const QString& name : names) EXPECT_FALSE(name.contains('<')) << name.toStdString();
}

TEST_F(ExplorePageTest, AClickDrawsNoFrameAroundThePlot) {
    const auto ring = [&] { return plot->grab().toImage().pixelColor(1, plot->height() / 2); };
    QTest::mouseClick(chart, Qt::LeftButton, {}, {200, 200});
    EXPECT_TRUE(plot->hasFocus());
    const QColor clicked = ring();
    child("catalogueSearch")->setFocus();
    plot->setFocus(Qt::TabFocusReason);
    EXPECT_NE(ring(), clicked) << "the keyboard is shown where it is";
    EXPECT_EQ(clicked, window->appearance().look().surface);
}

}  // namespace
}  // namespace activation
