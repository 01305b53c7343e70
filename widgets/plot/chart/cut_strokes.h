// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPen>

#include <array>

namespace activation {

/// Two strokes across the end of a peak that has no room: it goes on, upwards or to the right.
inline std::array<QLineF, 2> cutStrokes(const QPointF& end, bool goesUp, double scale) {
    const double reach = 5.0 * scale, apart = 4.0 * scale;
    const QPointF half = goesUp ? QPointF(reach, -0.5 * apart) : QPointF(0.5 * apart, -reach);
    const QPointF inset = goesUp ? QPointF(0.0, apart) : QPointF(-apart, 0.0);
    const QPointF first = end + 2.0 * inset, second = end + inset;
    return {QLineF(first - half, first + half), QLineF(second - half, second + half)};
}
inline QPen cutPen(const QColor& colour, double scale) { return QPen(colour, 1.5 * scale); }

}  // namespace activation
