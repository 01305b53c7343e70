// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/run_window.h"

#include "app/files/exploration_file.h"
#include "app/files/sample_file.h"
#include "app/lessons/lesson_library.h"
#include "app/lessons/lesson_reader.h"
#include "app/window/data/data_commands.h"
#include "app/window/lessons/lesson_mode.h"
#include "app/window/shell/main_window.h"
#include "app/window/start/application.h"
#include "core/quotation.h"
#include "widgets/look/style.h"
#include "widgets/text/core_text.h"
#include "widgets/text/label_text.h"

#include <cstdio>
#include <cstdlib>

namespace activation {
namespace {

struct Start {
    OpenedExploration kept;
    QString sentence;  ///< what is to be said about it
};

Start restoredStart(const QString& place) {
    const auto restored = Session::restored(place);
    if (restored) return {restored->value_or(OpenedExploration{}), {}};
    return {{},
            MainWindow::tr("A new exploration begins, because the last one cannot be read: %1")
                .arg(faultText(restored.fault()))};
}

/// Where the display does not answer, Qt says a page of text and aborts, of which a person needs one sentence.
void onStart(QtMsgType type, const QMessageLogContext&, const QString&) {
    if (type != QtFatalMsg) return;
    const QByteArray display = qgetenv("DISPLAY"), wayland = qgetenv("WAYLAND_DISPLAY");
    const std::string name = inQuotes((wayland.isEmpty() ? display : wayland).toStdString());
    std::fprintf(stderr, "activation-explorer: the display %s cannot be opened\n", name.c_str());
    std::_Exit(1);
}

}  // namespace

Result<int> runWindow(int argc, char** argv, const QString& file, bool isNew) {
    std::optional<OpenedExploration> opened;
    if (isLesson(file)) {
        const LessonReading reading = readLesson(file);
        if (!reading.lesson)
            return Fault{QStringLiteral("cannot open %1:%2: %3")
                             .arg(pathText(file))
                             .arg(reading.faults.front().line)
                             .arg(reading.faults.front().reason)
                             .toStdString()};
    } else if (!file.isEmpty() && !isSampleFile(file)) {
        const Result<OpenedExploration> read = openExploration(file);
        if (!read) return Fault{"cannot open " + read.fault().string()};
        opened = *read;
    }
    QApplication::setStyle(new Style);
    const QtMessageHandler usual = qInstallMessageHandler(onStart);
    Application application(argc, argv);
    qInstallMessageHandler(usual);
    QCoreApplication::setApplicationName(QStringLiteral("activation-explorer"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.activationexplorer.ActivationExplorer"));

    SessionPlace place = SessionPlace::claim();
    Start start = restoredStart(place.path());
    MainWindow window(std::move(start.kept.exploration), std::move(start.kept.file), std::move(place));
    // What was kept is one step of undo away.
    if (isNew) window.explorer().open({}, {});
    if (opened) window.files().show(*opened);
    window.clearFault();
    if (!start.sentence.isEmpty()) window.fail(start.sentence);
    application.setFaultListener([&window](const Fault& fault) {
        window.fail(MainWindow::tr("This cannot be done: %1").arg(faultText(fault)));
    });
    window.open();
    if (isLesson(file)) window.lessons().open(file);
    if (!opened && !isLesson(file) && !file.isEmpty()) window.data().openFile(file);
    const int status = QApplication::exec();
    application.setFaultListener({});
    const Result<Done> done = window.finish();
    if (!done) return done.fault();
    return status;
}

}  // namespace activation
