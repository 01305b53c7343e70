// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/curve_layer.h"

#include <algorithm>

namespace activation {

CurveLayer::CurveLayer(QCPAxisRect* axisRect) : Layerable(axisRect, QStringLiteral("main")) {}

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
    for (const CurveSpec& spec : m_curves)
        m_samples.push_back(curve(*entryOf(spec.selection), spec.selection.values, spec.quantity, canvas, m_framework));
    return m_samples;
}

int CurveLayer::hits(const QRectF& box) const {
    int count = 0;
    for (const Curve& sample : samples())
        for (const Stroke& stroke : sample.strokes)
            for (std::size_t i = 1; i < stroke.x.size(); ++i) {
                const QPointF a = pixel(stroke.x[i - 1], stroke.y[i - 1]);
                const QPointF b = pixel(stroke.x[i], stroke.y[i]);
                if (!QRectF(a, b).normalized().adjusted(-1.0, -1.0, 1.0, 1.0).intersects(box)) continue;
                const int steps = std::max(1, static_cast<int>(QLineF(a, b).length() / 4.0));
                for (int k = 0; k <= steps; ++k) count += box.contains(a + (b - a) * (static_cast<double>(k) / steps));
            }
    return count;
}

void CurveLayer::draw(QCPPainter* painter) {
    const std::vector<Curve>& curves = samples();
    for (std::size_t i = 0; i < curves.size(); ++i)
        for (const Stroke& stroke : curves[i].strokes) drawStroke(painter, stroke, m_curves[i].pen);
    for (std::size_t i = 0; i < curves.size(); ++i)
        for (const Dot& dot : curves[i].dots) drawDot(painter, dot, m_curves[i].pen);
}

void CurveLayer::drawStroke(QCPPainter* painter, const Stroke& stroke, const QPen& pen) const {
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(stroke.x.size()));
    for (std::size_t i = 0; i < stroke.x.size(); ++i) points.append(pixel(stroke.x[i], stroke.y[i]));

    if (painter->modes().testFlag(QCPPainter::pmVectorized) || pen.style() != Qt::SolidLine) {
        painter->setPen(pen);
        painter->drawPolyline(points);
        return;
    }
    // Single lines with square ends take the raster engine's direct path, ten times cheaper than stroking a polyline;
    // neighbours meet at angles too small to show.
    QPen direct = pen;
    direct.setCapStyle(Qt::SquareCap);
    painter->setPen(direct);
    for (qsizetype i = 1; i < points.size(); ++i) painter->drawLine(QLineF(points[i - 1], points[i]));
}

void CurveLayer::drawDot(QCPPainter* painter, const Dot& dot, const QPen& pen) const {
    const double radius = dot.mark == Mark::Corner ? 0.75 * m_dotRadius : m_dotRadius;
    painter->setPen(QPen(pen.color(), 0.45 * m_dotRadius));
    painter->setBrush(dot.mark == Mark::Open ? m_surface : pen.color());
    painter->drawEllipse(pixel(dot.x, dot.y), radius, radius);
}

}  // namespace activation
