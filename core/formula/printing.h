// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/formula/evaluation.h"

namespace activation::formula {

enum class CodeLanguage { PyTorch, Keras, Jax, Cpp, Latex };

/// An expression in a language, with the parameters' values in it: parts that are used several times have names of
/// their own, in order, and the last line is the result.
struct Code {
    struct Part {
        std::string name, code;
    };
    std::vector<Part> parts;
    std::string result;
};

CORE_EXPORT Code codeOf(const Expression&, Values, CodeLanguage);

}  // namespace activation::formula
