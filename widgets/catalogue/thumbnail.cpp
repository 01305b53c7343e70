// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/thumbnail.h"

#include "core/analysis/curve.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double penWidth = 1.75;
constexpr double inset = 2.0;                      // so that the pen does not leave the picture
constexpr double reach = 3.5, farthestKink = 8.0;  // how far the x axis goes, and where it no longer follows a kink
constexpr double smallestHeight = 1.6;
constexpr double steepest = 0.65;  // the tallest y axis, in widths of the x axis

Canvas canvasOf(const Activation& entry, Values values, QSizeF size) {
    Range x{-reach, reach};
    for (const Break& piece : entry.breaks(values, Framework::PyTorch)) {
        if (std::abs(piece.x) > farthestKink) continue;
        x = {std::min(x.from, piece.x - 1.0), std::max(x.to, piece.x + 1.0)};
    }
    Range y = extent(entry, values, Quantity::Value, x);
    const double limit = steepest * x.size();
    y = {std::clamp(y.from, -limit, 0.0), std::clamp(y.to, 0.0, limit)};
    if (const double missing = smallestHeight - y.size(); missing > 0.0) y = {y.from - missing / 2, y.to + missing / 2};
    return {.x = x, .y = y, .width = size.width(), .height = size.height(), .tolerance = 0.2, .margin = inset};
}

}  // namespace

QPixmap thumbnail(const Activation& entry, QSize size, double devicePixelRatio, const Look& look) {
    const std::vector<double> values = entry.defaults();
    const QSizeF inner(size.width() - 2.0 * inset, size.height() - 2.0 * inset);
    const Canvas canvas = canvasOf(entry, values, inner);
    const auto place = [&](double x, double y) {
        return QPointF(inset + (x - canvas.x.from) / canvas.x.size() * canvas.width,
                       inset + (canvas.y.to - y) / canvas.y.size() * canvas.height);
    };

    QPixmap result(size * devicePixelRatio);
    result.setDevicePixelRatio(devicePixelRatio);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setPen(QPen(blended(look.surface, look.secondaryText, 0.3), 1.0));
    const QPointF origin = place(0.0, 0.0);
    const auto crisp = [&](double at) { return (std::floor(at * devicePixelRatio) + 0.5) / devicePixelRatio; };
    painter.drawLine(QPointF(0.0, crisp(origin.y())), QPointF(size.width(), crisp(origin.y())));
    painter.drawLine(QPointF(crisp(origin.x()), 0.0), QPointF(crisp(origin.x()), size.height()));

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.quantity[0], penWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const Stroke& stroke : curve(entry, values, Quantity::Value, canvas).strokes) {
        QPolygonF line;
        for (std::size_t i = 0; i < stroke.x.size(); ++i) line << place(stroke.x[i], stroke.y[i]);
        painter.drawPolyline(line);
    }
    return result;
}

}  // namespace activation
