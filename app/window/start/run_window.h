// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace activation {

/// Opens the window with this exploration file, or where the name is empty with what was looked at last, and runs until
/// it is closed. Returns the exit status, or why it could not be opened or not
/// keep what it should.
Result<int> runWindow(int argc, char** argv, const QString& file);

}  // namespace activation
