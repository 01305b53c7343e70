// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/textbook_axes.h"

#include "widgets/plot/chart/text_metrics.h"
#include "widgets/plot/underlay.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double tickLength = 4.0;
constexpr double gap = 4.0;     // between a tick and its number
constexpr double clear = 14.0;  // around the origin and the arrow heads, where a number would collide

/// The line goes from left to right.
bool crosses(const QLineF& line, const QRectF& box) {
    const double from = std::max(line.x1(), box.left()), to = std::min(line.x2(), box.right());
    if (!(from < to)) return false;
    const auto rowAt = [&](double x) { return line.pointAt((x - line.x1()) / line.dx()).y(); };
    return std::min(rowAt(from), rowAt(to)) <= box.bottom() && std::max(rowAt(from), rowAt(to)) >= box.top();
}

}  // namespace

TextbookAxes::TextbookAxes(QCPAxisRect* axisRect, const CurveLayer* curves, const Underlay* underlay)
    : Layerable(axisRect, QStringLiteral("underlay")), m_curves(curves), m_underlay(underlay) {}

void TextbookAxes::setPens(const QPen& line, const QColor& text, const QFont& font, double scale) {
    m_pen = line;
    m_text = text;
    m_font = font;
    m_scale = scale;
}

std::vector<DrawCommand> TextbookAxes::commands() const {
    std::vector<DrawCommand> commands;
    const QRectF rect = plotRect();
    // Whole pixels keep horizontal and vertical lines crisp.
    const double column = std::round(std::clamp(xAxis()->coordToPixel(0.0), rect.left(), rect.right())) + 0.5;
    const double row = std::round(std::clamp(yAxis()->coordToPixel(0.0), rect.top(), rect.bottom())) + 0.5;
    addHorizontal(commands, row, column);
    addVertical(commands, column, row);
    return commands;
}

void TextbookAxes::addArrow(std::vector<DrawCommand>& commands, const QPointF& from, const QPointF& to) const {
    if (from == to) return;  // in a plot without height there is no direction
    const QPointF along = (to - from) / QLineF(from, to).length();
    const QPointF across(-along.y(), along.x());
    const double size = 7.0 * m_scale;
    commands.emplace_back(LineCommand{m_pen, {from, to - along * size * 0.7}});
    commands.emplace_back(AreaCommand{Qt::NoPen, m_pen.color(),
                                      QPolygonF{to, to - along * size + across * size * 0.36, to - along * size * 0.75,
                                                to - along * size - across * size * 0.36}});
}

/// Of two places for a text (ends of its baseline), the first unless a curve or an asymptote runs through it and not
/// through the other.
QPointF TextbookAxes::freer(const QString& text, const QPointF& usual, const QPointF& other) const {
    const TextMetrics metrics(m_font);
    const auto box = [&](const QPointF& at) {
        return QRectF(at.x(), at.y() - metrics.ascent(), metrics.horizontalAdvance(text), metrics.ascent());
    };
    const std::vector<QLineF> asymptotes = m_underlay->asymptoteLines();
    const auto isFree = [&](const QRectF& place) {
        return m_curves->hits(place) == 0 &&
               std::ranges::none_of(asymptotes, [&](const QLineF& line) { return crosses(line, place); });
    };
    return !isFree(box(usual)) && isFree(box(other)) ? other : usual;
}

void TextbookAxes::addHorizontal(std::vector<DrawCommand>& commands, double row, double column) const {
    const QRectF rect = plotRect();
    const double end = rect.right() + 16.0 * m_scale;
    addArrow(commands, {rect.left(), row}, {end, row});
    const TextMetrics metrics(m_font);
    const QVector<double> ticks = xAxis()->tickVector();
    const QVector<QString> labels = xAxis()->tickVectorLabels();
    for (qsizetype i = 0; i < std::min(ticks.size(), labels.size()); ++i) {
        const double x = xAxis()->coordToPixel(ticks[i]);
        if (x < rect.left() - 0.5 || x > rect.right() + 0.5 || std::fabs(x - column) < clear * m_scale) continue;
        commands.emplace_back(LineCommand{m_pen, {QPointF(x, row), QPointF(x, row - tickLength * m_scale)}});
        const double width = metrics.horizontalAdvance(labels[i]);
        commands.emplace_back(textInk(freer(labels[i], QPointF(x - 0.5 * width, row + gap * m_scale + metrics.ascent()),
                                            QPointF(x - 0.5 * width, row - (tickLength + gap) * m_scale)),
                                      labels[i]));
    }
    QFont italic = m_font;
    italic.setItalic(true);
    commands.emplace_back(TextCommand{italic, m_text,
                                      QPointF(end - metrics.averageCharWidth(), row + gap * m_scale + metrics.ascent()),
                                      QStringLiteral("x")});
}

void TextbookAxes::addVertical(std::vector<DrawCommand>& commands, double column, double row) const {
    const QRectF rect = plotRect();
    const double end = rect.top() - 16.0 * m_scale;
    addArrow(commands, {column, rect.bottom()}, {column, end});
    const TextMetrics metrics(m_font);
    const QVector<double> ticks = yAxis()->tickVector();
    const QVector<QString> labels = yAxis()->tickVectorLabels();
    for (qsizetype i = 0; i < std::min(ticks.size(), labels.size()); ++i) {
        const double y = yAxis()->coordToPixel(ticks[i]);
        if (y < rect.top() - 0.5 || y > rect.bottom() + 0.5 || std::fabs(y - row) < clear * m_scale) continue;
        commands.emplace_back(LineCommand{m_pen, {QPointF(column, y), QPointF(column + tickLength * m_scale, y)}});
        const double width = metrics.horizontalAdvance(labels[i]);
        const double baseline = y + 0.36 * metrics.ascent();
        commands.emplace_back(textInk(freer(labels[i], QPointF(column - 1.5 * gap * m_scale - width, baseline),
                                            QPointF(column + (tickLength + gap) * m_scale, baseline)),
                                      labels[i]));
    }
}

}  // namespace activation
