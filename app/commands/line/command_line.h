// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace activation {

/// Does what the arguments (without the program's name) ask for and returns the exit code: 0; 1 where it could not be
/// done; 2 where the usage was wrong. Unless they name a command or ask for help, they ask for the window, with a file
/// or, where the string is empty, without one.
int runCommandLine(const std::vector<std::string>& arguments,
                   const std::function<int(const std::string& file)>& openWindow);

}  // namespace activation
