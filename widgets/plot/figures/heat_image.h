// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "widgets/look/look.h"

#include <QImage>

namespace activation {

/// A heat map as a picture, a pixel for each cell, in the colours that it has in a figure.
QImage heatImage(const HeatMap& map, const Look& look);

}  // namespace activation
