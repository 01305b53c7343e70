// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

namespace activation {

/// f − g, so that whatever draws or measures an activation can do so with a difference. Only its points, breaks and
/// fault can be asked for. The values are legal: std::invalid_argument otherwise.
struct Difference {
    Activation record;
    std::vector<double> values;  ///< those of f, then those of g
};
CORE_EXPORT Difference differenceOf(const Activation& f, Values ofF, const Activation& g, Values ofG);

}  // namespace activation
