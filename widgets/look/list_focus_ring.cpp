// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/list_focus_ring.h"

#include "widgets/look/focus_ring.h"

#include <QAbstractItemView>

namespace activation {

ListFocusRing::ListFocusRing(QAbstractItemView& view) : QObject(&view), m_view(view) {
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

bool ListFocusRing::isShown(const QStyleOptionViewItem& option) {
    if (!option.state.testFlag(QStyle::State_HasFocus)) return false;
    const auto* const ring =
        option.widget ? option.widget->findChild<ListFocusRing*>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
    return !ring || ring->m_isShown;
}

bool ListFocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::FocusIn:
        case QEvent::FocusOut:
            if (watched == &m_view) set(hasFocusRing(static_cast<const QFocusEvent&>(*event), m_isShown));
            break;
        case QEvent::KeyPress: set(true); break;
        case QEvent::MouseButtonPress: set(false); break;
        default: break;
    }
    return false;
}

void ListFocusRing::set(bool isShown) {
    if (m_isShown == isShown) return;
    m_isShown = isShown;
    m_view.viewport()->update();
}

}  // namespace activation
