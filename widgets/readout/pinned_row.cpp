// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/pinned_row.h"

#include "widgets/look/curve_pens.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/look/style_sheet.h"
#include "widgets/text/number_text.h"
#include "widgets/text/tabular_numbers.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <iterator>

namespace activation {
namespace {

constexpr int nameHeight = space::iconButton + 4;
constexpr int numbersHeight = PinnedRow::rowHeight - nameHeight;

struct Cell {
    const char* name;
    double Statistics::*number;
};
constexpr Cell cells[]{{"E f", &Statistics::mean},
                       {"Var f", &Statistics::variance},
                       {QT_TRANSLATE_NOOP("activation::PinnedRow", "gain"), &Statistics::gain},
                       {"E f′²", &Statistics::slopeMoment}};

}  // namespace

PinnedRow::PinnedRow(std::size_t index, QWidget* parent)
    : QAbstractButton(parent), m_index(index), m_remove(new QToolButton(this)) {
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

QString PinnedRow::spoken() const {
    QString result = text();
    for (const Cell& cell : cells)
        result += QStringLiteral(", %1 %2").arg(tr(cell.name), numberText(m_statistics.*cell.number, 4));
    return result;
}

QSize PinnedRow::sizeHint() const {
    const int text = fontMetrics().horizontalAdvance(this->text());
    return {text + swatchLength + space::iconButton + 4 * space::related, rowHeight};
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
    drawSwatch(painter, {space::related, nameHeight / 2.0}, pinnedPen(look, m_index));
    const int left = space::related + swatchLength + space::related;
    const QRect place(left, 0, m_remove->x() - left - space::related / 2, nameHeight);
    painter.setPen(look.text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
    drawNumbers(painter, QRectF(left, nameHeight - 4, m_remove->geometry().right() - left, numbersHeight - 4));
}

/// Names and numbers at the same places in every row: they make a table.
void PinnedRow::drawNumbers(QPainter& painter, const QRectF& place) const {
    const Look& look = lookOf(palette());
    QFont small = font();
    small.setPixelSize(type::caption);
    painter.setFont(small);
    const TabularNumbers tabular(small);
    double names = 0.0;
    const auto nameOf = [](const Cell& cell) { return tr(cell.name) + QLatin1Char(' '); };
    for (const Cell& cell : cells) names += tabular.metrics().horizontalAdvance(nameOf(cell));
    const double share = (place.width() - names) / static_cast<double>(std::size(cells));
    QRectF box = place;
    for (const Cell& cell : cells) {
        const QString name = nameOf(cell);
        const double start = tabular.metrics().horizontalAdvance(name);
        const double room = share - 4.0;
        QString number = numberText(m_statistics.*cell.number, 4);
        for (int digits = 3; digits > 0 && tabular.width(number) > room; --digits)
            number = numberText(m_statistics.*cell.number, digits);
        painter.setPen(look.secondaryText);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setPen(look.text);
        tabular.draw(painter, QRectF(box.left() + start, box.top(), tabular.width(number), box.height()), number);
        box.setLeft(box.left() + start + share);
    }
}

void PinnedRow::resizeEvent(QResizeEvent*) {
    m_remove->move(width() - m_remove->width() - 2, (nameHeight - m_remove->height()) / 2);
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
