// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/readout_columns.h"

#include "widgets/look/look.h"
#include "widgets/text/number_text.h"
#include "widgets/text/tabular_numbers.h"

#include <QColor>
#include <QPainter>

#include <algorithm>

namespace activation {
namespace {

constexpr int mostDigits = 4;
constexpr double gap = 16.0;
constexpr double buttons = space::iconButton + space::related;  // at the right end of every row

}  // namespace

ReadoutColumns::ReadoutColumns(double width)
    : m_width(width), m_name(std::clamp(0.18 * width, 120.0, 190.0)), m_value(std::clamp(0.115 * width, 74.0, 120.0)) {}

QRectF ReadoutColumns::name() const { return {double(space::group), 0.0, m_name, double(rowHeight)}; }

QRectF ReadoutColumns::value(int index) const {
    const double left = space::group + m_name + gap + index * (m_value + gap);
    return {left, 0.0, m_value, double(rowHeight)};
}

QRectF ReadoutColumns::extra(int index, int count) const {
    const double left = value(3).left(), right = m_width - buttons - gap;
    const double each = std::min((right - left + gap) / std::max(count, 1) - gap, 140.0);
    return {left + index * (each + gap), 0.0, each, double(rowHeight)};
}

int ReadoutColumns::extraCount(double least) const {
    const double room = m_width - buttons - value(3).left();
    return std::max(0, static_cast<int>(room / (least + gap)));
}

void drawNamed(QPainter& painter, const TabularNumbers& tabular, const QRectF& place, const QString& symbol,
               const QColor& symbolColour, double value, const QColor& colour, std::optional<double> otherSide) {
    painter.setPen(symbolColour);
    tabular.drawName(painter, place, symbol);
    const double room = place.width() - tabular.nameWidth(symbol) - 4.0;
    QString text;
    for (int digits = mostDigits; digits > 0; --digits) {
        text = numberText(value, digits);
        if (otherSide) text += QStringLiteral(" | ") + numberText(*otherSide, digits);
        if (tabular.width(text) <= room) break;
    }
    painter.setPen(colour);
    tabular.draw(painter, place, text);
}

}  // namespace activation
