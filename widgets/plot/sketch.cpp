// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/sketch.h"

#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

namespace activation {
namespace {

constexpr int cell = 16;  // pixels

double reachOf(const QPen& pen) { return pen.style() == Qt::NoPen ? 1.0 : pen.widthF() + 2.0; }

QRectF boundsOf(const QPointF& a, const QPointF& b, double reach) {
    return QRectF(QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
                  QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y())))
        .adjusted(-reach, -reach, reach, reach);
}

QRectF boundsOf(const LineInk& ink) {
    const double reach = reachOf(ink.pen);
    return ink.points.boundingRect().adjusted(-reach, -reach, reach, reach);
}
QRectF boundsOf(const AreaInk& ink) {
    const double reach = reachOf(ink.pen);
    return ink.outline.boundingRect().adjusted(-reach, -reach, reach, reach);
}
QRectF boundsOf(const BoxInk& ink) {
    const double reach = reachOf(ink.pen);
    return ink.rect.adjusted(-reach, -reach, reach, reach);
}
QRectF boundsOf(const DiscInk& ink) {
    const double reach = ink.radius + reachOf(ink.pen);
    return QRectF(ink.centre, ink.centre).adjusted(-reach, -reach, reach, reach);
}
QRectF boundsOf(const TextInk& ink) {
    const QFontMetricsF metrics(ink.font);
    const double slack = metrics.averageCharWidth();  // what leans out of its box
    return metrics.boundingRect(ink.text).translated(ink.at).adjusted(-slack, -slack, slack, slack);
}

// Equal to the last bit: Qt's own comparison of points allows for differences that could just show.
bool isSame(const QPointF& a, const QPointF& b) { return a.x() == b.x() && a.y() == b.y(); }
bool isSame(const QPolygonF& a, const QPolygonF& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const QPointF& p, const QPointF& q) { return isSame(p, q); });
}
bool isSame(const QRectF& a, const QRectF& b) {
    return isSame(a.topLeft(), b.topLeft()) && isSame(a.bottomRight(), b.bottomRight());
}
bool isSame(const LineInk& a, const LineInk& b) { return a.pen == b.pen && isSame(a.points, b.points); }
bool isSame(const AreaInk& a, const AreaInk& b) {
    return a.pen == b.pen && a.brush == b.brush && isSame(a.outline, b.outline);
}
bool isSame(const BoxInk& a, const BoxInk& b) {
    return a.pen == b.pen && a.brush == b.brush && a.radius == b.radius && isSame(a.rect, b.rect);
}
bool isSame(const DiscInk& a, const DiscInk& b) {
    return a.pen == b.pen && a.brush == b.brush && a.radius == b.radius && isSame(a.centre, b.centre);
}
bool isSame(const TextInk& a, const TextInk& b) {
    return a.color == b.color && a.text == b.text && isSame(a.at, b.at) && a.font == b.font;
}
bool isSame(const Ink& a, const Ink& b) {
    return a.index() == b.index() &&
           std::visit([&](const auto& ink) { return isSame(ink, std::get<std::decay_t<decltype(ink)>>(b)); }, a);
}

/// The parts of a line, each a from and a to, in an order that sets can be compared in.
std::vector<std::array<double, 4>> partsOf(const QPolygonF& points) {
    std::vector<std::array<double, 4>> parts;
    for (qsizetype i = 1; i < points.size(); ++i)
        parts.push_back({points[i - 1].x(), points[i - 1].y(), points[i].x(), points[i].y()});
    std::ranges::sort(parts);
    return parts;
}

bool isOpaque(const QPen& pen) { return pen.style() == Qt::SolidLine && pen.color().alpha() == 255; }

/// Single lines take the raster engine's direct path, ten times cheaper than stroking a polyline.
bool isDirect(const LineInk& ink) { return isOpaque(ink.pen); }

/// What a rectangle of its own costs on its way to the screen, in cells of paint: it is a message, and a copy.
constexpr int worth = 8;

/// Where marked cells are in a band of rows, a column to start at and one to end before; small gaps are closed.
std::vector<std::pair<int, int>> runs(const std::vector<char>& marks, int rows) {
    std::vector<std::pair<int, int>> result;
    const auto columns = static_cast<int>(marks.size());
    for (int column = 0; column < columns; ++column) {
        if (marks[static_cast<std::size_t>(column)] == 0) continue;
        if (!result.empty() && (column - result.back().second) * rows <= worth)
            result.back().second = column + 1;
        else
            result.emplace_back(column, column + 1);
    }
    return result;
}

int costOf(const std::vector<char>& marks, int rows) {
    int cost = 0;
    for (const auto& [from, to] : runs(marks, rows)) cost += worth + (to - from) * rows;
    return cost;
}

/// Those parts of a line that touch the region. They end outside of it, where no seam is seen.
void drawWithin(QCPPainter& painter, const QLineF& line, double reach, const QRegion& region) {
    const int pieces = std::clamp(static_cast<int>(line.length() / (4.0 * cell)), 1, 100);
    const auto place = [&](int i) { return line.pointAt(static_cast<double>(i) / pieces); };
    int start = 0;
    for (int i = 0; i < pieces; ++i) {
        if (region.intersects(boundsOf(place(i), place(i + 1), reach).toAlignedRect())) continue;
        if (start < i) painter.drawLine(QLineF(place(start), place(i)));
        start = i + 1;
    }
    if (start < pieces) painter.drawLine(QLineF(place(start), line.p2()));
}

void paint(QCPPainter& painter, const LineInk& ink, const QRegion* region) {
    if (!isDirect(ink) || painter.modes().testFlag(QCPPainter::pmVectorized)) {
        painter.setPen(ink.pen);
        painter.drawPolyline(ink.points);
        return;
    }
    QPen direct = ink.pen;
    direct.setCapStyle(Qt::FlatCap);
    painter.setPen(direct);
    const double reach = reachOf(ink.pen), half = 0.5 * ink.pen.widthF();
    const auto directionTo = [&](qsizetype i) {
        const QPointF way = ink.points[i] - ink.points[i - 1];
        return way / std::max(std::hypot(way.x(), way.y()), 1e-9);
    };
    // Each line reaches into the next, so that no seam shows, and no farther than it must: what is painted twice is
    // darker at its edges.
    const auto overlap = [&](const QPointF& a, const QPointF& b) {
        const double cosine = a.x() * b.x() + a.y() * b.y();
        const double sine = std::fabs(a.x() * b.y() - a.y() * b.x());
        return cosine > -0.5 ? std::min(half, 0.3 + half * sine / (1.0 + cosine)) : half;
    };
    for (qsizetype i = 1; i < ink.points.size(); ++i) {
        const QPointF &from = ink.points[i - 1], &to = ink.points[i];
        if (region && !region->intersects(boundsOf(from, to, reach).toAlignedRect())) continue;
        const QPointF along = directionTo(i);
        const double before = i > 1 ? overlap(directionTo(i - 1), along) : half;
        const double after = i + 1 < ink.points.size() ? overlap(along, directionTo(i + 1)) : half;
        const QLineF whole(from - along * before, to + along * after);
        if (region)
            drawWithin(painter, whole, reach, *region);
        else
            painter.drawLine(whole);
    }
}
void paint(QCPPainter& painter, const AreaInk& ink, const QRegion*) {
    painter.setPen(ink.pen);
    painter.setBrush(ink.brush);
    painter.drawPolygon(ink.outline);
}
void paint(QCPPainter& painter, const BoxInk& ink, const QRegion*) {
    painter.setPen(ink.pen);
    painter.setBrush(ink.brush);
    if (ink.radius > 0.0)
        painter.drawRoundedRect(ink.rect, ink.radius, ink.radius);
    else
        painter.drawRect(ink.rect);
}
void paint(QCPPainter& painter, const DiscInk& ink, const QRegion*) {
    if (!isOpaque(ink.pen) || painter.modes().testFlag(QCPPainter::pmVectorized)) {
        painter.setPen(ink.pen);
        painter.setBrush(ink.brush);
        painter.drawEllipse(ink.centre, ink.radius, ink.radius);
        return;
    }
    // A disc on a disc: stroking a circle takes several times as long as filling one.
    const double half = 0.5 * ink.pen.widthF(), outer = ink.radius + half, inner = ink.radius - half;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.pen.color());
    painter.drawEllipse(ink.centre, outer, outer);
    if (ink.brush.color() == ink.pen.color()) return;
    painter.setBrush(ink.brush);
    painter.drawEllipse(ink.centre, inner, inner);
}
void paint(QCPPainter& painter, const TextInk& ink, const QRegion*) {
    painter.setFont(ink.font);
    painter.setPen(ink.color);
    painter.drawText(ink.at, ink.text);
}

}  // namespace

void paint(QCPPainter& painter, const Sketch& sketch, const QRegion* region) {
    for (const Ink& ink : sketch.inks)
        std::visit(
            [&](const auto& one) {
                if (!region || region->intersects(boundsOf(one).toAlignedRect())) paint(painter, one, region);
            },
            ink);
}

Patches::Patches(const QSize& size)
    : m_columns(size.width() / cell + 1),
      m_rows(size.height() / cell + 1),
      m_cells(static_cast<std::size_t>(m_columns * m_rows), 0),
      m_clip({}, size) {}

void Patches::add(const QRectF& box) {
    const QRectF inside = box & m_clip;
    if (inside.isEmpty()) return;
    const auto place = [](double pixel, int count) { return std::clamp(static_cast<int>(pixel) / cell, 0, count - 1); };
    const int right = place(inside.right(), m_columns), bottom = place(inside.bottom(), m_rows);
    for (int row = place(inside.top(), m_rows); row <= bottom; ++row)
        for (int column = place(inside.left(), m_columns); column <= right; ++column) {
            char& mark = m_cells[static_cast<std::size_t>(row * m_columns + column)];
            m_marked += mark == 0;
            mark = 1;
        }
}

/// In pieces of about a cell: the box around a whole slanting line would be large.
void Patches::addLine(const QPointF& from, const QPointF& to, double reach) {
    const QPointF way = to - from;
    const double size = std::min(std::fabs(way.x()), std::fabs(way.y()));
    if (!(size < 1e5)) return add(m_clip);
    const int pieces = 1 + static_cast<int>(size / cell);
    for (int i = 0; i < pieces; ++i)
        add(boundsOf(from + way * (static_cast<double>(i) / pieces), from + way * ((i + 1.0) / pieces), reach));
}

void Patches::add(const Ink& ink) {
    if (const auto* line = std::get_if<LineInk>(&ink))
        for (qsizetype i = 1; i < line->points.size(); ++i)
            addLine(line->points[i - 1], line->points[i], reachOf(line->pen));
    else
        std::visit([&](const auto& one) { add(boundsOf(one)); }, ink);
}

/// Of two solid lines only the parts that they do not have in common.
void Patches::addDifference(const LineInk& before, const LineInk& after) {
    const auto a = partsOf(before.points), b = partsOf(after.points);
    std::vector<std::array<double, 4>> different;
    std::ranges::set_symmetric_difference(a, b, std::back_inserter(different));
    for (const auto& [x1, y1, x2, y2] : different) addLine({x1, y1}, {x2, y2}, reachOf(after.pen));
}

void Patches::addDifference(const Sketch& before, const Sketch& after) {
    m_clip = before.clip | after.clip;
    for (std::size_t i = 0; i < std::max(before.inks.size(), after.inks.size()); ++i) {
        const Ink* const a = i < before.inks.size() ? &before.inks[i] : nullptr;
        const Ink* const b = i < after.inks.size() ? &after.inks[i] : nullptr;
        if (a && b && isSame(*a, *b)) continue;
        const auto* const from = a ? std::get_if<LineInk>(a) : nullptr;
        const auto* const to = b ? std::get_if<LineInk>(b) : nullptr;
        if (from && to && isDirect(*from) && isDirect(*to) && from->pen == to->pen) {
            addDifference(*from, *to);
            continue;
        }
        if (a) add(*a);
        if (b) add(*b);
    }
}

QRegion Patches::region() const {
    std::vector<QRect> rects;  // from top to bottom, from left to right: as a region wants them
    std::vector<char> band(static_cast<std::size_t>(m_columns)), marks(band), joined(band);
    int top = 0, cost = 0;
    const auto finish = [&](int bottom) {
        for (const auto& [from, to] : runs(band, bottom - top))
            rects.emplace_back(from * cell, top * cell, (to - from) * cell, (bottom - top) * cell);
    };
    for (int row = 0; row < m_rows; ++row) {
        const auto first = m_cells.begin() + static_cast<std::ptrdiff_t>(row) * m_columns;
        std::copy(first, first + m_columns, marks.begin());
        std::ranges::transform(band, marks, joined.begin(), std::bit_or<>());
        const int alone = costOf(marks, 1), together = costOf(joined, row + 1 - top);
        if (together <= cost + alone) {
            std::swap(band, joined);
            cost = together;
            continue;
        }
        finish(row);
        top = row;
        std::swap(band, marks);
        cost = alone;
    }
    finish(m_rows);
    QRegion result;
    result.setRects(rects.data(), static_cast<int>(rects.size()));
    return result;
}

}  // namespace activation
