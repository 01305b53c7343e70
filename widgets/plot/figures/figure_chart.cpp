// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_chart.h"

#include "widgets/plot/figures/figure_plot.h"

#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace activation {

namespace {

constexpr int narrowest = 300;  // a figure in which everything can be read

}  // namespace

FigureChart::FigureChart(QWidget* parent) : QWidget(parent), m_plot(new FigurePlot) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_plot);
}

FigureChart::~FigureChart() = default;

void FigureChart::setFigures(const std::vector<Figure>& figures) {
    m_figures = figures;
    draw();
}

QSize FigureChart::sizeHint() const { return figureSize(m_figures.size()); }

void FigureChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) draw();
    QWidget::changeEvent(event);
}

void FigureChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (columns() != m_columns) draw();
}

int FigureChart::columns() const { return std::clamp(width() / narrowest, 1, figureColumns(m_figures.size())); }

void FigureChart::draw() {
    m_columns = columns();
    const std::vector<int> heights = rowHeights(m_figures, m_columns);
    setMinimumHeight(std::accumulate(heights.begin(), heights.end(), 0));
    m_plot->setFigures(m_figures, {.look = lookOf(QGuiApplication::palette()), .font = font()}, m_columns);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize figureSize(std::size_t count) {
    const int columns = figureColumns(count);
    const int rows = std::max(1, (static_cast<int>(count) + columns - 1) / columns);
    return columns == 1 ? QSize(960, 540) : QSize(640 * columns, 480 * rows);
}

bool paintFigures(QPaintDevice& device, const QSize& size, const std::vector<Figure>& figures,
                  const PictureStyle& style) {
    FigurePlot plot;
    plot.setFigures(figures, {.look = style.look, .font = plot.font(), .scale = style.scale, .vector = style.vector},
                    figureColumns(figures.size()));
    QCPPainter painter;
    if (!painter.begin(&device)) return false;
    painter.setMode(QCPPainter::pmVectorized, style.vector);
    painter.setMode(QCPPainter::pmNonCosmetic);
    plot.toPainter(&painter, size.width(), size.height());
    return painter.end();
}

}  // namespace activation
