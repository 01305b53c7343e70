// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/catalogue.h"
#include "core/experiments/catalogue.h"
#include "core/experiments/experiment.h"
#include "core/network/network.h"

#include <cstdio>
#include <stdexcept>

using namespace activation;

int main() {
    const Activation* elu = find("elu");
    const Point p = elu->point(-1.0, elu->defaults(), Framework::PyTorch);
    std::printf("ELU(-1) = %.6f, its slope %.6f\n", p.value, p.slope);

    const Experiment& tensor = *findExperiment("tensor");
    const auto figures = run(tensor, defaultSettings(tensor));
    std::printf("%s\n", figures && !figures->empty() ? "an experiment ran" : "no experiment ran");

    try {
        Network(3, {{2, {"no such", {}}}}, 1);
    } catch (const std::invalid_argument& fault) {
        std::printf("%s\n", fault.what());
    }
}
