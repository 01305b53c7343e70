// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace activation {

/// Text as programs write it, whoever wrote it: without a byte order mark, with hyphens for minus signs, and with \n at
/// the ends of lines.
std::string plainText(std::string_view text);

/// Numbers with spaces, commas, semicolons or line ends between them. The text must be plain; `name` is what faults
/// call it.
Result<std::vector<double>> numbersIn(std::string_view plain, const TranslatableText& name = {});

/// Why it cannot be told whether the commas of a plain text are decimal ones: "1,5; 2,5" is two numbers or four. None
/// where it can be told, as in "1, 5", "1,2,3" and "0.5,1".
std::optional<Fault> commaFaultOf(std::string_view plain, const TranslatableText& name);

/// The numbers that a person has typed.
Result<std::vector<double>> numbersFrom(std::string_view typed, const TranslatableText& name = {});

}  // namespace activation
