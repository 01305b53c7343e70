// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QByteArray>

namespace activation {

/// The shown curves as numbers: 1,001 evenly spaced x over the range, a column for each curve, digits that read back
/// exactly, in the C locale. Where a curve jumps, an empty row separates two more, as near to the jump on both sides as
/// numbers can be, so that whoever draws the table draws no slanted line; where the value at the jump is neither of the
/// two limits it has empty rows on both sides.
QByteArray samplesAsCsv(const Exploration& exploration, char separator = ',');

}  // namespace activation
