// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_plot.h"

#include "widgets/plot/figures/figure_drawing.h"
#include "widgets/plot/figures/figure_table.h"

#include <algorithm>

namespace activation {
namespace {

constexpr int tableHead = 40, tableRow = 26, longestTable = 100;

}  // namespace

QPen penOf(const Look& look, std::size_t index, double width) {
    const std::size_t own = look.quantity.size(), all = own + look.pinned.size();
    const std::size_t i = index % all;
    QPen pen(i < own ? look.quantity[i] : look.pinned[i - own], width);
    constexpr Qt::PenStyle styles[]{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
    pen.setStyle(styles[(look.dashed ? index : index / all) % std::size(styles)]);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

int figureColumns(std::size_t count) { return count <= 1 ? 1 : count <= 4 ? 2 : 3; }

std::vector<int> rowHeights(const std::vector<Figure>& figures, int columns) {
    constexpr int usual = 176, square = 256, lowestTable = 104, rowHeight = 28;
    constexpr int highestTable = 100 * rowHeight;  // beyond that its rows are counted
    std::vector<int> heights;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Figure& figure = figures[i];
        int height = figure.map && figure.map->isSquare ? square : usual;
        if (figure.table)
            height =
                std::clamp(static_cast<int>(std::min<std::size_t>(figure.table->rows.size(), 1000) + 3) * rowHeight,
                           lowestTable, figures.size() == 1 ? highestTable : usual);
        if (i % static_cast<std::size_t>(columns) == 0) heights.push_back(0);
        heights.back() = std::max(heights.back(), height);
    }
    return heights;
}

FigurePlot::FigurePlot(QWidget* parent) : QCustomPlot(parent) {
    setAntialiasedElements(QCP::aeAll);
    setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aeZeroLine);
    plotLayout()->clear();
    setAttribute(Qt::WA_NoMousePropagation, false);  // the wheel belongs to what the figures lie in
    setFocusPolicy(Qt::NoFocus);
}

void FigurePlot::setFigures(const std::vector<Figure>& figures, const ChartStyle& style, int columns) {
    clearItems();
    clearPlottables();
    plotLayout()->clear();
    plotLayout()->simplify();
    qDeleteAll(findChildren<QCPMarginGroup*>());  // of heat maps and their scales; the plot would keep them for ever
    setBackground(style.transparent ? QBrush(Qt::NoBrush) : QBrush(style.look.surface));
    plotLayout()->setRowSpacing(0);
    plotLayout()->setColumnSpacing(qRound(8.0 * style.scale));
    const std::vector<int> heights = rowHeights(figures, columns);
    const int rows = static_cast<int>(heights.size());
    int place = 0;
    for (const Figure& figure : figures) {
        auto* cell = new FigureCell(style);
        plotLayout()->addElement(place / columns, place % columns, cell);
        auto* body = new QCPLayoutGrid;
        body->setRowSpacing(0);
        cell->addElement(1, 0, body);
        std::vector<FigureKey> keys;
        if (figure.table)
            body->addElement(0, 0, new FigureTableElement(this, *figure.table, style));
        else
            keys = drawFigure(*this, *body, figure, style, {columns, rows});
        if (!style.legend) keys.clear();
        const QString title = style.title ? QString::fromStdString(figure.title.string()) : QString();
        cell->setHead(new FigureHead(this, title, std::move(keys), style));
        ++place;
    }
    for (int row = 0; row < rows; ++row) plotLayout()->setRowStretchFactor(row, heights[static_cast<std::size_t>(row)]);
}

int tableHeight(const FigureTable& table) {
    return tableHead + tableRow * static_cast<int>(std::min<std::size_t>(table.rows.size(), longestTable) + 1);
}

void FigurePlot::wheelEvent(QWheelEvent* event) { event->ignore(); }

}  // namespace activation
