// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QString>

#include <optional>

namespace activation {

/// What the plot of an exploration shows, in words: for screen readers.
QString describePlot(const Exploration& exploration, const Range& y, std::optional<double> probe);

}  // namespace activation
