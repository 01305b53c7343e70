// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QImage>
#include <QPixmap>
#include <QScreen>
#include <QWidget>

namespace activation {

/// What stands on the screen of a window, whatever has been painted there so far: QWidget::grab() paints all anew, and
/// would not show what was left out.
inline QImage onScreen(const QWidget& window) {
    QCoreApplication::processEvents();
    return window.screen()->grabWindow(window.winId()).toImage().convertToFormat(QImage::Format_RGB32);
}

/// Whether it is what painting all of it now would show.
inline bool isAsPaintedAnew(QWidget& window) {
    const QImage before = onScreen(window);
    window.repaint();
    for (QWidget* const child : window.findChildren<QWidget*>()) child->repaint();
    return onScreen(window) == before;
}

}  // namespace activation
