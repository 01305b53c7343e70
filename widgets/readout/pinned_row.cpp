// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/pinned_row.h"

#include "widgets/look/curve_pens.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/look/style_sheet.h"
#include "widgets/readout/readout_columns.h"
#include "widgets/readout/statistics_strip.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <iterator>

namespace activation {
namespace {

struct StatisticCell {
    const char* name;
    double Statistics::*number;
};
constexpr StatisticCell cells[]{{"E f", &Statistics::mean},
                                {QT_TRANSLATE_NOOP("activation::PinnedRow", "gain"), &Statistics::gain},
                                {"E f′²", &Statistics::slopeMoment}};
constexpr int cellCount = static_cast<int>(std::size(cells));
constexpr double cellWidth = 60.0;  // pixels that a statistic needs

}  // namespace

PinnedRow::PinnedRow(std::size_t index, QWidget* parent)
    : QAbstractButton(parent), m_index(index), m_numbers(font()), m_remove(new QToolButton(this)) {
    setObjectName(QStringLiteral("pinned_%1").arg(index));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_remove->setObjectName("remove");
    m_remove->setIconSize({16, 16});
    m_remove->setFixedSize(space::iconButton, space::iconButton);
    connect(m_remove, &QToolButton::clicked, this, &PinnedRow::removeRequested);
    applyLook();
}

void PinnedRow::setLabel(const QString& label) {
    if (label == text()) return;
    setText(label);
    retranslate();
}

void PinnedRow::setStatistics(const Statistics& statistics) {
    m_statistics = statistics;
    setAccessibleName(spoken());
    update();
}

void PinnedRow::setRow(std::optional<ReadoutRow> row, bool isLive) {
    m_row = std::move(row);
    m_isLive = isLive;
    if (QAccessible::isActive()) setAccessibleName(spoken());
    update();
}

QString PinnedRow::spoken() const {
    QString result = text();
    if (m_row)
        result += QStringLiteral(", f %1, f′ %2, f″ %3")
                      .arg(numberText(m_row->at.value, 4), numberText(m_row->at.slope, 4),
                           numberText(m_row->at.curvature, 4));
    for (const StatisticCell& cell : cells)
        result +=
            QStringLiteral(", %1 %2").arg(tr(cell.name), numberText(shownStatistic(m_statistics, cell.number), 4));
    return result;
}

QSize PinnedRow::sizeHint() const { return {320, rowHeight}; }

void PinnedRow::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(look.accent, look.focusRing()) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? shade::hover(look) : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(space::related, 1, -2, -1), space::radius, space::radius);
    }
    const ReadoutColumns columns(width());
    QRectF place = columns.name();
    drawSwatch(painter, {place.left(), place.center().y()}, pinnedPen(look, m_index));
    place.setLeft(place.left() + swatchLength + space::related);
    painter.setPen(look.text);
    m_numbers.drawName(painter, place, m_numbers.metrics().elidedText(text(), Qt::ElideRight, place.width()));
    const QColor& colour = m_isLive ? look.text : look.secondaryText;
    for (int i = 0; m_row && i < 3; ++i)
        drawNamed(painter, m_numbers, columns.value(i), symbolOf(static_cast<Quantity>(i)), look.secondaryText,
                  m_row->component(i), colour, m_row->otherSide(i));
    const int count = std::min(columns.extraCount(cellWidth), cellCount);
    for (int i = 0; i < count; ++i) {
        const StatisticCell& cell = cells[cellCount - count + i];  // the last are the ones that one compares by
        drawNamed(painter, m_numbers, columns.extra(i, count), tr(cell.name), look.secondaryText,
                  shownStatistic(m_statistics, cell.number), look.text);
    }
}

void PinnedRow::resizeEvent(QResizeEvent*) {
    m_remove->move(width() - m_remove->width() - space::related, (rowHeight - m_remove->height()) / 2);
}

void PinnedRow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Delete:
        case Qt::Key_Backspace: emit removeRequested(); return;
        case Qt::Key_Return:
        case Qt::Key_Enter: click(); return;
        default: QAbstractButton::keyPressEvent(event);
    }
}

void PinnedRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) applyLook();
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) m_numbers = TabularNumbers(font());
    QAbstractButton::changeEvent(event);
}

void PinnedRow::enterEvent(QEnterEvent*) { update(); }
void PinnedRow::leaveEvent(QEvent*) { update(); }

void PinnedRow::applyLook() {
    m_remove->setIcon(activation::icon("close", lookOf(palette()).secondaryText));
    retranslate();
}

void PinnedRow::retranslate() {
    setAccessibleName(spoken());
    setToolTip(tr("Make %1 the current curve").arg(text()));
    m_remove->setToolTip(tr("Unpin %1 (Delete)").arg(text()));
    m_remove->setAccessibleName(tr("Unpin %1").arg(text()));
}

}  // namespace activation
