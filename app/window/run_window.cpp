// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_window.h"

#include "app/exploration_file.h"
#include "app/window/main_window.h"
#include "widgets/icons.h"

#include <QApplication>

namespace activation {
namespace {

struct Start {
    Exploration exploration;
    QString sentence;  ///< what is to be said about it
};

Start restoredStart() {
    const auto restored = Session::restored();
    if (restored) return {restored->value_or(Exploration{}), {}};
    return {{},
            MainWindow::tr("A new exploration begins, because the last one cannot be read: %1")
                .arg(QString::fromStdString(restored.fault()))};
}

Start startWith(const QString& file) {
    if (file.isEmpty()) return restoredStart();
    const Result<Exploration> read = readExploration(file);
    if (read) return {*read, {}};
    return {restoredStart().exploration, MainWindow::tr("Cannot open %1").arg(QString::fromStdString(read.fault()))};
}

}  // namespace

int runWindow(int argc, char** argv, const QString& file) {
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("activation-explorer"));
    QGuiApplication::setDesktopFileName(QStringLiteral("activation-explorer"));
    QApplication::setWindowIcon(applicationIcon());

    Start start = startWith(file);
    MainWindow window(std::move(start.exploration));
    window.say(start.sentence);
    window.show();
    return QApplication::exec();
}

}  // namespace activation
