// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notable_places.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr int steps = 500;
constexpr int halvings = 48;

/// Where g changes its sign between points that are close together. A jump over 0 is no zero.
template <class G>
void addRoots(std::vector<NotablePlace>& places, const Range& x, const G& g, auto kindOf, std::size_t pinned = 0) {
    double before = x.from, atBefore = g(before);
    for (int i = 1; i <= steps; ++i) {
        const double here = std::lerp(x.from, x.to, static_cast<double>(i) / steps);
        const double atHere = g(here);
        const double left = atBefore, from = before;
        before = here;
        atBefore = atHere;
        if (!std::isfinite(left) || !std::isfinite(atHere) || left == 0.0) continue;
        if (atHere == 0.0) {
            // Exactly on a point: a zero where the curve goes through it, not where it stays.
            const double after = g(std::lerp(x.from, x.to, static_cast<double>(i + 1) / steps));
            if (std::isfinite(after) && after * left < 0.0) places.push_back({here, kindOf(left < 0.0), pinned});
            continue;
        }
        if ((left < 0.0) == (atHere < 0.0)) continue;
        double low = from, high = here, atLow = left, atHigh = atHere;
        for (int k = 0; k < halvings; ++k) {
            const double middle = 0.5 * (low + high), value = g(middle);
            if (!std::isfinite(value)) break;
            ((value < 0.0) == (left < 0.0) ? low : high) = middle;
            ((value < 0.0) == (left < 0.0) ? atLow : atHigh) = value;
        }
        const bool isJump = std::fabs(atHigh - atLow) > 1e-6 * std::max(std::fabs(left), std::fabs(atHere));
        if (!isJump) places.push_back({0.5 * (low + high), kindOf(left < 0.0), pinned});
    }
}

}  // namespace

std::vector<NotablePlace> notablePlaces(const Exploration& exploration) {
    const Activation& entry = *entryOf(exploration.current);
    const Values values = exploration.current.values;
    const Range& x = exploration.x;
    std::vector<NotablePlace> places;
    for (const Break& each : entry.breaks(values, exploration.framework))
        if (x.contains(each.x)) places.push_back({each.x, PlaceKind::Kink});
    const auto point = [&](double at) { return entry.pointForDrawing(at, values, exploration.framework); };
    addRoots(
        places, x, [&](double at) { return point(at).value; }, [](bool) { return PlaceKind::Zero; });
    addRoots(
        places, x, [&](double at) { return point(at).slope; },
        [](bool isRising) { return isRising ? PlaceKind::Minimum : PlaceKind::Maximum; });
    for (std::size_t i = 0; i < exploration.pinned.size(); ++i) {
        const Selection& pinned = exploration.pinned[i];
        const Activation& other = *entryOf(pinned);
        const auto difference = [&](double at) {
            return point(at).value - other.pointForDrawing(at, pinned.values, exploration.framework).value;
        };
        addRoots(
            places, x, difference, [](bool) { return PlaceKind::Intersection; }, i);
    }
    std::ranges::stable_sort(places, {}, &NotablePlace::x);
    // A zero or an extremum at a kink is the kink.
    const double near = 1e-9 * x.size();
    std::erase_if(places, [&](const NotablePlace& place) {
        return place.kind != PlaceKind::Kink && std::ranges::any_of(places, [&](const NotablePlace& kink) {
                   return kink.kind == PlaceKind::Kink && std::fabs(kink.x - place.x) <= near;
               });
    });
    return places;
}

}  // namespace activation
