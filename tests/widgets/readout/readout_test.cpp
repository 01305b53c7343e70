// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/readout.h"

#include "core/activations/catalogue.h"
#include "core/analysis/joints.h"
#include "core/notable_places.h"
#include "tests/support/on_screen.h"
#include "widgets/look/curve_pens.h"
#include "widgets/plot/curve_spec.h"
#include "widgets/readout/readout_columns.h"
#include "widgets/text/label_text.h"
#include "widgets/text/tabular_numbers.h"

#include <QClipboard>
#include <QFont>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <cmath>

namespace activation {
namespace {

/// PReLU with GELU and a softplus beside it.
Exploration three() {
    Exploration exploration;
    exploration.current = {"prelu", {0.5}};
    exploration.pinned = {{"gelu", {}}, {"softplus", {2.0, 20.0}}};
    return exploration;
}

TEST(ReadoutRows, AreTheLimitsWherePiecesMeet) {
    for (const Activation& entry : catalogue())
        for (const Joint& joint : joints(entry, entry.defaults())) {
            const ReadoutRow row = readoutRow(defaultSelection(entry.facts.id), joint.x, Framework::PyTorch);
            const double closeness = 1e-12 * std::max(1.0, std::fabs(joint.at.value));
            if (std::fabs(joint.left.value - joint.at.value) <= closeness) {
                EXPECT_NEAR(row.component(0), row.at.value, closeness) << entry.facts.id << " at " << joint.x;
                EXPECT_EQ(row.component(0) == 0.0, row.at.value == 0.0) << entry.facts.id << " at " << joint.x;
            } else {
                EXPECT_NEAR(row.component(0), joint.left.value, closeness) << entry.facts.id << " at " << joint.x;
            }
        }
}

TEST(ReadoutRows, AreTheCoresNumbersForEveryEntry) {
    for (const Activation& entry : catalogue())
        for (const Framework framework : {Framework::PyTorch, Framework::Keras, Framework::Jax})
            for (const double x : {-3.0, -0.25, 0.0, 1.0, 6.0}) {
                Exploration exploration;
                exploration.current = defaultSelection(entry.facts.id);
                exploration.framework = framework;
                const std::vector<double>& values = exploration.current.values;
                const std::vector<ReadoutRow> rows = readoutRows(exploration, x);
                ASSERT_EQ(rows.size(), 1U);
                const Point expected = entry.point(x, values, framework);
                EXPECT_EQ(rows[0].at.value, expected.value) << entry.facts.id;
                EXPECT_EQ(rows[0].at.slope, expected.slope) << entry.facts.id;
                EXPECT_EQ(rows[0].at.curvature, expected.curvature) << entry.facts.id;
                ASSERT_EQ(rows[0].shares.size(), values.size());
                for (std::size_t i = 0; i < values.size(); ++i)
                    EXPECT_EQ(rows[0].shares[i].slope, entry.parameterSlope(x, values, i, framework)) << entry.facts.id;
            }
}

TEST(ReadoutRows, WhatIsZeroButForTheRoundingOfXReadsZero) {
    Exploration exploration;
    exploration.current = {"gelu", {}};
    const std::vector<NotablePlace> places = notablePlaces(exploration);
    const auto minimum = std::ranges::find(places, PlaceKind::Minimum, &NotablePlace::kind);
    ASSERT_NE(minimum, places.end());
    EXPECT_EQ(readoutRow(exploration.current, minimum->x, Framework::PyTorch).component(1), 0.0);
    const ReadoutRow far = readoutRow({"sigmoid", {}}, -40.0, Framework::PyTorch);
    EXPECT_GT(far.component(0), 0.0) << "what is merely small is not";
    EXPECT_GT(far.component(1), 0.0);
    EXPECT_EQ(readoutRow({"tanh", {}}, 1e-300, Framework::PyTorch).component(0), 1e-300);
}

TEST(ReadoutRows, TheTableReadsBackExactly) {
    const double x = -1.0 / 3.0;
    const QStringList lines = readoutTable(three(), x).split('\n');
    ASSERT_EQ(lines.size(), 4);
    const std::vector<ReadoutRow> rows = readoutRows(three(), x);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QStringList cells = lines[static_cast<qsizetype>(i) + 1].split('\t');
        EXPECT_EQ(cells[1].toDouble(), x);
        EXPECT_EQ(cells[2].toDouble(), rows[i].at.value);
        EXPECT_EQ(cells[3].toDouble(), rows[i].at.slope);
        EXPECT_EQ(cells[4].toDouble(), rows[i].at.curvature);
    }
    EXPECT_TRUE(lines[1].startsWith("PReLU, α = 0.5\t"));
    EXPECT_TRUE(lines[1].contains("\t∂f/∂α\t-0.3333333333333333"));
}

class ReadoutTest : public testing::Test {
protected:
    ReadoutTest() {
        readout.resize(860, 36);
        readout.show();
        readout.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&readout));
    }
    QImage picture() { return readout.grab().toImage(); }

    Readout readout;
};

TEST_F(ReadoutTest, SaysHowToGetAProbe) {
    readout.setContent(three(), {}, lightLook());
    EXPECT_TRUE(readout.table().isEmpty());
    EXPECT_FALSE(readout.findChild<QToolButton*>("readoutCopy")->isVisible());
    const QImage without = picture();
    readout.setContent(three(), 0.5, lightLook());
    EXPECT_NE(picture(), without);
}

TEST_F(ReadoutTest, KeepsTheLastXWhenThePointerLeaves) {
    readout.setContent(three(), 0.5, lightLook());
    const QImage live = picture();
    readout.setContent(three(), {}, lightLook());
    EXPECT_EQ(readout.x(), std::optional(0.5));
    EXPECT_EQ(readout.table(), readoutTable(three(), 0.5));
    EXPECT_NE(picture(), live) << "it is faint";
}

TEST_F(ReadoutTest, XCanBeTyped) {
    readout.setContent(three(), 0.5, lightLook());
    QSignalSpy edited(&readout, &Readout::probeEdited);
    auto* field = readout.findChild<QLineEdit*>("probeX");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, "-1.25");
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_EQ(edited.size(), 1);
    EXPECT_EQ(edited[0][0].toDouble(), -1.25);
    QSignalSpy refused(&readout, &Readout::refused);
    field->selectAll();
    QTest::keyClicks(field, "x");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(refused.size(), 1);
    EXPECT_EQ(edited.size(), 1);
}

TEST_F(ReadoutTest, WhatIsPaintedOfAChangeIsAllThatChanged) {
    Exploration exploration = three();
    const auto show = [&](std::optional<double> x) {
        readout.setContent(exploration, x, lightLook());
        EXPECT_TRUE(isAsPaintedAnew(readout)) << exploration.current.id << " at " << x.value_or(-99.0);
    };
    for (const int width : {420, 860, 1500}) {
        readout.setContent(exploration, 0.5, darkLook());
        readout.setContent(exploration, 0.5, lightLook());
        EXPECT_TRUE(isAsPaintedAnew(readout)) << "in another look";
        readout.resize(width, 36);
        for (const char* id : {"prelu", "xielu", "gelu", "starrelu", "step"}) {
            exploration.current = defaultSelection(id);
            for (const double x : {-1.0, 0.0, 2.5e-7, 1e6}) show(x);
            show({});
        }
    }
}

TEST(ReadoutRows, ShowBothSidesOfABreak) {
    const ReadoutRow relu = readoutRow(defaultSelection("relu"), 0.0, Framework::PyTorch);
    EXPECT_EQ(relu.component(0), 0.0);
    EXPECT_FALSE(relu.otherSide(0)) << "f is continuous";
    EXPECT_EQ(relu.component(1), 0.0);
    EXPECT_EQ(relu.otherSide(1), std::optional(1.0));
    const ReadoutRow step = readoutRow(defaultSelection("step"), 0.0, Framework::PyTorch);
    EXPECT_EQ(step.component(0), 0.0);
    EXPECT_EQ(step.otherSide(0), std::optional(1.0));
    EXPECT_FALSE(readoutRow(defaultSelection("relu"), 0.5, Framework::PyTorch).otherSide(1));
}

TEST_F(ReadoutTest, CopiesByKeyAndButton) {
    readout.setContent(three(), 0.5, lightLook());
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&readout, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), readoutTable(three(), 0.5));
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(readout.findChild<QToolButton*>("readoutCopy"), Qt::LeftButton);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), readoutTable(three(), 0.5));
}

TEST_F(ReadoutTest, FollowsProbeParametersAndLook) {
    readout.setContent(three(), -0.5, lightLook());
    QImage before = picture();
    const auto changes = [&] {
        const QImage now = picture();
        const bool result = now != before;
        before = now;
        return result;
    };
    readout.setContent(three(), -0.6, lightLook());
    EXPECT_TRUE(changes());
    Exploration other = three();
    other.current.values[0] = 0.7;
    readout.setContent(other, -0.6, lightLook());
    EXPECT_TRUE(changes());
    readout.setContent(other, -0.6, darkLook());
    EXPECT_TRUE(changes());
}

// Whatever the numbers are, their columns stay where they are, and do not touch.
TEST(ReadoutColumns, StandApartAtEveryWidth) {
    for (double width = 640.0; width <= 2400.0; width += 40.0) {
        const ReadoutColumns columns(width);
        double right = columns.name().right();
        for (int i = 0; i < 3; ++i) {
            EXPECT_GT(columns.value(i).left(), right) << width;
            EXPECT_GE(columns.value(i).width(), 70.0) << width;
            right = columns.value(i).right();
        }
        const int count = columns.extraCount(60.0);
        EXPECT_GE(count, 2) << width;
        for (int i = 0; i < count; ++i) {
            EXPECT_GT(columns.extra(i, count).left(), right) << width;
            right = columns.extra(i, count).right();
        }
        EXPECT_LT(right, width - 28.0) << width;
    }
}

TEST(CurvePens, AreThoseOfThePlot) {
    Exploration exploration;
    exploration.shown = {.value = true, .slope = false, .curvature = false};
    for (int i = 0; i < 8; ++i) exploration.pinned.push_back({"elu", {1.0 + i}});
    for (const Look* look : {&lightLook(), &darkLook()}) {
        std::vector<CurveSpec> specs = curvesOf(exploration, Plot{{Quantity::Value}, {}}, *look,
                                                1.0);  // pinned ones backwards, then the current one
        EXPECT_EQ(specs.back().pen, currentPen(*look));
        for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(specs[7 - i].pen, pinnedPen(*look, i)) << i;
    }
}

TEST(TabularNumbers, AreOfEqualWidthInEveryFont) {
    for (const char* family : {"sans-serif", "serif", "monospace"}) {
        QFont font{QString(family)};
        font.setPixelSize(13);
        const TabularNumbers figures(font);
        for (const char* other : {"1.11", "8.08", "7.47"})
            EXPECT_NEAR(figures.width(other), figures.width("0.00"), 0.01) << family;
    }
}

}  // namespace
}  // namespace activation
