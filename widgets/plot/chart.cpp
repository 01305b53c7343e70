// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart.h"

#include "widgets/plot/pane_view.h"

namespace activation {

Chart::Chart(QWidget* parent) : QCustomPlot(parent), m_margins(new QCPMarginGroup(this)) {
    setAntialiasedElements(QCP::aeAll);
    setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aeZeroLine);
    setNoAntialiasingOnDrag(false);
    layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmBuffered);
    plotLayout()->clear();
    plotLayout()->setRowSpacing(0);
    connect(this, &QCustomPlot::afterReplot, this, [this] { m_drawn = true; });
    m_style.look = lightLook();
    m_style.font = QWidget::font();
    setStyle(m_style);
}

Chart::~Chart() = default;

void Chart::rebuild(std::size_t panes) {
    if (m_panes.size() == panes) return;
    m_panes.clear();
    constexpr double firstStretch = 1.5;  // f has the most to show
    const double whole = firstStretch + static_cast<double>(panes) - 1.0;
    for (std::size_t i = 0; i < panes; ++i) {
        const double stretch = i == 0 ? firstStretch : 1.0;
        m_panes.push_back(std::make_unique<PaneView>(this, m_margins, i == 0, i + 1 == panes, stretch / whole));
        plotLayout()->setRowStretchFactor(static_cast<int>(i), stretch);
    }
}

void Chart::setStyle(const ChartStyle& style) {
    m_style = style;
    setBackground(QBrush(style.look.surface));
    setExploration(m_exploration);
}

void Chart::setExploration(const Exploration& exploration) {
    m_exploration = exploration;
    const std::vector<Pane> panes = panesOf(exploration);
    rebuild(panes.size());
    for (std::size_t i = 0; i < panes.size(); ++i) m_panes[i]->setContent(exploration, panes[i], m_style);
}

void Chart::setProbe(std::optional<double> x, bool pinned) {
    for (const auto& pane : m_panes) pane->setProbe(x, pinned);
    if (m_drawn) layer(QStringLiteral("overlay"))->replot();
}

std::optional<std::size_t> Chart::paneAt(const QPoint& place) const {
    for (std::size_t i = 0; i < m_panes.size(); ++i)
        if (m_panes[i]->axisRect()->rect().contains(place)) return i;
    return std::nullopt;
}

QRect Chart::firstRect() const { return m_panes.front()->axisRect()->rect(); }
double Chart::xAt(double column) const {
    return m_panes.front()->axisRect()->axis(QCPAxis::atBottom)->pixelToCoord(column);
}
double Chart::yAt(double row) const { return m_panes.front()->axisRect()->axis(QCPAxis::atLeft)->pixelToCoord(row); }

}  // namespace activation
