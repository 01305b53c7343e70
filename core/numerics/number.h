// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace activation {

/// What single points are computed in: eleven bits and a wide range of exponents more than the double that is given
/// out. So no formula need fear for its last digits, nor for results near the ends of the doubles.
using Real = long double;

}  // namespace activation
