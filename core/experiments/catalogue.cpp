// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/catalogue.h"

#include "core/experiments/catalogue/experiment_list.h"

#include <algorithm>

namespace activation {

std::span<const Experiment> experiments() {
    static const std::vector<Experiment> all{
        statisticsExperiment(), signalPropagationExperiment(), gradientFlowExperiment(),   deadUnitsExperiment(),
        learnPreluExperiment(), selfNormalisationExperiment(), edgeOfChaosExperiment(),    trainClassifierExperiment(),
        zigZagExperiment(),     precisionExperiment(),         vectorFunctionExperiment(), tensorExperiment(),
        timingExperiment(),
    };
    return all;
}

const Experiment* findExperiment(std::string_view id) {
    const auto found = std::ranges::find(experiments(), id, &Experiment::id);
    return found == experiments().end() ? nullptr : &*found;
}

}  // namespace activation
