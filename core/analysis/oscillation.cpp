// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/oscillation.h"

#include <cmath>

namespace activation {

double oscillationRate(const Activation& activation, Values values, double mean, double deviation) {
    constexpr int samples = 240, many = 16;
    constexpr double reach = 6.0;  // deviations
    if (!activation.breaks(values, Framework::PyTorch).empty()) return 0.0;
    int turns = 0;
    double last = 0.0, steepest = 0.0, sharpest = 0.0;
    for (int i = 0; i <= samples; ++i) {
        const double z = reach * (2.0 * i / samples - 1.0);
        const Point p = activation.pointForDrawing(mean + deviation * z, values, Framework::PyTorch);
        const double bend = p.curvature;
        steepest = std::fmax(steepest, std::fabs(p.slope));
        sharpest = std::fmax(sharpest, std::fabs(bend));
        if (bend * last < 0.0) ++turns;
        if (bend != 0.0 && std::isfinite(bend)) last = std::copysign(1.0, bend);
    }
    return turns >= many ? deviation * sharpest / steepest : 0.0;
}

}  // namespace activation
