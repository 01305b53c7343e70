// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/catalogue_delegate.h"

#include "core/activations/catalogue.h"
#include "widgets/catalogue/catalogue_model.h"
#include "widgets/catalogue/thumbnail.h"
#include "widgets/look/icons.h"
#include "widgets/look/list_focus_ring.h"
#include "widgets/look/style_sheet.h"

#include <QPainter>

namespace activation {
namespace {

constexpr QSize pictureSize(48, 28);
constexpr int rowHeight = 36, headingHeight = 36, pictureGap = 5;

QFont headingFont(QFont font) {
    font.setPixelSize(type::caption);
    font.setWeight(QFont::DemiBold);
    return font;
}

/// On two lines what is longer than one, and cut only where it is longer still.
void drawName(QPainter& painter, const QRect& place, const QString& name) {
    constexpr int oneLine = Qt::AlignLeft | Qt::AlignVCenter, lines = oneLine | Qt::TextWordWrap;
    const QFontMetrics metrics = painter.fontMetrics();
    const QSize size = metrics.boundingRect(place, lines, name).size();
    if (size.width() <= place.width() && size.height() < 3 * metrics.height())
        painter.drawText(place, lines, name);
    else
        painter.drawText(place, oneLine, metrics.elidedText(name, Qt::ElideRight, place.width()));
}

}  // namespace

CatalogueDelegate::CatalogueDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void CatalogueDelegate::setLook(const Look& look) {
    m_look = look;
    m_pictures.clear();
}

void CatalogueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString id = index.data(CatalogueModel::IdRole).toString();
    QRect place = option.rect.adjusted(space::related, 0, m_isFolded ? -space::related : -2, 0);
    if (id.isEmpty() && m_isFolded) {
        painter->fillRect(place.left(), place.bottom() - 3, place.width(), 1, m_look.hairline);
        painter->restore();
        return;
    }
    if (id.isEmpty()) {
        painter->setFont(headingFont(option.font));
        painter->setPen(m_look.secondaryText);
        painter->drawText(place.adjusted(4, 0, 0, -8), Qt::AlignLeft | Qt::AlignBottom, text);
        painter->restore();
        return;
    }

    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        const bool focused = selected && ListFocusRing::isShown(option);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(focused ? QPen(m_look.accent, m_look.focusRing()) : QPen(Qt::NoPen));
        painter->setBrush(selected ? shade::selected(m_look) : shade::hover(m_look));
        painter->drawRoundedRect(QRectF(place).adjusted(1, 2, -1, -2), space::radius, space::radius);
    }
    if (m_isFolded)
        place.setLeft(place.center().x() - pictureSize.width() / 2);
    else
        place.adjust(pictureGap, 0, 0, 0);
    const QPoint corner(place.left(), place.center().y() - pictureSize.height() / 2 + 1);
    painter->drawPixmap(corner, picture(id, painter->device()->devicePixelRatioF()));

    if (m_isFolded) return painter->restore();
    QFont font = option.font;
    if (selected) font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    // The pin comes and goes with the pointer; the name keeps its place.
    const QRect mark = pinPlace(option.rect).adjusted(6, 5, -4, -5);
    if (option.state & QStyle::State_MouseOver) icon(QStringLiteral("pin"), m_look.secondaryText).paint(painter, mark);
    painter->setPen(m_look.text);
    place.setLeft(corner.x() + pictureSize.width() + pictureGap);
    place.setRight(mark.left() - 2);
    drawName(*painter, place, text);
    painter->restore();
}

QRect CatalogueDelegate::pinPlace(const QRect& row) const {
    if (m_isFolded) return {};
    constexpr int size = 24;
    return {row.right() - size + 1, row.center().y() - size / 2 + 1, size, size};
}

QSize CatalogueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool heading = index.data(CatalogueModel::IdRole).toString().isEmpty();
    if (m_isFolded) return {pictureSize.width(), heading ? 8 : rowHeight};
    const int text = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return heading ? QSize(text, headingHeight) : QSize(text + pictureSize.width() + 52, rowHeight);
}

const QPixmap& CatalogueDelegate::picture(const QString& id, double ratio) const {
    QPixmap& kept = m_pictures[id];
    if (kept.isNull() || kept.devicePixelRatio() != ratio) kept = thumbnail(shownEntry(id), pictureSize, ratio, m_look);
    return kept;
}

}  // namespace activation
