// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusEvent>

namespace activation {

/// Whether the mark of the keyboard is drawn after the focus has come, or gone. A mouse needs none. A menu, a dialog or
/// another window takes the keyboard and gives it back: the mark is then what it was.
inline bool hasFocusRing(const QFocusEvent& event, bool before) {
    if (event.reason() == Qt::PopupFocusReason || event.reason() == Qt::ActiveWindowFocusReason) return before;
    return event.gotFocus() && event.reason() != Qt::MouseFocusReason;
}

}  // namespace activation
