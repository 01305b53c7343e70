// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/analysis/joints.h"

#include <functional>
#include <vector>

namespace activation {

/// A stretch of an axis and which of its ends belong to it; from = to where it is one point; an infinite end is none
/// that belongs.
struct Interval {
    double from, to;
    bool hasFrom = false, hasTo = false;

    bool isPoint() const { return from == to; }
    bool contains(double x) const { return (hasFrom ? from <= x : from < x) && (hasTo ? x <= to : x < to); }
};

/// The intervals in ascending order, made one where they overlap or touch at an end that belongs to one of them.
CORE_EXPORT std::vector<Interval> joined(std::vector<Interval> intervals);

/// How a function comes to a value: it has it, or only nears it from one side.
enum class Approach { Attained, FromLeft, FromRight };

struct Extremum {
    double x, value;
    bool maximum;
};

enum class Monotonicity { Constant, Increasing, NonDecreasing, Decreasing, NonIncreasing, None };
enum class Symmetry { None, Odd, Even };

/// What can be seen of a function, computed from it (never declared) for the parameters that it has: of the function
/// itself (Framework::None), and where f′ has to be chosen, at kinks and jumps, of PyTorch's choice. No zero and no NaN
/// in it has a sign.
struct Features {
    std::vector<Interval> range;             ///< the values of f, ascending; several where f jumps over some
    double infimum, supremum;                ///< its ends; may be infinite
    bool infimumAttained, supremumAttained;  ///< whether some finite x has that value
    Point atMinusInfinity, atPlusInfinity;   ///< limits; NaN where there is none
    Monotonicity monotonicity;
    Symmetry symmetry;
    Smoothness smoothness;          ///< of its roughest place
    bool hasPieces;                 ///< it is put together of pieces: where it is smooth, at the joints only up to f″
    std::vector<Extremum> extrema;  ///< local ones inside the line, ascending; plateaus are none
    double steepestAt, steepestSlope;   ///< where |f′| is largest, of several places one near 0, and f′ there
    Approach steepestApproach;          ///< whether f′ has it there; it never has it at ±∞
    std::vector<Interval> steepest;     ///< where f is straight and as steep as that; often nowhere
    std::vector<Interval> dead;         ///< f′ is exactly 0
    std::vector<Interval> vanishing;    ///< |f′| < 0.1; contains the dead zones
    std::vector<Interval> zeros;        ///< f(x) = 0
    std::vector<Interval> fixedPoints;  ///< f(x) = x
    bool oscillates;                    ///< without end: the lists then hold what lies around 0
    double listedTo;                    ///< the lists are whole for |x| up to here; infinite unless it oscillates
};

/// Values are legal: std::invalid_argument otherwise. `onStep` is called for each place that is looked at; an exception
/// from there ends the search.
CORE_EXPORT Features features(const Activation&, Values, const std::function<void()>& onStep = {});

}  // namespace activation
