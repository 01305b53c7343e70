// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"

/// Every experiment, in the order of a first tour. `deadUnits` stands for `Experiment deadUnitsExperiment()`, which
/// catalogue/dead_units.cpp defines; this list is all that makes it known.
// clang-format off
#define ACTIVATION_EXPERIMENTS(each) \
    each(statistics) \
    each(signalPropagation) \
    each(gradientFlow) \
    each(deadUnits) \
    each(learnPrelu) \
    each(selfNormalisation) \
    each(edgeOfChaos) \
    each(trainClassifier) \
    each(zigZag) \
    each(precision) \
    each(vectorFunction) \
    each(tensor) \
    each(timing)
// clang-format on

namespace activation {

#define ACTIVATION_DECLARE(name) Experiment name##Experiment();
ACTIVATION_EXPERIMENTS(ACTIVATION_DECLARE)
#undef ACTIVATION_DECLARE

}  // namespace activation
