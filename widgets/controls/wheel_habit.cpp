// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/wheel_habit.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QScrollBar>
#include <QTabBar>

namespace activation {
namespace {

bool holdsValue(const QObject* widget) {
    return qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QTabBar*>(widget) ||
           (qobject_cast<const QAbstractSlider*>(widget) && !qobject_cast<const QScrollBar*>(widget));
}

}  // namespace

void WheelHabit::install() {
    static QPointer<WheelHabit> installed;
    if (installed || !QCoreApplication::instance()) return;
    installed = new WheelHabit(QCoreApplication::instance());
    QCoreApplication::instance()->installEventFilter(installed);
}

bool WheelHabit::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Polish && watched->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(watched);
        if (widget->focusPolicy() == Qt::WheelFocus) widget->setFocusPolicy(Qt::StrongFocus);
    }
    if (event->type() != QEvent::Wheel || !holdsValue(watched) || static_cast<QWidget*>(watched)->hasFocus())
        return false;
    event->ignore();  // and so it goes on to what is around
    return true;
}

}  // namespace activation
