// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

namespace activation {

/// f − g of two entries of the catalogue, so that whatever draws or measures an activation can do so with a difference.
/// Only its points, breaks and fault can be asked for. Of anything else than entries of the catalogue with legal values
/// there is none: std::invalid_argument.
struct Difference {
    Activation record;
    std::vector<double> values;  ///< which two they are, and the values of both
};
CORE_EXPORT Difference differenceOf(const Activation& f, Values ofF, const Activation& g, Values ofG);

}  // namespace activation
