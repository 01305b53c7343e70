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

/// A stretch of values that grows with what is put into it.
class Image {
public:
    void add(double y, bool attained) {
        if (std::isnan(y)) return;
        y += 0.0;  // −0 is 0 here
        if (y <= m_all.from) {
            m_all.hasFrom = attained || (y == m_all.from && m_all.hasFrom);
            m_all.from = y;
        }
        if (y >= m_all.to) {
            m_all.hasTo = attained || (y == m_all.to && m_all.hasTo);
            m_all.to = y;
        }
    }
    const Interval& all() const { return m_all; }

private:
    Interval m_all{infinity, -infinity};
};

/// Whether a quantity of a function that has no limits grows without bound: far out it is larger than it was near 0.
template <class Part>
bool growsForEver(const Scan& scan, const Part& part) {
    constexpr double near = 1e3, far = 1e6, factor = 100.0;
    double nearby = 1.0, distant = 0.0;
    for (const auto& piece : scan.pieces())
        for (const auto& sample : piece) {
            if (std::fabs(sample.x) < near) nearby = std::fmax(nearby, part(sample.point));
            if (std::fabs(sample.x) > far) distant = std::fmax(distant, part(sample.point));
        }
    return distant > factor * nearby;
}

/// The values of a function that turns for ever: its extrema lie on both sides of all others.
Interval rangeOfWaves(const Features& f, const Scan& scan) {
    Image image;
    for (const Extremum& e : f.extrema) image.add(e.value, true);
    for (const auto& piece : scan.pieces())
        for (const auto& sample : piece)
            if (std::fabs(sample.x) < nearZero) image.add(sample.point.value, std::isfinite(sample.point.value));
    for (const double limit : {f.atMinusInfinity.value, f.atPlusInfinity.value}) image.add(limit, false);
    for (const double sign : {-1.0, 1.0})
        if (growsForEver(scan, [sign](const Point& p) { return sign * p.value; })) image.add(sign * infinity, false);
    return image.all();
}

/// The values of f: what each piece takes between the limits at its ends, and the values at the breaks.
std::vector<Interval> rangeOf(const Features& f, const Scan& scan, const std::vector<Joint>& joints) {
    const bool hasLimits = !std::isnan(f.atMinusInfinity.value) && !std::isnan(f.atPlusInfinity.value);
    if (!hasLimits || std::isfinite(scan.reach())) return {rangeOfWaves(f, scan)};
    std::vector<Interval> result;
    const auto isConstant = [&](std::size_t piece) {
        return std::ranges::all_of(scan.pieces()[piece], [](const Scan::Sample& s) { return s.point.slope == 0.0; });
    };
    // At a joint that is no jump f is what a constant piece beside it is: a rounded ramp leaves no gap to it.
    const auto valueAt = [&](std::size_t joint) {
        if (joints[joint].smoothness != Smoothness::Jump)
            for (const std::size_t piece : {joint, joint + 1})
                if (isConstant(piece)) return scan.pieces()[piece].front().point.value;
        return joints[joint].at.value;
    };
    const auto limit = [&](std::size_t joint, const Point& side) {
        return joints[joint].smoothness == Smoothness::Jump ? side.value : valueAt(joint);
    };
    for (std::size_t i = 0; i < scan.pieces().size(); ++i) {
        const bool first = i == 0, last = i == joints.size();
        const auto& samples = scan.pieces()[i];
        Image image;
        if (isConstant(i)) {
            image.add(samples.front().point.value, true);
        } else {
            image.add(first ? f.atMinusInfinity.value : limit(i - 1, joints[i - 1].right), false);
            image.add(last ? f.atPlusInfinity.value : limit(i, joints[i].left), false);
            for (const Extremum& e : f.extrema)
                if ((first || joints[i - 1].x < e.x) && (last || e.x < joints[i].x)) image.add(e.value, true);
        }
        result.push_back(image.all());
    }
    for (std::size_t k = 0; k < joints.size(); ++k) result.push_back({valueAt(k), valueAt(k), true, true});
    std::erase_if(result, [](const Interval& i) { return i.isPoint() && !i.hasFrom; });
    if (result.empty()) return {rangeOfWaves(f, scan)};  // as x^1e300, which is infinite on both sides
    return joined(std::move(result));
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
        const auto equal = [](double a, double b) {
            if (!std::isfinite(a) || !std::isfinite(b)) return a == b || (std::isnan(a) && std::isnan(b));
            return std::fabs(a - b) <= 1e-13 * std::max(std::fabs(a), std::fabs(b));
        };
        odd = odd && equal(right, -left);
        even = even && equal(right, left);
    }
    odd = odd && scan.at(0.0).value == 0.0;
    return even ? Symmetry::Even : odd ? Symmetry::Odd : Symmetry::None;
}

/// −0 is 0 here, and NaN has no sign: printed, they would say something that is not meant.
double plainly(double y) { return std::isnan(y) ? std::numeric_limits<double>::quiet_NaN() : y + 0.0; }
Point plainly(const Point& p) { return {plainly(p.value), plainly(p.slope), plainly(p.curvature)}; }
void makePlain(std::vector<Interval>& list) {
    for (Interval& i : list) i = {plainly(i.from), plainly(i.to), i.hasFrom, i.hasTo};
}

/// Cut in two at x: f is no line across a jump.
std::vector<Interval> without(double x, const std::vector<Interval>& list) {
    std::vector<Interval> result;
    for (const Interval& i : list) {
        if (i.from < x && x < i.to) {
            result.push_back({i.from, x, i.hasFrom, false});
            result.push_back({x, i.to, false, i.hasTo});
        } else {
            result.push_back(i);
        }
    }
    return result;
}

void setSteepest(Features& f, const Scan& scan, const std::vector<Joint>& joints) {
    constexpr double rounding = 1e-13;
    f.steepestAt = f.steepestSlope = 0.0;
    f.steepestApproach = Approach::Attained;
    const auto include = [&](double x, double slope, Approach approach) {
        // Steeper by more than rounding; or as steep, and there rather than nearly there, or nearer to the origin.
        const double limit = std::fabs(f.steepestSlope);
        const bool there = approach == Approach::Attained, was = f.steepestApproach == Approach::Attained;
        const bool better = there != was ? there : std::fabs(x) < std::fabs(f.steepestAt);
        if (std::fabs(slope) > limit * (1.0 + rounding) || (std::fabs(slope) > limit * (1.0 - rounding) && better)) {
            f.steepestAt = x;
            f.steepestSlope = slope;
            f.steepestApproach = approach;
        }
    };
    include(0.0, scan.at(0.0).slope, Approach::Attained);
    for (const Joint& j : joints) {
        include(j.x, j.at.slope, Approach::Attained);
        include(j.x, j.left.slope, Approach::FromLeft);
        include(j.x, j.right.slope, Approach::FromRight);
    }
    for (const Scan::Crossing& c : scan.crossings([](double, const Point& p) { return p.curvature; }))
        include(c.x, scan.at(c.x).slope, Approach::Attained);
    include(infinity, f.atPlusInfinity.slope, Approach::FromLeft);
    include(-infinity, f.atMinusInfinity.slope, Approach::FromRight);
    if (growsForEver(scan, [](const Point& p) { return std::fabs(p.slope); }))
        include(infinity, infinity, Approach::FromLeft);
    if (std::isinf(f.steepestSlope)) return;

    f.steepest = scan.zeroPieces([&](double, const Point& p) {
        return std::fabs(p.slope - f.steepestSlope) <= rounding * std::fabs(f.steepestSlope) ? 0.0 : 1.0;
    });
    if (f.steepest.empty()) return;
    for (const Joint& j : joints)
        if (j.smoothness == Smoothness::Jump) f.steepest = without(j.x, f.steepest);
    const auto inside = [](const Interval& i) {  // a place that belongs to it, near 0
        if (i.contains(0.0)) return 0.0;
        const auto step = [](double end) { return std::fmax(1.0, 1e-3 * std::fabs(end)); };
        if (std::isinf(i.from)) return i.to - step(i.to);
        return std::isinf(i.to) ? i.from + step(i.from) : i.from + 0.5 * (i.to - i.from);
    };
    f.steepestAt = infinity;
    for (const Interval& i : f.steepest)
        if (std::fabs(inside(i)) < std::fabs(f.steepestAt)) f.steepestAt = inside(i);
    f.steepestApproach = Approach::Attained;
}

/// Leaves what is nearer to 0 than the lists are whole.
void keepNear(Features& f, double reach) {
    f.listedTo = std::fmin(nearZero, reach);
    std::erase_if(f.extrema, [&](const Extremum& e) { return std::fabs(e.x) > f.listedTo; });
    // What begins before the first place that was left out need not end where it seems to.
    const bool isWhole = reach > nearZero;
    for (auto* list : {&f.vanishing, &f.zeros, &f.fixedPoints})
        std::erase_if(*list, [&](const Interval& i) {
            return std::fabs(i.from) > f.listedTo || (!isWhole && std::fabs(i.to) > f.listedTo);
        });
}

}  // namespace

Features features(const Activation& activation, Values values, const std::function<void()>& onStep) {
    requireLegal(activation, values);
    const Scan scan(activation, values, onStep);
    const std::vector<Joint> all = joints(activation, values, Framework::None);
    Features f{};
    f.atMinusInfinity = plainly(scan.at(-infinity));
    f.atPlusInfinity = plainly(scan.at(infinity));
    f.symmetry = symmetry(scan);
    f.smoothness = Smoothness::Smooth;
    f.hasPieces = !all.empty();
    for (const Joint& j : all) f.smoothness = std::min(f.smoothness, j.smoothness);
    f.dead = scan.zeroPieces(slopeOf);
    f.extrema = extrema(scan, all);
    setSteepest(f, scan, all);
    f.vanishing = scan.below(slopeOf, 0.1);
    f.zeros = scan.zeros([](double, const Point& p) { return p.value; }, slopeOf);
    f.fixedPoints = scan.zeros([](double x, const Point& p) { return p.value - x; },
                               [](double, const Point& p) { return p.slope - 1.0; });
    f.listedTo = infinity;
    f.oscillates = f.extrema.size() > manyExtrema ||
                   scan.crossings([](double, const Point& p) { return p.curvature; }).size() > manyExtrema ||
                   std::isfinite(scan.reach());
    f.range = rangeOf(f, scan, all);
    f.infimum = f.range.front().from;
    f.infimumAttained = f.range.front().hasFrom;
    f.supremum = f.range.back().to;
    f.supremumAttained = f.range.back().hasTo;
    if (f.oscillates) keepNear(f, scan.reach());
    f.monotonicity = monotonicity(f, scan, all);
    for (auto* list : {&f.range, &f.steepest, &f.dead, &f.vanishing, &f.zeros, &f.fixedPoints}) makePlain(*list);
    for (Extremum& e : f.extrema) e.x = plainly(e.x);
    f.steepestAt = plainly(f.steepestAt);
    f.steepestSlope = plainly(f.steepestSlope);
    return f;
}

}  // namespace activation
