// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QString>

#include <vector>

namespace activation {

/// What a curve is at one x, with all digits.
struct ReadoutRow {
    Point at;
    struct Share {
        QString symbol;  ///< ∂f/∂α
        double slope;
    };
    std::vector<Share> shares;
};

/// The current curve, then the pinned ones. The exploration must have no fault (core's faultOf).
std::vector<ReadoutRow> readoutRows(const Exploration& exploration, double x);

/// The same as a table for other programs: a line for each curve, between tabulators, with all digits.
QString readoutTable(const Exploration& exploration, double x);

}  // namespace activation
