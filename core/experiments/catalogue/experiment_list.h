// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"

namespace activation {

// One function an experiment, each defined in the file of that name.

Experiment statisticsExperiment();
Experiment signalPropagationExperiment();
Experiment gradientFlowExperiment();
Experiment deadUnitsExperiment();
Experiment learnPreluExperiment();
Experiment zigZagExperiment();
Experiment selfNormalisationExperiment();
Experiment edgeOfChaosExperiment();
Experiment trainClassifierExperiment();
Experiment timingExperiment();
Experiment precisionExperiment();
Experiment tensorExperiment();
Experiment vectorFunctionExperiment();

}  // namespace activation
