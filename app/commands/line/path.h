// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/format.h"

#include <QString>

#include <string>
#include <string_view>

namespace activation {

/// What -o calls standard output.
inline constexpr std::string_view standardOutput = "-";

/// The path of a file to write, as -o names it. Before anything is computed it ends the command (Refusal) where the
/// path names no format that can hold it, or what is no file: a directory, a device, a pipe.
QString pathToWrite(const std::string& named, bool Format::*content);

}  // namespace activation
