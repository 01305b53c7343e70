// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace activation {

/// The shells that this program can write a completion for.
std::vector<std::string_view> completionShells();

/// The completion of a shell, made of the tables that --help is made of.
std::string completionFor(std::string_view shell);

}  // namespace activation
