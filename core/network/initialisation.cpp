// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/initialisation.h"

#include "core/require.h"

#include <algorithm>
#include <cmath>

namespace activation {

std::span<const Initialisation> initialisations() {
    static constexpr Initialisation all[]{
        {"lecun", CORE_TEXT("Setting", "LeCun"), [](double in, double, double) { return 1.0 / in; }},
        {"glorot", CORE_TEXT("Setting", "Glorot"), [](double in, double out, double) { return 2.0 / (in + out); }},
        {"he", CORE_TEXT("Setting", "He"), [](double in, double, double) { return 2.0 / in; }},
        {"he_prelu", CORE_TEXT("Setting", "He for PReLU"),
         [](double in, double, double a) { return 2.0 / ((1.0 + a * a) * in); }},
        {"pytorch", CORE_TEXT("Setting", "PyTorch"), [](double in, double, double) { return 1.0 / (3.0 * in); }},
        {"zero", CORE_TEXT("Setting", "zero"), [](double, double, double) { return 0.0; }},
        {"small", CORE_TEXT("Setting", "small"), [](double, double, double) { return 1e-4; }},
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
