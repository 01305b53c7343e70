// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/offscreen.h"

#include <QApplication>
#include <QFile>
#include <QLocale>

#include <sys/mman.h>

#include <cstdio>
#include <exception>
#include <new>

namespace activation {
namespace {

/// What Qt said. A command that fails has its own sentence, to which Qt's add nothing.
QByteArray messages;

void onMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
    constexpr qsizetype most = 10000;
    if (type == QtFatalMsg) std::fprintf(stderr, "%s\n", qPrintable(message));
    // The offscreen platform says this of every window, and there is nothing to be done about it.
    if (!message.contains("propagateSizeHints") && messages.size() < most) messages += message.toUtf8() + '\n';
}

/// Fonts and the writers of Qt crash where a small piece of memory is refused to them. What drawing takes beside the
/// picture must be there before it begins.
void checkMemory() {
    constexpr std::size_t needed = 96 << 20;
    void* const place = ::mmap(nullptr, needed, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (place == MAP_FAILED) throw std::bad_alloc();
    ::munmap(place, needed);
}

}  // namespace

OffscreenApplication::OffscreenApplication() : m_exceptions(std::uncaught_exceptions()) {
    checkMemory();
    // The session's scale, style and theme stay outside.
    for (const char* const variable : {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_USE_PHYSICAL_DPI",
                                       "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"})
        qunsetenv(variable);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path()));
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(onMessage);
    m_application = std::make_unique<QApplication>(m_count, m_arguments);
    QLocale::setDefault(QLocale::c());
}

OffscreenApplication::~OffscreenApplication() {
    const bool failed = std::uncaught_exceptions() > m_exceptions;
    if (!failed && !messages.isEmpty()) std::fputs(messages.constData(), stderr);
    messages.clear();
}

}  // namespace activation
