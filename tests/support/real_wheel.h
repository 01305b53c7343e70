// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

namespace activation {

/// Turns the wheel over the middle of a widget, as the desktop does: also with what it gives the keyboard to. Returns
/// whether anything took it.
inline bool turnWheel(QWidget* widget, int eighths = -120) {
    const QPointF middle(widget->rect().center());
    QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, eighths}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(widget, &event);
    return event.isAccepted();
}

}  // namespace activation
