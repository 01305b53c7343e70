// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/asymptotes.h"

#include "core/analysis/legal.h"

#include <cmath>
#include <limits>

namespace activation {

std::vector<Asymptote> asymptotes(const Activation& activation, Values values) {
    requireLegal(activation, values);
    std::vector<Asymptote> result;
    for (const bool left : {true, false}) {
        const double sign = left ? -1.0 : 1.0;
        const auto at = [&](double x) { return activation.point(sign * x, values, Framework::PyTorch); };
        const Point limit = at(std::numeric_limits<double>::infinity());
        const double slope = limit.slope;
        if (!std::isfinite(slope)) continue;
        // The offset where f − slope·x has settled: at 2¹² and 2²⁴, exact in doubles, it must agree.
        const auto offsetAt = [&](double x) { return at(x).value - slope * (sign * x); };
        const double near = offsetAt(0x1p12), far = offsetAt(0x1p24);
        if (slope == 0.0 && !std::isfinite(limit.value)) continue;
        if (!(std::fabs(near - far) < 1e-2)) continue;
        // Seven digits of a difference of large numbers are left; what is meant is a short number.
        const double offset = slope == 0.0 ? limit.value : std::round(far * 1e7) / 1e7;
        // On the line already beside the origin? Then it is no asymptote, but the curve.
        bool on = true;
        for (const double x : {40.0, 11.0, 7.0}) on = on && at(x).value == slope * (sign * x) + offset;
        if (!on) result.push_back({left, slope + 0.0, offset + 0.0});
    }
    return result;
}

}  // namespace activation
