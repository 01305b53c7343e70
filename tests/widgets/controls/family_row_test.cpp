// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/family_row.h"

#include "widgets/controls/parameter_panel.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/controls/value_field.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <numbers>

namespace activation {
namespace {

/// A panel whose edits are applied, as in the window.
class FamilyRowTest : public testing::Test {
protected:
    FamilyRowTest() {
        panel.resize(320, 200);
        QObject::connect(&panel, &ParameterPanel::familyEdited, &panel,
                         [this](const std::optional<Family>& family, bool dragging) {
                             ++requests;
                             wasDragging = dragging;
                             seen.family = family;
                             tell();
                         });
    }

    void tell() {
        panel.setSelection(*entryOf(seen.current), seen.current.values, seen.framework);
        panel.setFamily(seen);
    }
    void open(std::string_view id, std::optional<Family> family = {}) {
        seen.current = defaultSelection(id);
        seen.family = std::move(family);
        tell();
        panel.show();
        panel.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&panel));
        QApplication::processEvents();
    }

    QToolButton* button(std::size_t row = 0) { return panel.row(row).findChild<QToolButton*>("family"); }
    FamilyRow* row() { return panel.findChild<FamilyRow*>("familyRow"); }
    ValueField* field(const char* name) { return panel.findChild<ValueField*>(name); }
    QString text(const char* name) { return panel.findChild<QLabel*>(name)->text(); }
    QString fault() { return row()->findChild<QLabel*>("familyFault")->isVisible() ? text("familyFault") : QString(); }
    void type(const char* name, const QString& text) {
        field(name)->setFocus();
        field(name)->selectAll();
        QTest::keyClick(field(name), Qt::Key_Delete);
        QTest::keyClicks(field(name), text);
        QTest::keyClick(field(name), Qt::Key_Return);
    }

    Exploration seen;
    int requests = 0;
    bool wasDragging = false;
    ParameterPanel panel;
};

TEST_F(FamilyRowTest, IsSwitchedOnAndOffForAParameter) {
    open("hardtanh");
    EXPECT_FALSE(row());
    QTest::mouseClick(button(1), Qt::LeftButton);
    ASSERT_TRUE(seen.family);
    const Parameter& parameter = entryOf(seen.current)->parameters[1];
    EXPECT_EQ(*seen.family, (Family{"max_val", {parameter.low, parameter.high}}));
    EXPECT_TRUE(button(1)->isChecked());
    EXPECT_FALSE(button(0)->isChecked());
    ASSERT_TRUE(row());
    QApplication::processEvents();
    EXPECT_GT(row()->y(), panel.row(1).y());
    QTest::mouseClick(button(0), Qt::LeftButton);
    EXPECT_EQ(seen.family->parameter, "min_val");
    EXPECT_FALSE(button(1)->isChecked());
    QTest::keyClick(button(0), Qt::Key_Space);
    EXPECT_FALSE(seen.family);
    EXPECT_FALSE(row());
}

TEST_F(FamilyRowTest, ShowsTheFamilyThatIsThere) {
    open("elu", Family{"alpha", {0.5, 2.0}, 4});
    EXPECT_EQ(field("familyCurves")->text(), "4");
    EXPECT_EQ(field("familyFrom")->text(), "0.5");
    EXPECT_EQ(field("familyTo")->text(), "2");
    EXPECT_EQ(text("familyNote"), "in steps of 0.5");
    seen.family->values = {-1.0, 1e-7};
    tell();
    EXPECT_EQ(field("familyFrom")->text(), QStringLiteral("−1"));
    EXPECT_EQ(requests, 0) << "being told is no request";
}

TEST_F(FamilyRowTest, IsNotThereForAnActivationWithoutItsParameter) {
    open("elu", Family{"alpha", {0.5, 2.0}, 4});
    FamilyRow* before = row();
    ASSERT_TRUE(before);
    open("softplus", seen.family);
    EXPECT_FALSE(row());
    open("elu", seen.family);
    ASSERT_TRUE(row());
    EXPECT_EQ(field("familyTo")->text(), "2");
    open("gelu", seen.family);
    EXPECT_FALSE(row());
}

TEST_F(FamilyRowTest, IsEditedByKeyboard) {
    open("elu", Family{"alpha", {0.0, 2.0}, 7});
    type("familyFrom", "-1");
    EXPECT_EQ(seen.family->values, (Range{-1.0, 2.0}));
    type("familyTo", "1/2");
    EXPECT_EQ(seen.family->values, (Range{-1.0, 0.5}));
    type("familyCurves", "25");
    EXPECT_EQ(seen.family->curves, 25);
    EXPECT_FALSE(wasDragging);
    EXPECT_EQ(requests, 3);
    QTest::keyClick(field("familyCurves"), Qt::Key_Up);
    EXPECT_EQ(seen.family->curves, 25);
    QTest::keyClick(field("familyCurves"), Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(seen.family->curves, 24);
    QTest::keyClick(field("familyCurves"), Qt::Key_PageDown);
    EXPECT_EQ(seen.family->curves, 14);
    EXPECT_EQ(fault(), "");
}

TEST_F(FamilyRowTest, KeysMoveAnEndByATenthOfTheFamilyWhereverItIs) {
    open("elu", Family{"alpha", {0.0, 2.0}});
    QTest::keyClick(field("familyTo"), Qt::Key_Up);
    EXPECT_EQ(seen.family->values.to, 2.1);
    QTest::keyClick(field("familyFrom"), Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(seen.family->values.from, -0.01);
    seen.family->values = {1e-7, 3e-7};
    tell();
    QTest::keyClick(field("familyTo"), Qt::Key_Down);
    EXPECT_DOUBLE_EQ(seen.family->values.to, 2.9e-7);
    seen.family->values = {0.0, 1e12};
    tell();
    QTest::keyClick(field("familyTo"), Qt::Key_Up);
    EXPECT_EQ(seen.family->values.to, 1.1e12);
}

TEST_F(FamilyRowTest, TheWheelChangesTheFieldThatHasTheKeyboard) {
    open("elu", Family{"alpha", {0.0, 2.0}});
    QTest::mouseClick(field("familyCurves"), Qt::LeftButton);
    const QPointF middle(field("familyCurves")->rect().center());
    QWheelEvent event(middle, field("familyCurves")->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(field("familyCurves"), &event);
    EXPECT_EQ(seen.family->curves, 8);
}

TEST_F(FamilyRowTest, RefusesNonsenseWithAReason) {
    struct Case {
        const char *activation, *field, *typed, *reason;
    };
    for (const auto& [activation, name, typed, reason] : {
             Case{"elu", "familyFrom", "", "Enter a number."},
             {"elu", "familyFrom", "abc", "“abc” is not a number. The number stays 0.5."},
             {"elu", "familyFrom", "2", "A family begins at less than where it ends. The number stays 0.5."},
             {"elu", "familyFrom", "3", "A family begins at less than where it ends."},
             {"elu", "familyTo", "0.5", "A family begins at less than where it ends. The number stays 2."},
             {"elu", "familyTo", "1e300", "This is too large, or too near the other end."},
             {"elu", "familyTo", "inf", "This is too large, or too near the other end."},
             {"elu", "familyFrom", "-inf", "This is too large, or too near the other end."},
             {"elu", "familyTo", "0.5000000000001", "This is too large, or too near the other end."},
             {"elu", "familyTo", "nan", ""},
             {"elu", "familyCurves", "1", "A family has from 2 to 25 curves. The number stays 7."},
             {"elu", "familyCurves", "26", "A family has from 2 to 25 curves."},
             {"elu", "familyCurves", "2.5", "A family has from 2 to 25 curves."},
             {"elu", "familyCurves", "1e300", "A family has from 2 to 25 curves."},
             {"elu", "familyCurves", "-inf", "A family has from 2 to 25 curves."},
             {"elu", "familyCurves", "seven", "“seven” is not a number."},
             {"celu", "familyFrom", "0", "alpha must not be 0. The number stays 0.5."},
         }) {
        open(activation, Family{"alpha", {0.5, 2.0}});
        type(name, typed);
        EXPECT_EQ(*seen.family, (Family{"alpha", {0.5, 2.0}})) << typed;
        EXPECT_TRUE(fault().startsWith(QString::fromUtf8(reason))) << fault().toStdString();
        EXPECT_FALSE(fault().isEmpty()) << typed;
        EXPECT_TRUE(field(name)->property("refused").toBool()) << typed;
        EXPECT_EQ(field(name)->accessibleDescription(), fault());
        QTest::keyClick(field(name), Qt::Key_Escape);
        EXPECT_FALSE(field(name)->property("refused").toBool()) << typed;
        type(name, field(name)->text());
        type("familyTo", "1.5");
        EXPECT_EQ(fault(), "") << "a number that can be takes the reason away";
    }
    EXPECT_EQ(requests, 17) << "only those that could be";
}

TEST_F(FamilyRowTest, SaysHowManyAreDrawnWhereTheActivationRefusesSome) {
    open("hardtanh", Family{"min_val", {-1.0, 3.0}, 5});
    EXPECT_EQ(text("familyNote"), "in steps of 1; 3 drawn");
    EXPECT_EQ(panel.findChild<QLabel*>("familyNote")->toolTip(), "Invalid values are skipped");
    seen.current.values[1] = 3.0;
    tell();
    EXPECT_EQ(text("familyNote"), "in steps of 1");
    seen.current.values = {-9.0, -9.0};
    tell();
    EXPECT_EQ(text("familyNote"), "in steps of 1; 0 drawn");
}

TEST_F(FamilyRowTest, WhatIsTypedDoesNotOutliveTheFamily) {
    open("hardtanh", Family{"min_val", {-3.0, 0.0}, 5});
    field("familyFrom")->setFocus();
    field("familyFrom")->selectAll();
    QTest::keyClicks(field("familyFrom"), "-2");
    seen.family->parameter = "max_val";
    tell();
    EXPECT_EQ(field("familyFrom")->text(), QStringLiteral("−3"));
    field("familyFrom")->setFocus();
    QTest::keyClicks(field("familyFrom"), "7");
    seen.family.reset();
    tell();
    EXPECT_FALSE(seen.family);
    open("gelu");
    EXPECT_EQ(requests, 0);
}

TEST_F(FamilyRowTest, ASliderStepLaysNothingOut) {
    open("elu", Family{"alpha", {0.5, 2.0}});
    struct Watch : QObject {
        bool eventFilter(QObject*, QEvent* event) override {
            if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Paint) ++count;
            return false;
        }
        int count = 0;
    } watch;
    QApplication::processEvents();
    row()->installEventFilter(&watch);
    for (QWidget* part : row()->findChildren<QWidget*>()) part->installEventFilter(&watch);
    for (int i = 0; i < 10; ++i) {
        seen.current.values[0] += 0.01;
        tell();
        QApplication::processEvents();
    }
    EXPECT_EQ(watch.count, 0);
}

TEST_F(FamilyRowTest, ShowsNoNumberCutOff) {
    open("elu", Family{"alpha", {-1.0 / 3.0, std::numbers::pi}});
    for (const char* name : {"familyFrom", "familyTo"}) {
        const ValueField& shown = *field(name);
        EXPECT_LE(shown.fontMetrics().horizontalAdvance(shown.text()), shown.contentsRect().width()) << name;
        EXPECT_FALSE(shown.toolTip().isEmpty()) << name;
    }
    field("familyFrom")->setFocus();
    EXPECT_EQ(field("familyFrom")->text(), QStringLiteral("−0.3333333333333333"));
}

TEST_F(FamilyRowTest, NumbersAreThoseOfTheLocale) {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    open("elu", Family{"alpha", {0.5, 2.0}});
    EXPECT_EQ(field("familyFrom")->text(), "0,5");
    type("familyFrom", "0,25");
    EXPECT_EQ(seen.family->values.from, 0.25);
    EXPECT_EQ(text("familyNote"), "in steps of 0,2917");
    QLocale::setDefault(before);
}

}  // namespace
}  // namespace activation
