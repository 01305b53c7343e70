// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/require.h"

namespace activation {

/// What all of the analysis stands on: values that the activation accepts.
inline void requireLegal(const Activation& activation, Values values) {
    const std::string fault = activation.fault(values);
    require(fault.empty(), std::string(activation.facts.id), ": ", fault);
}

}  // namespace activation
