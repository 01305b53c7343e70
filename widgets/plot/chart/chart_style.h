// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/look.h"

#include <QFont>

namespace activation {

/// How a chart draws an exploration.
struct ChartStyle {
    Look look;
    QFont font;
    double scale = 1.0;  ///< of type and lines
    bool title = false;
    bool legend = false;
    bool directLabels = true;
    bool handles = false;  ///< marks where one can take hold of the inputs' density
    bool vector = false;   ///< drawn on a device that keeps lines (SVG, PDF) and may know no clipping

    QFont fontOf(int pixels, bool strong = false) const {
        QFont result = font;
        result.setPixelSize(qRound(pixels * scale));
        if (strong) result.setWeight(QFont::DemiBold);
        return result;
    }
    /// A hairline: never thinner than a pixel, always a whole number of them.
    double hairline() const { return std::max(1.0, std::round(scale)); }
};

}  // namespace activation
