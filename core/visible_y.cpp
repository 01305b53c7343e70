// SPDX-License-Identifier: GPL-3.0-or-later
// Which plots an exploration is shown in, and what their y axes reach over.
#include "core/analysis/curve.h"
#include "core/analysis/difference.h"
#include "core/exploration.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr Range nothing{infinity, -infinity};

/// Everything that float32 can hold as a slope, and as much again where nothing vanishes.
constexpr Range usualLogSlopes{-48.0, 2.0};

// What flattens a curve: to grow to more than `steep` times the x range. Below `level` times the x range it is as good
// as constant, and stays so. A curve that gets less than `leastShare` of the height cannot be read.
constexpr double steep = 4.0, level = 0.01, leastShare = 1.0 / 40.0;
/// What is far from the first curve is shown where that one keeps at least this share of the height.
constexpr double goodShare = 1.0 / 4.0;
/// A steep curve is cut where at least this part of the x range remains.
constexpr double leastRemaining = 1.0 / 8.0;

bool isEmpty(const Range& range) { return !(range.from <= range.to); }
Range intersected(const Range& a, const Range& b) { return {std::max(a.from, b.from), std::min(a.to, b.to)}; }
/// Around 0, `width` to each side.
Range around(double width) { return {-width, width}; }

/// What the curves of one plot reach over.
struct Reach {
    Range first = nothing;   ///< of the first quantity, which is what the plot is about
    Range others = nothing;  ///< of the other quantities
};

/// Calls visit(activation, values) for all that is drawn in a plot.
template <class Visit>
void forEachCurve(const Exploration& exploration, bool difference, Visit visit) {
    const Selection& current = exploration.current;
    if (difference) {
        for (const Selection& pinned : exploration.pinned) {
            const Difference d = differenceOf(*entryOf(current), current.values, *entryOf(pinned), pinned.values);
            visit(d.record, d.values);
        }
        return;
    }
    const auto visitSelection = [&](const Selection& s) {
        visit(*entryOf(s), Values(s.values));
        if (const auto band = bandOf(s))
            for (const Selection& edge : *band) visit(*entryOf(edge), Values(edge.values));
    };
    visitSelection(current);
    std::ranges::for_each(exploration.pinned, visitSelection);
    std::ranges::for_each(familyOf(exploration), visitSelection);
}

Reach reachOf(const Exploration& exploration, const Plot& plot) {
    Reach result;
    if (plot.quantities.empty()) return result;
    forEachCurve(exploration, plot.difference, [&](const Activation& activation, Values values) {
        const auto found = extents(activation, values, plot.quantities, exploration.x, exploration.framework);
        result.first = united(result.first, found.front());
        for (const Range& other : std::span(found).subspan(1)) result.others = united(result.others, other);
    });
    return result;
}

/// The part of the x range over which some curve lies within `y`.
double remaining(const Exploration& exploration, const Plot& plot, const Range& y) {
    constexpr int columns = 64;
    double most = 0.0;
    forEachCurve(exploration, plot.difference, [&](const Activation& activation, Values values) {
        int inside = 0;
        for (int i = 0; i < columns; ++i) {
            const double x = std::lerp(exploration.x.from, exploration.x.to, (i + 0.5) / columns);
            const Point point = activation.pointForDrawing(x, values, exploration.framework);
            inside += y.contains(component(point, plot.quantities.front()));
        }
        most = std::max(most, static_cast<double>(inside) / columns);
    });
    return most;
}

/// The range with some air and round limits. Where no axis can show that, the nearest that one can.
Range rounded(Range y) {
    y = intersected(y, around(0.9e250));
    const double pad = 0.04 * y.size();
    const Range nice = withNiceLimits({y.from - pad, y.to + pad});
    if (isShowable(nice)) return nice;
    const double middle = y.centre();
    const double half = std::max({0.5 * y.size(), 1e-10 * std::fabs(middle), 1e-249});
    return {middle - half, middle + half};
}

Range automaticY(const Exploration& exploration, const Plot& plot) {
    auto [first, others] = reachOf(exploration, plot);
    if (isEmpty(first)) std::swap(first, others);
    if (isEmpty(first)) return {-1.0, 1.0};
    const double width = exploration.x.size();
    const Range usual = around(0.5 * steep * width);

    if (plot.quantities.front() == Quantity::LogSlope) {
        if (const Range cut = intersected(first, usualLogSlopes); !isEmpty(cut)) first = cut;
        first = united(first, {0.0, 0.0});
    } else if (first.size() > steep * width && remaining(exploration, plot, usual) >= leastRemaining) {
        first = intersected(first, usual);
    }

    Range all = first;
    const Range both = united(first, others);
    if (const Range cut = intersected(others, united(usual, first)); !isEmpty(cut))
        all = united(all, cut);
    else if (first.size() >= goodShare * both.size())
        all = both;
    const bool isLevel = first.size() < level * width;
    if (!isLevel && first.size() < leastShare * all.size()) all = first;

    // 0 belongs to the picture unless the curve is far from it; what is level is seen against it.
    const double distance = std::max({0.0, all.from, -all.to});
    if (isLevel || distance <= all.size()) all = united(all, {0.0, 0.0});
    if (all.size() == 0.0) all = {-1.0, 1.0};
    return rounded(all);
}

}  // namespace

std::vector<Plot> plotsOf(const Exploration& exploration) {
    const Shown& shown = exploration.shown;
    std::vector<Plot> plots;
    const auto add = [&](bool isShown, Quantity quantity, bool ownPlot) {
        if (!isShown) return;
        if (plots.empty() || ownPlot) plots.emplace_back();
        plots.back().quantities.push_back(quantity);
    };
    const bool stacked = exploration.layout == Layout::Stacked;
    add(shown.value, Quantity::Value, stacked);
    add(shown.slope, Quantity::Slope, stacked);
    add(shown.curvature, Quantity::Curvature, stacked);
    add(shown.logSlope, Quantity::LogSlope, true);
    if (plots.empty()) plots.emplace_back();
    if (shown.difference && !exploration.pinned.empty()) plots.push_back({{Quantity::Value}, {}, true});
    for (Plot& plot : plots)
        plot.y = exploration.y && &plot == &plots.front() ? *exploration.y : automaticY(exploration, plot);
    return plots;
}

Range visibleY(const Exploration& exploration) {
    return exploration.y ? *exploration.y : plotsOf(exploration).front().y;
}

bool hasCurve(const Exploration& exploration) {
    return std::ranges::any_of(plotsOf(exploration), [&](const Plot& plot) {
        const auto [first, others] = reachOf(exploration, plot);
        return !isEmpty(united(first, others));
    });
}

}  // namespace activation
