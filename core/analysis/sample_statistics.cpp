// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sample_statistics.h"

#include "core/analysis/features.h"
#include "core/analysis/legal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

/// y in a binary format with that many bits, the leading one included; its smallest number is 2^least, and 2^most is
/// the first that is too large.
double rounded(double y, int bits, int least, int most) {
    if (y == 0.0 || !std::isfinite(y)) return y;
    const int step = std::max(std::ilogb(y) + 1 - bits, least);
    const double result = std::ldexp(std::nearbyint(std::ldexp(y, -step)), step);
    return std::fabs(result) >= std::ldexp(1.0, most) ? std::copysign(HUGE_VAL, y) : result;
}

}  // namespace

SampleStatistics::SampleStatistics(const Activation& activation, Values values)
    : m_activation(activation),
      m_values(values),
      m_least(std::numeric_limits<double>::infinity()),
      m_largest(-std::numeric_limits<double>::infinity()) {
    requireLegal(activation, values);
    const Features all = features(activation, values);
    m_infimum = all.infimum;
    m_supremum = all.supremum;
}

void SampleStatistics::Loss::add(double y, double rounded) {
    if (rounded == 0.0 && y != 0.0) ++toZero;
    if (std::isinf(rounded))
        ++toInfinity;
    else
        error += (Sum{rounded} - y) * (Sum{rounded} - y);
}

FormatLoss SampleStatistics::Loss::of(Sum square, std::uint64_t count) const {
    const auto share = [&](std::uint64_t part) { return static_cast<double>(part) / static_cast<double>(count); };
    return {share(toZero), share(toInfinity), square > 0.0L ? static_cast<double>(std::sqrt(error / square)) : 0.0};
}

void SampleStatistics::add(std::span<const double> numbers) {
    for (const double x : numbers) {
        if (std::isnan(x)) {
            ++m_nans;
            continue;
        }
        if (std::isinf(x)) {
            ++m_infinities;
            continue;
        }
        const Point f = m_activation.pointForDrawing(x, m_values, Framework::PyTorch);
        if (m_count++ == 0) {
            m_pivot = x;  // sums about it: a large mean takes no digits from the variance
            m_outputPivot = std::isfinite(f.value) ? f.value : 0.0;
        }
        m_least = std::min(m_least, x);
        m_largest = std::max(m_largest, x);
        const Sum away = Sum{x} - m_pivot, awayOfOutput = Sum{f.value} - m_outputPivot;
        m_x += away;
        m_xSquared += away * away;
        m_y += awayOfOutput;
        m_ySquared += awayOfOutput * awayOfOutput;
        m_square += Sum{f.value} * f.value;
        m_slopeSquared += Sum{f.slope} * f.slope;
        m_dead += f.slope == 0.0 ? 1U : 0U;
        m_vanishing += std::fabs(f.slope) < 0.1 ? 1U : 0U;
        m_clipped += f.slope == 0.0 && (f.value == m_infimum || f.value == m_supremum) ? 1U : 0U;
        m_float16.add(f.value, rounded(f.value, 11, -24, 16));
        m_bfloat16.add(f.value, rounded(f.value, 8, -133, 128));
    }
}

SampleResult SampleStatistics::result() const {
    SampleResult result{};
    result.count = m_count;
    result.nans = m_nans;
    result.infinities = m_infinities;
    const Sum n = static_cast<Sum>(m_count);
    const auto meanOf = [&](double pivot, Sum sum) { return static_cast<double>(pivot + sum / n); };
    const auto varianceOf = [&](Sum sum, Sum squares) {
        return static_cast<double>(std::fmax(0.0L, squares / n - sum / n * (sum / n)));
    };
    result.inputMean = meanOf(m_pivot, m_x);
    result.inputDeviation = std::sqrt(varianceOf(m_x, m_xSquared));
    result.least = m_least;
    result.largest = m_largest;
    result.mean = meanOf(m_outputPivot, m_y);
    result.variance = varianceOf(m_y, m_ySquared);
    result.secondMoment = static_cast<double>(m_square / n);
    result.slopeMoment = static_cast<double>(m_slopeSquared / n);
    result.gain = 1.0 / std::sqrt(result.secondMoment);
    const auto share = [&](std::uint64_t part) { return static_cast<double>(part) / static_cast<double>(m_count); };
    result.dead = share(m_dead);
    result.vanishing = share(m_vanishing);
    result.clipped = share(m_clipped);
    result.float16 = m_float16.of(m_square, m_count);
    result.bfloat16 = m_bfloat16.of(m_square, m_count);
    return result;
}

}  // namespace activation
