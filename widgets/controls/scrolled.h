// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace activation {

/// An area that scrolls its content up and down where it has no room: without a frame, and skipped by Tab. Content
/// that is made in its viewport is styled once; what comes from elsewhere, again.
inline QScrollArea* scrollArea(QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

inline QScrollArea* scrolled(QWidget* content) {
    QScrollArea* area = scrollArea(nullptr);
    area->setWidget(content);
    return area;
}

}  // namespace activation
