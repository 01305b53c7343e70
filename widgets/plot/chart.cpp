// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart.h"

#include "widgets/plot/captions.h"
#include "widgets/plot/curve_layer.h"
#include "widgets/plot/curve_spec.h"
#include "widgets/plot/number_ticker.h"
#include "widgets/plot/probe_layer.h"
#include "widgets/plot/textbook_axes.h"

namespace activation {

Chart::Chart(QWidget* parent)
    : QCustomPlot(parent),
      m_curves(new CurveLayer(axisRect())),
      m_textbook(new TextbookAxes(axisRect(), m_curves)),
      m_captions(new Captions(axisRect(), m_curves)),
      m_probe(new ProbeLayer(axisRect())) {
    setAntialiasedElements(QCP::aeAll);
    setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aeZeroLine);
    setNoAntialiasingOnDrag(false);
    layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmBuffered);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker(axis)));
        axis->setSubTicks(false);
    }
    for (QCPAxis* axis : {xAxis2, yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }
    connect(this, &QCustomPlot::afterReplot, this, [this] { m_drawn = true; });
    setStyle(m_style);
}

QFont Chart::font(int pixels, bool strong) const {
    QFont result = QWidget::font();
    result.setPixelSize(qRound(pixels * m_style.scale));
    if (strong) result.setWeight(QFont::DemiBold);
    return result;
}

void Chart::setStyle(const ChartStyle& style) {
    m_style = style;
    applyLook();
    setExploration(m_exploration);
}

void Chart::applyLook() {
    const Look& look = m_style.look;
    const double scale = m_style.scale;
    setBackground(QBrush(look.surface));
    QColor gridColor = look.hairline;
    gridColor.setAlphaF(0.6F);
    for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2}) {
        const QPen line(look.axes, std::max(1.0, std::round(scale)));
        axis->setBasePen(line);
        axis->setTickPen(line);
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(qRound(4.0 * scale));
        axis->setTickLabelPadding(qRound(4.0 * scale));
        axis->setTickLabelColor(look.secondaryText);
        axis->setTickLabelFont(font(type::caption));
        axis->setPadding(qRound(4.0 * scale));
        axis->grid()->setPen(QPen(gridColor, std::max(1.0, std::round(scale))));
        axis->grid()->setZeroLinePen(
            QPen(look.hairline.darker(look.surface.lightness() > 128 ? 125 : 80), std::max(1.0, std::round(scale))));
    }
    for (QCPAxis* axis : {xAxis2, yAxis2}) axis->setBasePen(QPen(look.hairline, std::max(1.0, std::round(scale))));
    for (QCPAxis* axis : {xAxis, yAxis})
        axis->ticker().staticCast<NumberTicker>()->setRoom((axis == xAxis ? 96.0 : 80.0) * scale);
    m_curves->setExact(m_style.vector);
    m_textbook->setPens(QPen(look.axes, pen::axis * scale, Qt::SolidLine, Qt::FlatCap), look.text, font(type::caption),
                        scale);
    m_probe->setLook(look, font(type::caption));
}

void Chart::setExploration(const Exploration& exploration) {
    m_exploration = exploration;
    const Range y = visibleY(exploration);
    xAxis->setRange(exploration.x.from, exploration.x.to);
    yAxis->setRange(y.from, y.to);
    std::vector<CurveSpec> curves = curvesOf(exploration, m_style.look, m_style.scale);
    m_probe->setCurves(exploration, curves);
    m_curves->setCurves(std::move(curves), exploration.framework, m_style.look.surface, pen::dotRadius * m_style.scale);
    const bool textbook = exploration.axes == Axes::Textbook;
    m_captions->setContent({.title = m_style.title ? titleOf(exploration) : QString(),
                            .legend = m_style.legend,
                            .directLabels = m_style.directLabels,
                            .labelGap = textbook ? 28.0 : 8.0,  // beyond the arrow head and its x
                            .titleFont = font(type::title, true),
                            .font = font(type::body),
                            .text = m_style.look.text,
                            .surface = m_style.look.surface,
                            .hairline = textbook ? QColor(Qt::transparent) : m_style.look.hairline,
                            .scale = m_style.scale});
    applyAxes();
}

void Chart::applyAxes() {
    const bool textbook = m_exploration.axes == Axes::Textbook;
    m_textbook->setVisible(textbook);
    for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2}) {
        axis->grid()->setVisible(!textbook && (axis == xAxis || axis == yAxis));
        axis->setVisible(!textbook);
    }
    const double scale = m_style.scale;
    const double top = (m_style.title ? 56.0 : 16.0) + (textbook ? 12.0 : 0.0);
    const double right = textbook ? 32.0 : 16.0;
    const QMargins margins(qRound((textbook ? 40.0 : 48.0) * scale), qRound(top * scale),
                           std::max(qRound(right * scale), m_captions->labelRoom()), qRound(32.0 * scale));
    axisRect()->setMinimumMargins(margins);
    axisRect()->setAutoMargins(textbook ? QCP::msNone : QCP::msAll);
    if (textbook) axisRect()->setMargins(margins);
}

void Chart::setProbe(std::optional<double> x, bool pinned) {
    m_probe->setProbe(x, pinned);
    if (m_drawn) layer(QStringLiteral("overlay"))->replot();
}

}  // namespace activation
