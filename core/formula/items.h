// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/tokens.h"

namespace activation::formula {

/// One part of a formula's text: the formula itself, or what gives a name to a part of it.
struct Item {
    std::string_view name;                        ///< empty: it has none
    bool isHead = false;                          ///< name(x) = …: the formula's own name
    std::string_view variable;                    ///< in place of x; empty: x
    std::vector<Token> tokens;                    ///< what it is, with End behind it
    std::optional<double> number;                 ///< where that is a lone number: a parameter's default
    std::optional<std::array<double, 2>> limits;  ///< in [0, 2]
};

/// The parts between commas, semicolons and line ends outside of brackets. Brackets match in them.
std::variant<std::vector<Item>, SyntaxFault> itemsOf(const std::vector<Token>& tokens);

inline bool isSign(const Token& token, std::string_view sign) {
    return token.kind == Token::Kind::Sign && token.text == sign;
}
inline bool isName(const Token& token, std::string_view name) {
    return token.kind == Token::Kind::Name && token.text == name;
}

}  // namespace activation::formula
