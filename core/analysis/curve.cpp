// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/curve.h"

#include "core/analysis/joints.h"
#include "core/analysis/legal.h"
#include "core/analysis/stroke_tools.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace activation {
namespace {

/// The quantity as a function of x, counted in pixels from the canvas' upper left corner.
class Sampler {
public:
    Sampler(const Activation& activation, Values values, Quantity quantity, const Canvas& canvas, Framework framework)
        : m_activation(activation), m_values(values), m_quantity(quantity), m_framework(framework), m_canvas(canvas) {}

    double value(double x) const { return component(pointAt(x), m_quantity); }
    /// Held within what geometry can still be done with; NaN stays NaN.
    double row(double y) const {
        return std::clamp((m_canvas.y.to - y) / m_canvas.y.size() * m_canvas.height, -1e9, 1e9);
    }
    /// The width of a pixel.
    double pixel() const { return m_canvas.x.size() / m_canvas.width; }
    double column(double x) const { return (x - m_canvas.x.from) / m_canvas.x.size() * m_canvas.width; }

    /// Appends the points of (from, to] that the picture needs; the point at `from` is there already.
    void refine(std::vector<Pixel>& points, const Pixel& to, int depth) const {
        const Pixel from = points.back();
        const double allowed = 0.25 * m_canvas.tolerance;
        const auto isStraight = [&](const Pixel& p) { return distance(p, from, to) < allowed; };
        const auto between = [&](double share) { return atX(from.x + share * (to.x - from.x)); };
        if (depth > 0 && !(bow(from, to) < allowed && isStraight(between(0.382)))) {
            const Pixel quarter = between(0.25), middle = between(0.5), third = between(0.70);
            if (!(isStraight(quarter) && isStraight(middle) && isStraight(third)) &&
                !(hidden(from, to, quarter) && hidden(from, to, middle) && hidden(from, to, third))) {
                refine(points, middle, depth - 1);
                refine(points, to, depth - 1);
                return;
            }
        }
        points.push_back(to);
    }

    Pixel at(double x, double y) const { return {x, y, column(x), row(y)}; }
    Pixel atX(double x) const {
        const Point point = pointAt(x);
        Pixel result = at(x, component(point, m_quantity));
        result.rise = -derivative(point) * pixel() / m_canvas.y.size() * m_canvas.height;
        return result;
    }

private:
    Point pointAt(double x) const { return m_activation.pointForDrawing(x, m_values, m_framework); }

    /// Of the quantity; NaN where the point does not have it.
    double derivative(const Point& point) const {
        switch (m_quantity) {
            case Quantity::Value: return point.slope;
            case Quantity::Slope: return point.curvature;
            default: return std::numeric_limits<double>::quiet_NaN();
        }
    }

    /// The most that a cubic with the directions that the curve has in a and b is away from the line between them.
    static double bow(const Pixel& a, const Pixel& b) {
        const double width = b.column - a.column, height = b.row - a.row;
        constexpr double most = 4.0 / 27.0;  // of t(1−t)²
        return most * (std::fabs(width * a.rise - height) + std::fabs(width * b.rise - height));
    }

    /// From a to b the curve is above or below the canvas, and between them it comes no nearer.
    bool hidden(const Pixel& a, const Pixel& b, const Pixel& between) const {
        const double top = -m_canvas.margin, bottom = m_canvas.height + m_canvas.margin;
        return (a.row < top && b.row < top && between.row <= std::max(a.row, b.row)) ||
               (a.row > bottom && b.row > bottom && between.row >= std::min(a.row, b.row));
    }

    const Activation& m_activation;
    Values m_values;
    Quantity m_quantity;
    Framework m_framework;
    const Canvas& m_canvas;
};

/// Places around the origin, which is where the catalogue's functions have what they have: as far out as columns of
/// this width are too coarse to find it. Ascending.
std::vector<double> landmarks(double column) {
    constexpr double ratio = 1.189207115002721;  // 2^(1/4)
    std::vector<double> right{0.0};
    for (double x = 0x1p-7; x < 64.0 && x < 4.0 * column; x *= ratio) right.push_back(x);
    std::vector<double> result(right.rbegin(), right.rend() - 1);
    for (double& x : result) x = -x;
    result.insert(result.end(), right.begin(), right.end());
    return result;
}

/// Where a curve on (from, to) is looked at first: columns of the same width, and the landmarks between them.
std::vector<double> places(double from, double to, double column) {
    std::vector<double> columns, result;
    const double count = std::clamp(std::ceil((to - from) / column), 1.0, 100000.0);
    for (double i = 1.0; i < count; ++i) columns.push_back(from + (to - from) * (i / count));
    std::ranges::set_union(columns, landmarks(column), std::back_inserter(result));
    std::erase_if(result, [&](double x) { return !(from < x && x < to); });
    return result;
}

/// One smooth stretch from x = a to x = b, whose limits at the ends are given because the function may jump there.
std::vector<Pixel> stretch(const Sampler& sampler, double a, double atA, double b, double atB) {
    constexpr double step = 4.0;  // pixels
    constexpr int depth = 7;      // 1/64 pixel: whatever is left of a curve within it is a vertical line
    std::vector<Pixel> points{sampler.at(a, atA)};
    std::size_t start = 0;  // of the columns that are not yet looked over
    for (const double x : places(a, b, step * sampler.pixel())) {
        sampler.refine(points, sampler.atX(x), depth);
        if (points.back().column < points[start].column + step) continue;
        coarsen(points, start);
        start = points.size() - 1;
    }
    sampler.refine(points, sampler.at(b, atB), depth);
    return points;
}

constexpr double largestSide = 1e6;  // of a canvas, in pixels

bool canHold(const Canvas& canvas) {
    const auto isSide = [](double pixels) { return pixels >= 1.0 && pixels <= largestSide; };
    return isShowable(canvas.x) && isShowable(canvas.y) && isSide(canvas.width) && isSide(canvas.height) &&
           !std::isnan(canvas.tolerance) && !std::isnan(canvas.margin);
}

Mark markAt(double limit, double value, const Sampler& sampler, double tolerance) {
    return std::fabs(sampler.row(limit) - sampler.row(value)) < 0.5 * tolerance ? Mark::Closed : Mark::Open;
}

}  // namespace

double component(const Point& point, Quantity quantity) {
    switch (quantity) {
        case Quantity::Value: return point.value;
        case Quantity::Slope: return point.slope;
        case Quantity::Curvature: return point.curvature;
        case Quantity::LogSlope: return std::log10(std::fabs(point.slope));
    }
    return std::numeric_limits<double>::quiet_NaN();
}

Curve curve(const Activation& activation, Values values, Quantity quantity, const Canvas& wanted, Framework framework) {
    requireLegal(activation, values);
    if (!canHold(wanted)) return {};
    Canvas canvas = wanted;
    canvas.tolerance = std::max(1e-3, canvas.tolerance);
    canvas.margin = std::clamp(canvas.margin, 0.0, largestSide);
    const Sampler sampler(activation, values, quantity, canvas, framework);
    Curve result;
    std::vector<Pixel> open;  // the stroke under way
    double from = canvas.x.from;
    double atFrom = sampler.value(from);
    const auto run = [&](double to, double atTo) {
        // Each by itself, so that what a parameter does on one side of a joint leaves the other as it was.
        const std::vector<Pixel> piece = simplified(stretch(sampler, from, atFrom, to, atTo), 0.7 * canvas.tolerance);
        open.insert(open.end(), piece.begin() + (open.empty() ? 0 : 1), piece.end());
    };
    const auto finish = [&] {
        appendVisible(result.strokes, open, canvas);
        open.clear();
    };
    const auto mark = [&](double x, double y, Mark kind) {
        if (canvas.y.contains(y)) result.dots.push_back({x, y, kind});
    };

    for (const Joint& joint : joints(activation, values, framework)) {
        if (!(canvas.x.from <= joint.x && joint.x <= canvas.x.to)) continue;
        const double left = component(joint.left, quantity);
        const double at = component(joint.at, quantity);
        const double right = component(joint.right, quantity);
        const double gap = std::max({sampler.row(left), sampler.row(at), sampler.row(right)}) -
                           std::min({sampler.row(left), sampler.row(at), sampler.row(right)});
        const bool jumps = !(gap <= canvas.tolerance);
        if (joint.x > from) run(joint.x, left);
        from = joint.x;
        atFrom = right;
        if (!jumps) {
            if (quantity == Quantity::Value && joint.smoothness == Smoothness::Kink) mark(joint.x, at, Mark::Corner);
            continue;
        }
        finish();
        const Mark leftMark = markAt(left, at, sampler, canvas.tolerance);
        const Mark rightMark = markAt(right, at, sampler, canvas.tolerance);
        mark(joint.x, left, leftMark);
        if (leftMark != rightMark || markAt(left, right, sampler, canvas.tolerance) == Mark::Open)
            mark(joint.x, right, rightMark);
        if (leftMark == Mark::Open && rightMark == Mark::Open) mark(joint.x, at, Mark::Closed);
    }
    if (from < canvas.x.to) run(canvas.x.to, sampler.value(canvas.x.to));
    finish();
    return result;
}

std::vector<Range> extents(const Activation& activation, Values values, std::span<const Quantity> quantities,
                           const Range& x, Framework framework) {
    requireLegal(activation, values);
    constexpr int columns = 512;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    std::vector<Range> result(quantities.size(), Range{infinity, -infinity});
    const auto include = [&](const Point& point) {
        for (std::size_t i = 0; i < quantities.size(); ++i) {
            const double y = component(point, quantities[i]);
            if (std::isfinite(y)) result[i] = united(result[i], {y, y});
        }
    };
    for (int i = 0; i <= columns; ++i)
        include(activation.pointForDrawing(x.from + x.size() * (static_cast<double>(i) / columns), values, framework));
    for (const double landmark : landmarks(x.size() / columns))
        if (x.contains(landmark)) include(activation.pointForDrawing(landmark, values, framework));
    for (const Joint& joint : joints(activation, values, framework))
        if (x.contains(joint.x)) {
            include(joint.left);
            include(joint.at);
            include(joint.right);
        }
    return result;
}

Range extent(const Activation& activation, Values values, Quantity quantity, const Range& x, Framework framework) {
    const Range found = extents(activation, values, std::span(&quantity, 1), x, framework).front();
    return found.from <= found.to ? Range{std::max(found.from, -1e300), std::min(found.to, 1e300)} : Range{0.0, 0.0};
}

}  // namespace activation
