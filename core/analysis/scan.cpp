// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scan.h"

#include "core/activations/own.h"
#include "core/formula/evaluation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t allCrossings = std::numeric_limits<std::size_t>::max();
constexpr double horizon = 1e7;  // beyond it every function of the catalogue has become its limit, or never will

/// Offsets from a place of interest: 1e−4 … horizon, 2 % apart.
const std::vector<double>& offsets() {
    static const std::vector<double> all = [] {
        std::vector<double> result;
        for (double d = 1e-4; d < horizon; d *= 1.02) result.push_back(d);
        return result;
    }();
    return all;
}

// What a scan of an own formula may cost, in additions: for the places it looks at first, and for each list.
constexpr std::size_t mostWorkOfPlaces = 1'000'000, mostWorkOfList = 500'000;
constexpr std::size_t stepsOfRoot = 55;  // halvings, until two doubles are neighbours

/// Of each how many offsets one is looked at, so that those around all breaks are no more than can be paid for.
std::size_t strideFor(std::size_t work, std::size_t breaks) {
    return 1 + work * (breaks + 1) * 2 * offsets().size() / mostWorkOfPlaces;
}

double beside(double x, double direction) {
    for (int i = 0; i < 4; ++i) x = std::nextafter(x, direction);
    return x;
}

int signOf(double y) { return y > 0.0 ? 1 : y < 0.0 ? -1 : 0; }

}  // namespace

Scan::Scan(const Activation& activation, Values values, std::function<void()> onStep)
    : m_activation(activation), m_values(values), m_onStep(std::move(onStep)) {
    for (const Break& b : activation.breaks(values, Framework::None)) m_breaks.push_back(b.x);
    const formula::Expression* const own = expressionOf(activation);
    const std::size_t work = own ? workOf(*own) : 0, stride = strideFor(work, m_breaks.size());
    m_mostCrossings = own ? std::max<std::size_t>(4, mostWorkOfList / (work * stepsOfRoot)) : allCrossings;
    std::vector<double> places{0.0};
    const auto around = [&](double centre) {
        for (std::size_t i = 0; i < offsets().size(); i += stride) {
            places.push_back(centre - offsets()[i]);
            places.push_back(centre + offsets()[i]);
        }
    };
    around(0.0);
    for (const double b : m_breaks)
        if (b != 0.0) around(b);
    std::ranges::sort(places);

    for (std::size_t i = 0; i <= m_breaks.size(); ++i) {
        std::vector<Sample> piece;
        const auto add = [&](double x) { piece.push_back({x, at(x)}); };
        const double from = i == 0 ? -infinity : beside(m_breaks[i - 1], infinity);
        const double to = i == m_breaks.size() ? infinity : beside(m_breaks[i], -infinity);
        if (i > 0) add(from);
        for (const double x : places)
            if (from < x && x < to) add(x);
        if (i < m_breaks.size()) add(to);
        m_pieces.push_back(std::move(piece));
    }
}

double Scan::root(const Part& part, const Sample& a, const Sample& b) const {
    double from = a.x, to = b.x;
    const int sign = signOf(part(a.x, a.point));
    for (int i = 0; i < 200; ++i) {
        const double middle = from + 0.5 * (to - from);
        if (middle == from || middle == to) break;
        const int here = signOf(part(middle, at(middle)));
        if (here == 0) return middle;
        (here == sign ? from : to) = middle;
    }
    return std::fabs(part(from, at(from))) <= std::fabs(part(to, at(to))) ? from : to;
}

std::vector<Scan::Crossing> Scan::crossings(const Part& part) const {
    struct Change {
        const Sample *from, *to;
        double distance;  // of its nearer end from 0
    };
    std::vector<Change> changes;
    for (const std::vector<Sample>& piece : m_pieces) {
        const Sample* last = nullptr;  // the last sample where it was not 0
        for (const Sample& sample : piece) {
            const int sign = signOf(part(sample.x, sample.point));
            if (sign == 0) continue;
            if (last && signOf(part(last->x, last->point)) != sign)
                changes.push_back({last, &sample, std::fmin(std::fabs(last->x), std::fabs(sample.x))});
            last = &sample;
        }
    }
    if (changes.size() > m_mostCrossings) {
        std::ranges::nth_element(changes, changes.begin() + static_cast<std::ptrdiff_t>(m_mostCrossings), {},
                                 &Change::distance);
        m_reach = std::fmin(m_reach, changes[m_mostCrossings].distance);
        changes.resize(m_mostCrossings);
        std::ranges::sort(changes, {}, [](const Change& change) { return change.from->x; });
    }
    std::vector<Crossing> result;
    result.reserve(changes.size());
    for (const Change& change : changes)
        result.push_back({root(part, *change.from, *change.to), part(change.to->x, change.to->point) > 0.0});
    return result;
}

Interval Scan::boundsOf(std::size_t piece) const {
    return {piece == 0 ? -infinity : m_breaks[piece - 1], piece == m_breaks.size() ? infinity : m_breaks[piece]};
}

/// The open interval with those of its ends that are breaks and belong.
template <class Test>
Interval Scan::withEnds(Interval interval, const Test& belongs) const {
    const auto belongsAt = [&](double x) {
        return std::ranges::find(m_breaks, x) != m_breaks.end() && belongs(x, at(x));
    };
    return {interval.from, interval.to, belongsAt(interval.from), belongsAt(interval.to)};
}

std::vector<Interval> Scan::zeroPieces(const Part& part) const {
    std::vector<Interval> result;
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
        if (std::ranges::all_of(m_pieces[i], [&](const Sample& s) { return part(s.x, s.point) == 0.0; }))
            result.push_back(
                withEnds(boundsOf(i), [&](double x, const Point& point) { return part(x, point) == 0.0; }));
    return joined(std::move(result));
}

std::vector<Interval> Scan::zeros(const Part& part, const Part& derivative) const {
    std::vector<Interval> result = zeroPieces(part);
    const std::vector<Interval> whole = result;
    const auto add = [&](double x) {
        if (std::ranges::none_of(whole, [x](const Interval& i) { return i.contains(x); }))
            result.push_back({x, x, true, true});
    };
    const auto coincide = [](double a, double b) { return std::fabs(a - b) <= 1e-9 * std::max(1.0, std::fabs(a)); };
    for (const Crossing& c : crossings(part)) add(c.x);
    const std::vector<Interval> crossed = result;
    for (const Crossing& c : crossings(derivative)) {
        const bool known = std::ranges::any_of(crossed, [&](const Interval& i) { return coincide(i.from, c.x); });
        if (!known && std::fabs(part(c.x, at(c.x))) <= 1e-15 * std::max(1.0, std::fabs(c.x))) add(c.x);
    }
    for (const double b : m_breaks)
        if (part(b, at(b)) == 0.0) add(b);
    return joined(std::move(result));
}

std::vector<Interval> Scan::below(const Part& part, double limit) const {
    const Part above = [&](double x, const Point& p) { return std::fabs(part(x, p)) - limit; };
    const auto isBelow = [&](double x, const Point& p) { return above(x, p) < 0.0; };
    std::vector<Interval> result;
    const std::vector<Crossing> edges = crossings(above);
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Interval bounds = boundsOf(i);
        bool inside = above(m_pieces[i].front().x, m_pieces[i].front().point) < 0.0;
        double from = bounds.from;
        for (const Crossing& edge : edges) {
            if (!(bounds.from < edge.x && edge.x < bounds.to)) continue;
            if (edge.rising && inside) result.push_back(withEnds({from, edge.x}, isBelow));
            if (!edge.rising) from = edge.x;
            inside = !edge.rising;
        }
        if (inside) result.push_back(withEnds({from, bounds.to}, isBelow));
    }
    return joined(std::move(result));
}

std::vector<Interval> joined(std::vector<Interval> intervals) {
    std::ranges::sort(intervals, [](const Interval& a, const Interval& b) {
        return a.from != b.from ? a.from < b.from : a.hasFrom && !b.hasFrom;
    });
    std::vector<Interval> result;
    for (const Interval& i : intervals) {
        Interval* const last = result.empty() ? nullptr : &result.back();
        if (!last || i.from > last->to || (i.from == last->to && !i.hasFrom && !last->hasTo)) {
            result.push_back(i);
            continue;
        }
        last->hasTo = i.to > last->to ? i.hasTo : last->hasTo || (i.to == last->to && i.hasTo);
        last->to = std::max(last->to, i.to);
    }
    return result;
}

}  // namespace activation
