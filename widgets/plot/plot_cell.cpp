// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_cell.h"

#include "widgets/plot/captions.h"
#include "widgets/plot/chart/number_ticker.h"
#include "widgets/plot/curve_layer.h"
#include "widgets/plot/curve_spec.h"
#include "widgets/plot/family_labels.h"
#include "widgets/plot/magnifier.h"
#include "widgets/plot/probe_layer.h"
#include "widgets/plot/textbook_axes.h"
#include "widgets/plot/underlay.h"

#include <algorithm>

namespace activation {
namespace {

/// What is along y: f(x), f′(x) …
QString yTitleOf(const Plot& plot) {
    constexpr const char* names[]{"f(x)", "f′(x)", "f″(x)", "log₁₀|f′(x)|"};
    if (plot.difference) return QStringLiteral("Δf(x)");
    QStringList all;
    for (const Quantity quantity : plot.quantities) all << QString::fromUtf8(names[static_cast<std::size_t>(quantity)]);
    return all.join(QStringLiteral(", "));
}

}  // namespace

PlotCell::PlotCell(QCustomPlot* plot, QCPMarginGroup* margins, bool first, bool last, double share)
    : m_rect(new QCPAxisRect(plot)), m_first(first), m_last(last), m_share(share) {
    plot->plotLayout()->addElement(plot->plotLayout()->rowCount(), 0, m_rect);
    m_rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    // Always in the same order, in which they are then drawn: the one with numbers over the one without.
    for (const QCPAxis::AxisType side : {QCPAxis::atTop, QCPAxis::atRight, QCPAxis::atLeft, QCPAxis::atBottom}) {
        QCPAxis* axis = m_rect->axis(side);
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->setSubTicks(false);
    }
    for (const QCPAxis::AxisType side : {QCPAxis::atBottom, QCPAxis::atLeft}) {
        const QSharedPointer<NumberTicker> ticker(new NumberTicker(m_rect->axis(side)));
        ticker->setNoted(true);
        m_rect->axis(side)->setTicker(ticker);
    }
    for (const QCPAxis::AxisType side : {QCPAxis::atTop, QCPAxis::atRight}) {
        m_rect->axis(side)->setTicks(false);
        m_rect->axis(side)->setTickLabels(false);
    }
    m_curves = std::make_unique<CurveLayer>(m_rect);
    m_underlay = std::make_unique<Underlay>(m_rect, m_curves.get());
    m_textbook = std::make_unique<TextbookAxes>(m_rect, m_curves.get(), m_underlay.get());
    m_captions = std::make_unique<Captions>(m_rect, m_curves.get());
    m_familyLabels = std::make_unique<FamilyLabels>(m_rect, m_curves.get());
    m_probe = std::make_unique<ProbeLayer>(m_rect);
    m_magnifier = std::make_unique<Magnifier>(m_rect, m_curves.get());
    m_underlay->keepClearOf({m_textbook.get(), m_captions.get()});
    m_familyLabels->keepClearOf({m_textbook.get(), m_captions.get(), m_underlay.get()});
}

PlotCell::~PlotCell() {
    QCPLayoutGrid* layout = m_rect->parentPlot()->plotLayout();
    m_magnifier.reset();
    m_probe.reset();
    m_familyLabels.reset();
    m_captions.reset();
    m_textbook.reset();
    m_underlay.reset();
    m_curves.reset();
    layout->remove(m_rect);
    layout->simplify();
}

int PlotCell::coverage(const QRectF& box) const { return m_curves->hits(box); }

std::vector<const Layerable*> PlotCell::parts() const {
    return {m_underlay.get(),     m_textbook.get(), m_curves.get(),   m_captions.get(),
            m_familyLabels.get(), m_probe.get(),    m_magnifier.get()};
}

void PlotCell::setContent(const Exploration& exploration, const Plot& plot) {
    const ChartStyle& style = m_style;
    m_rect->axis(QCPAxis::atBottom)->setRange(exploration.x.from, exploration.x.to);
    m_rect->axis(QCPAxis::atLeft)->setRange(plot.y.from, plot.y.to);
    std::vector<CurveSpec> curves = curvesOf(exploration, plot, style.look, style.lineScale());
    m_underlay->setContent(exploration, plot, style);
    m_magnifier->setContent(exploration, plot, style);
    m_familyLabels->setContent(style.fontOf(type::caption), style.look.text, style.look.surface, style.scale);
    m_probe->setCurves(exploration, curves, m_first);
    m_curves->setCurves(std::move(curves), exploration.framework, style.look.surface,
                        pen::dotRadius * style.lineScale());
    const bool textbook = exploration.axes == Axes::Textbook;
    m_captions->setContent({.title = m_first && style.title ? titleOf(exploration) : QString(),
                            .legend = style.legend,
                            .directLabels = style.directLabels,
                            .italic = style.italic,
                            .labelGap = textbook ? 28.0 : 8.0,  // beyond the arrow head and its x
                            .titleFont = style.fontOf(type::title, true),
                            .font = style.fontOf(type::body),
                            .small = style.fontOf(type::caption),
                            .xNote = m_last ? AxisScale::of(exploration.x).note() : QString(),
                            .yNote = AxisScale::of(plot.y).note(),
                            .text = style.look.text,
                            .surface = style.look.surface,
                            .secondaryText = style.look.secondaryText,
                            .hairline = textbook ? QColor(Qt::transparent) : style.look.hairline,
                            .scale = style.scale});
    m_frame = {exploration.x, plot.y, {}, exploration.axes, exploration.grid};
    const bool hasTitles = style.axisTitles.value_or(false);
    m_rect->axis(QCPAxis::atBottom)->setLabel(hasTitles && m_last ? QStringLiteral("x") : QString());
    m_rect->axis(QCPAxis::atLeft)->setLabel(hasTitles ? yTitleOf(plot) : QString());
    applyAxes();
}

void PlotCell::setStyle(const ChartStyle& style) {
    m_style = style;
    const Look& look = style.look;
    const double scale = style.scale;
    QColor gridColor = look.hairline;
    gridColor.setAlphaF(0.6F);
    for (QCPAxis* axis : m_rect->axes()) {
        const bool labelled = axis->axisType() == QCPAxis::atBottom || axis->axisType() == QCPAxis::atLeft;
        axis->setBasePen(QPen(labelled ? look.axes : look.hairline, style.hairline()));
        axis->setTickPen(QPen(look.axes, style.hairline()));
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(qRound(4.0 * scale));
        axis->setTickLabelPadding(qRound(4.0 * scale));
        axis->setTickLabelColor(look.secondaryText);
        axis->setTickLabelFont(style.fontOf(type::caption));
        axis->setPadding(qRound(4.0 * scale));
        axis->setLabelColor(look.text);
        QFont title = style.fontOf(type::body);
        title.setItalic(style.italic);
        axis->setLabelFont(title);
        axis->grid()->setPen(QPen(gridColor, style.hairline()));
        axis->grid()->setZeroLinePen(QPen(look.hairline.darker(look.isDark() ? 80 : 125), style.hairline()));
    }
    for (const QCPAxis::AxisType side : {QCPAxis::atBottom, QCPAxis::atLeft})
        m_rect->axis(side)->ticker().staticCast<NumberTicker>()->setRoom(
            (side == QCPAxis::atBottom ? 96.0 : 80.0 / m_share) * scale);
    // In a small figure of a paper fewer would not do.
    m_rect->axis(QCPAxis::atLeft)
        ->ticker()
        .staticCast<NumberTicker>()
        ->setLeastRoom(style.smallest > 0.0 ? 36.0 / m_share * scale : 0.0);
    m_curves->setExact(style.vector);
    m_textbook->setPens(
        QPen(look.axes, pen::axis * style.scale * std::min(style.lines, 1.0), Qt::SolidLine, Qt::FlatCap), look.text,
        style.fontOf(type::caption), scale);
    m_probe->setLook(look, style.fontOf(type::caption), scale);
}

void PlotCell::applyAxes() {
    const bool textbook = m_frame.axes == Axes::Textbook;
    m_textbook->setVisible(textbook);
    for (QCPAxis* axis : m_rect->axes()) {
        const bool labelled = axis->axisType() == QCPAxis::atBottom || axis->axisType() == QCPAxis::atLeft;
        axis->grid()->setVisible(!textbook && labelled && m_style.grid && m_frame.grid);
        axis->setVisible(!textbook);
    }
    m_rect->axis(QCPAxis::atBottom)->setTickLabels(m_last);
    const double scale = m_style.scale;
    const double note = m_captions->hasYNote() ? 12.0 : 0.0;
    const double top = (m_first ? m_style.title ? 56.0 : 12.0 : 8.0) + (textbook ? 12.0 : 0.0) + note;
    const double right = textbook ? 32.0 : 16.0;
    const double bottom = m_last || textbook ? 32.0 : 8.0;
    m_frame.margins = QMargins(qRound((textbook ? 40.0 : 48.0) * scale), qRound(top * scale),
                               std::max(qRound(right * scale), m_captions->labelRoom()), qRound(bottom * scale));
    m_rect->setMinimumMargins(m_frame.margins);
    m_rect->setAutoMargins(QCP::msAll);
}

void PlotCell::setProbeNote(const QString& note) { m_probe->setNote(note); }

void PlotCell::setProbe(std::optional<double> x, bool pinned) {
    m_probe->setProbe(x, pinned);
    m_magnifier->setProbe(x);
}

}  // namespace activation
