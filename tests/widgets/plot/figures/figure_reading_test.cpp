// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_reading.h"

#include "core/experiments/catalogue.h"

#include <gtest/gtest.h>

namespace activation {
namespace {

using namespace std::string_literals;

/// A hundred pixels to a unit.
QPointF hundredfold(const QPointF& place) { return 100.0 * place; }

std::optional<FigureReading> at(const Figure& figure, double x, double y) {
    return readingAt(figure, {x, y}, hundredfold);
}

TEST(FigureReading, AMapSaysWhereAndWhat) {
    Figure figure{"Map"s, {"σ_w"s}, {"σ_b"s}};
    figure.map = HeatMap{{"χ"s}, {0.0, 2.0}, {0.0, 1.0}, 2, 2, {1.0, 2.0, 3.0, 4.0}};
    const auto reading = at(figure, 1.5, 0.75);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->where, QStringLiteral("σ_w = 1.5, σ_b = 0.75"));
    EXPECT_EQ(reading->values[0].name, QStringLiteral("χ"));
    EXPECT_EQ(reading->values[0].value, "4");
    EXPECT_EQ(at(figure, 0.5, 0.25)->values[0].value, "1");
    EXPECT_FALSE(at(figure, 2.5, 0.5));
    figure.map->quantity.names = {"a"s, "b"s, "c"s, "d"s, "T"s};
    EXPECT_EQ(at(figure, 1.5, 0.75)->values[0].value, "T") << "classes are named";
}

TEST(FigureReading, CurvesAreReadAtX) {
    Figure figure{"Curves"s, {"layer"s, "", false, true}, {"E f²"s}};
    figure.curves = {{"one"s, {0.0, 1.0, 2.0}, {0.0, 10.0, 20.0}}, {"two"s, {0.0, 1.0}, {5.0, 6.0}, Trace::Dashes}};
    const auto whole = at(figure, 0.8, 0.0);
    ASSERT_EQ(whole->values.size(), 2U);
    EXPECT_EQ(whole->where, "layer = 1");
    EXPECT_EQ(whole->values[0].value, "10") << "there is nothing between whole numbers";
    EXPECT_EQ(whole->values[1].key, 1U);
    EXPECT_EQ(at(figure, 1.6, 0.0)->values.size(), 1U) << "the second ends before";
    EXPECT_FALSE(at(figure, 9.0, 0.0));
    figure.x.whole = false;
    EXPECT_EQ(at(figure, 0.5, 0.0)->values[0].value, "5");
    figure.y.logarithmic = true;
    figure.curves = {{"power"s, {0.0, 2.0}, {1.0, 100.0}}};
    EXPECT_EQ(at(figure, 1.0, 0.0)->values[0].value, "10") << "on a logarithmic axis the line is straight there";
}

TEST(FigureReading, WhatIsNoFunctionIsReadWhereItIsNear) {
    Figure figure{"Path"s, {"w₁"s}, {"w₂"s}};
    figure.curves = {{"path"s, {0.0, 1.0, 0.0}, {0.0, 1.0, 2.0}}};
    const auto reading = at(figure, 0.95, 1.1);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->values[0].value, "(1, 1)");
    EXPECT_TRUE(reading->where.isEmpty());
    EXPECT_FALSE(at(figure, 5.0, 5.0));
}

TEST(FigureReading, BarsSayTheirEdgesAndTheirSpread) {
    Figure figure{"Histogram"s, {"value"s}, {"share"s}};
    figure.bars = {{"layer 1"s, {0.0, 1.0, 2.0}, {0.25, 0.75}, {0.2, 0.7}, {0.3, 0.8}}};
    const auto reading = at(figure, 1.5, 0.0);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->where, "value from 1 to 2");
    EXPECT_EQ(reading->values[0].value, QStringLiteral("0.75 (0.7 … 0.8)"));
    EXPECT_FALSE(at(figure, 2.5, 0.0));
}

/// All that the experiments show can be read somewhere, and nowhere does reading it fail.
TEST(FigureReading, EveryExperimentCanBeRead) {
    for (const Experiment& experiment : experiments()) {
        Settings settings;
        if (experiment.id == "train_classifier") settings.numbers = {{"pictures", 200.0}, {"epochs", 1.0}};
        if (experiment.id == "timing") settings.numbers = {{"elements", 1000.0}, {"repetitions", 3.0}};
        const auto figures = run(experiment, settings);
        ASSERT_TRUE(figures) << experiment.id;
        for (const Figure& figure : *figures) {
            if (figure.table) {
                EXPECT_FALSE(at(figure, 0.0, 0.0));
                continue;
            }
            std::size_t read = 0;
            const auto tryAt = [&](double x, double y) { read += at(figure, x, y) ? 1 : 0; };
            for (const FigureCurve& curve : figure.curves)
                for (std::size_t i = 0; i < curve.x.size(); ++i) tryAt(curve.x[i], curve.y[i]);
            for (const FigureBars& bars : figure.bars)
                for (std::size_t i = 0; i < bars.heights.size(); ++i)
                    tryAt(0.5 * (bars.edges[i] + bars.edges[i + 1]), bars.heights[i]);
            if (figure.map) tryAt(figure.map->x.centre(), figure.map->y.centre());
            EXPECT_GT(read, 0U) << experiment.id << ": " << figure.title;
        }
    }
}

}  // namespace
}  // namespace activation
