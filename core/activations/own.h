// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/formula/expression.h"

namespace activation {

/// A person's own activation: a formula that is its own id. So whatever holds an id (a selection, an exploration file,
/// a short text, a picture) carries the whole definition. The same text is the same record. Records never change and,
/// like the catalogue's, live as long as the program: any thread may use one, and nobody need own it. Each takes about
/// three kilobytes. Null where the text is no formula.
CORE_EXPORT const Activation* ownActivation(std::string_view formula);

/// Why the text is no formula, and where; none where it is one.
CORE_EXPORT std::optional<formula::SyntaxFault> faultOfFormula(std::string_view text);

/// The sentence with the place of the fault: the part of the text, and its character's number.
CORE_EXPORT Fault sentenceOf(const formula::SyntaxFault& fault, std::string_view text);

/// Whether a text is more likely meant as a formula than as an id.
CORE_EXPORT bool isMeantAsFormula(std::string_view text);

/// The names of the functions that formulas know besides the catalogue's, for completion.
CORE_EXPORT std::vector<std::string_view> functionsOfFormulas();

/// What their family is called, as Activation::family.
CORE_EXPORT std::string_view ownFamily();

/// The expression of an own activation; null for an entry of the catalogue.
CORE_EXPORT const formula::Expression* expressionOf(const Activation& activation);
/// The same step by step as its formula is typed, with all that would lose digits.
std::shared_ptr<const formula::Expression> expressionAsTyped(const Activation& activation);

}  // namespace activation
