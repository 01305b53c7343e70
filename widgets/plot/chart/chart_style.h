// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/look.h"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <optional>

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
    bool grid = true;
    std::optional<bool> axisTitles{};  ///< none: figures have them and plots have not
    bool transparent = false;          ///< nothing is painted behind the plot
    bool italic = false;               ///< f and x as in print
    double lines = 1.0;                ///< multiplies lines once more
    double smallest = 0.0;             ///< pixels: no type is smaller

    QFont fontOf(int pixels, bool strong = false) const {
        QFont result = font;
        result.setPixelSize(qRound(std::max({1.0, pixels * scale, smallest})));
        if (strong) result.setWeight(QFont::DemiBold);
        return result;
    }
    /// A hairline: never thinner than a pixel, always a whole number of them.
    double hairline() const { return std::max(1.0, std::round(scale * std::min(lines, 1.0))); }
    /// What widths of lines are multiplied with.
    double lineScale() const { return scale * lines; }
};

}  // namespace activation
