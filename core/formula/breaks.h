// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/evaluation.h"

namespace activation::formula {

/// Where an expression changes piece for these values, ascending: where a condition, |·|, min, max, sign or floor
/// changes side, and where a denominator, a logarithm, a root or a broken power comes to its end. Each is found to the
/// last bit. Places where f, f′ and f″ go on as if there was none are left out. There are at most 200, those nearest 0;
/// two that lie within 1/32 of each other may be missed.
std::vector<double> breaksOf(const Expression&, Values);

}  // namespace activation::formula
