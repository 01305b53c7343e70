// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numerics/range.h"

#include <algorithm>
#include <cmath>

namespace activation {

std::optional<Fault> rangeFault(const Range& range) {
    const double reach = std::max(std::fabs(range.from), std::fabs(range.to));
    if (!std::isfinite(range.from) || !std::isfinite(range.to))
        return Fault{CORE_TEXT("Fault", "its limits must be finite")};
    if (!(range.from < range.to)) return Fault{CORE_TEXT("Fault", "its first limit must be less than its second")};
    if (!(reach < 1e250)) return Fault{CORE_TEXT("Fault", "its limits must be less than 1e250 in absolute value")};
    if (!(range.size() > 1e-250 && range.size() > reach * 1e-11))
        return Fault{CORE_TEXT("Fault", "its limits are too close together")};
    return std::nullopt;
}

Range withNiceLimits(const Range& range) {
    const double power = std::pow(10.0, std::floor(std::log10(range.size() / 4.0)));
    const double lead = range.size() / 4.0 / power;
    const double multiple = lead < 2.0 ? 1.0 : lead < 5.0 ? 2.0 : 5.0;
    const double step = 0.25 * multiple * power;
    const Range nice{std::floor(range.from / step + 1e-9) * step, std::ceil(range.to / step - 1e-9) * step};
    return isShowable(nice) ? nice : range;
}

Range zoomed(const Range& range, double factor, double anchor) {
    const Range result{anchor - (anchor - range.from) * factor, anchor + (range.to - anchor) * factor};
    return isShowable(result) ? result : range;
}

}  // namespace activation
