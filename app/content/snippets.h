// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "core/result.h"
#include "core/vector_functions/vector_function.h"

#include <QString>

#include <span>
#include <string_view>

namespace activation {

/// What code can be had in.
enum class Language { PyTorch, Keras, Jax, Cpp, Latex };

struct LanguageRow {
    Language language;
    std::string_view id, name;  ///< on the command line and in cards, and as people write it
};

/// In the order in which they are offered.
std::span<const LanguageRow> languages();

/// The activation with these parameters as code that can be pasted, with the imports it needs. It comes from the card's
/// section "Code", in LaTeX from its formulas.
Result<QString> snippet(const Selection& selection, Language language);

/// The same of a function of a vector: over the last axis of a tensor, in C++ over a std::vector.
Result<QString> snippet(const VectorFunction&, Values values, Language language);

}  // namespace activation
