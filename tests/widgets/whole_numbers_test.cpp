// SPDX-License-Identifier: GPL-3.0-or-later
// Settings that are whole numbers, under the mouse, under keys and wheel, and played.
#include "core/experiments/catalogue.h"
#include "tests/support/real_wheel.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/controls/value_field.h"
#include "widgets/controls/value_slider.h"
#include "widgets/experiments/experiment_panel.h"
#include "widgets/look/look.h"
#include "widgets/text/label_text.h"

#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace activation {
namespace {

class WholeNumbersTest : public testing::Test {
protected:
    WholeNumbersTest() {
        panel.resize(700, 700);
        panel.show();
        panel.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&panel));
    }

    /// Calls with every setting that is a whole number, and its row.
    template <class Visit>
    void forEachWhole(Visit visit) {
        int count = 0;
        for (const Experiment& experiment : experiments())
            for (const Setting& setting : experiment.settings) {
                if (!setting.whole || !setting.choices.empty()) continue;
                SCOPED_TRACE(std::string(experiment.id) + ' ' + std::string(setting.parameter.id));
                panel.setExperiment(experiment, defaultSettings(experiment));
                id = setting.parameter.id;
                auto* row = panel.findChild<ParameterRow*>(QStringLiteral("parameter_") + toQString(id));
                slider = row->findChild<ValueSlider*>();
                visit(setting, *row);
                ++count;
            }
        EXPECT_GT(count, 10);
    }
    double value() const { return panel.settings().number(id); }

    ExperimentPanel panel;
    std::string id;
    ValueSlider* slider = nullptr;
};

TEST_F(WholeNumbersTest, ADragToTheRightNeverLowersTheValue) {
    forEachWhole([&](const Setting& setting, ParameterRow&) {
        for (const int width : {80, 200, 237, 400}) {
            slider->setFixedWidth(width);
            QTest::keyClick(slider, Qt::Key_Home);
            ASSERT_EQ(value(), setting.parameter.low);
            const int y = slider->height() / 2;
            QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(space::sliderHandle / 2 + 4, y));
            double before = value();
            for (int x = space::sliderHandle / 2 + 5; x < width + 20; ++x) {
                QTest::mouseMove(slider, QPoint(x, y));
                ASSERT_GE(value(), before) << "at " << x << " of " << width;
                ASSERT_EQ(value(), std::round(value()));
                ASSERT_EQ(slider->value(), value());
                before = value();
            }
            EXPECT_EQ(value(), setting.parameter.high) << width;
            for (int x = width + 20; x > -20; --x) {
                QTest::mouseMove(slider, QPoint(x, y));
                ASSERT_LE(value(), before) << "at " << x << " of " << width;
                before = value();
            }
            QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(-20, y));
            EXPECT_EQ(value(), setting.parameter.low) << width;
        }
    });
}

/// Whether the handle is drawn around this place.
bool isHandleAt(QWidget& slider, int x) {
    const QImage picture = slider.grab().toImage();
    const QColor accent = lookOf(slider.palette()).accent;
    const auto isAccent = [&](int place) {
        // Above the bar, inside of the handle.
        return place >= 0 && place < picture.width() && picture.pixelColor(place, picture.height() / 2 - 5) == accent;
    };
    return isAccent(x) && isAccent(x - 2) && isAccent(x + 2) && !isAccent(x + 8) && !isAccent(x - 8);
}

TEST_F(WholeNumbersTest, TheHandleStaysUnderThePointer) {
    forEachWhole([&](const Setting&, ParameterRow&) {
        slider->setFixedWidth(300);
        QTest::keyClick(slider, Qt::Key_Home);
        const int y = slider->height() / 2, start = space::sliderHandle / 2 + 4;
        QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(start, y));
        for (int x = start + 3; x < 280; x += 31) {
            QTest::mouseMove(slider, QPoint(x, y));
            EXPECT_TRUE(isHandleAt(*slider, x)) << x;
        }
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(250, y));
    });
}

TEST_F(WholeNumbersTest, EveryKeyAndEveryNotchIsAWholeStep) {
    forEachWhole([&](const Setting& setting, ParameterRow& row) {
        slider->setFocus(Qt::TabFocusReason);
        QTest::keyClick(slider, Qt::Key_Home);
        for (int i = 0; i < 60; ++i) {
            const double before = value();
            const bool isUp = before < setting.parameter.high;
            if (i % 3 == 0)
                QTest::keyClick(slider, Qt::Key_Right);
            else if (i % 3 == 1)
                QTest::keyClick(slider, Qt::Key_Right, Qt::ShiftModifier);
            else
                turnWheel(slider, 120);
            EXPECT_EQ(value(), std::round(value()));
            EXPECT_TRUE(isUp ? value() > before : value() == before) << before << " to " << value();
        }
        auto* field = row.findChild<ValueField*>("field");
        field->setFocus(Qt::TabFocusReason);
        const double before = value();
        QTest::keyClick(field, Qt::Key_Down);
        EXPECT_LT(value(), before);
        EXPECT_EQ(value(), std::round(value()));
    });
}

TEST_F(WholeNumbersTest, WhatIsBetweenTwoIsRefusedWithASentence) {
    forEachWhole([&](const Setting&, ParameterRow& row) {
        const double before = value();
        auto* field = row.findChild<ValueField*>("field");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, "30.5");
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_EQ(value(), before);
        EXPECT_TRUE(row.findChild<QLabel*>("fault")->text().contains("must be a whole number from"));
        QTest::keyClick(field, Qt::Key_Escape);
        auto* end = row.findChild<ValueField*>("limitTo");
        end->setFocus();
        end->selectAll();
        QTest::keyClicks(end, "40.5");
        QTest::keyClick(end, Qt::Key_Return);
        EXPECT_EQ(slider->scale().limits().to, std::round(slider->scale().limits().to));
        QTest::keyClick(end, Qt::Key_Escape);
    });
}

TEST(WholeScale, AValueBeyondTheTrackDoesNotComeNearerByGoingAway) {
    for (const bool logarithmic : {false, true})
        for (const bool whole : {false, true}) {
            const ValueScale scale({1.0, 100.0}, logarithmic, whole);
            EXPECT_EQ(scale.moved(150.0, 1.0, false), 150.0);
            EXPECT_EQ(scale.moved(150.0, -1.0, false) <= 100.0, true);
            EXPECT_EQ(scale.moved(100.0, 1.0, false), 100.0);
            EXPECT_EQ(scale.moved(1.0, -1.0, true), 1.0);
        }
}

}  // namespace
}  // namespace activation
