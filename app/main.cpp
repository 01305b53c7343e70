// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/command_line.h"
#include "app/commands/line/refusal.h"
#include "app/window/start/run_window.h"

#include <QFile>

#include <fcntl.h>

#include <csignal>

namespace {

/// Where a stream is closed, a file that is opened would take its place, and what is said would be written into it.
/// What stands in for it fails as a closed one does.
void fillClosedStreams() {
    for (const int stream : {0, 1, 2})
        if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY) < 0) return;
}

}  // namespace

int main(int argc, char** argv) {
    fillClosedStreams();
    std::signal(SIGXFSZ, SIG_IGN);  // writing says it too, with a sentence
    return activation::runCommandLine({argv + 1, argv + argc}, [&](const activation::WindowRequest& request) {
        const QString file = QFile::decodeName(request.file.c_str());
        const auto status = activation::runWindow(argc, argv, file, request.isNew);
        if (!status) activation::cannot(status.fault().string());
        return *status;
    });
}
