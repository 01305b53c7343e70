// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace activation {

/// Opens the window with this exploration file or picture, or where the name is empty with what was looked at last or a
/// new exploration, and runs until it is closed. Returns the exit status, or why it could not be opened or not keep
/// what it should.
Result<int> runWindow(int argc, char** argv, const QString& file, bool isNew = false);

}  // namespace activation
