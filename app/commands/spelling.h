// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace activation {

/// The candidate that was probably meant by `word`; empty where none is near. Letter case, hyphens, underscores and
/// spaces do not count; two neighbouring letters that changed places count once; a beginning of three letters is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// The word in quotation marks; what is too long to be read is cut.
std::string inQuotes(std::string_view word);

/// The sentence `what "word"`, with the candidate that was probably meant or else `help`: what one could do instead.
std::string unknown(std::string_view what, std::string_view word, std::span<const std::string_view> candidates,
                    std::string_view help);

}  // namespace activation
