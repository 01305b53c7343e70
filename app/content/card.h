// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/result.h"

#include <QLocale>
#include <QString>

#include <span>
#include <vector>

namespace activation {

/// A demand on one parameter, such as alpha = 1 or min_val = max_val.
struct Condition {
    enum class Relation { Equal, Less, Greater, LessOrEqual, GreaterOrEqual };

    QString parameter;
    Relation relation;
    double number = 0.0;
    QString other = {};  ///< the parameter to compare with, instead of a number

    bool operator==(const Condition&) const = default;
};

/// What is worth knowing where all the conditions hold.
struct SpecialValue {
    std::vector<Condition> conditions;
    QString text;
};

/// How the activation is written in a language where all the conditions hold: lines with "{alpha}" for a number.
struct CodeTemplate {
    QString language;  ///< pytorch, keras, jax, cpp
    std::vector<Condition> conditions;
    QStringList lines;
};

/// What a person should understand about an activation that cannot be computed, in one language.
/// The format is described in resources/activations/README.md.
struct Card {
    QString name;
    QString value, slope;  ///< TeX
    QString about, use, caution;
    std::vector<SpecialValue> specials;
    std::vector<CodeTemplate> code;  ///< in the English part
};

/// The card's part in one language, Chinese or else English. The sentence names the line.
Result<Card> parseCard(const QString& text, QLocale::Language language);

/// The card of an activation, from the program's resources.
Result<Card> cardOf(std::string_view id, QLocale::Language language);

/// How a function of a vector is written: the section "Code" of its English card, in `latex` too.
Result<std::vector<CodeTemplate>> vectorFunctionCode(std::string_view id);

enum class Holds { No, Nearly, Exactly };

/// Whether the conditions hold. Nearly: some equality is missed by less than a slider can hit.
Holds holds(const std::vector<Condition>& conditions, std::span<const Parameter> parameters, Values values);
inline Holds holds(const std::vector<Condition>& conditions, const Activation& activation, Values values) {
    return holds(conditions, activation.parameters, values);
}
inline Holds holds(const SpecialValue& special, const Activation& activation, Values values) {
    return holds(special.conditions, activation, values);
}

/// The conditions as one reads them, with the parameters' symbols: "α > 0, α < 1"; "≈" for an equality that is only
/// nearly met.
QString inWords(const SpecialValue& special, const Activation& activation, Values values);

}  // namespace activation
