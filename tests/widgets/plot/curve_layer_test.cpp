// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/curve_layer.h"

#include <gtest/gtest.h>

namespace activation {
namespace {

/// A label that asks where it is free must not be told where it was.
TEST(CurveLayer, ItsCurvesAreWhereThePlotIsAlsoAfterThatHasMoved) {
    QCustomPlot plot;
    plot.addLayer(QStringLiteral("curves"));
    QCPAxisRect& axes = *plot.axisRect();
    axes.setAutoMargins(QCP::msNone);
    plot.xAxis->setRange(-5.0, 5.0);
    plot.yAxis->setRange(-5.0, 5.0);
    auto* const layer = new CurveLayer(&axes);  // the plot owns it
    layer->setCurves({{defaultSelection("identity"), Quantity::Value, QPen(Qt::black, 2.0), {}, {}}},
                     Framework::PyTorch, Qt::white, 3.0);
    const QRect before(0, 0, 200, 150), after(300, 100, 200, 150);
    axes.setOuterRect(before);
    EXPECT_GT(layer->hits(before), 20);
    EXPECT_EQ(layer->hits(after), 0);
    axes.setOuterRect(after);
    EXPECT_EQ(layer->hits(before), 0);
    EXPECT_GT(layer->hits(after), 20);
}

}  // namespace
}  // namespace activation
