// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QByteArray>
#include <QString>

namespace activation {

// The formulas of an activation as a person reads them: typeset, and with the current numbers.

enum class Formula { Value, Slope };

/// The formula of a card as an SVG in black, typeset ahead of time (resources/formulas); empty where it was not.
QByteArray typeset(std::string_view id, Formula formula);

/// The formula as a person reads it: of an own one without its name and the values of its parameters, which stand
/// beside.
QString plainFormula(const Activation& activation);

/// "f(x) = x > 0 ? x : 1.5·(exp(x) − 1)": the formula in plain text, with numbers in place of the parameters.
QString formulaWithNumbers(const Selection& selection);

/// A card's TeX with the numbers in place of the parameters' symbols, exact to the last digit.
QString texWithNumbers(const QString& tex, const Activation& activation, Values values);

}  // namespace activation
