// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/features.h"

#include "core/analysis/legal.h"
#include "core/analysis/scan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t manyExtrema = 40;  // a function that turns more often is taken to turn for ever
constexpr double nearZero = 10.0;        // how far its lists then reach

double slopeOf(double, const Point& p) { return p.slope; }

/// Local extrema: where f′ changes sign inside a piece, and breaks that are higher or lower than both sides.
std::vector<Extremum> extrema(const Scan& scan, const std::vector<Joint>& joints) {
    std::vector<Extremum> result;
    for (const Scan::Crossing& c : scan.crossings(slopeOf))
        result.push_back({c.x, scan.at(c.x).value + 0.0, !c.rising});
    for (const Joint& j : joints) {
        if (j.smoothness == Smoothness::Jump) continue;
        if (j.left.slope > 0.0 && j.right.slope < 0.0) result.push_back({j.x, j.at.value + 0.0, true});
        if (j.left.slope < 0.0 && j.right.slope > 0.0) result.push_back({j.x, j.at.value + 0.0, false});
    }
    std::ranges::sort(result, {}, &Extremum::x);
    return result;
}

/// Smallest and largest value, and whether a finite x has it.
void setRange(Features& f, const Scan& scan, const std::vector<Joint>& joints) {
    f.infimum = infinity;
    f.supremum = -infinity;
    f.infimumAttained = f.supremumAttained = false;
    const auto include = [&](double y, bool attained) {
        if (std::isnan(y)) return;
        y += 0.0;  // −0 is 0 here
        if (y < f.infimum)
            f.infimumAttained = attained;
        else if (y == f.infimum)
            f.infimumAttained |= attained;
        if (y > f.supremum)
            f.supremumAttained = attained;
        else if (y == f.supremum)
            f.supremumAttained |= attained;
        f.infimum = std::min(f.infimum, y);
        f.supremum = std::max(f.supremum, y);
    };
    for (const Extremum& e : f.extrema) include(e.value, true);
    for (const Joint& j : joints) {
        include(j.at.value, true);
        // A limit from one side is a value of the function too, unless it jumps away or is still on its way there.
        include(j.left.value, j.smoothness != Smoothness::Jump || j.left.slope == 0.0);
        include(j.right.value, j.smoothness != Smoothness::Jump || j.right.slope == 0.0);
    }
    include(f.atMinusInfinity.value, !f.dead.empty() && f.dead.front().from == -infinity);
    include(f.atPlusInfinity.value, !f.dead.empty() && f.dead.back().to == infinity);
    if (std::isnan(f.atMinusInfinity.value) || std::isnan(f.atPlusInfinity.value))
        for (const auto& piece : scan.pieces())
            for (const auto& sample : piece)
                if (std::fabs(sample.x) < nearZero) include(sample.point.value, true);
}

Monotonicity monotonicity(const Features& f, const Scan& scan, const std::vector<Joint>& joints) {
    bool rises = false, falls = false;
    for (const auto& piece : scan.pieces())
        for (const auto& sample : piece) {
            rises |= sample.point.slope > 0.0;
            falls |= sample.point.slope < 0.0;
        }
    for (const Joint& j : joints) {
        if (j.smoothness != Smoothness::Jump) continue;
        rises |= j.right.value > j.left.value;
        falls |= j.right.value < j.left.value;
    }
    if (rises && falls) return Monotonicity::None;
    if (rises) return f.dead.empty() ? Monotonicity::Increasing : Monotonicity::NonDecreasing;
    if (falls) return f.dead.empty() ? Monotonicity::Decreasing : Monotonicity::NonIncreasing;
    return Monotonicity::Constant;
}

Symmetry symmetry(const Scan& scan) {
    bool odd = true, even = true;
    for (double x = 1.0 / 64.0; x < 1e3; x *= 1.37) {
        const double right = scan.at(x).value, left = scan.at(-x).value;
        const double close = 1e-13 * std::max(std::fabs(right), std::fabs(left));
        odd = odd && std::fabs(right + left) <= close;
        even = even && std::fabs(right - left) <= close;
    }
    odd = odd && scan.at(0.0).value == 0.0;
    return even ? Symmetry::Even : odd ? Symmetry::Odd : Symmetry::None;
}

/// −0 is 0 here, and NaN has no sign: printed, they would say something that is not meant.
double plainly(double y) { return std::isnan(y) ? std::numeric_limits<double>::quiet_NaN() : y + 0.0; }
Point plainly(const Point& p) { return {plainly(p.value), plainly(p.slope), plainly(p.curvature)}; }
void makePlain(std::vector<Interval>& list) {
    for (Interval& i : list) i = {plainly(i.from), plainly(i.to)};
}

void setSteepest(Features& f, const Scan& scan, const std::vector<Joint>& joints) {
    f.steepestAt = 0.0;
    f.steepestSlope = 0.0;
    const auto include = [&](double x, double slope) {
        // Steeper by more than rounding, or as steep and nearer to the origin.
        const double limit = std::fabs(f.steepestSlope);
        const bool steeper = std::fabs(slope) > limit * (1.0 + 1e-13);
        const bool nearer = std::fabs(slope) > limit * (1.0 - 1e-13) && std::fabs(x) < std::fabs(f.steepestAt);
        if (steeper || nearer) {
            f.steepestAt = x;
            f.steepestSlope = slope;
        }
    };
    include(0.0, scan.at(0.0).slope);
    for (const Joint& j : joints) {
        include(j.x, j.left.slope);
        include(j.x, j.right.slope);
    }
    for (const Scan::Crossing& c : scan.crossings([](double, const Point& p) { return p.curvature; }))
        include(c.x, scan.at(c.x).slope);
    include(infinity, f.atPlusInfinity.slope);
    include(-infinity, f.atMinusInfinity.slope);
}

template <class T, class Place>
void keepNear(std::vector<T>& list, Place place) {
    std::erase_if(list, [&](const T& item) { return std::fabs(place(item)) > nearZero; });
}

}  // namespace

Features features(const Activation& activation, Values values, const std::function<void()>& onStep) {
    requireLegal(activation, values);
    const Scan scan(activation, values, onStep);
    const std::vector<Joint> all = joints(activation, values);
    Features f{};
    f.atMinusInfinity = plainly(scan.at(-infinity));
    f.atPlusInfinity = plainly(scan.at(infinity));
    f.symmetry = symmetry(scan);
    f.smoothness = Smoothness::Smooth;
    for (const Joint& j : all) f.smoothness = std::min(f.smoothness, j.smoothness);
    f.dead = scan.zeroPieces(slopeOf);
    f.extrema = extrema(scan, all);
    setSteepest(f, scan, all);
    f.vanishing = scan.below(slopeOf, 0.1);
    f.zeros = scan.zeros([](double, const Point& p) { return p.value; }, slopeOf);
    f.fixedPoints = scan.zeros([](double x, const Point& p) { return p.value - x; },
                               [](double, const Point& p) { return p.slope - 1.0; });
    f.oscillates = f.extrema.size() > manyExtrema ||
                   scan.crossings([](double, const Point& p) { return p.curvature; }).size() > manyExtrema;
    if (f.oscillates) {
        keepNear(f.extrema, [](const Extremum& e) { return e.x; });
        for (auto* list : {&f.vanishing, &f.zeros, &f.fixedPoints})
            keepNear(*list, [](const Interval& i) { return i.from; });
    }
    setRange(f, scan, all);
    f.monotonicity = monotonicity(f, scan, all);
    for (auto* list : {&f.dead, &f.vanishing, &f.zeros, &f.fixedPoints}) makePlain(*list);
    for (Extremum& e : f.extrema) e.x = plainly(e.x);
    f.steepestAt = plainly(f.steepestAt);
    f.steepestSlope = plainly(f.steepestSlope);
    return f;
}

}  // namespace activation
