// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/heat_colours.h"

#include "widgets/plot/figures/figure_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

QCPColorGradient through(std::initializer_list<QRgb> colours) {
    QCPColorGradient result;
    result.clearColorStops();
    double place = 0.0;
    for (const QRgb rgb : colours) {
        result.setColorStopAt(place, QColor(rgb));
        place += 1.0 / static_cast<double>(colours.size() - 1);
    }
    return result;
}

QCPColorGradient ofClasses(std::size_t count, const Look& look) {
    QCPColorGradient result;
    result.clearColorStops();
    result.setLevelCount(static_cast<int>(std::max<std::size_t>(count, 2)));
    for (std::size_t i = 0; i < count; ++i) {
        QColor colour = penOf(look, i, 1.0).color();
        colour = blended(look.surface, colour, i < 7 ? 0.75 : 0.35);
        result.setColorStopAt(count == 1 ? 0.0 : static_cast<double>(i) / static_cast<double>(count - 1), colour);
    }
    return result;
}

}  // namespace

QCPColorGradient heatColours(const HeatMap& map, const Look& look) {
    if (!map.quantity.names.empty()) return ofClasses(map.quantity.names.size(), look);
    const bool grey = look.dashed;
    if (map.aroundZero)
        return grey ? through({0xFF000000, 0xFFFFFFFF, 0xFF808080})
                    : through({0xFF053061, 0xFF4393C3, 0xFFF7F7F7, 0xFFE08214, 0xFF7F3B08});
    return grey ? through({0xFFFFFFFF, 0xFF000000})
                : through({0xFF440154, 0xFF414487, 0xFF2A788E, 0xFF22A884, 0xFF7AD151, 0xFFFDE725});  // viridis
}

QCPRange heatRange(const HeatMap& map) {
    if (!map.quantity.names.empty()) return {0.0, std::max(1.0, static_cast<double>(map.quantity.names.size()) - 1.0)};
    if (map.quantity.range) return {map.quantity.range->from, map.quantity.range->to};
    // What is infinite has the colour of the largest or smallest that is not.
    double least = std::numeric_limits<double>::infinity(), most = -least;
    for (const double value : map.values)
        if (std::isfinite(value)) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
    if (least > most) least = most = 0.0;
    if (map.aroundZero) {
        const double reach = std::max({std::fabs(least), std::fabs(most), 1e-12});
        return {-reach, reach};
    }
    return least < most ? QCPRange(least, most) : QCPRange(least - 0.5, least + 0.5);
}

}  // namespace activation
