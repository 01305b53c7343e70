// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace activation {

// The words of the core that have a translation. Those in which a name or a number changes have %1 and %2 for it, and
// are looked through; the others are only listed, for those who translate.

std::span<const char* const> faultPatterns();
std::span<const char* const> figurePatterns();

}  // namespace activation
