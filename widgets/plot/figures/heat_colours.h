// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "widgets/look/look.h"
#include "widgets/plot/chart/plot_engine.h"

namespace activation {

/// The colours of a heat map: light to dark and even to the eye, or away from the middle to two sides, or one a class.
QCPColorGradient heatColours(const HeatMap& map, const Look& look);

/// The numbers of the first and the last colour.
QCPRange heatRange(const HeatMap& map);

}  // namespace activation
