// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace activation {

// Foreign text (an argument, what a file or the clipboard holds) as it may stand in a sentence: on a terminal it must
// not act, in a window it must not turn the sentence around, and nowhere may it be longer than what it is quoted for.

/// Characters that are enough to recognise a word, and a path.
inline constexpr std::size_t excerptLength = 40, pathLength = 160;

/// At most `most` characters (code points) of a text that should be UTF-8, with "…" behind them where there were more.
/// Bytes that are not UTF-8, and characters that one cannot see or that steer (control characters, line ends, bidi
/// and zero-width characters), are each replaced by "\uFFFD". Reads no further than it quotes.
CORE_EXPORT std::string excerpt(std::string_view foreign, std::size_t most = excerptLength);

/// The same in quotation marks.
CORE_EXPORT std::string inQuotes(std::string_view foreign);

}  // namespace activation
