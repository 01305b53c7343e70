// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/catalogue.h"

#include "core/experiments/experiment_list.h"

#include <algorithm>

namespace activation {

std::span<const Experiment> experiments() {
#define ACTIVATION_MAKE(name) name##Experiment(),
    static const std::vector<Experiment> all{ACTIVATION_EXPERIMENTS(ACTIVATION_MAKE)};
#undef ACTIVATION_MAKE
    return all;
}

const Experiment* findExperiment(std::string_view id) {
    const auto found = std::ranges::find(experiments(), id, &Experiment::id);
    return found == experiments().end() ? nullptr : &*found;
}

}  // namespace activation
