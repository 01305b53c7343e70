// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures.h"

#include <QPainter>

#include <algorithm>

namespace activation {

Figures::Figures(const QFont& font) : m_metrics(font), m_figure(m_metrics.horizontalAdvance(u'0')) {
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        const double width = m_metrics.horizontalAdvance(QChar(digit));
        m_isEven = m_isEven && width == m_figure;
        m_figure = std::max(m_figure, width);
    }
}

double Figures::advance(QChar c) const { return c >= u'0' && c <= u'9' ? m_figure : m_metrics.horizontalAdvance(c); }

double Figures::width(const QString& text) const {
    if (m_isEven) return m_metrics.horizontalAdvance(text);
    double width = 0.0;
    for (const QChar c : text) width += advance(c);
    return width;
}

void Figures::draw(QPainter& painter, const QRectF& place, const QString& text) const {
    const double baseline = place.center().y() + (m_metrics.ascent() - m_metrics.descent()) / 2.0;
    double x = place.right() - width(text);
    if (m_isEven) return painter.drawText(QPointF(x, baseline), text);
    for (const QChar c : text) {
        painter.drawText(QPointF(x + (advance(c) - m_metrics.horizontalAdvance(c)) / 2.0, baseline), c);
        x += advance(c);
    }
}

}  // namespace activation
