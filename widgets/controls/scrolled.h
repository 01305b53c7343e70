// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace activation {

/// Scrolls its content up and down where it has no room: without a frame, and skipped by Tab.
inline void scrollUpAndDown(QScrollArea& area) {
    area.setWidgetResizable(true);
    area.setFrameShape(QFrame::NoFrame);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.setFocusPolicy(Qt::NoFocus);
}

/// Content that is made in its viewport is styled once; what comes from elsewhere, again.
inline QScrollArea* scrollArea(QWidget* parent) {
    auto* area = new QScrollArea(parent);
    scrollUpAndDown(*area);
    return area;
}

inline QScrollArea* scrolled(QWidget* content) {
    QScrollArea* area = scrollArea(nullptr);
    area->setWidget(content);
    return area;
}

}  // namespace activation
