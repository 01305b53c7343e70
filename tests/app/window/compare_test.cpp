// SPDX-License-Identifier: GPL-3.0-or-later
// What the window offers to compare curves with each other.
#include "tests/app/window/window_fixture.h"
#include "widgets/controls/value_field.h"

#include <QToolButton>

#include <functional>

namespace activation {
namespace {

class CompareTest : public WindowTest {};

TEST_F(CompareTest, AFamilyGoesThroughTheParameters) {
    choose("hardtanh");
    action("family")->trigger();
    ASSERT_TRUE(seen().family);
    EXPECT_EQ(seen().family->parameter, "min_val");
    EXPECT_EQ(familyOf(seen()).size(), 7U);
    EXPECT_TRUE(action("family")->isChecked());
    action("family")->trigger();
    EXPECT_EQ(seen().family->parameter, "max_val");
    action("family")->trigger();
    EXPECT_FALSE(seen().family);
    EXPECT_FALSE(action("family")->isChecked());
    action("undo")->trigger();
    EXPECT_EQ(seen().family->parameter, "max_val");
    choose("gelu");
    EXPECT_FALSE(action("family")->isEnabled());
}

TEST_F(CompareTest, AFamilyHasItsNumbersUnderItsParameter) {
    const Exploration before = seen();
    QTest::mouseClick(child<QToolButton>("family"), Qt::LeftButton);
    const Exploration on = seen();
    ASSERT_TRUE(on.family);
    EXPECT_TRUE(action("family")->isChecked());
    QApplication::processEvents();
    child("family")->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 3; ++i) press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), child("familyTo"));
    type("3");
    press(Qt::Key_Return);
    EXPECT_EQ(seen().family->values.to, 3.0);
    action("undo")->trigger();
    EXPECT_EQ(seen(), on);
    EXPECT_EQ(child<ValueField>("familyTo")->text(), "5");
    action("redo")->trigger();
    press(Qt::Key_A, Qt::ControlModifier);
    type("0");
    press(Qt::Key_Return);
    EXPECT_EQ(seen().family->values.to, 3.0) << "refused";
    press(Qt::Key_Escape);
    child("familyCurves")->setFocus(Qt::TabFocusReason);
    type("2");
    press(Qt::Key_Return);
    EXPECT_EQ(familyOf(seen()).size(), 2U);
    choose("softplus");
    EXPECT_FALSE(window->findChild<QWidget*>("familyRow"));
    choose("celu");
    EXPECT_EQ(child<ValueField>("familyCurves")->text(), "2");
    for (int i = 0; i < 5; ++i) action("undo")->trigger();
    EXPECT_EQ(seen(), before);
    EXPECT_FALSE(window->findChild<QWidget*>("familyRow"));
}

TEST_F(CompareTest, WhatIsTypedIntoAFamilyThatGoesIsForgotten) {
    for (const auto& leave : std::initializer_list<std::function<void()>>{
             [&] { action("undo")->trigger(); }, [&] { action("family")->trigger(); },
             [&] { window->edit([](Exploration& e) { e.current = defaultSelection("gelu"); }); }}) {
        start();
        action("family")->trigger();
        child("familyFrom")->setFocus(Qt::TabFocusReason);
        type("0.5");
        const Exploration typed = seen();
        leave();
        QApplication::processEvents();
        EXPECT_NE(seen(), typed);
        EXPECT_FALSE(window->findChild<QWidget*>("familyRow"));
        if (seen().family) {
            EXPECT_EQ(seen().family, typed.family);
        }
    }
}

TEST_F(CompareTest, ADifferenceNeedsAPinnedCurve) {
    EXPECT_FALSE(action("difference")->isEnabled());
    action("pin")->trigger();
    action("difference")->trigger();
    EXPECT_EQ(plotsOf(seen()).size(), 2U);
    action("unpinAll")->trigger();
    EXPECT_EQ(plotsOf(seen()).size(), 1U);
    EXPECT_FALSE(action("difference")->isChecked());
}

}  // namespace
}  // namespace activation
