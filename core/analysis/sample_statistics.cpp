// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sample_statistics.h"

#include "core/analysis/features.h"
#include "core/analysis/legal.h"

#include <algorithm>
#include <array>
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

struct Weighted {
    double x, share;
};

/// Two numbers within the cell that have its mean and its deviation. For any t these are mean − t·deviation, with share
/// 1/(1 + t²), and mean + deviation/t; they are within it from one t, of the second number, to another, of the first.
std::array<Weighted, 2> pairOf(const SampleCell& cell, bool isSkewed) {
    if (cell.deviation == 0.0) return {{{cell.mean, 1.0}, {cell.mean, 0.0}}};
    const double least = cell.deviation / (cell.to - cell.mean), most = (cell.mean - cell.from) / cell.deviation;
    const double t = isSkewed ? most : std::max(least, std::min(1.0, most));
    const double first = 1.0 / (1.0 + t * t);
    return {{{std::max(cell.from, cell.mean - t * cell.deviation), first},
             {std::min(cell.to, cell.mean + cell.deviation / t), 1.0 - first}}};
}

bool isVanishing(const Point& f) { return std::fabs(f.slope) < 0.1; }

}  // namespace

SampleStatistics::SampleStatistics(const Activation& activation, Values values, double infimum, double supremum)
    : m_activation(activation),
      m_values(values),
      m_infimum(infimum),
      m_supremum(supremum),
      m_least(std::numeric_limits<double>::infinity()),
      m_largest(-std::numeric_limits<double>::infinity()) {}

SampleStatistics::SampleStatistics(const Activation& activation, Values values)
    : SampleStatistics(activation, values, 0.0, 0.0) {
    requireLegal(activation, values);
    const Features all = features(activation, values);
    m_infimum = all.infimum;
    m_supremum = all.supremum;
}

void SampleStatistics::Loss::add(double y, double rounded, Sum weight) {
    if (rounded == 0.0 && y != 0.0) toZero += weight;
    if (std::isinf(rounded))
        toInfinity += weight;
    else
        error += weight * (Sum{rounded} - y) * (Sum{rounded} - y);
}

FormatLoss SampleStatistics::Loss::of(Sum square, Sum weight) const {
    return {static_cast<double>(toZero / weight), static_cast<double>(toInfinity / weight),
            square > 0.0L ? static_cast<double>(std::sqrt(error / square)) : 0.0};
}

Point SampleStatistics::pointAt(double x) const {
    return m_activation.pointForDrawing(x, m_values, Framework::PyTorch);
}

void SampleStatistics::addMoments(double x, const Point& f, Sum weight) {
    if (m_weight == 0.0L) {
        m_pivot = x;  // sums about it: a large mean takes no digits from the variance
        m_outputPivot = std::isfinite(f.value) ? f.value : 0.0;
    }
    m_weight += weight;
    const Sum away = Sum{x} - m_pivot, awayOfOutput = Sum{f.value} - m_outputPivot;
    m_x += weight * away;
    m_xSquared += weight * away * away;
    m_y += weight * awayOfOutput;
    m_ySquared += weight * awayOfOutput * awayOfOutput;
    m_square += weight * f.value * f.value;
    m_slopeSquared += weight * f.slope * f.slope;
    if (f.slope == 0.0) m_dead += weight;
    if (isVanishing(f)) m_vanishing += weight;
    if (f.slope == 0.0 && (f.value == m_infimum || f.value == m_supremum)) m_clipped += weight;
}

void SampleStatistics::addLosses(double y, Sum weight) {
    m_float16.add(y, rounded(y, 11, -24, 16), weight);
    m_bfloat16.add(y, rounded(y, 8, -133, 128), weight);
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
        ++m_count;
        m_least = std::min(m_least, x);
        m_largest = std::max(m_largest, x);
        const Point f = pointAt(x);
        addMoments(x, f, 1.0L);
        addLosses(f.value, 1.0L);
    }
}

SampleResult SampleStatistics::result() const {
    SampleResult result{};
    result.count = m_count;
    result.nans = m_nans;
    result.infinities = m_infinities;
    const auto meanOf = [&](double pivot, Sum sum) { return static_cast<double>(pivot + sum / m_weight); };
    const auto varianceOf = [&](Sum sum, Sum squares) {
        return static_cast<double>(std::fmax(0.0L, squares / m_weight - sum / m_weight * (sum / m_weight)));
    };
    result.inputMean = meanOf(m_pivot, m_x);
    result.inputDeviation = std::sqrt(varianceOf(m_x, m_xSquared));
    result.least = m_least;
    result.largest = m_largest;
    result.moments.mean = meanOf(m_outputPivot, m_y);
    result.moments.variance = varianceOf(m_y, m_ySquared);
    result.moments.secondMoment = static_cast<double>(m_square / m_weight);
    result.moments.slopeMoment = static_cast<double>(m_slopeSquared / m_weight);
    result.moments.gain = 1.0 / std::sqrt(result.moments.secondMoment);
    const auto share = [&](Sum part) { return static_cast<double>(part / m_weight); };
    result.dead = share(m_dead);
    result.vanishing = share(m_vanishing);
    result.clipped = share(m_clipped);
    result.float16 = m_float16.of(m_square, m_weight);
    result.bfloat16 = m_bfloat16.of(m_square, m_weight);
    return result;
}

void SampleStatistics::addCells(const Sample& sample) {
    for (const SampleCell& cell : sample.cells)
        for (const auto& [x, share] : pairOf(cell, false))
            if (share > 0.0) addMoments(x, pointAt(x), Sum{share} * static_cast<Sum>(cell.count));
}

double SampleStatistics::errorFor(const Sample& sample) const {
    std::array<double, 3> errors{};
    for (const SampleCell& cell : sample.cells) {
        if (cell.count <= 2) continue;
        std::array<double, 3> difference{};
        for (const bool isSkewed : {false, true})
            for (const auto& [x, share] : pairOf(cell, isSkewed)) {
                const Point f = pointAt(x);
                const double weight = isSkewed ? -share : share;
                difference[0] += weight * f.value;
                difference[1] += weight * f.value * f.value;
                difference[2] += weight * f.slope * f.slope;
            }
        for (std::size_t i = 0; i < errors.size(); ++i)
            errors[i] += std::fabs(difference[i]) * static_cast<double>(cell.count);
    }
    return std::ranges::max(errors) / static_cast<double>(sample.count);
}

Statistics sampleMoments(const Activation& activation, Values values, const Sample& sample) {
    requireLegal(activation, values);
    SampleStatistics statistics(activation, values, 0.0, 0.0);
    statistics.addCells(sample);
    Statistics moments = statistics.result().moments;
    moments.error = statistics.errorFor(sample);
    return moments;
}

SampleResult sampleStatistics(const Activation& activation, Values values, const Sample& sample) {
    SampleStatistics statistics(activation, values);
    statistics.addCells(sample);
    const auto kind = [](const Point& f) { return std::pair(f.slope == 0.0, isVanishing(f)); };
    long double split = 0.0L;
    for (const SampleCell& cell : sample.cells) {
        const Point ends[]{statistics.pointAt(cell.from), statistics.pointAt(cell.to)};
        statistics.addLosses(statistics.pointAt(cell.example).value, static_cast<long double>(cell.count));
        if (cell.count > 2 && kind(ends[0]) != kind(ends[1])) split += static_cast<long double>(cell.count);
    }
    SampleResult result = statistics.result();
    result.count = sample.count;
    result.nans = sample.nans;
    result.infinities = sample.infinities;
    result.inputMean = sample.mean;
    result.inputDeviation = sample.deviation;
    result.least = sample.cells.front().from;
    result.largest = sample.cells.back().to;
    result.moments.error = statistics.errorFor(sample);
    result.shareError = static_cast<double>(split / static_cast<long double>(sample.count));
    return result;
}

}  // namespace activation
