// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/curve_layer.h"

#include <algorithm>

namespace activation {

CurveLayer::CurveLayer(QCPAxisRect* axisRect) : Layerable(axisRect, QStringLiteral("curves")) {}

void CurveLayer::setCurves(std::vector<CurveSpec> curves, Framework framework, const QColor& surface,
                           double dotRadius) {
    m_curves = std::move(curves);
    m_framework = framework;
    m_surface = surface;
    m_dotRadius = dotRadius;
    m_sampled.reset();
}

void CurveLayer::setExact(bool exact) { m_margin = exact ? 0.0 : 2.0 * pen::curve; }

const std::vector<Curve>& CurveLayer::samples() const {
    const QRectF rect = plotRect();
    const QCPRange x = xAxis()->range();
    const QCPRange y = yAxis()->range();
    const Canvas canvas{{x.lower, x.upper}, {y.lower, y.upper}, rect.width(), rect.height(), 0.1, m_margin};
    if (m_sampled == canvas) return m_samples;
    m_sampled = canvas;
    m_samples.clear();
    if (rect.width() < 1.0 || rect.height() < 1.0) return m_samples;
    for (const CurveSpec& spec : m_curves) m_samples.push_back(sampled(spec, canvas, m_framework));
    return m_samples;
}

int CurveLayer::hits(const QRectF& box) const {
    constexpr double cell = 4.0;  // pixels: lines that lie on each other cover it once
    const int columns = static_cast<int>(box.width() / cell) + 1, rows = static_cast<int>(box.height() / cell) + 1;
    std::vector<bool> covered(static_cast<std::size_t>(columns * rows));
    const double left = xAxis()->pixelToCoord(box.left() - 1.0), right = xAxis()->pixelToCoord(box.right() + 1.0);
    for (const Curve& sample : samples())
        for (const Stroke& stroke : sample.strokes) {
            const auto first = std::ranges::lower_bound(stroke.x, left) - stroke.x.begin();
            for (auto i = static_cast<std::size_t>(std::max<std::ptrdiff_t>(first, 1));
                 i < stroke.x.size() && stroke.x[i - 1] <= right; ++i) {
                const QPointF a = pixel(stroke.x[i - 1], stroke.y[i - 1]);
                const QPointF b = pixel(stroke.x[i], stroke.y[i]);
                if (!QRectF(a, b).normalized().adjusted(-1.0, -1.0, 1.0, 1.0).intersects(box)) continue;
                const int steps = std::max(1, static_cast<int>(QLineF(a, b).length() / cell));
                for (int k = 0; k <= steps; ++k) {
                    const QPointF at = a + (b - a) * (static_cast<double>(k) / steps);
                    if (!box.contains(at)) continue;
                    const QPointF place = (at - box.topLeft()) / cell;
                    covered[static_cast<std::size_t>(static_cast<int>(place.y()) * columns +
                                                     static_cast<int>(place.x()))] = true;
                }
            }
        }
    return static_cast<int>(std::ranges::count(covered, true));
}

std::vector<DrawCommand> CurveLayer::commands() const {
    std::vector<DrawCommand> result;
    const std::vector<Curve>& curves = samples();
    for (std::size_t i = 0; i < curves.size(); ++i)
        for (const Stroke& stroke : curves[i].strokes) {
            LineCommand line{m_curves[i].pen, {}};
            line.points.reserve(static_cast<qsizetype>(stroke.x.size()));
            for (std::size_t k = 0; k < stroke.x.size(); ++k) line.points.append(pixel(stroke.x[k], stroke.y[k]));
            result.emplace_back(std::move(line));
        }
    for (std::size_t i = 0; i < curves.size(); ++i)
        for (const Dot& dot : curves[i].dots) {
            if (m_curves[i].isFamily) continue;  // they are faint
            const QColor color = m_curves[i].pen.color();
            const double radius = dot.mark == Mark::Corner ? 0.75 * m_dotRadius : m_dotRadius;
            result.emplace_back(DiscCommand{QPen(color, 0.45 * m_dotRadius), dot.mark == Mark::Open ? m_surface : color,
                                            pixel(dot.x, dot.y), radius});
        }
    return result;
}

}  // namespace activation
