// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace activation {

/// Opens the window with this exploration file, or where the name is empty with what was looked at last, and runs until
/// it is closed. Returns the exit status.
int runWindow(int argc, char** argv, const QString& file);

}  // namespace activation
