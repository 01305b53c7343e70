// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/chart/chart_style.h"
#include "widgets/plot/chart/plot_engine.h"

namespace activation {

/// At the upper end of the axes: what stands here is higher than they reach.
class CutMark : public QCPAbstractItem {
public:
    CutMark(QCPAxisRect* rect, QCPAxis* x, double at, const ChartStyle& style, const QColor& colour);

    /// Nothing of a figure is selected.
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QCPItemPosition* m_end;
    QColor m_colour;
    double m_scale;
};

}  // namespace activation
