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

    std::vector<QStringList> headings;
    qsizetype headingLines = 1;
    for (std::size_t k = 0; k < columns; ++k) {
        headings.push_back(wrapped(m_lines.front().cells[static_cast<qsizetype>(k)], font, widths[k], 4));
        headingLines = std::max(headingLines, headings.back().size());
    }
    const double headHeight = height + std::round(metrics.height()) * static_cast<double>(headingLines - 1);

    const auto room = static_cast<std::size_t>(std::max(2.0, (area.height() - headHeight) / height + 1.0));
    const std::size_t shown = m_lines.size() <= room ? m_lines.size() : room - 1;
    double y = area.top();
    for (std::size_t row = 0; row < shown; ++row) {
        const bool isHead = row == 0;
        const double high = isHead ? headHeight : height;
        double x = area.left();
        painter->setPen(isHead ? m_style.look.secondaryText : m_style.look.text);
        for (std::size_t i = 0; i < columns; ++i) {
            const QString& text = (m_lines[row].*cells)[static_cast<qsizetype>(i)];
            const QStringList lines =
                isHead ? headings[i] : QStringList{metrics.elidedText(text, Qt::ElideRight, widths[i])};
            double baseline = y + high - 0.5 * (height - metrics.height()) - metrics.descent() -
                              metrics.height() * static_cast<double>(lines.size() - 1);
            for (const QString& each : lines) {
                const ScriptText line(each, font);
                const double left = m_lines[row].isNumber[i] ? x + widths[i] - line.width() : x;
                line.draw(*painter, {left, baseline});
                baseline += metrics.height();
            }
            x += widths[i] + gap;
        }
        y += high;
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
