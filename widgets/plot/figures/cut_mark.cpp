// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/cut_mark.h"

#include "widgets/plot/chart/cut_strokes.h"

namespace activation {

CutMark::CutMark(QCPAxisRect* rect, QCPAxis* x, double at, const ChartStyle& style, const QColor& colour)
    : QCPAbstractItem(rect->parentPlot()),
      m_end(createPosition(QStringLiteral("end"))),
      m_colour(colour),
      m_scale(style.scale) {
    setClipAxisRect(rect);
    setSelectable(false);
    m_end->setAxisRect(rect);
    m_end->setAxes(x, rect->axis(QCPAxis::atLeft));
    m_end->setTypeX(QCPItemPosition::ptPlotCoords);
    m_end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_end->setCoords(at, 0.0);
}

void CutMark::draw(QCPPainter* painter) {
    painter->setPen(cutPen(m_colour, m_scale));
    for (const QLineF& stroke : cutStrokes(m_end->pixelPosition(), true, m_scale)) painter->drawLine(stroke);
}

}  // namespace activation
