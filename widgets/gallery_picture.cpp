// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery_picture.h"

#include "core/activations/catalogue.h"
#include "core/analysis/curve.h"
#include "widgets/label_text.h"
#include "widgets/number_text.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace activation {
namespace {

struct GalleryText {
    Q_DECLARE_TR_FUNCTIONS(GalleryText)
};

constexpr double nameHeight = 20.0;  // at scale 1, as are all sizes here
constexpr double aspect = 0.8;       // of a tile, height to width
constexpr double gap = 12.0;

QFont sized(QFont font, int pixels, double scale, bool strong) {
    font.setPixelSize(std::max(1, qRound(pixels * scale)));
    if (strong) font.setWeight(QFont::DemiBold);
    return font;
}

QPen penOf(const Look& look, Quantity quantity, double scale) {
    QPen pen(look.quantity[static_cast<std::size_t>(quantity)], 1.75 * scale, Qt::SolidLine, Qt::FlatCap,
             Qt::RoundJoin);
    if (quantity == Quantity::Slope) pen.setDashPattern({3.0, 1.75});
    return pen;
}

}  // namespace

void paintGalleryTile(QPainter& painter, const QRectF& place, const Activation& entry, const Look& look,
                      const QFont& font, double scale) {
    painter.save();
    const QFont nameFont = sized(font, type::caption + 1, scale, false);
    painter.setFont(nameFont);
    painter.setPen(look.text);
    const QString name = QFontMetricsF(nameFont).elidedText(toQString(entry.facts.name), Qt::ElideRight, place.width());
    painter.drawText(QRectF(place.topLeft(), QSizeF(place.width(), nameHeight * scale)),
                     Qt::AlignLeft | Qt::AlignVCenter, name);

    const QRectF plot = place.adjusted(0.0, nameHeight * scale, 0.0, 0.0);
    const Canvas canvas{.x = galleryX, .y = galleryY, .width = plot.width(), .height = plot.height(), .tolerance = 0.2};
    const auto at = [&](double x, double y) {
        return QPointF(plot.left() + (x - galleryX.from) / galleryX.size() * plot.width(),
                       plot.top() + (galleryY.to - y) / galleryY.size() * plot.height());
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.hairline, std::max(1.0, scale)));
    painter.drawRect(plot);
    painter.setPen(QPen(blended(look.surface, look.secondaryText, 0.45), std::max(1.0, scale)));
    painter.drawLine(at(galleryX.from, 0.0), at(galleryX.to, 0.0));
    painter.drawLine(at(0.0, galleryY.from), at(0.0, galleryY.to));
    painter.setClipRect(plot, Qt::IntersectClip);
    for (const Quantity quantity : {Quantity::Value, Quantity::Slope}) {
        painter.setPen(penOf(look, quantity, scale));
        for (const Stroke& stroke : curve(entry, entry.defaults(), quantity, canvas).strokes) {
            QPolygonF line;
            for (std::size_t i = 0; i < stroke.x.size(); ++i) line << at(stroke.x[i], stroke.y[i]);
            painter.drawPolyline(line);
        }
    }
    painter.restore();
}

int galleryColumns(const QSizeF& room, int count) {
    int best = 1;
    double largest = 0.0;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double width = std::min(room.width() / columns, room.height() / rows / aspect);
        if (width > largest) {
            largest = width;
            best = columns;
        }
    }
    return best;
}

QString galleryCaption() {
    return GalleryText::tr("f solid, f′ dashed; x from %1 to %2, y from %3 to %4")
        .arg(shortText(galleryX.from), shortText(galleryX.to), shortText(galleryY.from), shortText(galleryY.to));
}

bool paintGallery(QPaintDevice& device, const QSize& size, const GalleryStyle& style) {
    QPainter painter;
    if (!painter.begin(&device)) return false;
    const double scale = style.scale;
    const QFont font = QGuiApplication::font();
    painter.fillRect(QRect(QPoint(), size), style.look.surface);
    QRectF room = QRectF(QPointF(), QSizeF(size)).adjusted(gap * scale, gap * scale, -gap * scale, -gap * scale);
    const auto line = [&](const QString& text, int pixels, bool strong, const QColor& colour) {
        painter.setFont(sized(font, pixels, scale, strong));
        painter.setPen(colour);
        const double height = 1.6 * pixels * scale;
        painter.drawText(QRectF(room.topLeft(), QSizeF(room.width(), height)), Qt::AlignLeft | Qt::AlignVCenter, text);
        room.setTop(room.top() + height);
    };
    if (style.title) line(GalleryText::tr("Activation functions and their slopes"), type::title, true, style.look.text);
    if (style.legend) line(galleryCaption(), type::body, false, style.look.secondaryText);

    const auto& entries = catalogue();
    const int count = static_cast<int>(entries.size());
    const int columns = galleryColumns(room.size(), count), rows = (count + columns - 1) / columns;
    const double width = room.width() / columns, height = room.height() / rows;
    for (int i = 0; i < count; ++i) {
        const QRectF cell(room.left() + i % columns * width, room.top() + std::floor(i / columns) * height, width,
                          height);
        paintGalleryTile(painter,
                         cell.adjusted(0.5 * gap * scale, 0.5 * gap * scale, -0.5 * gap * scale, -0.5 * gap * scale),
                         entries[static_cast<std::size_t>(i)], style.look, font, scale);
    }
    return painter.end();
}

}  // namespace activation
