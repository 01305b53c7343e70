// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/chart/plot_engine.h"

namespace activation {

/// The number of a heat map's cell, with as many digits as there is room for; none where there is room for none. How
/// large a cell is depends on the size of the plot, so it is decided when it is painted.
class CellNumber : public QCPItemText {
public:
    /// `cell` is the size of a cell on the axes.
    CellNumber(QCPAxisRect* rect, double value, const QSizeF& cell);

protected:
    void draw(QCPPainter* painter) override;

private:
    double m_value;
    QSizeF m_cell;
};

}  // namespace activation
