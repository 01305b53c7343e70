// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quotation.h"
#include "core/spelling.h"

#include <span>
#include <string>
#include <string_view>

namespace activation {

/// The sentence `what "word"`, with the candidate that was probably meant or else `help`: what one could do instead.
std::string unknown(std::string_view what, std::string_view word, std::span<const std::string_view> candidates,
                    std::string_view help);

/// How the number was probably meant to be written (with a decimal point, a hyphen for the minus sign, in decimal
/// digits with nothing between them), and how the whole number was; empty where neither is.
std::string likelyNumber(std::string_view text);
std::string likelyWhole(std::string_view text);

/// ". Did you mean "…"?", or nothing where the suggestion is empty.
std::string meant(std::string_view suggestion);

}  // namespace activation
