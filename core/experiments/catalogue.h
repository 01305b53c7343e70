// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"

namespace activation {

/// Every experiment, in the order of a first tour. Lives as long as the program.
CORE_EXPORT std::span<const Experiment> experiments();

/// The experiment with this id; null where there is none.
CORE_EXPORT const Experiment* findExperiment(std::string_view id);

}  // namespace activation
