// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QString>

#include <optional>
#include <vector>

namespace activation {

/// What a curve is at one x, with all digits.
struct ReadoutRow {
    double x;
    Point at;
    std::optional<Point> left, right;  ///< the limits from both sides, where two pieces of the formula meet
    struct Share {
        QString symbol;  ///< ∂f/∂α
        double slope;
    };
    std::vector<Share> shares;

    /// f, f′ or f″: at a break what it is on the left.
    double component(int index) const;
    /// At a break what it is on the right, where that is something else.
    std::optional<double> otherSide(int index) const;
};

/// The value, or 0 where it is less than what x can tell: x is a rounded number, and a step to the next one changes the
/// value by |x·slope|·2⁻⁵². So f′ is 0 where a minimum lies between two numbers.
double withoutRoundingOfX(double value, double slope, double x);

/// The exploration must have no fault (core's faultOf).
ReadoutRow readoutRow(const Selection& selection, double x, Framework framework);
/// The current curve, then the pinned ones.
std::vector<ReadoutRow> readoutRows(const Exploration& exploration, double x);

/// The same as a table for other programs: a line for each curve, between tabulators, with all digits.
QString readoutTable(const Exploration& exploration, double x);

}  // namespace activation
