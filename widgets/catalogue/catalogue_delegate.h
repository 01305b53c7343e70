// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/look.h"

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace activation {

/// Paints the rows of the catalogue: a family's heading, or an activation's little curve and name. The curves are
/// drawn when they are first seen and kept until look or scale change.
class CatalogueDelegate : public QStyledItemDelegate {
public:
    explicit CatalogueDelegate(QObject* parent);

    void setLook(const Look& look);
    /// Only pictures, and lines instead of headings.
    void setFolded(bool folded) { m_isFolded = folded; }

    /// Where a row has its ⊕, which is seen while the pointer is over the row.
    QRect pinPlace(const QRect& row) const;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const QPixmap& picture(const QString& id, double ratio) const;

    bool m_isFolded = false;
    Look m_look = lightLook();
    mutable QHash<QString, QPixmap> m_pictures;
};

}  // namespace activation
