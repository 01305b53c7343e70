// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pinned_row.h"

#include "widgets/curve_pens.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/style_sheet.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace activation {

PinnedRow::PinnedRow(std::size_t index, QWidget* parent)
    : QAbstractButton(parent), m_index(index), m_remove(new QToolButton(this)) {
    setObjectName(QStringLiteral("pinned_%1").arg(index));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_remove->setObjectName("remove");
    m_remove->setIconSize({16, 16});
    m_remove->setFixedSize(space::iconButton, space::iconButton);
    connect(m_remove, &QToolButton::clicked, this, &PinnedRow::removeWished);
    dress();
}

void PinnedRow::setLabel(const QString& label) {
    if (label == text()) return;
    setText(label);
    retranslate();
}

QSize PinnedRow::sizeHint() const {
    const int text = fontMetrics().horizontalAdvance(this->text());
    return {text + swatchLength + space::iconButton + 4 * space::related, space::iconButton + 4};
}

void PinnedRow::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(look.accent, look.focusRing()) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? shade::hover(look) : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
    }
    drawSwatch(painter, {space::related, height() / 2.0}, pinnedPen(look, m_index));
    const int left = space::related + swatchLength + space::related;
    const QRect place(left, 0, m_remove->x() - left - space::related / 2, height());
    painter.setPen(look.text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
}

void PinnedRow::resizeEvent(QResizeEvent*) {
    m_remove->move(width() - m_remove->width() - 2, (height() - m_remove->height()) / 2);
}

void PinnedRow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Delete:
        case Qt::Key_Backspace: emit removeWished(); return;
        case Qt::Key_Return:
        case Qt::Key_Enter: click(); return;
        default: QAbstractButton::keyPressEvent(event);
    }
}

void PinnedRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) dress();
    if (event->type() == QEvent::LanguageChange) retranslate();
    QAbstractButton::changeEvent(event);
}

void PinnedRow::enterEvent(QEnterEvent*) { update(); }
void PinnedRow::leaveEvent(QEvent*) { update(); }

void PinnedRow::dress() {
    m_remove->setIcon(activation::icon("close", lookOf(palette()).secondaryText));
    retranslate();
}

void PinnedRow::retranslate() {
    setAccessibleName(text());
    setToolTip(tr("Make %1 the current curve").arg(text()));
    m_remove->setToolTip(tr("Unpin %1 (Delete)").arg(text()));
    m_remove->setAccessibleName(tr("Unpin %1").arg(text()));
}

}  // namespace activation
