// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/tile_delegate.h"

#include "core/vector_functions/vector_function.h"
#include "widgets/catalogue/catalogue_model.h"
#include "widgets/look/list_focus_ring.h"
#include "widgets/look/style_sheet.h"

#include <QPainter>

namespace activation {
namespace {

constexpr int outside = 4, inside = 8;  // pixels left and right of a tile's frame

}  // namespace

int TileDelegate::innerWidth(int tile) { return tile - 2 * (outside + inside) - 1; }

void TileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const Look& look = m_style.look;
    const QRect place = option.rect.adjusted(outside, 2, -outside, -2);
    const QString id = index.data(IdRole).toString();
    const bool current = id == m_current, focused = ListFocusRing::isShown(option);
    if (current || focused || option.state & QStyle::State_MouseOver) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(focused ? QPen(look.accent, look.focusRing()) : QPen(Qt::NoPen));
        painter->setBrush(current ? shade::selected(look) : shade::hover(look));
        painter->drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), space::radius, space::radius);
    }
    const QRectF inner = QRectF(place).adjusted(inside + 0.5, 2.5, -inside - 0.5, -inside - 0.5);
    if (const VectorFunction* const function = findVectorFunction(id.toStdString()))
        paintGalleryTile(*painter, inner, *function, m_style);
    else
        paintGalleryTile(*painter, inner, shownEntry(id), m_style);
    painter->restore();
}

}  // namespace activation
