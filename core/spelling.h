// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <span>
#include <string>
#include <string_view>

namespace activation {

/// A word without what does not count when words are compared: in small letters, without spaces, hyphens, underscores.
CORE_EXPORT std::string folded(std::string_view word);

/// Insertions, deletions, replacements and exchanges of neighbours that make b of a.
CORE_EXPORT std::size_t editDistance(std::string_view a, std::string_view b);

/// The candidate that was probably meant by `word`; empty where none is near. Letter case, hyphens, underscores and
/// spaces do not count; two neighbouring letters that changed places count once; a beginning of three letters is near.
CORE_EXPORT std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace activation
