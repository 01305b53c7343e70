// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/application.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <exception>

namespace activation {
namespace {

/// Left to itself, glibc gives memory back to the kernel at the end of each frame and asks for it anew at the next: two
/// calls and the faults of some dozens of pages, for every step of a slider.
void keepFreedMemory() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 16 << 20);  // what is larger goes back at once
    mallopt(M_TRIM_THRESHOLD, 32 << 20);  // what is kept is never more than that
    mallopt(M_TOP_PAD, 1 << 20);
#endif
}

}  // namespace

Application::Application(int& argc, char** argv) : QApplication(argc, argv) { keepFreedMemory(); }

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
