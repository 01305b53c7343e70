// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace activation {

/// A window with what is in a file or, where its name is empty, with what was looked at last, unless a new exploration
/// is asked for.
struct WindowRequest {
    std::string file;
    bool isNew = false;
};

/// Does what the arguments (without the program's name) ask for and returns the exit code: 0; 1 where it could not be
/// done; 2 where the usage was wrong. Unless they name a command or ask for help, they ask for the window.
int runCommandLine(const std::vector<std::string>& arguments,
                   const std::function<int(const WindowRequest&)>& openWindow);

}  // namespace activation
