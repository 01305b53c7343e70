// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace activation {

/// How much of some lines a rectangle would cover, in cells of a grid: lines that lie on each other count once. However
/// large the plot and however many its lines, many rectangles can be asked for.
class CoveredCells {
public:
    explicit CoveredCells(const QRectF& plot);

    /// What of it is outside of the plot is left out.
    void add(const QLineF& line);
    /// After this none is added.
    void finish();
    int in(const QRectF& box) const;
    const QRectF& plot() const { return m_plot; }

private:
    int columnOf(double x) const;
    int rowOf(double y) const;
    std::size_t at(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns + 1) +
               static_cast<std::size_t>(column);
    }

    QRectF m_plot;
    double m_cell;
    int m_columns, m_rows;
    /// Before finish() whether lines run through the cell left of and above a corner, after it of how many cells left
    /// of and above it they do.
    std::vector<int> m_sums;
};

}  // namespace activation
