// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/numerics/number.h"

namespace activation {

/// An angle as quarters·π/2 + rest with |rest| ≤ π/4; of the quarters only what is left modulo 4.
struct QuarterTurns {
    int quarters;
    Real rest;
};

/// Of the exact product a·x, which may have any size from 1 on, and not only a size that a double can hold.
CORE_EXPORT QuarterTurns quarterTurns(double a, double x);

}  // namespace activation
