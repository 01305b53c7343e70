// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/curve_pens.h"

#include <QPainter>

namespace activation {

QPen currentPen(const Look& look) {
    return QPen(look.quantity[0], pen::curve, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QPen pinnedPen(const Look& look, std::size_t index) {
    const bool again = index >= look.pinned.size();
    return QPen(look.pinned[index % look.pinned.size()], pinnedWidth, again ? Qt::DashDotLine : Qt::SolidLine,
                Qt::RoundCap, Qt::RoundJoin);
}

void drawSwatch(QPainter& painter, const QPointF& start, const QPen& pen) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawLine(start + QPointF(1.0, 0.0), start + QPointF(swatchLength - 1.0, 0.0));
    painter.restore();
}

}  // namespace activation
