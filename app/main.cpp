// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_line.h"

#if __has_include("app/window/run_window.h")
#include "app/window/run_window.h"
#else
#include <cstdio>
#endif

#include <QFile>

int main(int argc, char** argv) {
    return activation::runCommandLine({argv + 1, argv + argc}, [&](const std::string& file) {
#if __has_include("app/window/run_window.h")
        return activation::runWindow(argc, argv, QFile::decodeName(file.c_str()));
#else
        std::fprintf(stderr, "activation-explorer: cannot open %s: this build has no window\n", file.c_str());
        return 1;
#endif
    });
}
