// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_cell.h"

#include "widgets/plot/chart/wrapped_text.h"

namespace activation {
namespace {

constexpr double sample = 20.0, beside = 6.0, apart = 16.0, indent = 4.0;

}  // namespace

FigureHead::FigureHead(QCustomPlot* plot, QString title, std::vector<FigureKey> keys, const ChartStyle& style)
    : QCPLayoutElement(plot), m_title(std::move(title)), m_keys(std::move(keys)), m_style(style) {}

void FigureHead::fit(int width) {
    if (width == m_width) return;
    m_width = width;
    const double scale = m_style.scale, room = width - indent * scale;
    const QFont titleFont = m_style.fontOf(type::body, true);
    const QFontMetricsF metrics(m_style.fontOf(type::caption));
    m_lines = wrapped(m_title, titleFont, room, 2);
    m_places.clear();
    Place next{0.0, 0};
    for (const FigureKey& key : m_keys) {
        const double needed = (sample + beside) * scale + metrics.horizontalAdvance(key.name);
        if (next.x > 0.0 && next.x + needed > room) next = {0.0, next.line + 1};
        m_places.push_back(next);
        next.x += needed + apart * scale;
    }
    const double height = static_cast<double>(m_lines.size()) * QFontMetrics(titleFont).height() +
                          (m_keys.empty() ? 0.0 : metrics.height() * (next.line + 1) + 4.0 * scale) + 8.0 * scale;
    setMinimumSize(0, qRound(height));
    setMaximumSize(QWIDGETSIZE_MAX, qRound(height));
}

void FigureHead::draw(QCPPainter* painter) {
    const double scale = m_style.scale;
    const QRectF all(rect());
    const QFont titleFont = m_style.fontOf(type::body, true), font = m_style.fontOf(type::caption);
    double y = all.top() + 4.0 * scale;
    painter->setFont(titleFont);
    painter->setPen(m_style.look.text);
    const double titleHeight = QFontMetrics(titleFont).height(), height = QFontMetricsF(font).height();
    for (const QString& line : m_lines) {
        painter->drawText(QRectF(all.left() + indent * scale, y, all.width(), titleHeight),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, line);
        y += titleHeight;
    }
    y += 4.0 * scale;
    painter->setFont(font);
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const double left = all.left() + indent * scale + m_places[i].x;
        const double top = y + height * m_places[i].line, right = left + (sample + beside) * scale;
        drawKey(painter, m_keys[i], QRectF(left, top, sample * scale, height));
        const QRectF place(right, top, std::max(0.0, all.right() - right), height);
        painter->setPen(m_style.look.text);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                          QFontMetricsF(font).elidedText(m_keys[i].name, Qt::ElideRight, place.width()));
    }
}

void FigureHead::drawKey(QCPPainter* painter, const FigureKey& key, const QRectF& place) const {
    const QPointF middle = place.center();
    painter->setAntialiasing(true);
    painter->setPen(key.pen);
    if (key.isDots) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(key.pen.color());
        painter->drawEllipse(middle, 2.5 * m_style.scale, 2.5 * m_style.scale);
    } else if (key.brush.style() != Qt::NoBrush) {
        painter->setBrush(key.brush);
        painter->drawRect(QRectF(place.left(), middle.y() - 4.0 * m_style.scale, place.width(), 8.0 * m_style.scale));
    } else {
        painter->drawLine(QLineF(place.left(), middle.y(), place.right(), middle.y()));
    }
    painter->setBrush(Qt::NoBrush);
}

FigureCell::FigureCell(const ChartStyle& style) {
    setRowSpacing(0);
    setMargins(QMargins() + qRound(8.0 * style.scale));
}

void FigureCell::setHead(FigureHead* head) {
    m_head = head;
    addElement(0, 0, head);
}

void FigureCell::updateLayout() {
    if (m_head) m_head->fit(rect().width());
    QCPLayoutGrid::updateLayout();
}

}  // namespace activation
