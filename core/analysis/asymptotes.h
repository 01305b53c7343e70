// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <vector>

namespace activation {

/// The line slope · x + offset that f tends to for x → −∞ (left) or ∞.
struct Asymptote {
    bool left;
    double slope, offset;
};

/// The asymptotes that f approaches without running on them: a piece that is a straight line has none.
/// Values are legal: std::invalid_argument otherwise.
CORE_EXPORT std::vector<Asymptote> asymptotes(const Activation&, Values);

}  // namespace activation
