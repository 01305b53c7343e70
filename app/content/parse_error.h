// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace activation {

/// Ends the reading of a text at the first thing that is wrong, from however deep inside. It never leaves the parser:
/// who calls it gets a Result.
struct ParseError {
    explicit ParseError(const QString& sentence) : fault(sentence.toStdString()) {}
    explicit ParseError(Fault reason) : fault(std::move(reason)) {}

    Fault fault;
};

}  // namespace activation
