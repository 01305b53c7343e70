// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/figure.h"
#include "widgets/plot/chart_style.h"

#include <qcustomplot.h>

namespace activation {

/// Puts a figure's axes, and all that stands on them, into the second row of a cell of the plot's layout. `columns`
/// such cells stand beside each other.
void drawFigure(QCustomPlot& plot, QCPLayoutGrid& cell, const Figure& figure, const ChartStyle& style, int columns);

}  // namespace activation
