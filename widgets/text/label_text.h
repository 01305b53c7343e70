// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/curve.h"
#include "core/exploration.h"
#include "widgets/text/core_text.h"

namespace activation {

/// What a selection is called wherever it is shown: "ELU, α = 1.5", "Hardtanh, min = −1, max = 1", "GELU".
QString labelOf(const Selection& selection);

/// What a sample is called: its name as it may stand in a sentence.
QString labelOf(const Sample& sample);

/// How a parameter is called: "α (alpha)", or "b" where symbol and name are the same.
QString labelOf(const Parameter& parameter);

/// How a function is called at the scaled input: "f(−3·x + 1.5)".
QString scaledText(const QString& function, InputScale input);

/// As rich text, with an index of σ below the line: σ_w.
QString lowered(QString text);

/// f, f′, f″ in the field's notation.
QString symbolOf(Quantity quantity);

}  // namespace activation
