// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/steady_text.h"

#include "widgets/look/look.h"
#include "widgets/text/text_lines.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace activation {

SteadyText::SteadyText(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SteadyText::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    setAccessibleName(text);
    if (const int needed = layOut(m_lines, width()); needed > m_height) {
        m_height = needed;
        updateGeometry();
    }
    update();
}

void SteadyText::shrink() {
    m_reserved.clear();
    m_height = layOut(m_lines, width());
    updateGeometry();
    update();
}

void SteadyText::reserve(const QString& text) {
    m_reserved = text;
    m_height = heightOf(width());
    updateGeometry();
}

int SteadyText::layOut(QTextLayout& layout, int width) const {
    layout.setText(m_text);
    layout.setFont(font());
    return static_cast<int>(std::ceil(breakIntoLines(layout, width)));
}

int SteadyText::heightOf(int width) const {
    QTextLayout layout;
    const int shown = layOut(layout, width);
    if (m_reserved.isEmpty()) return shown;
    layout.setText(m_reserved);
    return std::max(shown, static_cast<int>(std::ceil(breakIntoLines(layout, width))));
}

int SteadyText::heightForWidth(int width) const {
    return std::max(width == this->width() ? m_height : 0, heightOf(width));
}
QSize SteadyText::sizeHint() const { return {200, heightForWidth(200)}; }
QSize SteadyText::minimumSizeHint() const { return {80, fontMetrics().height()}; }

void SteadyText::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(lookOf(palette()).secondaryText);
    m_lines.draw(&painter, {});
}

void SteadyText::resizeEvent(QResizeEvent* event) {
    if (event->size().width() == event->oldSize().width()) return;
    layOut(m_lines, width());
    m_height = heightOf(width());
}

void SteadyText::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        layOut(m_lines, width());
        m_height = heightOf(width());
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

}  // namespace activation
