// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figure_table.h"

#include "widgets/number_text.h"

#include <QCoreApplication>

namespace activation {

FigureTableElement::FigureTableElement(QCustomPlot* plot, const FigureTable& table, const ChartStyle& style)
    : QCPLayoutElement(plot), m_style(style) {
    setMinimumSize(qRound(120.0 * style.scale), qRound(60.0 * style.scale));
    m_lines.emplace_back();
    for (const std::string& word : table.header) {
        m_lines.front().cells << QString::fromStdString(word);
        m_lines.front().isNumber.push_back(false);
    }
    for (const std::vector<Cell>& row : table.rows) {
        Line& line = m_lines.emplace_back();
        for (const Cell& cell : row) {
            const double* const number = std::get_if<double>(&cell);
            line.cells << (number ? shortText(*number, 6) : QString::fromStdString(std::get<std::string>(cell)));
            line.isNumber.push_back(number != nullptr);
            if (number) m_lines.front().isNumber[line.isNumber.size() - 1] = true;
        }
    }
}

void FigureTableElement::draw(QCPPainter* painter) {
    const QFont font = m_style.fontOf(type::body);
    const QFontMetricsF metrics(font);
    const double height = std::round(1.6 * metrics.height()), gap = 24.0 * m_style.scale;
    const QRectF area = QRectF(rect()).adjusted(8.0 * m_style.scale, 0.0, -8.0 * m_style.scale, 0.0);
    const auto columns = static_cast<std::size_t>(m_lines.front().cells.size());
    std::vector<double> widths(columns, 0.0);
    for (const Line& line : m_lines)
        for (std::size_t i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], metrics.horizontalAdvance(line.cells[static_cast<qsizetype>(i)]));

    painter->setFont(font);
    const auto room = static_cast<std::size_t>(std::max(2.0, area.height() / height));
    const std::size_t shown = m_lines.size() <= room ? m_lines.size() : room - 1;
    double y = area.top();
    for (std::size_t row = 0; row < shown; ++row, y += height) {
        double x = area.left();
        painter->setPen(row == 0 ? m_style.look.secondaryText : m_style.look.text);
        for (std::size_t i = 0; i < columns; ++i) {
            const int side = m_lines[row].isNumber[i] ? Qt::AlignRight : Qt::AlignLeft;
            painter->drawText(QRectF(x, y, widths[i] + 1.0, height), side | Qt::AlignVCenter | Qt::TextDontClip,
                              m_lines[row].cells[static_cast<qsizetype>(i)]);
            x += widths[i] + gap;
        }
        painter->setPen(QPen(m_style.look.hairline, m_style.hairline()));
        painter->drawLine(QLineF(area.left(), y + height, std::min(x - gap, area.right()), y + height));
    }
    if (shown == m_lines.size()) return;
    painter->setPen(m_style.look.secondaryText);
    painter->drawText(QRectF(area.left(), y, area.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                      QCoreApplication::translate("FigureTable", "… and %1 more rows").arg(m_lines.size() - shown));
}

}  // namespace activation
