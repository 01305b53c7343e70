// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/figure.h"
#include "widgets/plot/chart_style.h"

#include <qcustomplot.h>

namespace activation {

/// Puts a figure's axes, and all that stands on them, into a cell of the plot's layout. The grid
/// says how many such cells stand beside and below each other.
void drawFigure(QCustomPlot& plot, QCPLayoutGrid& cell, const Figure& figure, const ChartStyle& style,
                const QSize& grid);

}  // namespace activation
