// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/builder.h"

#include <span>

namespace activation::formula {

/// One argument of a call; `name` where it was given by one: clamp(x, min=0).
struct Argument {
    std::string_view name;
    Index value = none;
    std::string_view word = {};  ///< None, True, False, or what stood in quotation marks
};

/// A function that formulas know by name, besides those of the library.
struct Function {
    std::size_t least, most;  ///< how many arguments
    Index (*make)(Builder&, std::span<const Index> arguments);
    std::span<const std::string_view> names;  ///< of arguments that may be given by name
};

/// Null where there is none of this name. C's spellings with an f behind them (expf) are known too.
const Function* functionNamed(std::string_view name);

/// A constant of this name: e, pi, M_SQRT2 …
std::optional<Real> constantNamed(std::string_view name);

/// Modules whose name before a function says nothing: torch, F, jnp …
bool isModule(std::string_view name);

/// The names of all functions.
std::vector<std::string_view> functionNames();

}  // namespace activation::formula
