// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/require.h"

namespace activation {

/// What all of the analysis stands on: values that the activation accepts.
inline void requireLegal(const Activation& activation, Values values) {
    if (const auto fault = activation.fault(values))
        require(false, std::string(activation.facts.id), ": ", fault->string());
}

}  // namespace activation
