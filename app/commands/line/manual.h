// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace activation {

/// The manual page (roff): what app/activation-explorer.1 says, with what every experiment says of its settings in the
/// place of its line ".\" EXPERIMENTS".
std::string manualPage();

}  // namespace activation
