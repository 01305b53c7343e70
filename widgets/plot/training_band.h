// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "widgets/plot/curve_spec.h"

#include <QPolygonF>

#include <array>
#include <functional>

namespace activation {

/// All that training may draw of one curve: between two others of the same quantity.
struct TrainingBand {
    std::array<Selection, 2> edges;  ///< of the least and of the largest slope that is drawn
    Quantity quantity;
    QColor color;
};

/// Those of f and f′ among the curves.
std::vector<TrainingBand> bandsOf(const std::vector<CurveSpec>& curves);

/// The band over an x range, as areas in pixels that stay within `rect`: one for each stretch where its edges are at
/// least half a pixel apart.
std::vector<QPolygonF> areasOf(const TrainingBand& band, const Range& x, Framework framework, const QRectF& rect,
                               const std::function<QPointF(double x, double y)>& pixel);

/// What it is, for its label: "training draws slopes from 0.125 to 0.3333".
QString labelOf(const TrainingBand& band);

}  // namespace activation
