// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart/covered_cells.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double smallest = 4.0;  // pixels: as near as a curve may come to what is free
constexpr double most = 512.0;    // cells in a row

}  // namespace

CoveredCells::CoveredCells(const QRectF& plot)
    : m_plot(plot.isValid() ? plot : QRectF()),
      m_cell(std::max({smallest, m_plot.width() / most, m_plot.height() / most})),
      m_columns(static_cast<int>(m_plot.width() / m_cell) + 1),
      m_rows(static_cast<int>(m_plot.height() / m_cell) + 1),
      m_sums(static_cast<std::size_t>(m_columns + 1) * static_cast<std::size_t>(m_rows + 1)) {}

int CoveredCells::columnOf(double x) const {
    return static_cast<int>(std::clamp((x - m_plot.left()) / m_cell, 0.0, m_columns - 1.0));
}
int CoveredCells::rowOf(double y) const {
    return static_cast<int>(std::clamp((y - m_plot.top()) / m_cell, 0.0, m_rows - 1.0));
}

void CoveredCells::add(const QLineF& line) {
    if (!QRectF(line.p1(), line.p2()).normalized().adjusted(-1.0, -1.0, 1.0, 1.0).intersects(m_plot)) return;
    const int steps = static_cast<int>(std::min(2.0 * line.length() / m_cell, 4.0 * most)) + 1;
    for (int k = 0; k <= steps; ++k) {
        const QPointF place = line.pointAt(static_cast<double>(k) / steps);
        if (m_plot.contains(place)) m_sums[at(columnOf(place.x()) + 1, rowOf(place.y()) + 1)] = 1;
    }
}

void CoveredCells::finish() {
    for (int row = 1; row <= m_rows; ++row)
        for (int column = 1; column <= m_columns; ++column)
            m_sums[at(column, row)] +=
                m_sums[at(column - 1, row)] + m_sums[at(column, row - 1)] - m_sums[at(column - 1, row - 1)];
}

int CoveredCells::in(const QRectF& box) const {
    const QRectF inside = box & m_plot;
    if (inside.isEmpty()) return 0;
    const int left = columnOf(inside.left()), top = rowOf(inside.top());
    const int right = columnOf(inside.right()) + 1, bottom = rowOf(inside.bottom()) + 1;
    return m_sums[at(right, bottom)] - m_sums[at(left, bottom)] - m_sums[at(right, top)] + m_sums[at(left, top)];
}

}  // namespace activation
