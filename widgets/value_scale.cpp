// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/value_scale.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

int decade(double size) { return static_cast<int>(std::floor(std::log10(size))); }

/// To so many decimals; a negative number of them rounds to tens, hundreds …
double rounded(double value, int decimals) {
    const double power = std::pow(10.0, std::abs(decimals));
    return decimals >= 0 ? std::round(value * power) / power : std::round(value / power) * power;
}

}  // namespace

ValueScale::ValueScale(const Range& limits)
    : m_limits(limits),
      m_step(rounded(limits.size() / 100.0, -decade(limits.size() / 100.0))),
      m_decimals(-decade(limits.size() / 1000.0)) {}

double ValueScale::at(double share) const { return snapped(m_limits.from + share * m_limits.size()); }

double ValueScale::shareOf(double value) const {
    return std::clamp((value - m_limits.from) / m_limits.size(), 0.0, 1.0);
}

double ValueScale::snapped(double value) const {
    return std::clamp(rounded(value, m_decimals), m_limits.from, m_limits.to);
}

}  // namespace activation
