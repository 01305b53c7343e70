// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/frame/panels.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace activation {
namespace {

/// What Tab would reach first in the panel, or the panel itself; null where there is nothing.
QWidget* firstWithFocus(QWidget* panel) {
    const auto takesFocus = [](const QWidget* w) {
        return w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus);
    };
    if (takesFocus(panel)) return panel;
    for (QWidget* w = panel->nextInFocusChain(); w != panel; w = w->nextInFocusChain())
        if (panel->isAncestorOf(w) && takesFocus(w)) return w;
    return nullptr;
}

bool holdsFocus(const QWidget* panel) {
    const QWidget* focus = QApplication::focusWidget();
    return panel == focus || panel->isAncestorOf(focus);
}

}  // namespace

void focusPanel(const QList<QWidget*>& panels, int step) {
    const int count = static_cast<int>(panels.size());
    int place = static_cast<int>(std::find_if(panels.begin(), panels.end(), holdsFocus) - panels.begin());
    for (int i = 0; i < count; ++i) {
        place = (place + step + count) % count;
        if (QWidget* target = firstWithFocus(panels[place])) return target->setFocus(Qt::TabFocusReason);
    }
}

}  // namespace activation
