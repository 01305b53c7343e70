// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/statistics.h"

#include "core/analysis/legal.h"
#include "core/analysis/normal_moments.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace activation {
namespace {

constexpr double normal = 0.5 * std::numbers::inv_sqrtpi * std::numbers::sqrt2;  // 1/√(2π)

/// E a² − (E a)², or ∞ where E a² is.
double variance(double square, double mean) {
    return std::isfinite(square) ? std::fmax(0.0, square - mean * mean) : square;
}

}  // namespace

Statistics statistics(const Activation& activation, Values values, double mean, double deviation,
                      const std::function<void()>& onStep) {
    requireLegal(activation, values);
    require(std::fabs(mean) <= mostInput, "the mean of the inputs must be from -1e300 to 1e300, not ", mean);
    require(deviation > 0.0 && deviation <= mostInput,
            "the standard deviation of the inputs must be greater than 0 and at most 1e300, not ", deviation);
    const NormalMoments moments(activation, values, mean, deviation);
    const int unit = moments.valueUnit(), meanUnit = moments.meanUnit();
    // Moments about the value at the mean: a nearly constant f keeps the digits of its variance.
    double pivot = moments.pivot();
    const Integrals<5> i = moments.about(pivot, onStep);
    double away = normal * i.value[Away], square = normal * i.value[AwaySquared], size = i.size[Away];
    if (!moments.isStraight() && i.size[Value] < i.size[Away]) {  // f(mean) is not typical: f is mostly 0
        pivot = 0.0;
        away = normal * i.value[Value];
        square = normal * i.value[ValueSquared];
        size = i.size[Value];
    }
    Statistics result{};
    result.mean = std::isinf(moments.middle().value) && moments.isStraight() ? moments.middle().value
                                                                             : pivot + std::ldexp(away, meanUnit);
    double spread = variance(square, std::ldexp(away, meanUnit - unit));
    if (!moments.isStraight() && spread < 1e-3 * square &&
        std::isfinite(result.mean)) {  // their difference lost digits
        const Integrals<5> again = moments.about(result.mean, onStep);
        spread = variance(normal * again.value[AwaySquared], std::ldexp(normal * again.value[Away], meanUnit - unit));
    }
    // What is left of a sum of larger numbers is rounding.
    size = std::fmax(std::fabs(pivot), std::ldexp(normal * size, meanUnit));
    if (std::isfinite(size) && std::fabs(result.mean) <= 1e-15 * size) result.mean = 0.0;
    result.variance = std::ldexp(spread, 2 * unit);
    result.secondMoment = result.variance + result.mean * result.mean;
    result.gain = 1.0 / std::hypot(result.mean, std::ldexp(std::sqrt(spread), unit));
    result.slopeMoment = std::ldexp(normal * i.value[SlopeSquared], 2 * moments.slopeUnit());
    result.error = normal * std::max({std::ldexp(i.error[Away], meanUnit), std::ldexp(i.error[AwaySquared], 2 * unit),
                                      std::ldexp(i.error[SlopeSquared], 2 * moments.slopeUnit())});
    return result;
}

}  // namespace activation
