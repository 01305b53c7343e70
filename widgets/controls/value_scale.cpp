// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/value_scale.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double notch = 0.03;             // the share of a logarithmic track that is 0
constexpr double belowNotch = 1e-5;        // the least positive value behind it, as a share of the largest
constexpr int fineDigits = 3, digits = 2;  // of a logarithmic track's values

int decade(double size) { return static_cast<int>(std::floor(std::log10(size))); }

/// To so many decimals; a negative number of them rounds to tens, hundreds …
double rounded(double value, int decimals) {
    const double power = std::pow(10.0, std::abs(decimals));
    return decimals >= 0 ? std::round(value * power) / power : std::round(value / power) * power;
}

double roundedTo(double value, int significant) { return rounded(value, significant - 1 - decade(value)); }

}  // namespace

ValueScale::ValueScale(const Range& limits, bool logarithmic, bool whole)
    : m_limits(limits),
      m_logarithmic(logarithmic && limits.from >= 0.0),
      m_whole(whole),
      m_step(rounded(limits.size() / 100.0, -decade(limits.size() / 100.0))),
      m_decimals(-decade(limits.size() / 1000.0)) {
    if (m_whole) m_step = std::max(1.0, std::round(m_step));
}

double ValueScale::fineStep() const { return m_whole ? std::max(1.0, std::round(0.1 * m_step)) : 0.1 * m_step; }

/// The whole number that is nearest, of those within the limits.
double ValueScale::wholeAmong(double value) const {
    return std::max(std::ceil(m_limits.from), std::min(std::round(value), std::floor(m_limits.to)));
}

double ValueScale::leastPositive() const {
    if (m_limits.from > 0.0) return m_limits.from;
    return m_whole ? 1.0 : roundedTo(belowNotch * m_limits.to, digits);
}

double ValueScale::at(double share) const {
    if (!m_logarithmic) return snapped(m_limits.from + share * m_limits.size());
    const double start = m_limits.from > 0.0 ? 0.0 : notch;
    if (share < start) return 0.0;
    return snapped(leastPositive() * std::pow(m_limits.to / leastPositive(), (share - start) / (1.0 - start)));
}

double ValueScale::roundestAt(double share, double reach) const {
    const double exact = at(share);
    if (m_whole || exact == m_limits.from || exact == m_limits.to) return exact;
    const int most = m_logarithmic ? fineDigits : m_decimals + decade(m_limits.size()) + 1;
    for (int digit = 1; digit < most; ++digit) {
        const double round =
            m_logarithmic ? roundedTo(exact, digit) : rounded(exact, digit - 1 - decade(m_limits.size()));
        if (m_limits.contains(round) && std::fabs(shareOf(round) - share) <= reach) return round;
    }
    return exact;
}

double ValueScale::shareOf(double value) const {
    if (!m_logarithmic) return std::clamp((value - m_limits.from) / m_limits.size(), 0.0, 1.0);
    if (!(value > 0.0)) return 0.0;
    const double start = m_limits.from > 0.0 ? 0.0 : notch;
    const double share = std::log(value / leastPositive()) / std::log(m_limits.to / leastPositive());
    return start + (1.0 - start) * std::clamp(share, 0.0, 1.0);
}

double ValueScale::snapped(double value) const {
    if (!m_logarithmic)
        return m_whole ? wholeAmong(value) : std::clamp(rounded(value, m_decimals), m_limits.from, m_limits.to);
    if (value < 0.5 * leastPositive()) return m_limits.from;
    const double near = std::clamp(roundedTo(value, fineDigits), leastPositive(), m_limits.to);
    return m_whole ? wholeAmong(near) : near;
}

double ValueScale::moved(double value, double steps, bool fine) const {
    if (steps > 0.0 ? value >= m_limits.to : value <= m_limits.from) return value;
    const double next = movedInside(value, steps, fine);
    if (!m_whole) return next;
    const double whole = wholeAmong(next);
    return (steps > 0.0 ? whole > value : whole < value) ? whole : wholeAmong(value + std::copysign(1.0, steps));
}

double ValueScale::movedInside(double value, double steps, bool fine) const {
    if (!m_logarithmic) return snapped(value + steps * (fine ? fineStep() : step()));
    if (steps < 0.0 && value <= leastPositive()) return m_limits.from;
    if (value < leastPositive()) return leastPositive();
    return std::clamp(movedInSize(value, steps, fine), leastPositive(), m_limits.to);
}

/// By a factor, to a round value, but never to the same one.
double ValueScale::movedInSize(double value, double steps, bool fine) const {
    const double share = steps * (fine ? 0.001 : 0.01);
    const double factor = std::pow(m_limits.to / leastPositive(), share);
    const int significant = fine ? fineDigits : digits;
    const double next = roundedTo(value * factor, significant);
    if (steps > 0.0 ? next > value : next < value) return next;
    return roundedTo(value + std::copysign(std::pow(10.0, decade(value) + 1 - significant), steps), significant);
}

}  // namespace activation
