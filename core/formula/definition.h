// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/items.h"

namespace activation::formula {

/// A function of Python or C++ that the formula was pasted as: def f(x, a=1): …, float f(float x) { … }, and
/// auto f = [](float x) { … };
struct Definition {
    std::string_view name;       ///< empty: it has none
    std::string_view variable;   ///< its first parameter; empty: x
    std::vector<Item> defaults;  ///< of its other parameters, as far as they are numbers
    std::vector<Token> body;     ///< with End behind it
};

/// None where the tokens do not begin as one.
std::optional<Definition> definitionIn(const std::vector<Token>& tokens);

/// With one return of a choice in place of statements that return one thing or another: if (x > 0) return x; else …,
/// and Python's with elif. Without such statements, or where not every way returns something, the tokens as they are.
std::vector<Token> withChoiceForIfs(std::vector<Token> tokens);

}  // namespace activation::formula
