// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QByteArray>

namespace activation {

/// The shown curves as numbers: 1,001 evenly spaced x over the range, a column for each curve, digits that read back
/// exactly, in the C locale.
QByteArray samplesAsCsv(const Exploration& exploration);

}  // namespace activation
