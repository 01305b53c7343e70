// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/curve.h"

#include <limits>
#include <vector>

namespace activation {

/// A point of a curve with its place on the canvas.
struct Pixel {
    double x, y;
    double column, row;
    double rise = std::numeric_limits<double>::quiet_NaN();  ///< rows per column, where it is known
};

/// How far, in pixels, `p` is from the line that ends in a and b. NaN where a number is not finite.
double distance(const Pixel& p, const Pixel& a, const Pixel& b);

/// The points without those that lie within `tolerance` pixels of the line through their neighbours.
/// The first and the last stay. Columns ascend.
std::vector<Pixel> simplified(const std::vector<Pixel>& points, double tolerance);

/// Where a curve turns six times and more between `start` and the end, which are a pen's width apart, its waves cannot
/// be told apart: of each pixel only the lowest and the highest point is kept.
void coarsen(std::vector<Pixel>& points, std::size_t start);

/// Appends the parts of a line that are on the canvas (and its margin), cut off exactly at its edge. A point that is
/// not finite interrupts the line.
void appendVisible(std::vector<Stroke>& strokes, const std::vector<Pixel>& points, const Canvas& canvas);

}  // namespace activation
