// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/presenter.h"

#include "tests/app/window/window_fixture.h"
#include "widgets/controls/value_slider.h"
#include "widgets/plot/plot_view.h"
#include "widgets/text/label_text.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPointer>

namespace activation {
namespace {

class PresenterTest : public WindowTest {
protected:
    PresenterTest() {
        press(Qt::Key_F5);
        presenter = window->findChild<Presenter*>("presenter");
        EXPECT_TRUE(presenter);
        EXPECT_TRUE(QTest::qWaitFor([&] { return shown("plotView")->hasFocus(); }));
    }
    QWidget* shown(const char* name) const { return presenter->findChild<QWidget*>(name); }

    QPointer<Presenter> presenter;
};

TEST_F(PresenterTest, FillsTheScreenWithWhatWasLookedAt) {
    EXPECT_TRUE(presenter->isFullScreen());
    EXPECT_EQ(presenter->findChild<QLabel*>("presenterName")->text(), "ELU");
    EXPECT_GE(presenter->findChild<ValueSlider*>("slider")->height(), 32);
    press(Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !presenter; })) << "Escape leaves";
    EXPECT_TRUE(window->isVisible());
}

TEST_F(PresenterTest, WhatHasNoRoomDoesNotMakeTheScreenLarger) {
    const QSize screen = presenter->size();
    // Sixteen parameters are higher than a small screen, however small their type.
    std::string formula = "x";
    for (char name = 'a'; name <= 'q'; ++name)
        if (name != 'e') formula += std::string("*") + name;
    window->edit([&](Exploration& e) { e.current = defaultSelection(formula); });
    ASSERT_EQ(seen().current.values.size(), 16U);
    QApplication::processEvents();
    EXPECT_EQ(presenter->size(), screen);
    for (const QSize size : {QSize(500, 400), QSize(1024, 768)}) {
        presenter->resize(size);
        QApplication::processEvents();
        EXPECT_EQ(presenter->size(), size);
        EXPECT_GE(shown("plotView")->height(), size.height() / 3);
    }
    // The keys reach the last one, and it is seen.
    press(Qt::Key_Backtab);
    const QWidget* const last = QApplication::focusWidget();
    ASSERT_TRUE(qobject_cast<const ValueSlider*>(last));
    EXPECT_EQ(last->visibleRegion().boundingRect(), last->rect());
}

TEST_F(PresenterTest, KeysStepThroughTheCatalogueRoundAndRound) {
    const auto elu = std::ranges::find(catalogue(), "elu", [](const Activation& entry) { return entry.facts.id; });
    const Facts &before = std::prev(elu)->facts, &after = std::next(elu)->facts;
    press(Qt::Key_PageDown);
    EXPECT_EQ(seen().current.id, after.id);
    press(Qt::Key_PageUp);
    press(Qt::Key_PageUp);
    EXPECT_EQ(seen().current.id, before.id);
    for (std::size_t i = 0; i < catalogue().size(); ++i) press(Qt::Key_N);
    EXPECT_EQ(seen().current.id, before.id);
    EXPECT_EQ(presenter->findChild<QLabel*>("presenterName")->text(), toQString(before.name));
}

TEST_F(PresenterTest, BlanksUntilTheNextKeyWhichDoesNothingElse) {
    press(Qt::Key_B);
    EXPECT_TRUE(shown("presenterBlank")->isVisible());
    EXPECT_EQ(shown("presenterBlank")->geometry(), presenter->rect());
    press(Qt::Key_PageDown);
    EXPECT_FALSE(shown("presenterBlank")->isVisible());
    EXPECT_EQ(seen().current.id, "elu");
    for (const Qt::Key key : {Qt::Key_X, Qt::Key_Space, Qt::Key_Shift, Qt::Key_7, Qt::Key_Escape}) {
        press(Qt::Key_B);
        ASSERT_TRUE(shown("presenterBlank")->isVisible());
        press(key);
        EXPECT_FALSE(shown("presenterBlank")->isVisible()) << key;
    }
    press(Qt::Key_Period);
    QTest::mouseClick(shown("presenterBlank"), Qt::LeftButton);
    EXPECT_FALSE(shown("presenterBlank")->isVisible()) << "a click ends it too";
    ASSERT_TRUE(presenter);
    EXPECT_TRUE(presenter->isVisible()) << "and nothing else came of all that";
}

TEST_F(PresenterTest, KeysMoveTheParameters) {
    const auto value = [&](std::size_t i) { return seen().current.values[i]; };
    press(Qt::Key_Up);
    EXPECT_GT(value(0), 1.0);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_LT(value(0), 1.0);
    press(Qt::Key_Home);
    EXPECT_EQ(value(0), 1.0);
    EXPECT_EQ(seen().x, Exploration{}.x) << "the view stays";
    window->edit([](Exploration& e) { e.current = defaultSelection("hardtanh"); });
    const double first = value(0), second = value(1);
    press(Qt::Key_Tab);
    press(Qt::Key_Up);
    EXPECT_EQ(value(0), first);
    EXPECT_GT(value(1), second);
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    EXPECT_LT(value(0), first) << "round and round";
    window->edit([](Exploration& e) { e.current = defaultSelection("relu"); });
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Tab, Qt::Key_Home}) press(key);
    EXPECT_EQ(seen().current, defaultSelection("relu")) << "there is nothing to move";
}

TEST_F(PresenterTest, NothingIsLouderThanTheCurve) {
    EXPECT_EQ(presenter->findChild<QLabel*>("presenterValues")->text(), "") << "no idle text";
    for (const QSize size : {QSize(1024, 768), QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160)}) {
        presenter->resize(size);
        QApplication::processEvents();
        EXPECT_GE(presenter->smallestType(), 0.025 * size.height()) << size.height();
    }
}

TEST_F(PresenterTest, AHintNamesTheKeysAndAMovedMouseShowsTheWayOut) {
    EXPECT_TRUE(shown("presenterHint")->isVisible());
    EXPECT_TRUE(presenter->rect().contains(shown("presenterHint")->geometry()));
    press(Qt::Key_N);
    EXPECT_FALSE(shown("presenterHint")->isVisible()) << "who knows a key needs no hint";
    EXPECT_FALSE(shown("presenterExit")->isVisible());
    // Without a screen a pointer that QTest moves comes to the window below.
    const QPointF place(60.0, 60.0);
    QMouseEvent moved(QEvent::MouseMove, place, shown("chart")->mapToGlobal(place), Qt::NoButton, {}, {});
    QApplication::sendEvent(shown("chart"), &moved);
    EXPECT_TRUE(shown("presenterExit")->isVisible());
    QTest::mouseClick(shown("presenterExit"), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !presenter; }));
}

TEST_F(PresenterTest, TheHintGivesWayToTheMouse) {
    const QWidget* const hint = shown("presenterHint");
    ASSERT_TRUE(hint->isVisible());
    const auto move = [&](const QPoint& place) {
        QMouseEvent moved(QEvent::MouseMove, place, presenter->mapToGlobal(place), Qt::NoButton, {}, {});
        QApplication::sendEvent(shown("chart"), &moved);
    };
    move(hint->geometry().topLeft() - QPoint(3, 3));
    EXPECT_TRUE(hint->isVisible());
    move(hint->geometry().center());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !hint->isVisible(); }, 3000)) << "sooner than by itself";
}

TEST_F(PresenterTest, AMouseCanDoWhatTheKeysDo) {
    const auto open = [&] {
        const QPoint place(60, 60);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, shown("chart")->mapToGlobal(place));
        QApplication::sendEvent(shown("chart"), &event);
        return presenter->findChild<QMenu*>("presenterMenu");
    };
    const auto choose = [&](const QString& what) {
        QMenu* const menu = open();
        ASSERT_TRUE(menu);
        for (QAction* action : menu->actions())
            if (action->text() == what)
                return QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        FAIL() << what.toStdString();
    };
    choose("Formula");
    EXPECT_FALSE(shown("presenterFormula")->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !presenter->findChild<QMenu*>("presenterMenu"); }));
    choose("Formula");
    EXPECT_TRUE(shown("presenterFormula")->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !presenter->findChild<QMenu*>("presenterMenu"); }));
    choose("Black screen");
    EXPECT_TRUE(shown("presenterBlank")->isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !presenter->findChild<QMenu*>("presenterMenu"); }));
    QTest::mousePress(shown("presenterBlank"), Qt::RightButton);
    EXPECT_FALSE(shown("presenterBlank")->isVisible());
    EXPECT_FALSE(open()) << "the click that ends the black screen does nothing else";
    QTest::mouseRelease(shown("chart"), Qt::RightButton);
    QTest::mousePress(shown("chart"), Qt::RightButton);
    EXPECT_TRUE(open());
}

/// With the slope hidden there is nothing in its colour.
TEST_F(PresenterTest, ASlopeThatIsHiddenIsHiddenEverywhere) {
    window->edit([](Exploration& e) {
        e.probe = 0.7;
        e.pinned = {defaultSelection("relu")};
        e.shown.curvature = e.shown.zones = true;
    });
    auto* plot = presenter->findChild<PlotView*>("plotView");
    const auto coloured = [&] {
        const QImage image = plot->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                count += colour.red() > 150 && colour.red() - colour.blue() > 90 ? 1 : 0;  // f′ is orange
            }
        return count;
    };
    EXPECT_GT(coloured(), 100);
    press(Qt::Key_S);
    EXPECT_EQ(coloured(), 0);
    press(Qt::Key_S);
    EXPECT_GT(coloured(), 100);
}

TEST_F(PresenterTest, HidesWhatShouldStayAQuestion) {
    auto* plot = presenter->findChild<PlotView*>("plotView");
    EXPECT_TRUE(shown("presenterFormula")->isVisible());
    press(Qt::Key_F);
    EXPECT_FALSE(shown("presenterFormula")->isVisible());
    press(Qt::Key_V);
    EXPECT_FALSE(shown("presenterValues")->isVisible());
    const QImage before = plot->grab().toImage();
    press(Qt::Key_S);
    EXPECT_NE(plot->grab().toImage(), before);
    EXPECT_EQ(seen(), Exploration{}) << "what is hidden here is not hidden there";
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_V, Qt::Key_S}) press(key);
    EXPECT_TRUE(shown("presenterFormula")->isVisible());
    EXPECT_TRUE(shown("presenterValues")->isVisible());
}

TEST_F(PresenterTest, SlidersAndUndoAreThoseOfTheWindow) {
    auto* slider = presenter->findChild<ValueSlider*>("slider");
    slider->setFocus();
    press(Qt::Key_Right);
    EXPECT_GT(seen().current.values[0], 1.0);
    explorer().undo();
    EXPECT_EQ(slider->value(), 1.0);
}

}  // namespace
}  // namespace activation
