// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/catalogue/gallery_picture.h"

#include <QStyledItemDelegate>

namespace activation {

/// Paints a tile of the gallery, and the marks of the pointer and the keyboard around it.
class TileDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };
    static constexpr int lineHeight = 15;  ///< of a second line of names, in pixels

    using QStyledItemDelegate::QStyledItemDelegate;

    TileStyle& style() { return m_style; }
    void setTile(QSize tile) { m_tile = tile; }
    /// The one that is looked at, which is marked.
    void setCurrent(const QString& id) { m_current = id; }
    /// The room for a name in a tile that is so wide.
    static int innerWidth(int tile);

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return m_tile; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    TileStyle m_style{lightLook(), {}};
    QSize m_tile{120, 96};
    QString m_current;
};

}  // namespace activation
