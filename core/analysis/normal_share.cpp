// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/normal_share.h"

#include <cmath>
#include <numbers>

namespace activation {

double normalShare(const std::vector<Interval>& zones, double mean, double deviation) {
    const auto beyond = [](double t) { return 0.5 * std::erfc(t * std::numbers::sqrt2 * 0.5); };
    double share = 0.0;
    for (const Interval& zone : zones) {
        const double from = (zone.from - mean) / deviation, to = (zone.to - mean) / deviation;
        share += from > 0.0 ? beyond(from) - beyond(to) : beyond(-to) - beyond(-from);  // both small in a tail
    }
    return share;
}

}  // namespace activation
