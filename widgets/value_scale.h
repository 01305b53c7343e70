// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/range.h"

namespace activation {

/// What a slider's track means: the values along it, and how far keys and wheel go. Values that come from the track are
/// short decimals, so that a drag shows 0.734 and not 0.73394495412844.
class ValueScale {
public:
    explicit ValueScale(const Range& limits);

    const Range& limits() const { return m_limits; }
    double fineStep() const { return 0.1 * m_step; }  ///< a thousandth of the track
    double step() const { return m_step; }            ///< a hundredth, rounded to one digit
    double pageStep() const { return 10.0 * m_step; }

    /// The value at a share of the track, 0 … 1.
    double at(double share) const;
    /// The share of the track where a value is, clamped.
    double shareOf(double value) const;
    /// The nearest short decimal within the limits.
    double snapped(double value) const;

private:
    Range m_limits;
    double m_step;
    int m_decimals;
};

}  // namespace activation
