// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/training_band.h"

#include "widgets/text/number_text.h"

#include <QCoreApplication>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

constexpr double step = 2.0;      // pixels from one column to the next
constexpr double thinnest = 0.5;  // pixels

/// Where the edges are looked at: at every column, and on both sides of each break.
std::vector<double> placesOf(const TrainingBand& band, const Range& x, Framework framework, double width) {
    std::vector<double> places;
    const int columns = std::max(1, static_cast<int>(width / step));
    for (int i = 0; i <= columns; ++i) places.push_back(std::lerp(x.from, x.to, static_cast<double>(i) / columns));
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const Selection& edge : band.edges)
        for (const Break& piece : entryOf(edge)->breaks(edge.values, framework))
            for (const double place : {std::nextafter(piece.x, -infinity), std::nextafter(piece.x, infinity)})
                if (x.contains(place)) places.push_back(place);
    std::ranges::sort(places);
    return places;
}

}  // namespace

std::vector<TrainingBand> bandsOf(const std::vector<CurveSpec>& curves) {
    std::vector<TrainingBand> bands;
    for (const CurveSpec& spec : curves) {
        if (spec.minus || spec.isFamily || (spec.quantity != Quantity::Value && spec.quantity != Quantity::Slope))
            continue;
        if (const auto band = bandOf(spec.selection)) bands.push_back({*band, spec.quantity, spec.pen.color()});
    }
    return bands;
}

std::vector<QPolygonF> areasOf(const TrainingBand& band, const Range& x, Framework framework, const QRectF& rect,
                               const std::function<QPointF(double x, double y)>& pixel) {
    std::vector<QPolygonF> areas;
    QPolygonF one, other;  // the edges of the stretch that is under way
    const auto finish = [&] {
        if (one.size() > 1) {
            std::reverse(other.begin(), other.end());
            areas.push_back(one + other);
        }
        one.clear();
        other.clear();
    };
    const auto place = [&](double at, std::size_t edge) {
        const Selection& selection = band.edges[edge];
        const Point point = entryOf(selection)->pointForDrawing(at, selection.values, framework);
        const QPointF free = pixel(at, component(point, band.quantity));
        return QPointF(free.x(), std::clamp(free.y(), rect.top(), rect.bottom()));
    };
    for (const double at : placesOf(band, x, framework, rect.width())) {
        const QPointF a = place(at, 0), b = place(at, 1);
        if (!(std::fabs(a.y() - b.y()) >= thinnest)) {  // nor where one of them is NaN
            finish();
            continue;
        }
        one << a;
        other << b;
    }
    finish();
    return areas;
}

QString labelOf(const TrainingBand& band) {
    return QCoreApplication::translate("Chart", "training draws slopes from %1 to %2")
        .arg(shortText(band.edges[0].values[0], 4), shortText(band.edges[1].values[0], 4));
}

}  // namespace activation
