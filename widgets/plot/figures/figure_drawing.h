// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "widgets/plot/chart/plot_engine.h"
#include "widgets/plot/figures/figure_cell.h"

namespace activation {

/// Puts a figure's axes, and all that stands on them, into a cell of the plot's layout, and tells what a legend has to
/// name. The grid says how many such cells stand beside and below each other.
std::vector<FigureKey> drawFigure(QCustomPlot& plot, QCPLayoutGrid& cell, const Figure& figure, const ChartStyle& style,
                                  const QSize& grid);

}  // namespace activation
