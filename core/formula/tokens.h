// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"

#include <variant>

namespace activation::formula {

/// A piece of a formula's text. Signs that mean the same have one spelling: · and × are *, ** is ^, − is -.
struct Token {
    enum class Kind { Number, Name, Text, Sign, Power, NewLine, End } kind;
    std::string_view text{};       ///< of a name, sign or quoted text
    Real number = 0.0L;            ///< of a number, or of a raised one: x²
    std::size_t from = 0, to = 0;  ///< bytes of the formula
    bool afterSpace = false;
};

/// The tokens of a formula with End behind them, or what cannot stand in one. The text must outlive them.
std::variant<std::vector<Token>, SyntaxFault> tokensOf(std::string_view text);

/// A piece of a formula, cut and cleaned, in the quotation marks of the reader's language.
TranslatableText quotation(std::string_view text);

}  // namespace activation::formula
