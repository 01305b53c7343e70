// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_table.h"

#include "widgets/plot/chart/wrapped_text.h"
#include "widgets/text/number_text.h"
#include "widgets/text/script_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace activation {

FigureTableElement::FigureTableElement(QCustomPlot* plot, const FigureTable& table, const ChartStyle& style)
    : QCPLayoutElement(plot), m_style(style) {
    setMinimumSize(qRound(120.0 * style.scale), qRound(60.0 * style.scale));
    m_lines.emplace_back();
    for (const TranslatableText& word : table.header) {
        m_lines.front().cells << QString::fromStdString(word.string());
        m_lines.front().isNumber.push_back(false);
    }
    m_lines.front().brief = m_lines.front().cells;
    for (const std::vector<Cell>& row : table.rows) {
        Line& line = m_lines.emplace_back();
        for (const Cell& cell : row) {
            const double* const number = std::get_if<double>(&cell);
            const QString word = number ? QString() : QString::fromStdString(std::get<TranslatableText>(cell).string());
            line.cells << (number ? shortText(*number, 6) : word);
            line.brief << (number ? shortText(*number, 4) : word);
            line.isNumber.push_back(number != nullptr);
            if (number) m_lines.front().isNumber[line.isNumber.size() - 1] = true;
        }
    }
}

std::vector<double> FigureTableElement::widthsIn(const QFont& font, QStringList Line::*cells, std::size_t from) const {
    const QFontMetricsF metrics(font);
    std::vector<double> widths(static_cast<std::size_t>(m_lines.front().cells.size()), 0.0);
    for (std::size_t row = from; row < m_lines.size(); ++row)
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] =
                std::max(widths[i], metrics.horizontalAdvance((m_lines[row].*cells)[static_cast<qsizetype>(i)]) + 1.0);
    return widths;
}

void FigureTableElement::draw(QCPPainter* painter) {
    const QRectF area = QRectF(rect()).adjusted(8.0 * m_style.scale, 0.0, -8.0 * m_style.scale, 0.0);
    const double narrowGap = 10.0 * m_style.scale, wideGap = 24.0 * m_style.scale;
    const auto textRoom = [&](std::size_t columns) {
        return area.width() - narrowGap * static_cast<double>(columns - 1);
    };
    const auto sum = [](const std::vector<double>& widths) {
        return std::accumulate(widths.begin(), widths.end(), 0.0);
    };
    // Where there is little room the gaps shrink first, then the type, the digits, then headings take several
    // lines, then columns of words are cut.
    QFont font = m_style.fontOf(type::body);
    QStringList Line::*cells = &Line::cells;
    std::vector<double> widths = widthsIn(font, cells);
    const std::size_t columns = widths.size();
    const auto isTooWide = [&] { return sum(widths) > textRoom(columns); };
    if (isTooWide()) widths = widthsIn(font = m_style.fontOf(type::caption), cells);
    if (isTooWide()) widths = widthsIn(font, cells = &Line::brief);
    std::vector<double> least = widthsIn(font, cells, 1);
    for (std::size_t k = 0; k < columns; ++k)
        least[k] = std::max(least[k], narrowest(m_lines.front().cells[static_cast<qsizetype>(k)], font) + 1.0);
    const auto shrink = [&] {
        for (int i = 0; i < 200 && isTooWide(); ++i) {
            std::size_t most = 0;  // the column with most to spare
            for (std::size_t k = 1; k < columns; ++k)
                if (widths[k] - least[k] > widths[most] - least[most]) most = k;
            widths[most] = std::max(least[most], widths[most] - 4.0 * m_style.scale);
        }
    };
    shrink();
    for (std::size_t k = 0; k < columns; ++k)
        if (!m_lines.back().isNumber[k]) least[k] = std::min(least[k], 40.0 * m_style.scale);
    shrink();
    const double spare = columns < 2 ? 0.0 : (area.width() - sum(widths)) / static_cast<double>(columns - 1);
    const double gap = std::clamp(spare, narrowGap, wideGap);
    const QFontMetricsF metrics(font);
    const double height = std::round(1.6 * metrics.height());

    struct Row {
        std::vector<QStringList> cells;  ///< in lines
        double height;
    };
    const auto rowOf = [&](const Line& line, int mostLines) {
        Row row;
        qsizetype lines = 1;
        for (std::size_t k = 0; k < columns; ++k) {
            row.cells.push_back(wrapped((line.*cells)[static_cast<qsizetype>(k)], font, widths[k], mostLines));
            lines = std::max(lines, row.cells.back().size());
        }
        row.height = height + std::round(metrics.height()) * static_cast<double>(lines - 1);
        return row;
    };
    // What is too long takes several lines, where all rows have room so.
    constexpr int mostLines = 4;
    std::vector<Row> rows;
    double total = 0.0;
    for (const Line& line : m_lines) total += rows.emplace_back(rowOf(line, mostLines)).height;
    if (total > area.height())
        for (std::size_t i = 1; i < rows.size(); ++i) rows[i] = rowOf(m_lines[i], 1);

    std::size_t shown = m_lines.size();
    if (total > area.height()) {
        const auto room = static_cast<std::size_t>(std::max(2.0, (area.height() - rows.front().height) / height + 1.0));
        if (shown > room) shown = room - 1;
    }
    double y = area.top();
    for (std::size_t i = 0; i < shown; ++i) {
        double x = area.left();
        painter->setPen(i == 0 ? m_style.look.secondaryText : m_style.look.text);
        for (std::size_t k = 0; k < columns; ++k) {
            const QStringList& lines = rows[i].cells[k];
            const double above =
                i > 0 ? 0.0 : rows[i].height - height - metrics.height() * static_cast<double>(lines.size() - 1);
            double baseline = y + above + 0.5 * (height + metrics.height()) - metrics.descent();
            for (const QString& each : lines) {
                const ScriptText line(each, font);
                const double left = m_lines[i].isNumber[k] ? x + widths[k] - line.width() : x;
                line.draw(*painter, {left, baseline});
                baseline += metrics.height();
            }
            x += widths[k] + gap;
        }
        y += rows[i].height;
        painter->setPen(QPen(m_style.look.hairline, m_style.hairline()));
        painter->drawLine(QLineF(area.left(), y, std::min(x - gap, area.right()), y));
    }
    if (shown == m_lines.size()) return;
    painter->setPen(m_style.look.secondaryText);
    painter->setFont(font);
    painter->drawText(QRectF(area.left(), y, area.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                      QCoreApplication::translate("FigureTable", "… and %1 more rows").arg(m_lines.size() - shown));
}

}  // namespace activation
