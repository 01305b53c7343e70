// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/line/command.h"
#include "core/data/sample.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace activation {

/// All that a file holds, or where its name is "-", standard input; without a byte order mark. A pipe or a device will
/// do too. Reads at most one byte more than `most`, and ends the command (Refusal) where there are more, where it
/// cannot be read, and where nobody writes to a named pipe.
std::string readInput(const std::string& file, std::size_t most);

/// The name of a file in a sentence; of "-", that of standard input.
std::string inputName(const std::string& file);

/// The same piece by piece, with the byte order mark, however much it is. Where `use` throws a DataFault the command
/// ends with its sentence and the name of the file.
void readPieces(const std::string& file, const std::function<void(std::string_view)>& use);

/// What is kept of the numbers that the options --data and --column name; none without them.
SharedSample sampleOf(const Arguments& arguments);

}  // namespace activation
