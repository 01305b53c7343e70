// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/analysis/joints.h"

#include <functional>
#include <vector>

namespace activation {

/// A stretch of the x axis; from = to where it is one point; limits may be infinite.
struct Interval {
    double from, to;
};

struct Extremum {
    double x, value;
    bool maximum;
};

enum class Monotonicity { Constant, Increasing, NonDecreasing, Decreasing, NonIncreasing, None };
enum class Symmetry { None, Odd, Even };

/// What can be seen of a function, computed from it (never declared) for the parameters that it has. No zero and no NaN
/// in it has a sign.
struct Features {
    double infimum, supremum;                ///< of f; may be infinite
    bool infimumAttained, supremumAttained;  ///< whether some finite x has that value
    Point atMinusInfinity, atPlusInfinity;   ///< limits; NaN where there is none
    Monotonicity monotonicity;
    Symmetry symmetry;
    Smoothness smoothness;          ///< of its roughest place
    std::vector<Extremum> extrema;  ///< local ones inside the line, ascending; plateaus are none
    double steepestAt, steepestSlope;  ///< where |f′| is largest (the place is ±∞ where only the limit is) and f′ there
    std::vector<Interval> dead;         ///< f′ is exactly 0
    std::vector<Interval> vanishing;    ///< |f′| < 0.1; contains the dead zones
    std::vector<Interval> zeros;        ///< f(x) = 0
    std::vector<Interval> fixedPoints;  ///< f(x) = x
    bool oscillates;                    ///< without end: the lists then hold what lies around 0
};

/// Values are legal: std::invalid_argument otherwise. `onStep` is called for each place that is looked at; an exception
/// from there ends the search.
CORE_EXPORT Features features(const Activation&, Values, const std::function<void()>& onStep = {});

}  // namespace activation
