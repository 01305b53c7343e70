// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/curve_layer.h"

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
    m_covered.reset();
    if (rect.width() < 1.0 || rect.height() < 1.0) return m_samples;
    for (const CurveSpec& spec : m_curves) m_samples.push_back(sampled(spec, canvas, m_framework));
    return m_samples;
}

int CurveLayer::hits(const QRectF& box) const {
    const std::vector<Curve>& curves = samples();
    if (!m_covered || m_covered->plot() != plotRect()) {  // it may move and stay as large
        m_covered.emplace(plotRect());
        for (const Curve& curve : curves)
            for (const Stroke& stroke : curve.strokes)
                for (std::size_t i = 1; i < stroke.x.size(); ++i)
                    m_covered->add({pixel(stroke.x[i - 1], stroke.y[i - 1]), pixel(stroke.x[i], stroke.y[i])});
        m_covered->finish();
    }
    return m_covered->in(box);
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
