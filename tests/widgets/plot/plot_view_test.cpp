// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_view.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <set>

namespace activation {
namespace {

/// A view whose edits are applied, as the window applies them.
class PlotViewTest : public testing::Test {
protected:
    PlotViewTest() {
        exploration.current = {"elu", {1.5}};
        QObject::connect(&view, &PlotView::rangesEdited, &view, [this](Range x, std::optional<Range> y) {
            exploration.x = x;
            exploration.y = y;
            view.setExploration(exploration);
        });
        QObject::connect(&view, &PlotView::probePinned, &view, [this](std::optional<double> x) {
            exploration.probe = x;
            view.setExploration(exploration);
        });
        QObject::connect(&view, &PlotView::inputEdited, &view, [this](const Normal& input, bool isDragging) {
            exploration.input = input;
            dragging = isDragging;
            view.setExploration(exploration);
        });
        view.resize(800, 600);
        view.setExploration(exploration);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        EXPECT_TRUE(QTest::qWaitFor([&] { return chart()->width() > 700; }));
    }

    static ExplorationChange dragOf(Part part) { return {static_cast<unsigned>(part), true}; }

    QWidget* chart() { return view.findChild<QWidget*>("chart"); }

    void wheel(const QPoint& at, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWheelEvent event(at, chart()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(chart(), &event);
    }

    /// The handle of the density that is nearest to the left edge, looked for as a person would.
    std::optional<QPoint> handleFrom(int column) {
        for (int x = column; x < chart()->width(); x += 6)
            for (int y = chart()->height() * 3 / 4; y < chart()->height(); y += 8) {
                QTest::mouseMove(chart(), {x, y});
                if (chart()->cursor().shape() == Qt::SizeHorCursor) return QPoint(x, y);
            }
        return std::nullopt;
    }
    void drag(const QPoint& from, const QPoint& by) {
        QTest::mousePress(chart(), Qt::LeftButton, {}, from);
        QTest::mouseMove(chart(), from + by / 2);
        EXPECT_TRUE(dragging);
        QTest::mouseMove(chart(), from + by);
        QTest::mouseRelease(chart(), Qt::LeftButton, {}, from + by);
        EXPECT_FALSE(dragging);
    }

    bool dragging = false;
    Exploration exploration;
    PlotView view;
};

TEST_F(PlotViewTest, WheelZoomsAtThePointerToLimitsThatOneCanRead) {
    wheel({200, 300}, 1);
    EXPECT_LT(exploration.x.size(), 10.0);
    ASSERT_TRUE(exploration.y.has_value());
    EXPECT_DOUBLE_EQ(exploration.x.from * 100.0, std::round(exploration.x.from * 100.0));
    // The pointer is left of the middle, so more was taken away on the right.
    EXPECT_GT(5.0 - exploration.x.to, exploration.x.from + 5.0);
}

TEST_F(PlotViewTest, ShiftZoomsXOnlyAndControlYOnly) {
    wheel({400, 300}, 1, Qt::ShiftModifier);
    EXPECT_LT(exploration.x.size(), 10.0);
    EXPECT_FALSE(exploration.y.has_value());
    const Range x = exploration.x;
    wheel({400, 300}, 1, Qt::ControlModifier);
    EXPECT_EQ(exploration.x, x);
    EXPECT_TRUE(exploration.y.has_value());
}

TEST_F(PlotViewTest, YStandsStillWhileAValueMovesAndFitsAtRest) {
    QSignalSpy settled(&view, &PlotView::settled);
    const Range before = view.shownY();
    exploration.current.values = {4.0};
    view.setExploration(exploration, dragOf(Part::Parameters));
    ASSERT_NE(visibleY(exploration), before);
    EXPECT_EQ(view.shownY(), before);
    exploration.probe = 1.0;
    view.setExploration(exploration, dragOf(Part::Probe));
    EXPECT_EQ(view.shownY(), before) << "a probe that moves with it changes nothing";
    ASSERT_TRUE(settled.wait());
    EXPECT_EQ(view.shownY(), visibleY(exploration));
}

TEST_F(PlotViewTest, YFitsAtOnceWhenSomethingElseChanges) {
    exploration.current.values = {4.0};
    view.setExploration(exploration, dragOf(Part::Parameters));
    ASSERT_NE(view.shownY(), visibleY(exploration));
    exploration.x = {-4.0, 4.0};
    view.setExploration(exploration);
    EXPECT_EQ(view.shownY(), visibleY(exploration));
}

TEST_F(PlotViewTest, EndlessZoomStaysShowable) {
    for (int i = 0; i < 400; ++i) wheel({400, 300}, 8);
    EXPECT_FALSE(faultOf(exploration));
    for (int i = 0; i < 800; ++i) wheel({400, 300}, -8);
    EXPECT_FALSE(faultOf(exploration));
}

TEST_F(PlotViewTest, DraggingPansAndTheCurveFollowsTheHand) {
    QTest::mousePress(chart(), Qt::LeftButton, {}, {400, 300});
    QTest::mouseMove(chart(), {350, 300});
    QTest::mouseMove(chart(), {300, 300});
    QTest::mouseRelease(chart(), Qt::LeftButton, {}, {300, 300});
    EXPECT_GT(exploration.x.from, -5.0);
    EXPECT_NEAR(exploration.x.size(), 10.0, 1e-12);
    EXPECT_FALSE(exploration.y.has_value()) << "a drag along x leaves y to follow the curves";
    EXPECT_FALSE(exploration.probe.has_value()) << "a drag is not a click";
}

TEST_F(PlotViewTest, AClickPinsTheProbeAndAnotherLetsItGo) {
    QTest::mouseClick(chart(), Qt::LeftButton, {}, {400, 300});
    ASSERT_TRUE(exploration.probe.has_value());
    EXPECT_TRUE(exploration.x.contains(*exploration.probe));
    EXPECT_EQ(view.probe(), exploration.probe);
    QTest::mouseClick(chart(), Qt::LeftButton, {}, {500, 300});
    EXPECT_FALSE(exploration.probe.has_value());
}

TEST_F(PlotViewTest, ADoubleClickResetsAndLeavesTheProbeAlone) {
    QSignalSpy reset(&view, &PlotView::resetRequested);
    QTest::mouseClick(chart(), Qt::LeftButton, {}, {400, 300});
    QTest::mouseDClick(chart(), Qt::LeftButton, {}, {400, 300});
    EXPECT_EQ(reset.count(), 1);
    EXPECT_FALSE(exploration.probe.has_value());
}

TEST_F(PlotViewTest, TheProbeFollowsThePointerAndLeavesWithIt) {
    QSignalSpy moved(&view, &PlotView::probeMoved);
    QTest::mouseMove(chart(), {300, 300});
    QTest::mouseMove(chart(), {320, 300});
    ASSERT_TRUE(view.probe().has_value());
    const double first = *view.probe();
    QTest::mouseMove(chart(), {420, 300});
    EXPECT_GT(*view.probe(), first);
    EXPECT_GE(moved.count(), 2);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(chart(), &leave);
    EXPECT_FALSE(view.probe().has_value());
}

TEST_F(PlotViewTest, OneCanPointAtZero) {
    std::set<double> seen;
    for (int x = 300; x < 500; ++x) {
        QTest::mouseMove(chart(), {x, 300});
        seen.insert(view.probe().value_or(1.0));
    }
    EXPECT_TRUE(seen.contains(0.0));
    EXPECT_GT(seen.size(), 80U) << "about a number for every other pixel";
}

TEST_F(PlotViewTest, ArrowKeysMoveTheProbe) {
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Right);
    ASSERT_TRUE(exploration.probe.has_value());
    EXPECT_NEAR(*exploration.probe, 0.1, 1e-12);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_NEAR(*exploration.probe, -0.9, 1e-12);
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(exploration.probe.has_value());
}

TEST_F(PlotViewTest, KeysReachThePlacesThatThePointerSnapsTo) {
    exploration.current = {"gelu", {}};
    view.setExploration(exploration);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    ASSERT_TRUE(exploration.probe.has_value());
    EXPECT_NEAR(*exploration.probe, -0.7517915, 1e-6) << "the minimum";
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_NEAR(*exploration.probe, 0.0, 1e-9) << "the zero";
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_NEAR(*exploration.probe, 0.0, 1e-9) << "there is no other";
    QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
    EXPECT_NEAR(*exploration.probe, -0.7517915, 1e-6);
}

TEST_F(PlotViewTest, WhatIsSaidBesideTheProbeIsTrueOfItsPlace) {
    exploration.current = {"gelu", {}};
    exploration.probe = 2.0;
    view.setExploration(exploration);
    const QImage held = view.grab().toImage();
    const auto pin = [&](std::optional<double> x) {
        exploration.probe = x;
        view.setExploration(exploration, {static_cast<unsigned>(Part::Probe), false});
    };
    pin(std::nullopt);
    for (int x = 300; x < 400; ++x) QTest::mouseMove(chart(), {x, 300});  // over the minimum and the zero
    pin(2.0);
    EXPECT_EQ(view.grab().toImage(), held) << "a probe that is held is not where the pointer is";
    for (int x = 300; x < 400; ++x) {
        QTest::mouseMove(chart(), {x, 300});
        ASSERT_EQ(view.grab().toImage(), held) << x;
    }
}

TEST_F(PlotViewTest, ThePlotIsMarkedAfterADialogAsBeforeIt) {
    const auto ring = [&] { return view.grab().toImage().pixelColor(1, view.height() / 2) == lightLook().accent; };
    const auto lendTheKeyboard = [&](Qt::FocusReason reason) {
        QFocusEvent out(QEvent::FocusOut, reason), in(QEvent::FocusIn, reason);
        QApplication::sendEvent(&view, &out);
        QApplication::sendEvent(&view, &in);
    };
    QTest::mouseClick(chart(), Qt::LeftButton, {}, {200, 200});
    for (const Qt::FocusReason reason : {Qt::PopupFocusReason, Qt::ActiveWindowFocusReason}) {
        lendTheKeyboard(reason);
        EXPECT_FALSE(ring()) << "who has a mouse needs no mark: " << reason;
    }
    view.clearFocus();
    view.setFocus(Qt::TabFocusReason);
    for (const Qt::FocusReason reason : {Qt::PopupFocusReason, Qt::ActiveWindowFocusReason}) {
        lendTheKeyboard(reason);
        EXPECT_TRUE(ring()) << "the keyboard is shown where it is: " << reason;
    }
}

TEST_F(PlotViewTest, TheDensityOfTheInputsIsDraggedByItsHandles) {
    exploration.shown.densities = true;
    view.setExploration(exploration);
    const std::optional<QPoint> mean = handleFrom(100);
    ASSERT_TRUE(mean);
    drag(*mean, {100, 30});
    EXPECT_NEAR(exploration.input.mean, 10.0 * 100.0 / 640.0, 0.35) << "a hundred pixels of about 640";
    EXPECT_EQ(exploration.input.deviation, 1.0);
    EXPECT_EQ(exploration.x, Range({-5.0, 5.0})) << "nothing else moves";
    const double before = exploration.input.mean;
    const std::optional<QPoint> deviation = handleFrom(mean->x() + 100 + 20);
    ASSERT_TRUE(deviation);
    drag(*deviation, {60, 0});
    EXPECT_EQ(exploration.input.mean, before);
    EXPECT_NEAR(exploration.input.deviation, 1.0 + 10.0 * 60.0 / 640.0, 0.25);
    drag(*deviation + QPoint(60, 0), {-600, 0});
    EXPECT_GT(exploration.input.deviation, 0.0);
    EXPECT_FALSE(exploration.probe.has_value()) << "a drag is not a click";
}

TEST_F(PlotViewTest, PlusAndMinusZoomAndHomeResets) {
    QSignalSpy reset(&view, &PlotView::resetRequested);
    QTest::keyClick(&view, Qt::Key_Plus);
    EXPECT_LT(exploration.x.size(), 10.0);
    QTest::keyClick(&view, Qt::Key_Minus);
    EXPECT_NEAR(exploration.x.size(), 10.0, 0.05);
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_EQ(reset.count(), 1);
}

TEST_F(PlotViewTest, SaysWhatItShows) {
    exploration.probe = 1.0;
    view.setExploration(exploration);
    EXPECT_TRUE(view.description().startsWith("ELU and its derivative, α = 1.5, for x from −5 to 5"))
        << view.description().toStdString();
    EXPECT_TRUE(view.description().endsWith("At x = 1: f = 1, f′ = 1, f″ = 0."));
    exploration.pinned = {{"relu", {}}};
    exploration.family = {"alpha", {0.5, 2.0}, 4};
    view.setExploration(exploration);
    EXPECT_TRUE(view.description().contains(" A family of curves, α from 0.5 to 2. "));
    exploration.family->values = {1.0, 1.0001};
    view.setExploration(exploration);
    EXPECT_TRUE(view.description().contains(" A family of curves, α from 1 to 1.0001. "));
    EXPECT_TRUE(view.description().endsWith(" ReLU: f = 1, f′ = 1, f″ = 0."));
    QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&view);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->role(), QAccessible::Chart);
    EXPECT_EQ(seen->text(QAccessible::Description), view.description());
}

}  // namespace
}  // namespace activation
