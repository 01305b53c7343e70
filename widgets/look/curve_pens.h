// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/look.h"

#include <QPen>
#include <QPointF>

class QPainter;

namespace activation {

/// Of pinned curves, in pixels: they are seen under the current one, where they lie on each other.
inline constexpr double pinnedWidth = 3.75;

/// The pens of f in the plot, for the lists that explain it.
QPen currentPen(const Look& look);
QPen pinnedPen(const Look& look, std::size_t index);

/// How long a piece of a curve is shown in a list, in pixels.
inline constexpr int swatchLength = 20;

/// A piece of the curve, its left end at `start`.
void drawSwatch(QPainter& painter, const QPointF& start, const QPen& pen);

}  // namespace activation
