// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/result.h"

#include <algorithm>

namespace activation {

/// A stretch of an axis, from < to.
struct Range {
    double from, to;

    double size() const { return to - from; }
    double centre() const { return from + 0.5 * (to - from); }
    bool contains(double x) const { return from <= x && x <= to; }
    bool operator==(const Range&) const = default;
};

/// The smallest range that holds both.
inline Range united(const Range& a, const Range& b) { return {std::min(a.from, b.from), std::max(a.to, b.to)}; }

/// Why an axis cannot show the range, as the end of a sentence; none where it can. Limits are finite and less than
/// 1e250 in size, where plots end, and so do they differ by more than 1e-250, and by more than 1e-11 of the larger
/// one, or doubles could no longer tell neighbouring pixels apart.
CORE_EXPORT std::optional<Fault> rangeFault(const Range& range);
inline bool isShowable(const Range& range) { return !rangeFault(range); }

/// The range widened a little, so that both limits are round numbers (a small multiple of a power of ten).
CORE_EXPORT Range withNiceLimits(const Range& range);

/// `range` scaled by `factor` about `anchor`, which stays where it is. Not showable results leave it unchanged.
CORE_EXPORT Range zoomed(const Range& range, double factor, double anchor);

}  // namespace activation
