// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/probe_layer.h"

#include "widgets/plot/chart/text_metrics.h"
#include "widgets/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace activation {

ProbeLayer::ProbeLayer(QCPAxisRect* axisRect) : Layerable(axisRect, QStringLiteral("probe")) {}

void ProbeLayer::setLook(const Look& look, const QFont& font, double scale) {
    m_scale = scale;
    m_look = look;
    m_font = font;
}

void ProbeLayer::setCurves(const Exploration& exploration, std::vector<CurveSpec> curves, bool labelled) {
    m_labelled = labelled;
    m_exploration = exploration;
    m_curves = std::move(curves);
}

void ProbeLayer::setProbe(std::optional<double> x, bool pinned) {
    m_x = x;
    m_pinned = pinned;
}

std::vector<DrawCommand> ProbeLayer::commands() const {
    std::vector<DrawCommand> commands;
    if (!m_x) return commands;
    const QRectF rect = plotRect();
    const double column = xAxis()->coordToPixel(*m_x);
    if (column < rect.left() || column > rect.right()) return commands;
    const double crisp = std::floor(column) + 0.5;
    const QPen pen(m_look.secondaryText, m_scale, m_pinned ? Qt::SolidLine : Qt::DashLine);
    commands.emplace_back(LineCommand{pen, {QPointF(crisp, rect.top()), QPointF(crisp, rect.bottom())}});
    const Selection& current = m_exploration.current;
    const auto isValue = [](const CurveSpec& spec) { return spec.quantity == Quantity::Value && !spec.minus; };
    if (m_exploration.shown.slope && std::ranges::any_of(m_curves, isValue))  // it tells the slope
        addTangent(commands, entryOf(current)->point(*m_x, current.values, m_exploration.framework));
    for (const CurveSpec& spec : m_curves) {
        const double y = heightAt(spec, *m_x, m_exploration.framework);
        if (spec.isFamily || !std::isfinite(y)) continue;
        const double row = std::clamp(yAxis()->coordToPixel(y), rect.top() - 99.0, rect.bottom() + 99.0);
        commands.emplace_back(
            DiscCommand{QPen(m_look.surface, 1.5 * m_scale), spec.pen.color(), QPointF(column, row), 4.5 * m_scale});
    }
    if (m_labelled) addPlace(commands, column);
    return commands;
}

/// A stretch of the tangent that is equally long on the screen whatever its slope.
void ProbeLayer::addTangent(std::vector<DrawCommand>& commands, const Point& point) const {
    if (!std::isfinite(point.value) || !std::isfinite(point.slope)) return;
    const double reach = 72.0 * m_scale;
    const QRectF rect = plotRect();
    const double rise =
        point.slope * (rect.height() / yAxis()->range().size()) / (rect.width() / xAxis()->range().size());
    const QPointF direction = QPointF(1.0, -rise) / std::hypot(1.0, rise);
    const QPointF at = pixel(*m_x, point.value);
    if (at.y() < rect.top() - reach || at.y() > rect.bottom() + reach) return;
    const QColor color = m_look.quantity[static_cast<std::size_t>(Quantity::Slope)];
    const QPen pen(color, 1.5 * m_scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    commands.emplace_back(LineCommand{pen, {at - direction * reach, at + direction * reach}});
}

/// The probe's x, on a small label at the upper end of its line.
void ProbeLayer::addPlace(std::vector<DrawCommand>& commands, double column) const {
    QString text = QStringLiteral("x = ") + shortText(*m_x, std::max(4, digitsFor(m_exploration.x)));
    if (!m_note.isEmpty()) text += QStringLiteral(" · ") + m_note;
    const TextMetrics metrics(m_font);
    const QRectF rect = plotRect();
    QRectF box(0.0, rect.top() + 4.0 * m_scale, metrics.horizontalAdvance(text) + 12.0 * m_scale,
               metrics.height() + 4.0 * m_scale);
    box.moveLeft(std::clamp(column + 6.0 * m_scale, rect.left() + 4.0,
                            std::max(rect.left() + 4.0, rect.right() - 4.0 - box.width())));
    commands.emplace_back(BoxCommand{QPen(m_look.hairline, m_scale), m_look.surface, box, 4.0 * m_scale});
    commands.emplace_back(TextCommand{
        m_font, m_look.text, QPointF(box.left() + 6.0 * m_scale, box.top() + 2.0 * m_scale + metrics.ascent()), text});
}

}  // namespace activation
