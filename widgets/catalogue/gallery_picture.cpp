// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/gallery_picture.h"

#include "core/activations/catalogue.h"
#include "core/analysis/curve.h"
#include "core/figures/vector_plane.h"
#include "widgets/plot/chart/wrapped_text.h"
#include "widgets/plot/figures/heat_image.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

struct GalleryText {
    Q_DECLARE_TR_FUNCTIONS(GalleryText)
};

constexpr double nameHeight = 20.0, nameLine = 15.0;  // of one line and of each more; at scale 1, as are all sizes here
constexpr double aspect = 0.8;                        // of a tile, height to width
constexpr double gap = 12.0;
constexpr double lineHeight = 1.6;  // of a heading, in sizes of its type

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

double nameRoom(const TileStyle& style) { return (nameHeight + nameLine * (style.nameLines - 1)) * style.scale; }

QFont nameFont(const TileStyle& style) { return sized(style.font, type::caption + 1, style.scale, false); }

/// Writes the name of a tile; the rest of its place is for what it shows.
QRectF named(QPainter& painter, const QRectF& place, std::string_view name, const TileStyle& style) {
    const QFont font = nameFont(style);
    const QStringList lines = wrapped(toQString(name), font, place.width(), style.nameLines);
    const double line = std::round(nameLine * style.scale), height = nameRoom(style);
    painter.setFont(font);
    painter.setPen(style.look.text);
    double top = place.top() + height - line * static_cast<double>(lines.size()) - 0.25 * (nameHeight - nameLine);
    for (const QString& each : lines) {
        painter.drawText(QRectF(place.left(), top, place.width(), line), Qt::AlignLeft | Qt::AlignVCenter, each);
        top += line;
    }
    return place.adjusted(0.0, height, 0.0, 0.0);
}

}  // namespace

int nameLines(const QString& name, double width, const TileStyle& style) {
    return static_cast<int>(wrapped(name, nameFont(style), width, 2).size());
}

void paintGalleryTile(QPainter& painter, const QRectF& place, const Activation& entry, const TileStyle& style) {
    const Look& look = style.look;
    const Range x = style.view.x(), y = style.view.y();
    painter.save();
    const QRectF plot = named(painter, place, entry.facts.name, style);
    const Canvas canvas{.x = x, .y = y, .width = plot.width(), .height = plot.height(), .tolerance = 0.2};
    const auto at = [&](double column, double row) {
        return QPointF(plot.left() + (column - x.from) / x.size() * plot.width(),
                       plot.top() + (y.to - row) / y.size() * plot.height());
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.hairline, std::max(1.0, style.scale)));
    painter.drawRect(plot);
    painter.setPen(QPen(blended(look.surface, look.secondaryText, 0.45), std::max(1.0, style.scale)));
    painter.drawLine(at(x.from, 0.0), at(x.to, 0.0));
    painter.drawLine(at(0.0, y.from), at(0.0, y.to));
    painter.setClipRect(plot, Qt::IntersectClip);
    for (const Quantity quantity : {Quantity::Value, Quantity::Slope}) {
        if (!(quantity == Quantity::Value ? style.view.value : style.view.slope)) continue;
        painter.setPen(penOf(look, quantity, style.scale));
        for (const Stroke& stroke : curve(entry, entry.defaults(), quantity, canvas).strokes) {
            QPolygonF line;
            for (std::size_t i = 0; i < stroke.x.size(); ++i) line << at(stroke.x[i], stroke.y[i]);
            painter.drawPolyline(line);
        }
    }
    painter.restore();
}

void paintGalleryTile(QPainter& painter, const QRectF& place, const VectorFunction& function, const TileStyle& style) {
    constexpr std::size_t cells = 48;
    const Look& look = style.look;
    painter.save();
    const QRectF plot = named(painter, place, function.facts.name, style);
    const HeatMap map = mapOf(VectorPlane::of(function), PlaneQuantity::Value, galleryReach, cells);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.drawImage(plot, heatImage(map, look));
    QColor line = lightLook().text;  // the maps have the same colours in dark looks
    line.setAlphaF(0.25F);
    painter.setPen(QPen(line, std::max(1.0, style.scale)));
    painter.drawLine(QPointF(plot.left(), plot.center().y()), QPointF(plot.right(), plot.center().y()));
    painter.drawLine(QPointF(plot.center().x(), plot.top()), QPointF(plot.center().x(), plot.bottom()));
    painter.setPen(QPen(look.hairline, std::max(1.0, style.scale)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(plot);
    painter.restore();
}

int galleryRows(int columns, std::span<const int> groups) {
    int rows = 0;
    for (const int count : groups) rows += (count + columns - 1) / columns;
    return rows;
}

int galleryColumns(const QSizeF& room, std::span<const int> groups) {
    int best = 1;
    double largest = 0.0;
    for (int columns = 1; columns <= *std::ranges::max_element(groups); ++columns) {
        const double width = std::min(room.width() / columns, room.height() / galleryRows(columns, groups) / aspect);
        if (width > largest) {
            largest = width;
            best = columns;
        }
    }
    return best;
}

QString galleryCaption(const GalleryView& view) {
    const QString curves = view.value && view.slope ? GalleryText::tr("f solid, f′ dashed")
                           : view.value             ? QStringLiteral("f")
                                                    : QStringLiteral("f′");
    return GalleryText::tr("%1; x from %2 to %3, y from %4 to %5")
        .arg(curves, shortText(view.x().from), shortText(view.x().to), shortText(view.y().from),
             shortText(view.y().to));
}

QString galleryMapCaption() {
    return GalleryText::tr("The first output over two inputs, both from %1 to %2")
        .arg(shortText(-galleryReach), shortText(galleryReach));
}

bool paintGallery(QPaintDevice& device, const QSize& size, const GalleryStyle& style) {
    QPainter painter;
    if (!painter.begin(&device)) return false;
    const double scale = style.scale;
    const QFont& font = style.font;
    if (!style.transparent) painter.fillRect(QRect(QPoint(), size), style.look.surface);
    QRectF room = QRectF(QPointF(), QSizeF(size)).adjusted(gap * scale, gap * scale, -gap * scale, -gap * scale);
    const auto line = [&](const QString& text, int pixels, bool strong, const QColor& colour) {
        painter.setFont(sized(font, pixels, scale, strong));
        painter.setPen(colour);
        const double height = lineHeight * pixels * scale;
        painter.drawText(QRectF(room.topLeft(), QSizeF(room.width(), height)), Qt::AlignLeft | Qt::AlignVCenter, text);
        room.setTop(room.top() + height);
    };
    const auto head = [&](const QString& title, const QString& caption) {
        if (style.title) line(title, type::title, true, style.look.text);
        if (style.legend) line(caption, type::body, false, style.look.secondaryText);
    };
    const auto& entries = catalogue();
    const std::span<const VectorFunction> functions = vectorFunctions();
    const int groups[]{static_cast<int>(entries.size()), static_cast<int>(functions.size())};
    head(GalleryText::tr("Activation functions and their slopes"), galleryCaption());
    const double secondHead = lineHeight * scale * ((style.title ? type::title : 0) + (style.legend ? type::body : 0));
    const QSizeF forTiles(room.width(), room.height() - secondHead);
    const int columns = galleryColumns(forTiles, groups);
    const QSizeF tile(forTiles.width() / columns, forTiles.height() / galleryRows(columns, groups));
    TileStyle tileStyle{style.look, font, scale};
    for (const Activation& entry : entries)
        tileStyle.nameLines = std::max(tileStyle.nameLines,
                                       nameLines(toQString(entry.facts.name), tile.width() - gap * scale, tileStyle));
    const auto paint = [&](const auto& all) {
        int place = 0;
        for (const auto& each : all) {
            const QRectF cell(room.left() + place % columns * tile.width(),
                              room.top() + std::floor(place / columns) * tile.height(), tile.width(), tile.height());
            const double inset = 0.5 * gap * scale;
            paintGalleryTile(painter, cell.adjusted(inset, inset, -inset, -inset), each, tileStyle);
            ++place;
        }
        room.setTop(room.top() + std::ceil(static_cast<double>(place) / columns) * tile.height());
    };
    paint(entries);
    head(GalleryText::tr("Functions of a vector"), galleryMapCaption());
    paint(functions);
    return painter.end();
}

}  // namespace activation
