// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/curve.h"

#include "core/analysis/joints.h"
#include "core/analysis/stroke_tools.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

/// The quantity as a function of x, counted in pixels from the canvas' upper left corner.
class Sampler {
public:
    Sampler(const Activation& activation, Values values, Quantity quantity, const Canvas& canvas, Framework framework)
        : m_activation(activation), m_values(values), m_quantity(quantity), m_framework(framework), m_canvas(canvas) {}

    double value(double x) const { return component(m_activation.sketch(x, m_values, m_framework), m_quantity); }
    /// Held within what geometry can still be done with; NaN stays NaN.
    double row(double y) const {
        return std::clamp((m_canvas.y.to - y) / m_canvas.y.size() * m_canvas.height, -1e9, 1e9);
    }
    double column(double x) const { return (x - m_canvas.x.from) / m_canvas.x.size() * m_canvas.width; }

    /// Appends the points of (from, to] that the picture needs; the point at `from` is there already.
    void refine(std::vector<Pixel>& points, const Pixel& to, int depth) const {
        const Pixel from = points.back();
        if (depth > 0 && worthRefining(from, to)) {
            const double middle = from.x + 0.5 * (to.x - from.x);
            const Pixel m = at(middle, value(middle));
            const Pixel quarter = atX(from.x + 0.25 * (to.x - from.x));
            const Pixel third = atX(from.x + 0.70 * (to.x - from.x));
            const double allowed = 0.5 * m_canvas.tolerance;
            if (!(distance(m, from, to) < allowed && distance(quarter, from, to) < allowed &&
                  distance(third, from, to) < allowed)) {
                refine(points, m, depth - 1);
                refine(points, to, depth - 1);
                return;
            }
        }
        points.push_back(to);
    }

    Pixel at(double x, double y) const { return {x, y, column(x), row(y)}; }
    Pixel atX(double x) const { return at(x, value(x)); }

private:
    /// A stretch that is above or below the canvas with both ends need not be followed.
    bool worthRefining(const Pixel& a, const Pixel& b) const {
        const double top = -m_canvas.margin, bottom = m_canvas.height + m_canvas.margin;
        return !(a.row < top && b.row < top) && !(a.row > bottom && b.row > bottom);
    }

    const Activation& m_activation;
    Values m_values;
    Quantity m_quantity;
    Framework m_framework;
    const Canvas& m_canvas;
};

/// One smooth stretch from x = a to x = b, whose limits at the ends are given because the function may jump there.
std::vector<Pixel> stretch(const Sampler& sampler, double a, double atA, double b, double atB) {
    constexpr double step = 2.0;  // pixels
    constexpr int depth = 12;
    std::vector<Pixel> points{sampler.at(a, atA)};
    const double left = sampler.column(a);
    const double right = sampler.column(b);
    const int columns = static_cast<int>(std::clamp(std::ceil((right - left) / step), 1.0, 100000.0));
    // The origin is always a point: it is where the catalogue's functions have what they have, however small on screen.
    double last = a;
    const auto advance = [&](double x) {
        if (x <= last || x >= b) return;
        if (last < 0.0 && x > 0.0) sampler.refine(points, sampler.atX(0.0), depth);
        sampler.refine(points, sampler.atX(x), depth);
        last = x;
    };
    for (int i = 1; i < columns; ++i) advance(a + (b - a) * (static_cast<double>(i) / columns));
    if (last < 0.0 && b > 0.0) sampler.refine(points, sampler.atX(0.0), depth);
    sampler.refine(points, sampler.at(b, atB), depth);
    return points;
}

Mark markAt(double limit, double value, const Sampler& sampler) {
    return std::fabs(sampler.row(limit) - sampler.row(value)) < 1e-6 ? Mark::Closed : Mark::Open;
}

}  // namespace

double component(const Point& point, Quantity quantity) {
    switch (quantity) {
        case Quantity::Value: return point.value;
        case Quantity::Slope: return point.slope;
        case Quantity::Curvature: return point.curvature;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

Curve curve(const Activation& activation, Values values, Quantity quantity, const Canvas& canvas, Framework framework) {
    const Sampler sampler(activation, values, quantity, canvas, framework);
    Curve result;
    std::vector<Pixel> open;  // the stroke under way
    double from = canvas.x.from;
    double atFrom = sampler.value(from);
    const auto run = [&](double to, double atTo) {
        std::vector<Pixel> piece = stretch(sampler, from, atFrom, to, atTo);
        open.insert(open.end(), piece.begin() + (open.empty() ? 0 : 1), piece.end());
    };
    const auto finish = [&] {
        appendVisible(result.strokes, simplified(open, 0.4 * canvas.tolerance), canvas);
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
        mark(joint.x, left, markAt(left, at, sampler));
        mark(joint.x, right, markAt(right, at, sampler));
        if (markAt(left, at, sampler) == Mark::Open && markAt(right, at, sampler) == Mark::Open)
            mark(joint.x, at, Mark::Closed);
    }
    if (from < canvas.x.to) run(canvas.x.to, sampler.value(canvas.x.to));
    finish();
    return result;
}

Range extent(const Activation& activation, Values values, Quantity quantity, const Range& x, Framework framework) {
    constexpr int columns = 512;
    Range result{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    const auto include = [&](const Point& point) {
        const double y = std::clamp(component(point, quantity), -1e300, 1e300);
        if (!std::isnan(y)) result = {std::min(result.from, y), std::max(result.to, y)};
    };
    for (int i = 0; i <= columns; ++i)
        include(activation.sketch(x.from + x.size() * (static_cast<double>(i) / columns), values, framework));
    if (x.contains(0.0)) include(activation.sketch(0.0, values, framework));
    for (const Joint& joint : joints(activation, values, framework))
        if (x.contains(joint.x)) {
            include(joint.left);
            include(joint.at);
            include(joint.right);
        }
    return result.from <= result.to ? result : Range{0.0, 0.0};
}

}  // namespace activation
