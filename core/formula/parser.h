// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/builder.h"
#include "core/formula/expression.h"

#include <functional>
#include <variant>

namespace activation::formula {

/// A function that is itself written as a formula, with its parameters' defaults.
struct LibraryFunction {
    std::string_view formula;
    std::vector<std::pair<std::string_view, double>> parameters;
};
/// Finds one by its name.
using Library = std::function<std::optional<LibraryFunction>(std::string_view name)>;

/// A formula, or the first thing that is wrong with it. As typed, functions of the library are made of known shapes all
/// the same: frameworks compute them so.
std::variant<Expression, SyntaxFault> parse(std::string_view text, const Library& library,
                                            Shapes shapes = Shapes::Known);

/// Whether the text could be meant as a formula rather than as a name: it mentions x and is more than one word.
bool looksLikeFormula(std::string_view text);

}  // namespace activation::formula
