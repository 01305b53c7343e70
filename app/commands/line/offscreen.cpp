// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/offscreen.h"

#include <QApplication>
#include <QLocale>

#include <sys/mman.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

namespace activation {
namespace {

/// What Qt said. A command that fails has its own sentence, to which Qt's add nothing.
QByteArray messages;

void onMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
    constexpr qsizetype most = 10000;
    if (type == QtFatalMsg) {  // Qt would leave a memory image behind
        std::fprintf(stderr, "activation-explorer: cannot draw: %s\n", qPrintable(message.section(u'\n', 0, 0)));
        std::_Exit(1);
    }
    // The offscreen platform says the first of every window; the second is as it is meant to be, see below.
    if (message.contains("propagateSizeHints") || message.startsWith("QStandardPaths: ")) return;
    if (messages.size() < most) messages += message.toUtf8() + '\n';
}

/// Fonts and the writers of Qt crash where a small piece of memory is refused to them. What drawing takes beside the
/// picture must be there before it begins.
void checkMemory() {
    constexpr std::size_t needed = 96 << 20;
    void* const place = ::mmap(nullptr, needed, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (place == MAP_FAILED) throw std::bad_alloc();
    ::munmap(place, needed);
}

/// Qt looks for a display in the session's folder, and makes one where there is none, which stays behind when the
/// program is killed. While this lives, that folder can be made nowhere.
class WithoutRuntimeFolder {
public:
    WithoutRuntimeFolder() {
        for (const char* const variable : {"XDG_RUNTIME_DIR", "TMPDIR"}) qputenv(variable, "/proc/self/fd");
    }
    WithoutRuntimeFolder(const WithoutRuntimeFolder&) = delete;
    WithoutRuntimeFolder& operator=(const WithoutRuntimeFolder&) = delete;
    ~WithoutRuntimeFolder() {
        if (m_temporary.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", m_temporary);
    }

private:
    QByteArray m_temporary = qgetenv("TMPDIR");
};

}  // namespace

OffscreenApplication::OffscreenApplication() : m_exceptions(std::uncaught_exceptions()) {
    checkMemory();
    // The session's scale, style and theme stay outside.
    for (const char* const variable : {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_USE_PHYSICAL_DPI",
                                       "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"})
        qunsetenv(variable);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(onMessage);
    const WithoutRuntimeFolder none;
    m_application = std::make_unique<QApplication>(m_count, m_arguments);
    QLocale::setDefault(QLocale::c());
}

OffscreenApplication::~OffscreenApplication() {
    const bool failed = std::uncaught_exceptions() > m_exceptions;
    if (!failed && !messages.isEmpty()) std::fputs(messages.constData(), stderr);
    messages.clear();
}

}  // namespace activation
