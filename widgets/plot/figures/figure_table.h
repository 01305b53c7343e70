// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "widgets/plot/chart/chart_style.h"
#include "widgets/plot/chart/plot_engine.h"

namespace activation {

/// A figure's table, drawn into the plot, so that it goes wherever the plot goes. What does not fit is counted.
class FigureTableElement : public QCPLayoutElement {
public:
    FigureTableElement(QCustomPlot* plot, const FigureTable& table, const ChartStyle& style);

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override {}
    void draw(QCPPainter* painter) override;

private:
    struct Line {
        QStringList cells, brief;  ///< with all digits, and with fewer
        std::vector<bool> isNumber;
    };

    /// What each column needs; without its heading, from the second line on.
    std::vector<double> widthsIn(const QFont& font, QStringList Line::*cells, std::size_t from = 0) const;

    std::vector<Line> m_lines;
    ChartStyle m_style;
};

}  // namespace activation
