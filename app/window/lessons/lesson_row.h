// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace activation {

/// Paints a lesson in the list of them: its picture, and beside it a title, what it is about, and how long it takes.
class LessonRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The title is the text to display.
    enum Role { PathRole = Qt::UserRole, SummaryRole, FactsRole };
    static constexpr QSize picture{224, 126};  ///< pixels at 96 dpi

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace activation
