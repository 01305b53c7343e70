// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figure_plot.h"

#include "widgets/plot/figure_pane.h"
#include "widgets/plot/figure_table.h"

namespace activation {

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

FigurePlot::FigurePlot(QWidget* parent) : QCustomPlot(parent) {
    setAntialiasedElements(QCP::aeAll);
    setNotAntialiasedElements(QCP::aeAxes | QCP::aeGrid | QCP::aeZeroLine);
    plotLayout()->clear();
}

void FigurePlot::setFigures(const std::vector<Figure>& figures, const ChartStyle& style, int columns) {
    clearItems();
    clearPlottables();
    plotLayout()->clear();
    plotLayout()->simplify();
    qDeleteAll(findChildren<QCPMarginGroup*>());  // of heat maps and their scales; the plot would keep them for ever
    setBackground(QBrush(style.look.surface));
    plotLayout()->setRowSpacing(qRound(8.0 * style.scale));
    plotLayout()->setColumnSpacing(qRound(8.0 * style.scale));
    int place = 0;
    for (const Figure& figure : figures) {
        auto* cell = new QCPLayoutGrid;
        cell->setRowSpacing(0);
        cell->setMargins(QMargins() + qRound(8.0 * style.scale));
        plotLayout()->addElement(place / columns, place % columns, cell);
        auto* title = new QCPTextElement(this, QString::fromStdString(figure.title), style.fontOf(type::body, true));
        title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
        title->setTextColor(style.look.text);
        title->setMargins(QMargins() + qRound(4.0 * style.scale));
        cell->addElement(0, 0, title);
        if (figure.table)
            cell->addElement(1, 0, new FigureTableElement(this, *figure.table, style));
        else
            drawFigure(*this, *cell, figure, style, columns);
        ++place;
    }
}

}  // namespace activation
