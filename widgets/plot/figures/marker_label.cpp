// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/marker_label.h"

#include <QFontMetricsF>

#include <limits>
#include <utility>

namespace activation {
namespace {

constexpr double near = 3.0;  // pixels: the marker itself, and what passes through it, touches its label

/// What crosses a rectangle crosses one of its diagonals, unless it ends inside.
bool crosses(const QRectF& box, const QPointF& a, const QPointF& b) {
    if (box.contains(a) || box.contains(b)) return true;
    const QLineF line(a, b);
    return line.intersects(QLineF(box.topLeft(), box.bottomRight()), nullptr) == QLineF::BoundedIntersection ||
           line.intersects(QLineF(box.topRight(), box.bottomLeft()), nullptr) == QLineF::BoundedIntersection;
}

}  // namespace

MarkerLabel::MarkerLabel(QCPAxisRect* rect, QCPAxis* x, QCPAxis* y, std::vector<Place> places)
    : QCPItemText(rect->parentPlot()), m_rect(rect), m_places(std::move(places)) {
    setClipAxisRect(rect);
    position->setAxisRect(rect);
    position->setAxes(x, y);
    position->setType(QCPItemPosition::ptPlotCoords);
}

QRectF MarkerLabel::boxAt(const Place& place) const {
    const QFontMetricsF metrics(font());
    const QSizeF size(metrics.horizontalAdvance(text()) + padding().left() + padding().right(),
                      metrics.height() + padding().top() + padding().bottom());
    QPointF at(position->keyAxis()->coordToPixel(place.x), position->valueAxis()->coordToPixel(place.y));
    if (place.alignment & Qt::AlignRight) at.rx() -= size.width();
    if (place.alignment & Qt::AlignHCenter) at.rx() -= 0.5 * size.width();
    if (place.alignment & Qt::AlignBottom) at.ry() -= size.height();
    return {at, size};
}

/// How many curves, and lines of other markers, run through it; more than there are where it is cut off.
int MarkerLabel::hits(const QRectF& box) const {
    if (!QRectF(m_rect->rect()).adjusted(-1.0, -1.0, 1.0, 1.0).contains(box))
        return std::numeric_limits<int>::max() - 1;
    const QRectF inner = box.adjusted(near, near, -near, -near);
    int count = 0;
    for (QCPAbstractPlottable* plottable : m_rect->plottables()) {
        const auto* curve = qobject_cast<const QCPCurve*>(plottable);
        if (!curve) continue;
        const auto pixel = [&](const QCPCurveData& point) {
            return QPointF(curve->keyAxis()->coordToPixel(point.key), curve->valueAxis()->coordToPixel(point.value));
        };
        const bool isLine = curve->lineStyle() != QCPCurve::lsNone;
        const auto data = curve->data();
        for (auto point = data->constBegin(); point != data->constEnd(); ++point) {
            const bool isHit = isLine && point + 1 != data->constEnd()
                                   ? crosses(inner, pixel(*point), pixel(*(point + 1)))
                                   : inner.contains(pixel(*point));
            if (!isHit) continue;
            ++count;
            break;
        }
    }
    return count;
}

void MarkerLabel::draw(QCPPainter* painter) {
    const Place* best = nullptr;
    int fewest = std::numeric_limits<int>::max();
    for (const Place& place : m_places) {
        const int count = hits(boxAt(place));
        if (count < fewest) {
            best = &place;
            fewest = count;
        }
        if (count == 0) break;
    }
    position->setCoords(best->x, best->y);
    setPositionAlignment(best->alignment);
    QCPItemText::draw(painter);
}

}  // namespace activation
