// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/parameter_panel.h"

#include "core/exploration.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/controls/sweep.h"
#include "widgets/controls/value_field.h"
#include "widgets/controls/value_slider.h"

#include <QAccessible>
#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace activation {
namespace {

/// A panel whose edits are applied, as in the window.
class ParameterPanelTest : public testing::Test {
protected:
    struct Request {
        std::size_t parameter;
        double value;
        bool dragging;
    };

    ParameterPanelTest() {
        panel.resize(320, 200);
        QObject::connect(&panel, &ParameterPanel::valueEdited, &panel,
                         [this](std::size_t parameter, double value, bool dragging) {
                             requests.push_back({parameter, value, dragging});
                             setValueAt(selection, parameter, value);
                             panel.setSelection(*entryOf(selection), selection.values, Framework::PyTorch);
                         });
    }

    void open(std::string_view id, std::optional<std::vector<double>> values = {}) {
        selection = defaultSelection(id);
        if (values) selection.values = *values;
        panel.setSelection(*entryOf(selection), selection.values, Framework::PyTorch);
        panel.show();
        panel.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&panel));
    }

    template <class T>
    T* part(const char* name, std::size_t row = 0) {
        return panel.row(row).findChild<T*>(name);
    }
    ValueSlider* slider(std::size_t row = 0) { return part<ValueSlider>("slider", row); }
    ValueField* field(std::size_t row = 0) { return part<ValueField>("field", row); }
    QString fault(std::size_t row = 0) {
        auto* label = part<QLabel>("fault", row);
        return label->isVisible() ? label->text() : QString();
    }

    double key(int code, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(slider(), static_cast<Qt::Key>(code), modifiers);
        return selection.values[0];
    }
    void type(const QString& text, std::size_t row = 0) {
        field(row)->setFocus();
        field(row)->selectAll();
        QTest::keyClicks(field(row), text);
        QTest::keyClick(field(row), Qt::Key_Return);
    }
    void turnWheel(QWidget* target, int eighths, Qt::KeyboardModifiers modifiers = {}) {
        const QPointF middle(target->rect().center());
        QWheelEvent event(middle, target->mapToGlobal(middle), {}, {0, eighths}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &event);
    }

    Selection selection;
    std::vector<Request> requests;
    ParameterPanel panel;
};

TEST_F(ParameterPanelTest, HasARowForEachParameter) {
    open("gelu");
    EXPECT_EQ(panel.rowCount(), 0U);
    EXPECT_TRUE(panel.findChild<QLabel*>("noParameters")->isVisible());
    open("hardtanh");
    EXPECT_EQ(panel.rowCount(), 2U);
    EXPECT_FALSE(panel.findChild<QLabel*>("noParameters")->isVisible());
    EXPECT_TRUE(requests.empty()) << "being told is no request";
}

TEST_F(ParameterPanelTest, RowsStayWhileTheActivationDoes) {
    open("elu");
    ParameterRow* row = &panel.row(0);
    selection.values[0] = 2.0;
    panel.setSelection(*entryOf(selection), selection.values, Framework::PyTorch);
    EXPECT_EQ(&panel.row(0), row);
    EXPECT_EQ(field()->text().toStdString(), "2");
    EXPECT_EQ(slider()->value(), 2.0);
    EXPECT_TRUE(requests.empty());
}

TEST_F(ParameterPanelTest, WeightAndBiasUnfold) {
    open("tanh");
    auto* fold = panel.findChild<QToolButton*>("inputScale");
    EXPECT_FALSE(fold->isVisible()) << "until it is offered";
    panel.setInputOffered(true);
    EXPECT_TRUE(fold->isVisible());
    EXPECT_EQ(panel.rowCount(), 0U);
    QTest::mouseClick(fold, Qt::LeftButton);
    ASSERT_EQ(panel.rowCount(), 2U);
    EXPECT_TRUE(requests.empty()) << "to look at them changes nothing";
    EXPECT_EQ(field(0)->text().toStdString(), "1");
    EXPECT_EQ(field(1)->text().toStdString(), "0");
    type("-3", 0);
    type("1.5", 1);
    EXPECT_EQ(selection.values, (std::vector{-3.0, 1.5}));
    EXPECT_EQ(fold->text().toStdString(), "Input: f(w·x + b)");
    QTest::mouseClick(fold, Qt::LeftButton);
    EXPECT_EQ(panel.rowCount(), 0U);
    EXPECT_EQ(fold->text().toStdString(), "Input: f(−3·x + 1.5)") << "what is folded away is still told";
    EXPECT_EQ(selection.values, (std::vector{-3.0, 1.5}));
    open("tanh", {{-3.0, 1.0}});
    EXPECT_EQ(panel.rowCount(), 0U) << "it stays folded";
    open("elu");
    EXPECT_EQ(panel.rowCount(), 1U);
    open("elu", {{1.0, 2.0, 0.0}});
    ASSERT_EQ(panel.rowCount(), 3U) << "where they are used they are seen";
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel.row(1).isVisible(); }));
    type("1", 1);
    EXPECT_EQ(selection.values, std::vector{1.0});
    EXPECT_EQ(panel.rowCount(), 3U) << "the hand may go on";
    type("nan", 1);
    EXPECT_FALSE(fault(1).isEmpty());
    EXPECT_EQ(selection.values, std::vector{1.0});
}

TEST_F(ParameterPanelTest, KeysMoveTheSlider) {
    open("leaky_relu", {{0.5}});
    EXPECT_EQ(key(Qt::Key_Right), 0.51);
    EXPECT_EQ(key(Qt::Key_Up), 0.52);
    EXPECT_EQ(key(Qt::Key_Left), 0.51);
    EXPECT_EQ(key(Qt::Key_Down), 0.5);
    EXPECT_EQ(key(Qt::Key_Right, Qt::ShiftModifier), 0.501);
    EXPECT_EQ(key(Qt::Key_Left, Qt::ShiftModifier), 0.5);
    EXPECT_EQ(key(Qt::Key_PageUp), 0.6);
    EXPECT_EQ(key(Qt::Key_PageDown), 0.5);
    EXPECT_EQ(key(Qt::Key_End), 1.0);
    EXPECT_EQ(key(Qt::Key_Right), 1.0);
    EXPECT_EQ(key(Qt::Key_Home), 0.0);
    EXPECT_EQ(std::ranges::count(requests, false, &Request::dragging), 11) << "each press is a drag of its own";
    EXPECT_FALSE(requests.back().dragging);
}

TEST_F(ParameterPanelTest, AClickInTheGrooveJumpsThereAndDrags) {
    open("prelu");
    const int middle = slider()->height() / 2, width = slider()->width();
    QTest::mousePress(slider(), Qt::LeftButton, {}, QPoint(width / 2, middle));
    EXPECT_NEAR(selection.values[0], 0.5, 0.01);
    QTest::mouseMove(slider(), QPoint(width + 50, middle));
    EXPECT_EQ(selection.values[0], 1.5);
    QTest::mouseMove(slider(), QPoint(-50, middle));
    EXPECT_EQ(selection.values[0], -0.5);
    EXPECT_TRUE(std::ranges::all_of(requests, &Request::dragging));
    QTest::mouseRelease(slider(), Qt::LeftButton, {}, QPoint(-50, middle));
    EXPECT_FALSE(requests.back().dragging) << "the release ends the change";
    EXPECT_EQ(requests.back().value, -0.5);
}

TEST_F(ParameterPanelTest, TheHandleDoesNotJumpWhenGripped) {
    open("prelu", {{0.5}});
    const int middle = slider()->height() / 2, centre = slider()->width() / 2;
    QTest::mousePress(slider(), Qt::LeftButton, {}, QPoint(centre + 5, middle));
    EXPECT_EQ(selection.values[0], 0.5);
    QTest::mouseRelease(slider(), Qt::LeftButton, {}, QPoint(centre + 5, middle));
    EXPECT_EQ(selection.values[0], 0.5);
}

TEST_F(ParameterPanelTest, TheWheelStepsAndAddsUpSmallTurns) {
    open("leaky_relu", {{0.5}});
    turnWheel(slider(), 120);
    EXPECT_EQ(selection.values[0], 0.5) << "without the focus it is for what is around";
    slider()->setFocus();
    ASSERT_TRUE(QTest::qWaitFor([&] { return slider()->hasFocus(); }));
    turnWheel(slider(), 120);
    EXPECT_EQ(selection.values[0], 0.51);
    turnWheel(slider(), -240);
    EXPECT_EQ(selection.values[0], 0.49);
    turnWheel(slider(), 120, Qt::ShiftModifier);
    EXPECT_EQ(selection.values[0], 0.491);
    for (int i = 0; i < 4; ++i) turnWheel(slider(), 30);
    EXPECT_EQ(selection.values[0], 0.501);
}

TEST_F(ParameterPanelTest, TheFieldTakesExactValuesOutsideTheSlider) {
    open("elu");
    type("12.345678901234");
    EXPECT_EQ(selection.values[0], 12.345678901234);
    EXPECT_EQ(field()->text().toStdString(), "12.345678901234");
    EXPECT_EQ(slider()->value(), 12.345678901234);
    type("-3");
    EXPECT_EQ(selection.values[0], -3.0);
    type("1/3");
    EXPECT_EQ(selection.values[0], 1.0 / 3.0);
    EXPECT_TRUE(fault().isEmpty());
}

TEST_F(ParameterPanelTest, AnIllegalValueIsRefusedInWords) {
    open("celu", {{2.0}});
    type("0");
    EXPECT_EQ(selection.values[0], 2.0);
    EXPECT_TRUE(requests.empty() || requests.back().value == 2.0);
    EXPECT_EQ(fault().toStdString(), "alpha must not be 0. The value stays 2.");
    EXPECT_EQ(field()->text().toStdString(), "0") << "it stays to be corrected";
    EXPECT_TRUE(field()->property("refused").toBool());
    EXPECT_EQ(field()->accessibleDescription(), fault());
    QTest::keyClick(field(), Qt::Key_Escape);
    EXPECT_EQ(field()->text().toStdString(), "2");
    type("0.5");
    EXPECT_EQ(selection.values[0], 0.5);
    EXPECT_TRUE(fault().isEmpty());
    EXPECT_FALSE(field()->property("refused").toBool());
}

TEST_F(ParameterPanelTest, WhatIsNoNumberIsRefused) {
    open("elu");
    for (const auto& [typed, reason] : {std::pair{"abc", "“abc” is not a number. The value stays 1."},
                                        std::pair{" ", "Enter a number. The value stays 1."},
                                        std::pair{"inf", "alpha must be a finite number. The value stays 1."}}) {
        type(typed);
        EXPECT_EQ(fault().toStdString(), reason);
        EXPECT_EQ(selection.values[0], 1.0);
    }
}

TEST_F(ParameterPanelTest, LeavingTheFieldCommitsOrRestores) {
    open("elu");
    field()->setFocus();
    field()->selectAll();
    QTest::keyClicks(field(), "2.5");
    slider()->setFocus();
    EXPECT_EQ(selection.values[0], 2.5);
    field()->setFocus();
    field()->selectAll();
    QTest::keyClicks(field(), "x");
    slider()->setFocus();
    EXPECT_EQ(selection.values[0], 2.5);
    EXPECT_EQ(field()->text().toStdString(), "2.5");
    EXPECT_FALSE(fault().isEmpty());
}

TEST_F(ParameterPanelTest, ADragIntoTheIllegalStopsAtTheLastLegalValue) {
    open("rrelu");
    const int middle = slider()->height() / 2;
    QTest::mousePress(slider(), Qt::LeftButton, {}, QPoint(slider()->width() - 20, middle));
    EXPECT_EQ(selection.values[0], 0.125);
    EXPECT_EQ(fault().toStdString(), "lower must not exceed upper. The value stays 0.125.");
    QTest::mouseMove(slider(), QPoint(slider()->width() / 4, middle));
    EXPECT_NEAR(selection.values[0], 0.22, 0.02);
    EXPECT_TRUE(fault().isEmpty());
    QTest::mouseMove(slider(), QPoint(slider()->width() - 20, middle));
    QTest::mouseRelease(slider(), Qt::LeftButton, {}, QPoint(slider()->width() - 20, middle));
    EXPECT_FALSE(requests.back().dragging) << "the change ends all the same";
    EXPECT_NEAR(selection.values[0], 0.22, 0.02);
}

TEST_F(ParameterPanelTest, ResetGoesToTheFrameworksDefault) {
    open("leaky_relu", {{0.7}});
    auto* reset = part<QToolButton>("reset");
    EXPECT_TRUE(reset->isEnabled());
    QTest::mouseClick(reset, Qt::LeftButton);
    EXPECT_EQ(selection.values[0], 0.01);
    EXPECT_FALSE(reset->isEnabled());
    panel.setSelection(*entryOf(selection), selection.values, Framework::Keras);
    EXPECT_TRUE(reset->isEnabled());
    QTest::mouseClick(reset, Qt::LeftButton);
    EXPECT_EQ(selection.values[0], 0.3);
}

TEST_F(ParameterPanelTest, PlaySweepsToAndFro) {
    open("prelu", {{1.4}});
    panel.row(0).sweep().setPeriod(std::chrono::milliseconds(400));
    QTest::mouseClick(part<QToolButton>("play"), Qt::LeftButton);
    EXPECT_TRUE(panel.row(0).isPlaying());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !requests.empty(); })) << "by itself";
    const auto reaches = [&](auto&& there) {
        for (int frame = 0; frame < 200 && !there(selection.values[0]); ++frame)
            panel.row(0).sweep().advance(std::chrono::milliseconds(3));
        return there(selection.values[0]);
    };
    EXPECT_TRUE(reaches([](double value) { return value > 1.45; }));
    EXPECT_TRUE(reaches([](double value) { return value < -0.4; }));
    EXPECT_TRUE(reaches([](double value) { return value > 1.0; }));
    EXPECT_TRUE(std::ranges::all_of(requests, &Request::dragging));
    EXPECT_TRUE(std::ranges::all_of(requests, [](const Request& w) { return w.value >= -0.5 && w.value <= 1.5; }));
    QTest::mouseClick(part<QToolButton>("play"), Qt::LeftButton);
    EXPECT_FALSE(panel.row(0).isPlaying());
    EXPECT_FALSE(requests.back().dragging);
    EXPECT_EQ(requests.back().value, selection.values[0]);
}

TEST_F(ParameterPanelTest, TouchingTheRowStopsTheSweep) {
    open("elu");
    const std::vector<std::function<void()>> touches = {
        [this] { key(Qt::Key_Right); },
        [this] {
            slider()->setFocus();
            turnWheel(slider(), 120);
        },
        [this] { QTest::mouseClick(slider(), Qt::LeftButton); },
        [this] { QTest::keyClicks(field(), "1"); },
        [this] { panel.setSelection(*entryOf(selection), std::vector<double>{4.9}, Framework::PyTorch); },
    };
    for (const auto& touch : touches) {
        panel.row(0).setPlaying(true);
        const std::size_t before = requests.size();
        ASSERT_TRUE(QTest::qWaitFor([&] { return requests.size() > before; }));
        touch();
        EXPECT_FALSE(panel.row(0).isPlaying());
        EXPECT_FALSE(part<QToolButton>("play")->isChecked());
    }
}

TEST_F(ParameterPanelTest, ASweepTurnsBackBeforeTheIllegal) {
    open("rrelu");  // lower is at most upper, 1/3
    panel.row(0).setPlaying(true);
    bool wasHigh = false, wasLow = false;
    for (int frame = 0; frame < 1000; ++frame) {
        panel.row(0).sweep().advance(std::chrono::milliseconds(16));
        wasHigh = wasHigh || selection.values[0] > 0.3;
        wasLow = wasLow || (wasHigh && selection.values[0] < 0.1);
    }
    EXPECT_TRUE(wasHigh);
    EXPECT_TRUE(wasLow);
    EXPECT_TRUE(panel.row(0).isPlaying());
    EXPECT_TRUE(std::ranges::all_of(requests, [](const Request& w) { return w.value <= 1.0 / 3.0; }));
}

TEST_F(ParameterPanelTest, BeingToldEndsTheSweepAndIsNoEdit) {
    open("elu");
    panel.row(0).setPlaying(true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return requests.size() > 2; }));
    requests.clear();
    selection.values = {4.9};
    panel.setSelection(*entryOf(selection), selection.values, Framework::PyTorch);
    EXPECT_FALSE(panel.row(0).isPlaying());
    EXPECT_TRUE(requests.empty());
    EXPECT_EQ(panel.row(0).value(), 4.9);
}

TEST_F(ParameterPanelTest, AnotherActivationEndsTheSweep) {
    open("elu");
    panel.row(0).setPlaying(true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return requests.size() > 2; }));
    requests.clear();
    open("prelu");
    EXPECT_FALSE(panel.row(0).isPlaying());
    QCoreApplication::processEvents();
    EXPECT_TRUE(requests.empty());
}

TEST_F(ParameterPanelTest, SaysWhatItIsToldUntilTheValueChanges) {
    open("hardtanh");
    panel.setFault(1, "Something is wrong.");
    EXPECT_TRUE(fault(0).isEmpty());
    EXPECT_EQ(fault(1).toStdString(), "Something is wrong.");
    selection.values[1] = 2.0;
    panel.setSelection(*entryOf(selection), selection.values, Framework::PyTorch);
    EXPECT_TRUE(fault(1).isEmpty());
}

TEST_F(ParameterPanelTest, ScreenReadersHearRealValues) {
    open("elu");
    QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(slider());
    ASSERT_TRUE(seen && seen->valueInterface());
    EXPECT_EQ(seen->role(), QAccessible::Slider);
    EXPECT_EQ(seen->text(QAccessible::Name).toStdString(), "alpha");
    EXPECT_EQ(seen->valueInterface()->currentValue().toDouble(), 1.0);
    EXPECT_EQ(seen->valueInterface()->maximumValue().toDouble(), 5.0);
    seen->valueInterface()->setCurrentValue(2.0);
    EXPECT_EQ(selection.values[0], 2.0);
    for (QWidget* child : panel.row(0).findChildren<QWidget*>()) {
        if (child->focusPolicy() != Qt::NoFocus) {
            EXPECT_FALSE(child->accessibleName().isEmpty()) << qPrintable(child->objectName());
        }
    }
}

TEST_F(ParameterPanelTest, TheDefaultIsMarkedOnTheTrack) {
    open("prelu", {{1.5}});
    const QImage before = slider()->grab().toImage();
    slider()->setDefault(1.0);
    EXPECT_NE(slider()->grab().toImage(), before);
}

}  // namespace
}  // namespace activation
