// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

namespace activation {

/// What is worth pointing at along x.
enum class PlaceKind { Kink, Zero, Minimum, Maximum, Intersection };

struct NotablePlace {
    double x;
    PlaceKind kind;
    std::size_t pinned = 0;  ///< of intersections: with which of the pinned curves

    bool operator==(const NotablePlace&) const = default;
};

/// The places of the current curve over the x range that a probe may snap to, in ascending order: where its formula
/// changes piece, where f is 0, where it has an extremum, and where it meets a pinned curve. Found to about 1e-12 of
/// the range, between points that are a five-hundredth of it apart: what lies closer together may be missed. Where f is
/// 0, or the curves are the same, over a whole stretch there are none.
CORE_EXPORT std::vector<NotablePlace> notablePlaces(const Exploration&);

}  // namespace activation
