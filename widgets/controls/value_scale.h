// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/range.h"

namespace activation {

/// What a slider's track means: the values along it, and how far keys and wheel go. Values that come from the track are
/// short decimals, so that a drag shows 0.734 and not 0.73394495412844. A logarithmic track gives each order of
/// magnitude the same room; where it begins at 0, that is a notch before five orders of magnitude. A track of whole
/// numbers has no others.
class ValueScale {
public:
    explicit ValueScale(const Range& limits, bool logarithmic = false, bool whole = false);

    const Range& limits() const { return m_limits; }
    bool isLogarithmic() const { return m_logarithmic; }
    bool isWhole() const { return m_whole; }
    double fineStep() const;                ///< a thousandth of an even track
    double step() const { return m_step; }  ///< a hundredth, rounded to one digit; at least 1 between whole numbers

    /// The value at a share of the track, 0 … 1.
    double at(double share) const;
    /// The roundest value that is not further than `reach` from a share of the track: where a pixel stands for many
    /// values, a hand can set 2 and need not take 1.998.
    double roundestAt(double share, double reach) const;
    /// The share of the track where a value is, clamped.
    double shareOf(double value) const;
    /// The nearest short decimal, or whole number, within the limits.
    double snapped(double value) const;
    /// So many hundredths of the track further, or thousandths. It does not leave the limits, and a value beyond them
    /// does not come nearer by going away from them.
    double moved(double value, double steps, bool fine) const;

private:
    double leastPositive() const;
    double movedInside(double value, double steps, bool fine) const;
    double movedInSize(double value, double steps, bool fine) const;
    double wholeAmong(double value) const;

    Range m_limits;
    bool m_logarithmic, m_whole;
    double m_step;
    int m_decimals;
};

}  // namespace activation
