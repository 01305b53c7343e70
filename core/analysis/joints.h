// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <vector>

namespace activation {

enum class Smoothness { Jump, Kink, Bend, Smooth };  ///< what breaks: f, f′, f″, none of them

/// A place where two pieces meet: the limits from both sides and the value at the point itself.
struct Joint {
    double x;
    Point left, at, right;
    Smoothness smoothness;
};

/// The joints of an activation, ascending. The limits are evaluated, not declared: f, f′, f″ a few units in the last
/// place beside x, and f led back to x along its slope. No zero has a sign.
/// Values are legal: std::invalid_argument otherwise.
CORE_EXPORT std::vector<Joint> joints(const Activation&, Values, Framework = Framework::PyTorch);

}  // namespace activation
