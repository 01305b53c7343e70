// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

class QColor;
class QPainter;
class QRect;

namespace activation {

/// Paints a line of a width, with round ends and corners, antialiased; of a single point, a disc. What of it lies
/// outside of a place may be left out.
///
/// For pictures in pixels, through a painter that scales both axes alike, and lines that go on for no more than 100,000
/// pixels beyond the place. A pixel's colour follows from its distance to the line alone. So a line that is painted in
/// parts has the pixels of one that is painted whole, and one that is translucent is no darker where it meets itself.
/// Of Qt's lines neither is true where they are painted one by one, and stroked as a path they take several times as
/// long.
void drawRoundStroke(QPainter& painter, const QPolygonF& points, double width, const QColor& color, const QRect& place);

void drawDisc(QPainter& painter, const QPointF& centre, double radius, const QColor& color);
/// The radius is that of its middle.
void drawRing(QPainter& painter, const QPointF& centre, double radius, double width, const QColor& color);

}  // namespace activation
