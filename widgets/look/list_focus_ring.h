// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAbstractItemView;
class QStyleOptionViewItem;

namespace activation {

/// Knows whether the current row of a list shows the mark of the keyboard: after a key, or where the focus came by one.
/// A row that was clicked needs none; that it is chosen is seen. Belongs to the view.
class ListFocusRing : public QObject {
    Q_OBJECT

public:
    explicit ListFocusRing(QAbstractItemView& view);

    /// For a delegate; true in a view that has none of these and the focus.
    static bool isShown(const QStyleOptionViewItem& option);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void set(bool isShown);

    QAbstractItemView& m_view;
    bool m_isShown = false;
};

}  // namespace activation
