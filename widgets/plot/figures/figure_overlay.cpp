// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_overlay.h"

#include "widgets/plot/figures/figure_plot.h"
#include "widgets/text/script_text.h"

#include <QPainter>

#include <algorithm>

namespace activation {
namespace {

constexpr double inset = 8.0, sample = 14.0, between = 12.0, away = 14.0;

QFont sized(QFont font, int pixels, bool strong = false) {
    font.setPixelSize(std::max(1, pixels));
    if (strong) font.setWeight(QFont::DemiBold);
    return font;
}

QColor colourOf(const Look& look, const FigureValue& value) {
    return value.key ? penOf(look, *value.key, 1.0).color() : look.text;
}

}  // namespace

FigureOverlay::FigureOverlay(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void FigureOverlay::setLook(const Look& look, double scale) {
    m_look = look;
    m_scale = scale;
    update();
}

void FigureOverlay::setReading(std::optional<Reading> reading) {
    if (!reading && !m_reading) return;
    m_reading = std::move(reading);
    update();
}

void FigureOverlay::setPending(const QString& title) {
    m_pending = title;
    update();
}

void FigureOverlay::setRing(bool ring) {
    m_ring = ring;
    update();
}

void FigureOverlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_pending.isEmpty()) {
        painter.fillRect(rect(), m_look.surface);
        const QRectF room = QRectF(rect()).adjusted(12.0, 12.0, -12.0, -12.0);
        painter.setPen(m_look.text);
        painter.setFont(sized(font(), qRound(type::body * m_scale), true));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_pending);
        painter.setPen(m_look.secondaryText);
        painter.setFont(sized(font(), qRound(type::caption * m_scale)));
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, tr("Shown at the end of the run"));
    } else if (m_reading) {
        paintReading(painter);
    }
    if (!m_ring) return;
    const double width = m_look.focusRing();
    painter.setPen(QPen(m_look.accent, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 4.0, 4.0);
}

void FigureOverlay::paintReading(QPainter& painter) const {
    const Reading& shown = *m_reading;
    const double edge = inset * m_scale, swatch = sample * m_scale;
    if (shown.hasLine) {
        const double column = std::floor(shown.at.x()) + 0.5;
        painter.setPen(QPen(m_look.secondaryText, 1.0, Qt::DashLine));
        painter.drawLine(QPointF(column, shown.axes.top()), QPointF(column, shown.axes.bottom()));
    }
    std::size_t dot = 0;
    for (const FigureValue& value : shown.reading.values) {
        if (!value.place || dot >= shown.dots.size()) continue;
        const QPointF place = shown.dots[dot++];
        if (!shown.axes.adjusted(-1.0, -1.0, 1.0, 1.0).contains(place)) continue;
        painter.setPen(QPen(m_look.surface, 1.5));
        painter.setBrush(colourOf(m_look, value));
        painter.drawEllipse(place, 4.0 * m_scale, 4.0 * m_scale);
    }

    const QFont words = sized(font(), qRound(type::caption * m_scale)),
                heading = sized(font(), qRound(type::caption * m_scale), true);
    const QFontMetricsF metrics(words);
    const double line = std::ceil(metrics.height()) + 2.0;
    const ScriptText where(shown.reading.where, heading);
    double nameWidth = 0.0, valueWidth = 0.0;
    bool hasKeys = false;
    for (const FigureValue& value : shown.reading.values) {
        nameWidth = std::max(nameWidth, ScriptText(value.name, words).width());
        valueWidth = std::max(valueWidth, ScriptText(value.value, heading).width());
        hasKeys = hasKeys || value.key;
    }
    const double lead = hasKeys ? swatch + 6.0 * m_scale : 0.0;
    const bool hasWhere = !shown.reading.where.isEmpty();
    const double width = std::max(where.width(), lead + nameWidth + between * m_scale + valueWidth) + 2.0 * edge;
    const double height = line * static_cast<double>(shown.reading.values.size() + (hasWhere ? 1 : 0)) + edge;
    QRectF box(shown.at.x() + away, shown.at.y() - height - away / 2, width, height);
    if (box.right() > this->width() - 2.0) box.moveRight(shown.at.x() - away);
    box.moveLeft(std::max(2.0, box.left()));
    if (box.top() < 2.0) box.moveTop(std::min(shown.at.y() + away, this->height() - height - 2.0));
    box.moveTop(std::max(2.0, box.top()));
    painter.setPen(QPen(blended(m_look.surface, m_look.secondaryText, 0.45), 1.0));
    painter.setBrush(m_look.surface);
    painter.drawRoundedRect(box.toAlignedRect().adjusted(0, 0, -1, -1), 4.0, 4.0);

    double baseline = box.top() + edge / 2 + metrics.ascent() + 1.0;
    painter.setPen(m_look.text);
    if (hasWhere) {
        where.draw(painter, {box.left() + edge, baseline});
        baseline += line;
    }
    for (const FigureValue& value : shown.reading.values) {
        if (value.key) {
            QPen pen = penOf(m_look, *value.key, 2.0 * m_scale);
            if (value.trace == Trace::Dashes) pen.setStyle(Qt::DashLine);
            painter.setPen(pen);
            const double middle = std::round(baseline - 0.35 * metrics.ascent()) + 0.5;
            painter.drawLine(QPointF(box.left() + edge, middle), QPointF(box.left() + edge + swatch, middle));
        }
        painter.setPen(m_look.secondaryText);
        ScriptText(value.name, words).draw(painter, {box.left() + edge + lead, baseline});
        painter.setPen(m_look.text);
        const ScriptText number(value.value, heading);
        number.draw(painter, {box.right() - edge - number.width(), baseline});
        baseline += line;
    }
}

}  // namespace activation
