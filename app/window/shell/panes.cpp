// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/panes.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace activation {
namespace {

/// What Tab would reach first in the pane, or the pane itself; null where there is nothing.
QWidget* firstWithFocus(QWidget* pane) {
    const auto takesFocus = [](const QWidget* w) {
        return w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus);
    };
    if (takesFocus(pane)) return pane;
    for (QWidget* w = pane->nextInFocusChain(); w != pane; w = w->nextInFocusChain())
        if (pane->isAncestorOf(w) && takesFocus(w)) return w;
    return nullptr;
}

bool holdsFocus(const QWidget* pane) {
    const QWidget* focus = QApplication::focusWidget();
    return pane == focus || pane->isAncestorOf(focus);
}

}  // namespace

void focusPane(std::initializer_list<QWidget*> panes, int step) {
    const int count = static_cast<int>(panes.size());
    int place = static_cast<int>(std::find_if(panes.begin(), panes.end(), holdsFocus) - panes.begin());
    for (int i = 0; i < count; ++i) {
        place = (place + step + count) % count;
        if (QWidget* target = firstWithFocus(panes.begin()[place])) return target->setFocus(Qt::TabFocusReason);
    }
}

}  // namespace activation
