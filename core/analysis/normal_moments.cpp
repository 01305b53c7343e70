// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/normal_moments.h"

#include "core/analysis/joints.h"
#include "core/analysis/oscillation.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace activation {
namespace {

/// A power of two near e^logarithm.
int unitOf(double logarithm) {
    if (!std::isfinite(logarithm)) return 0;
    return static_cast<int>(std::clamp(std::round(logarithm / std::numbers::ln2), -1000.0, 1000.0));
}

double inUnits(double number, int unit) { return std::ldexp(number, -unit); }

/// 2^exponent, held within the doubles.
double powerOfTwo(int exponent) { return std::ldexp(1.0, std::clamp(exponent, -1022, 1023)); }

}  // namespace

NormalMoments::NormalMoments(const Activation& activation, Values values, double mean, double deviation)
    : m_activation(activation),
      m_values(values),
      m_mean(mean),
      m_deviation(deviation),
      m_rate(oscillationRate(activation, values, mean, deviation)),
      m_value(activation, values, &Point::value, &Point::slope),
      m_slope(activation, values, &Point::slope, &Point::curvature),
      m_middle(pointAt(mean)),
      m_pivot(std::isfinite(m_middle.value) ? m_middle.value : 0.0),
      m_places(normalPlaces(activation, values, mean, deviation)) {
    if (isUnresolved())
        beStraight();
    else
        chooseUnits();
}

Integrals<5> NormalMoments::about(double pivot, const std::function<void()>& onStep) const {
    const double p = inUnits(pivot, m_valueUnit);
    const auto check = [&] {
        if (onStep) onStep();
    };
    const auto integrand = [&](double t) { return m_isStraight ? straightTerms(t) : terms(t, p); };
    if (m_rate > 0.0 && !m_isStraight) return evenSums<5>(integrand, 14.0, 1e-13, mostSteps(m_rate), check).integrals;
    return integrate<5>(integrand, m_places, 1e-14, 60000, check);
}

bool NormalMoments::isUnresolved() const {
    if (m_deviation < 0x1p-42 * std::fabs(m_mean)) return true;
    const double slope = m_middle.slope;
    return slope != 0.0 && std::ranges::all_of(m_places, [&](double t) {
               const Point point = pointAt(m_mean + m_deviation * t);
               return std::fabs(point.value - m_middle.value) <= 0x1p-36 * std::fabs(m_middle.value) &&
                      std::fabs(point.slope - slope) <= 1e-9 * std::fabs(slope);
           });
}

void NormalMoments::beStraight() {
    m_isStraight = true;
    m_left = m_right = m_middle;
    for (const Joint& joint : joints(m_activation, m_values)) {
        const double t = (joint.x - m_mean) / m_deviation;
        if (!(std::fabs(t) < normalReach)) continue;
        m_break = t;
        m_left = joint.left;
        m_right = joint.right;
        m_places.push_back(t);
    }
    std::erase_if(m_places, [](double t) { return std::fabs(t) > normalReach; });
    std::ranges::sort(m_places);
    const double steepest = std::fmax(std::fabs(m_left.slope), std::fabs(m_right.slope));
    double gap = std::fabs(m_left.value - m_right.value);
    if (gap <= 1e-14 * std::fabs(m_middle.value)) gap = 0.0;
    const double away = std::log(m_deviation) + std::log(steepest);
    m_valueUnit = unitOf(gap > 0.0 && std::isfinite(gap) ? std::fmax(away, std::log(gap)) : away);
    m_meanUnit = m_valueUnit;
    m_slopeUnit = unitOf(std::log(steepest));
}

void NormalMoments::chooseUnits() {
    double value = -HUGE_VAL, mean = -HUGE_VAL, slope = -HUGE_VAL;
    const auto look = [&](double t) {
        const double x = m_mean + m_deviation * t;
        const Point point = m_activation.pointForDrawing(x, m_values, Framework::PyTorch);
        const double logarithm = m_value.at(x, point).logarithm;
        value = std::fmax(value, logarithm - 0.25 * t * t);
        mean = std::fmax(mean, logarithm - 0.5 * t * t);
        slope = std::fmax(slope, m_slope.at(x, point).logarithm - 0.25 * t * t);
    };
    for (std::size_t i = 1; i < m_places.size(); ++i) {
        look(m_places[i]);
        look(0.5 * (m_places[i - 1] + m_places[i]));
    }
    m_valueUnit = unitOf(value);
    m_meanUnit = unitOf(mean);
    m_slopeUnit = unitOf(slope);
    m_perValue = powerOfTwo(-m_valueUnit);
    m_perSlope = powerOfTwo(-m_slopeUnit);
    m_valuePerMean = powerOfTwo(m_valueUnit - m_meanUnit);
}

MomentTerms NormalMoments::straightTerms(double t) const {
    const Point& side = t < m_break ? m_left : m_right;
    double step = side.value - m_middle.value;  // beside the break: a little is not a jump
    if (!std::isfinite(step) || std::fabs(step) <= 1e-14 * std::fabs(m_middle.value)) step = 0.0;
    const double density = std::exp(-0.5 * t * t);
    // Multiplied by the deviation first where that is the larger, last where it is the smaller: neither overflows.
    const double rise = std::ldexp(side.slope, -m_slopeUnit) * std::ldexp(m_deviation, m_slopeUnit - m_valueUnit);
    const double away = inUnits(step, m_valueUnit) + rise * (t - m_break);
    const double slope = inUnits(side.slope, m_slopeUnit);
    return {density * away, density * away * away, 0.0, 0.0, density * slope * slope};
}

MomentTerms NormalMoments::terms(double t, double pivot) const {
    constexpr double leastExponent = -650.0;  // below it the density is hardly a double
    const double x = m_mean + m_deviation * t;
    const double z = (x - m_mean) / m_deviation;  // x is rounded: the density is taken where f is
    const double exponent = -0.5 * z * z, density = std::exp(exponent);
    const Point point = pointAt(x);
    MomentTerms result{};
    if (exponent < leastExponent || !std::isfinite(point.value)) {
        const auto [sign, logarithm] = m_value.at(x, point);
        result[Away] = result[Value] = sign * std::exp(exponent + (logarithm - m_meanUnit * std::numbers::ln2));
        result[AwaySquared] = result[ValueSquared] =
            std::exp(exponent + 2.0 * (logarithm - m_valueUnit * std::numbers::ln2));
    } else {
        const double value = point.value * m_perValue, away = value - pivot;
        // Rarely so far apart that no factor can hold it.
        const int apart = m_valueUnit - m_meanUnit;
        const auto toMean = [&](double number) {
            return std::abs(apart) < 1000 ? number * m_valuePerMean : std::ldexp(number, apart);
        };
        result = {density * toMean(away), density * away * away, density * toMean(value), density * value * value, 0.0};
    }
    if (exponent < leastExponent || !std::isfinite(point.slope)) {
        const double inUnit = m_slope.at(x, point).logarithm - m_slopeUnit * std::numbers::ln2;
        result[SlopeSquared] = std::exp(exponent + 2.0 * inUnit);
    } else {
        const double slope = point.slope * m_perSlope;
        result[SlopeSquared] = density * slope * slope;
    }
    return result;
}

}  // namespace activation
