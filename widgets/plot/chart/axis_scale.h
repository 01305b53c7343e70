// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/range.h"

#include <QString>

namespace activation {

/// How the numbers at an axis are written where they would be long or alike: what they have in common, a power of ten
/// and an offset, stands once at the axis's end. A tick's label is then (tick − offset)/10^power.
struct AxisScale {
    double offset = 0.0;
    int power = 0;

    /// For this range of an axis.
    static AxisScale of(const Range& range);
    double labelled(double tick) const;
    /// "×10⁻¹¹ + 1"; empty where ticks are labelled with what they are.
    QString note() const;
    bool operator==(const AxisScale&) const = default;
};

/// A number with a true minus sign and as many decimals as `step` needs, without zeros at its end.
QString tickText(double value, double step);

}  // namespace activation
