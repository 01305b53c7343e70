// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/training_band.h"

#include <QRectF>

#include <gtest/gtest.h>

namespace activation {
namespace {

class TrainingBandTest : public testing::Test {
protected:
    TrainingBandTest() {
        exploration.current = {"rrelu", {0.25, 0.75}, true};
        exploration.shown = {.value = true, .slope = true};
    }

    std::vector<TrainingBand> bands() const {
        return bandsOf(curvesOf(exploration, plotsOf(exploration).front(), lightLook(), 1.0));
    }
    /// Over x from −4 to 4 and y from −4 to 4, at 100 pixels a unit.
    std::vector<QPolygonF> areas(const TrainingBand& band) const {
        return areasOf(band, {-4.0, 4.0}, Framework::PyTorch, rect,
                       [](double x, double y) { return QPointF(100.0 * (x + 4.0), 100.0 * (4.0 - y)); });
    }

    Exploration exploration;
    QRectF rect{0.0, 0.0, 800.0, 800.0};
};

TEST_F(TrainingBandTest, EvaluationHasNone) {
    exploration.current.isTraining = false;
    EXPECT_TRUE(bands().empty());
}

TEST_F(TrainingBandTest, LiesBetweenLowerAndUpper) {
    const auto found = bands();
    ASSERT_EQ(found.size(), 2U) << "of f and of f′";
    for (const TrainingBand& band : found) {
        const auto parts = areas(band);
        ASSERT_EQ(parts.size(), 1U);
        const QRectF box = parts[0].boundingRect();
        EXPECT_EQ(box.left(), 0.0);
        if (band.quantity == Quantity::Value) {
            EXPECT_NEAR(box.right(), 400.0, 3.0) << "where x > 0 nothing is drawn";
            EXPECT_DOUBLE_EQ(box.bottom(), 700.0) << "0.75·(−4)";
            EXPECT_TRUE(parts[0].containsPoint({100.0, 550.0}, Qt::OddEvenFill)) << "0.5·(−3)";
            EXPECT_FALSE(parts[0].containsPoint({100.0, 640.0}, Qt::OddEvenFill)) << "0.8·(−3)";
        } else {
            EXPECT_NEAR(box.right(), 400.0, 1e-6) << "to the kink, upright";
            EXPECT_EQ(box.top(), 325.0);
            EXPECT_EQ(box.bottom(), 375.0);
        }
    }
}

TEST_F(TrainingBandTest, IsCutAtThePlot) {
    rect = {100.0, 100.0, 600.0, 520.0};
    for (const TrainingBand& band : bands())
        for (const QPolygonF& part : areas(band)) EXPECT_LE(part.boundingRect().bottom(), rect.bottom());
}

TEST_F(TrainingBandTest, FollowsTheInput) {
    setInputScale(exploration.current, InputScale{-1.0, 1.0});
    const auto found = bands();
    ASSERT_FALSE(found.empty());
    const auto value = std::ranges::find(found, Quantity::Value, &TrainingBand::quantity);
    const auto parts = areas(*value);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_NEAR(parts[0].boundingRect().left(), 500.0, 3.0) << "right of x = 1";
    EXPECT_EQ(parts[0].boundingRect().right(), 800.0);
}

TEST_F(TrainingBandTest, PinnedOnesHaveTheirs) {
    exploration.pinned = {exploration.current};
    exploration.current = defaultSelection("elu");
    EXPECT_EQ(bands().size(), 2U);
    EXPECT_EQ(labelOf(bands().front()).toStdString(), "training draws slopes from 0.25 to 0.75");
}

}  // namespace
}  // namespace activation
