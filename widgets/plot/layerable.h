// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace activation {

/// Something painted on the axis rectangle. Exists to state once what all our own parts of a plot have in common.
class Layerable : public QCPLayerable {
public:
    Layerable(QCPAxisRect* axisRect, const QString& layer)
        : QCPLayerable(axisRect->parentPlot(), layer), m_axisRect(axisRect) {}

protected:
    QCPAxis* xAxis() const { return m_axisRect->axis(QCPAxis::atBottom); }
    QCPAxis* yAxis() const { return m_axisRect->axis(QCPAxis::atLeft); }
    QRectF plotRect() const { return m_axisRect->rect(); }
    QPointF pixel(double x, double y) const { return {xAxis()->coordToPixel(x), yAxis()->coordToPixel(y)}; }
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }

private:
    QCPAxisRect* m_axisRect;
};

}  // namespace activation
