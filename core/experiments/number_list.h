// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string_view>
#include <vector>

namespace activation {

/// Numbers with commas, semicolons or spaces between them. The sentence of a fault begins behind the list's name.
Result<std::vector<double>> numbersFrom(std::string_view text);

}  // namespace activation
