// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/family_labels.h"

#include "widgets/plot/chart/text_metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

/// The curve's y at x; none where it is not drawn.
std::optional<double> drawnAt(const Curve& curve, double x) {
    for (const Stroke& stroke : curve.strokes) {
        if (stroke.x.size() < 2 || x < stroke.x.front() || x > stroke.x.back()) continue;
        const auto right = std::ranges::upper_bound(stroke.x, x) - stroke.x.begin();
        const auto i = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(right, 1, std::ssize(stroke.x) - 1));
        const double width = stroke.x[i] - stroke.x[i - 1];
        const double share = width > 0.0 ? (x - stroke.x[i - 1]) / width : 0.0;
        return std::lerp(stroke.y[i - 1], stroke.y[i], share);
    }
    return std::nullopt;
}

}  // namespace

FamilyLabels::FamilyLabels(QCPAxisRect* axisRect, const CurveLayer* curves)
    : Layerable(axisRect, QStringLiteral("captions")), m_curves(curves) {}

void FamilyLabels::setContent(const QFont& font, const QColor& text, const QColor& surface, double scale) {
    m_font = font;
    m_text = text;
    m_surface = surface;
    m_scale = scale;
}

/// Where a label of this size stands beside the curve that goes through the point, and what that costs: outside of the
/// family if it is free there, or to the side, or within, where it covers nothing.
std::pair<QRectF, double> FamilyLabels::freest(const QPointF& point, bool outsideIsAbove, const QSizeF& size,
                                               const std::vector<QRectF>& others) const {
    const double gap = 4.0 * m_scale;
    std::pair<QRectF, double> best{{}, std::numeric_limits<double>::infinity()};
    for (const bool outside : {true, false})
        for (const double share : {0.5, 0.0, 1.0}) {
            const bool above = outside == outsideIsAbove;
            const QRectF box(
                {point.x() - share * size.width(), above ? point.y() - gap - size.height() : point.y() + gap}, size);
            if (!plotRect().contains(box)) continue;
            if (std::ranges::any_of(others, [&](const QRectF& other) { return other.intersects(box); })) continue;
            const int hits = m_curves->hits(box);
            if (!outside && hits > 0) continue;  // it would be taken for another curve's
            const double cost = hits + (outside ? 0.0 : 2.0) + (share == 0.5 ? 0.0 : 1.0);
            if (cost < best.second) best = {box, cost};
            if (cost == 0.0) return best;
        }
    return best;
}

std::vector<DrawCommand> FamilyLabels::commands() const {
    const std::vector<CurveSpec>& specs = m_curves->curves();
    const std::vector<Curve>& samples = m_curves->samples();
    // Of several quantities the one that is drawn last.
    std::vector<std::size_t> family;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!specs[i].isFamily) continue;
        if (!family.empty() && specs[family.front()].quantity != specs[i].quantity) family.clear();
        family.push_back(i);
    }
    if (family.size() < 2) return {};

    const TextMetrics metrics(m_font);
    const QRectF rect = plotRect();
    const std::vector<QRectF> others = taken();
    const std::size_t ends[]{family.front(), family.back()};
    struct Place {
        QRectF boxes[2];
        double merit = 0.0;
    };
    Place best;
    constexpr int candidates = 24;
    for (int k = 1; k < candidates; ++k) {
        const double column = rect.left() + rect.width() * k / candidates;
        const double x = xAxis()->pixelToCoord(column);
        const auto a = drawnAt(samples[ends[0]], x), b = drawnAt(samples[ends[1]], x);
        if (!a || !b) continue;
        const double rows[]{yAxis()->coordToPixel(*a), yAxis()->coordToPixel(*b)};
        Place place;
        place.merit = std::min(std::fabs(rows[0] - rows[1]), 0.3 * rect.height());
        for (int i = 0; i < 2; ++i) {
            const QSizeF size(metrics.horizontalAdvance(specs[ends[i]].label) + 6.0 * m_scale, metrics.height());
            const auto [box, cost] = freest({column, rows[i]}, rows[i] < rows[1 - i], size, others);
            place.boxes[i] = box;
            place.merit -= 2.0 * cost;  // infinite where there is no place
        }
        if (!place.boxes[0].intersects(place.boxes[1]) && place.merit > best.merit) best = place;
    }
    if (best.merit <= metrics.height()) return {};

    std::vector<DrawCommand> commands;
    QColor veil = m_surface;
    veil.setAlphaF(0.8F);
    for (int i = 0; i < 2; ++i) {
        const QRectF& box = best.boxes[i];
        commands.emplace_back(BoxCommand{Qt::NoPen, veil, box, 3.0 * m_scale});
        commands.emplace_back(TextCommand{
            m_font, m_text, QPointF(box.left() + 3.0 * m_scale, box.top() + metrics.ascent()), specs[ends[i]].label});
    }
    return commands;
}

}  // namespace activation
