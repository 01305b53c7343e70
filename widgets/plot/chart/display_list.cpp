// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart/display_list.h"
#include "widgets/look/round_stroke.h"
#include "widgets/plot/chart/plot_engine.h"
#include "widgets/plot/chart/text_metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>
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

QRectF boundsOf(const LineCommand& command) {
    const double reach = reachOf(command.pen);
    return command.points.boundingRect().adjusted(-reach, -reach, reach, reach);
}
QRectF boundsOf(const AreaCommand& command) {
    const double reach = reachOf(command.pen);
    return command.outline.boundingRect().adjusted(-reach, -reach, reach, reach);
}
QRectF boundsOf(const BoxCommand& command) {
    const double reach = reachOf(command.pen);
    return command.rect.adjusted(-reach, -reach, reach, reach);
}
QRectF boundsOf(const DiscCommand& command) {
    const double reach = command.radius + reachOf(command.pen);
    return QRectF(command.centre, command.centre).adjusted(-reach, -reach, reach, reach);
}
QRectF boundsOf(const TextCommand& command) {
    const TextMetrics metrics(command.font);
    const double slack = metrics.averageCharWidth();  // what leans out of its box
    return metrics.boundingRect(command.text).translated(command.at).adjusted(-slack, -slack, slack, slack);
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
bool isSame(const LineCommand& a, const LineCommand& b) { return a.pen == b.pen && isSame(a.points, b.points); }
bool isSame(const AreaCommand& a, const AreaCommand& b) {
    return a.pen == b.pen && a.brush == b.brush && isSame(a.outline, b.outline);
}
bool isSame(const BoxCommand& a, const BoxCommand& b) {
    return a.pen == b.pen && a.brush == b.brush && a.radius == b.radius && isSame(a.rect, b.rect);
}
bool isSame(const DiscCommand& a, const DiscCommand& b) {
    return a.pen == b.pen && a.brush == b.brush && a.radius == b.radius && isSame(a.centre, b.centre);
}
bool isSame(const TextCommand& a, const TextCommand& b) {
    return a.color == b.color && a.text == b.text && isSame(a.at, b.at) && a.font == b.font;
}
bool isSame(const DrawCommand& a, const DrawCommand& b) {
    return a.index() == b.index() &&
           std::visit(
               [&](const auto& command) { return isSame(command, std::get<std::decay_t<decltype(command)>>(b)); }, a);
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

/// Curves: a pixel of theirs depends on nothing but how far it is from the line.
bool isRoundStroke(const LineCommand& command) {
    return command.pen.style() == Qt::SolidLine && command.pen.capStyle() == Qt::RoundCap &&
           command.pen.joinStyle() == Qt::RoundJoin;
}

/// What a rectangle of its own costs on its way to the screen, in cells of paint: it is a message, and a copy.
constexpr int worth = 8;

/// Tells where marked cells are in a band of rows, a column to start at and one to end before; small gaps are closed.
template <class Visit>
void forEachRun(std::span<const char> marks, int rows, Visit visit) {
    int from = -1, to = 0;
    for (int column = 0; column < static_cast<int>(marks.size()); ++column) {
        if (marks[static_cast<std::size_t>(column)] == 0) continue;
        if (from < 0 || (column - to) * rows > worth) {
            if (from >= 0) visit(from, to);
            from = column;
        }
        to = column + 1;
    }
    if (from >= 0) visit(from, to);
}

int costOf(std::span<const char> marks, int rows) {
    int cost = 0;
    forEachRun(marks, rows, [&](int from, int to) { cost += worth + (to - from) * rows; });
    return cost;
}

/// Of a line along an axis what is near the place, from the start of a dash: Qt makes all dashes of what it is given.
QLineF nearPart(const QLineF& line, const QPen& pen, const QRect& place) {
    if ((line.dx() == 0.0) == (line.dy() == 0.0)) return line;
    const QVector<qreal> dashes = pen.dashPattern();
    const double period = std::max(1.0, pen.widthF() * std::accumulate(dashes.begin(), dashes.end(), 0.0));
    const double reach = reachOf(pen) + period;
    const QPointF along = (line.p2() - line.p1()) / line.length();
    const auto distanceTo = [&](const QPointF& point) { return QPointF::dotProduct(point - line.p1(), along); };
    const double a = distanceTo(place.topLeft()), b = distanceTo(place.bottomRight());
    const double from = period * std::floor((std::min(a, b) - reach) / period), to = std::max(a, b) + reach;
    return {line.p1() + along * std::max(from, 0.0), line.p1() + along * std::min(to, line.length())};
}

void paint(QCPPainter& painter, const LineCommand& command, const QRect& place) {
    painter.setPen(command.pen);
    if (painter.modes().testFlag(QCPPainter::pmVectorized))
        painter.drawPolyline(command.points);
    else if (isRoundStroke(command))
        drawRoundStroke(painter, command.points, command.pen.widthF(), command.pen.color(), place);
    else if (command.points.size() == 2)  // ten times cheaper than a polyline
        painter.drawLine(nearPart(QLineF(command.points[0], command.points[1]), command.pen, place));
    else
        painter.drawPolyline(command.points);
}
void paint(QCPPainter& painter, const AreaCommand& command, const QRect&) {
    painter.setPen(command.pen);
    painter.setBrush(command.brush);
    painter.drawPolygon(command.outline);
}
void paint(QCPPainter& painter, const BoxCommand& command, const QRect&) {
    painter.setPen(command.pen);
    painter.setBrush(command.brush);
    if (command.radius > 0.0)
        painter.drawRoundedRect(command.rect, command.radius, command.radius);
    else
        painter.drawRect(command.rect);
}
void paint(QCPPainter& painter, const DiscCommand& command, const QRect&) {
    if (!isOpaque(command.pen) || painter.modes().testFlag(QCPPainter::pmVectorized)) {
        painter.setPen(command.pen);
        painter.setBrush(command.brush);
        painter.drawEllipse(command.centre, command.radius, command.radius);
        return;
    }
    // A disc on a disc: stroking a circle takes several times as long.
    const double half = 0.5 * command.pen.widthF();
    drawDisc(painter, command.centre, command.radius + half, command.pen.color());
    if (command.brush.color() == command.pen.color()) return;
    drawDisc(painter, command.centre, command.radius - half, command.brush.color());
}
void paint(QCPPainter& painter, const TextCommand& command, const QRect&) {
    painter.setFont(command.font);
    painter.setPen(command.color);
    painter.drawText(command.at, command.text);
}

}  // namespace

std::vector<QRectF> textPlaces(const std::vector<DrawCommand>& commands) {
    std::vector<QRectF> result;
    for (const DrawCommand& command : commands) {
        if (const auto* text = std::get_if<TextCommand>(&command)) {
            const TextMetrics metrics(text->font);
            result.emplace_back(text->at.x(), text->at.y() - metrics.ascent(), metrics.horizontalAdvance(text->text),
                                metrics.height());
        } else if (const auto* box = std::get_if<BoxCommand>(&command); box && box->radius > 0.0) {
            result.push_back(box->rect);
        }
    }
    return result;
}

void paint(QCPPainter& painter, const DisplayList& displayList, const QRect& place) {
    for (const DrawCommand& command : displayList.commands)
        std::visit(
            [&](const auto& one) {
                if (boundsOf(one).intersects(place)) paint(painter, one, place);
            },
            command);
}

Patches::Patches(const QSize& size)
    : m_columns(size.width() / cell + 1),
      m_rows(size.height() / cell + 1),
      m_cells(static_cast<std::size_t>(m_columns * m_rows), 0),
      m_clip({}, size) {}

bool Patches::endBetweenPixels(double devicePixelRatio) {
    return std::floor(cell * devicePixelRatio) == cell * devicePixelRatio;
}

void Patches::add(const QRectF& box) {
    const QRectF inside = box & m_clip;
    if (inside.isEmpty()) return;
    const auto place = [](double pixel, int count) { return std::clamp(static_cast<int>(pixel) / cell, 0, count - 1); };
    const int right = place(inside.right(), m_columns), bottom = place(inside.bottom(), m_rows);
    for (int row = place(inside.top(), m_rows); row <= bottom; ++row)
        for (int column = place(inside.left(), m_columns); column <= right; ++column) {
            char& mark = m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                                 static_cast<std::size_t>(column)];
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

void Patches::add(const DrawCommand& command) {
    if (const auto* line = std::get_if<LineCommand>(&command))
        for (qsizetype i = 1; i < line->points.size(); ++i)
            addLine(line->points[i - 1], line->points[i], reachOf(line->pen));
    else
        std::visit([&](const auto& one) { add(boundsOf(one)); }, command);
}

/// Of two curves only the parts that they do not have in common.
void Patches::addDifference(const LineCommand& before, const LineCommand& after) {
    const auto a = partsOf(before.points), b = partsOf(after.points);
    std::vector<std::array<double, 4>> different;
    std::ranges::set_symmetric_difference(a, b, std::back_inserter(different));
    for (const auto& [x1, y1, x2, y2] : different) addLine({x1, y1}, {x2, y2}, reachOf(after.pen));
}

void Patches::addDifference(const DisplayList& before, const DisplayList& after) {
    m_clip = before.clip | after.clip;
    for (std::size_t i = 0; i < std::max(before.commands.size(), after.commands.size()); ++i) {
        const DrawCommand* const a = i < before.commands.size() ? &before.commands[i] : nullptr;
        const DrawCommand* const b = i < after.commands.size() ? &after.commands[i] : nullptr;
        if (a && b && isSame(*a, *b)) continue;
        const auto* const from = a ? std::get_if<LineCommand>(a) : nullptr;
        const auto* const to = b ? std::get_if<LineCommand>(b) : nullptr;
        if (from && to && isRoundStroke(*from) && isRoundStroke(*to) && from->pen == to->pen) {
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
        if (cost == 0) return;  // nothing is marked
        forEachRun(band, bottom - top, [&](int from, int to) {
            rects.emplace_back(from * cell, top * cell, (to - from) * cell, (bottom - top) * cell);
        });
    };
    for (int row = 0; row < m_rows; ++row) {
        const auto first = m_cells.begin() + static_cast<std::ptrdiff_t>(row) * m_columns;
        std::copy(first, first + m_columns, marks.begin());
        const int alone = costOf(marks, 1);
        if (alone == 0 && cost == 0) continue;
        std::ranges::transform(band, marks, joined.begin(), std::bit_or<>());
        const int together = costOf(joined, row + 1 - top);
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
