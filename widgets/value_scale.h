// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/range.h"

namespace activation {

/// What a slider's track means: the values along it, and how far keys and wheel go. Values that come from the track are
/// short decimals, so that a drag shows 0.734 and not 0.73394495412844. A logarithmic track gives each order of
/// magnitude the same room; where it begins at 0, that is a notch before five orders of magnitude.
class ValueScale {
public:
    explicit ValueScale(const Range& limits, bool logarithmic = false);

    const Range& limits() const { return m_limits; }
    bool isLogarithmic() const { return m_logarithmic; }
    double fineStep() const { return 0.1 * m_step; }  ///< a thousandth of an even track
    double step() const { return m_step; }            ///< a hundredth, rounded to one digit

    /// The value at a share of the track, 0 … 1.
    double at(double share) const;
    /// The share of the track where a value is, clamped.
    double shareOf(double value) const;
    /// The nearest short decimal within the limits.
    double snapped(double value) const;
    /// So many hundredths of the track further, or thousandths. It does not leave the limits.
    double moved(double value, double steps, bool fine) const;

private:
    double leastPositive() const;
    double movedInSize(double value, double steps, bool fine) const;

    Range m_limits;
    bool m_logarithmic;
    double m_step;
    int m_decimals;
};

}  // namespace activation
