// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cstdio>

namespace activation {

inline void onQtMessage(QtMsgType type, const QMessageLogContext& /*context*/, const QString& text) {
    std::fprintf(stderr, "%s\n", qPrintable(text));
    // The offscreen platform says what it cannot do; there is nothing to be done about it.
    if (text.startsWith(QLatin1String("This plugin does not support"))) return;
    if (type == QtWarningMsg || type == QtCriticalMsg) ADD_FAILURE() << "Qt warns: " << qPrintable(text);
}

/// The main of tests with Qt: no display, nothing written outside a directory of its own, and a warning of Qt is a
/// failure.
template <class ApplicationOfTests>
int runQtTests(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    if (GTEST_FLAG_GET(list_tests)) return RUN_ALL_TESTS();

    const QTemporaryDir own;
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, own.path().toUtf8());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(onQtMessage);
    const ApplicationOfTests application(argc, argv);
    return RUN_ALL_TESTS();
}

}  // namespace activation
