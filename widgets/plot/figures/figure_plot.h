// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "widgets/plot/chart/chart_style.h"
#include "widgets/plot/chart/plot_engine.h"

namespace activation {

/// The colour of the nth thing in a figure, and its dashes once the colours are used up.
QPen penOf(const Look& look, std::size_t index, double width);

/// Draws any figures, a cell of the layout for each.
class FigurePlot : public QCustomPlot {
    Q_OBJECT

public:
    explicit FigurePlot(QWidget* parent = nullptr);

    /// Sets everything up; replot() or toPainter() draws it.
    void setFigures(const std::vector<Figure>& figures, const ChartStyle& style, int columns);

    /// Puts everything in its place, so that places on the axes are known before it is drawn.
    void layOut() { updateLayout(); }
    /// The axes of the first figure; null where it has none.
    QCPAxisRect* axes() const { return axisRectCount() > 0 ? axisRect(0) : nullptr; }

protected:
    void wheelEvent(QWheelEvent* event) override;
};

/// How many figures stand beside each other.
int figureColumns(std::size_t count);
/// How high each row of figures has to be, at scale 1, so that everything in it can be read.
std::vector<int> rowHeights(const std::vector<Figure>& figures, int columns);
/// How high a table is with its title, at scale 1; of a very long one the last rows are counted, not shown.
int tableHeight(const FigureTable& table);

}  // namespace activation
