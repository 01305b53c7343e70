// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/numerics/range.h"

#include <span>
#include <vector>

namespace activation {

/// f, f′, f″ and log₁₀|f′|.
enum class Quantity { Value, Slope, Curvature, LogSlope };

/// One component of a point. The logarithm of a slope that is 0 is −∞.
CORE_EXPORT double component(const Point&, Quantity);

/// What a curve is drawn on: the ranges of its axes and its size in pixels.
struct Canvas {
    Range x, y;
    double width, height;
    double tolerance = 0.1;  ///< how far, in pixels, the picture may be from the exact curve
    double margin = 0.0;     ///< pixels above and below that curves may run into before they are cut off

    bool operator==(const Canvas&) const = default;
};

/// A connected line through points with ascending x.
struct Stroke {
    std::vector<double> x, y;
};

enum class Mark { Open, Closed, Corner };

/// A mark on a curve: where a jump leaves out its end (open), where it has its value (closed), where it has a corner.
struct Dot {
    double x, y;
    Mark mark;
};

struct Curve {
    std::vector<Stroke> strokes;
    std::vector<Dot> dots;
};

/// The curve of f, f′ or f″ as one should draw it: split at jumps, with a point at every kink, with few points where
/// it is straight, cut off at the canvas. A jump that is smaller than the tolerance is drawn through.
/// There is none on a canvas that is not showable (isShowable) or smaller than a pixel or larger than a million
/// of them. Its tolerance is taken as at least a thousandth of a pixel.
/// Values are legal: std::invalid_argument otherwise.
CORE_EXPORT Curve curve(const Activation&, Values, Quantity, const Canvas&, Framework = Framework::PyTorch);

/// For each of the quantities the smallest range that holds its finite values over x, found on 512 columns and at
/// joints; {∞, −∞} where it has none (the logarithm of a slope that is 0 everywhere).
/// Values are legal: std::invalid_argument otherwise.
CORE_EXPORT std::vector<Range> extents(const Activation&, Values, std::span<const Quantity>, const Range& x,
                                       Framework = Framework::PyTorch);
/// The same for one quantity, cut at ±1e300; {0, 0} where it has none.
CORE_EXPORT Range extent(const Activation&, Values, Quantity, const Range& x, Framework = Framework::PyTorch);

}  // namespace activation
