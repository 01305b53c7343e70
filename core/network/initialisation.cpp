// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/initialisation.h"

#include "core/require.h"

#include <algorithm>
#include <cmath>

namespace activation {

std::span<const Initialisation> initialisations() {
    static constexpr Initialisation all[]{
        {"lecun", "LeCun, 1/n_in", [](double in, double, double) { return 1.0 / in; }},
        {"glorot", "Glorot, 2/(n_in + n_out)", [](double in, double out, double) { return 2.0 / (in + out); }},
        {"he", "He, 2/n_in", [](double in, double, double) { return 2.0 / in; }},
        {"he_prelu", "He for PReLU, 2/((1 + a²)·n_in)",
         [](double in, double, double a) { return 2.0 / ((1.0 + a * a) * in); }},
        {"pytorch", "PyTorch's Linear, U(±1/√n_in)", [](double in, double, double) { return 1.0 / (3.0 * in); }},
        {"zero", "Zero", [](double, double, double) { return 0.0; }},
        {"small", "N(0, 0.01²)", [](double, double, double) { return 1e-4; }},
    };
    return all;
}

void initialise(std::span<float> weights, double variance, bool uniform, Random& random) {
    require(std::isfinite(variance) && variance >= 0.0, "the variance of weights must be finite and at least 0, not ",
            variance);
    if (variance == 0.0)
        std::ranges::fill(weights, 0.0F);
    else if (uniform)
        random.fillUniform(weights, std::sqrt(3.0 * variance));
    else
        random.fillNormal(weights, std::sqrt(variance));
}

double negativeSlopeOf(const Selection& selection) {
    if (selection.id != "leaky_relu" && selection.id != "prelu") return 0.0;
    require(!selection.values.empty(), selection.id, " needs the value of its slope");
    return selection.values.front();
}

}  // namespace activation
