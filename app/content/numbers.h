// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace activation {

// Numbers as scripts read and write them: with a decimal point, whatever the locale.

/// The double nearest to a decimal number, or nan, inf, infinity in any case, with or without a sign. None for anything
/// else, spaces included. As in C and Python, what is too large is infinite and what is too small is 0.
std::optional<double> parseNumber(std::string_view text);

/// A whole number without a sign; what is too large becomes the largest long long.
std::optional<long long> parseWhole(std::string_view text);

/// Appends the shortest digits that read back exactly; nan, inf or -inf.
void append(std::string& text, double number);
void append(std::string& text, float number);

/// The number with at most that many significant digits.
std::string withDigits(double number, int digits);

}  // namespace activation
