// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_line.h"
#include "app/window/run_window.h"

#include <QFile>

int main(int argc, char** argv) {
    return activation::runCommandLine({argv + 1, argv + argc}, [&](const std::string& file) {
        return activation::runWindow(argc, argv, QFile::decodeName(file.c_str()));
    });
}
