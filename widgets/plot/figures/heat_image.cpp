// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/heat_image.h"

#include "widgets/plot/figures/heat_colours.h"

#include <algorithm>

namespace activation {

QImage heatImage(const HeatMap& map, const Look& look) {
    const int columns = static_cast<int>(map.columns), rows = static_cast<int>(map.rows);
    QCPColorGradient colours = heatColours(map, look);
    const QCPRange range = heatRange(map);
    std::vector<double> values = map.values;
    for (double& value : values) value = std::clamp(value, range.lower, range.upper);
    QImage result(columns, rows, QImage::Format_RGB32);
    for (int row = 0; row < rows; ++row)
        colours.colorize(values.data() + row * columns, range, reinterpret_cast<QRgb*>(result.scanLine(rows - 1 - row)),
                         columns);
    return result;
}

}  // namespace activation
