// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"

namespace activation {

// The figures of an experiment for people and for scripts.

/// Tables as they are, of curves and maps what they hold.
std::string figuresAsText(const std::vector<Figure>& figures);

/// A block for each curve, histogram, map and table: a line "# title: name", a header, rows; then an empty line. Digits
/// read back exactly.
std::string figuresAsCsv(const std::vector<Figure>& figures, char separator = ',');

/// With the settings that they come from; the random numbers' seed as text, because it may need 64 bits.
std::string figuresAsJson(const Experiment& experiment, const Settings& settings, const std::vector<Figure>& figures);

}  // namespace activation
