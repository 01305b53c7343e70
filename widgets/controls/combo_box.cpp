// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/combo_box.h"

#include "widgets/look/icons.h"
#include "widgets/look/look.h"

#include <QPainter>

namespace activation {
namespace {

constexpr QSize arrow(16, 16);
constexpr int toEdge = 4;  // pixels

}  // namespace

void ComboBox::paintEvent(QPaintEvent* event) {
    QComboBox::paintEvent(event);
    QRect place({}, arrow);
    place.moveCenter(rect().center());
    place.moveRight(rect().right() - toEdge);
    QPainter painter(this);
    icon(QStringLiteral("chevron-down"), lookOf(palette()).secondaryText)
        .paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

}  // namespace activation
