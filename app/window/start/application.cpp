// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/application.h"

#include <exception>

namespace activation {

bool Application::notify(QObject* receiver, QEvent* event) {
    if (!m_listener) return QApplication::notify(receiver, event);
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception&) {
        m_listener(caughtFault());
    }
    return false;
}

}  // namespace activation
