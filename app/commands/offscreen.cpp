// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/offscreen.h"

#include <QApplication>
#include <QFile>
#include <QLocale>

#include <cstdio>

namespace activation {
namespace {

void onMessage(QtMsgType, const QMessageLogContext&, const QString& message) {
    // The offscreen platform says this of every window, and there is nothing to be done about it.
    if (!message.contains("propagateSizeHints")) std::fprintf(stderr, "%s\n", qPrintable(message));
}

}  // namespace

OffscreenApplication::OffscreenApplication() {
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

OffscreenApplication::~OffscreenApplication() = default;

}  // namespace activation
