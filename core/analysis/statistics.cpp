// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/statistics.h"

#include "core/analysis/oscillation.h"
#include "core/numerics/quadrature.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace activation {
namespace {

/// Where panels begin and end: a few deviations apart, at the breaks, and around the origin, where the catalogue's
/// functions turn however wide the density is.
std::vector<double> places(const Activation& activation, Values values, double mean, double deviation) {
    constexpr double reach = 38.0;  // deviations; beyond it the density is no longer a normal double
    std::vector<double> result;
    for (const double d : {-reach, -16.0, -8.0, -5.0, -2.5, 0.0, 2.5, 5.0, 8.0, 16.0, reach})
        result.push_back(mean + d * deviation);
    const double from = result.front(), to = result.back();
    const auto include = [&](double x) {
        if (from < x && x < to) result.push_back(x);
    };
    for (const Break& b : activation.breaks(values, Framework::PyTorch)) include(b.x);
    for (const double x : {-30.0, -6.0, -1.5, 0.0, 1.5, 6.0, 30.0}) include(x);
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

}  // namespace

Statistics statistics(const Activation& activation, Values values, double mean, double deviation,
                      const std::function<void()>& onStep) {
    const auto check = [&] {
        if (onStep) onStep();
    };
    // Moments about the value at the mean: the variance of a nearly constant f keeps its digits.
    const double pivot = activation.point(mean, values, Framework::PyTorch).value;
    const double norm = 0.5 * std::numbers::inv_sqrtpi * std::numbers::sqrt2 / deviation;
    const auto integrandOf = [&](auto point) {
        return [&, point](double x) -> std::array<double, 3> {
            const double z = (x - mean) / deviation;
            const double density = norm * std::exp(-0.5 * z * z);
            if (density == 0.0) return {};
            const Point p = point(x, values, Framework::PyTorch);
            const double away = p.value - pivot;
            return {density * away, density * away * away, density * p.slope * p.slope};
        };
    };
    const auto moments = [&] {
        if (const double rate = oscillationRate(activation, values, mean, deviation); rate > 0.0) {
            const auto inZ = [&, at = integrandOf(activation.sketch)](double z) {
                std::array<double, 3> y = at(mean + deviation * z);
                for (double& each : y) each *= deviation;
                return y;
            };
            return evenSums<3>(inZ, 14.0, 1e-13, mostSteps(rate), check).integrals;
        }
        return integrate<3>(integrandOf(activation.point), places(activation, values, mean, deviation), 1e-14, 60000,
                            check);
    }();
    Statistics result{};
    result.mean = pivot + moments.value[0];
    result.variance = std::fmax(0.0, moments.value[1] - moments.value[0] * moments.value[0]);
    result.secondMoment = result.variance + result.mean * result.mean;
    result.slopeMoment = result.chi = moments.value[2];
    result.gain = 1.0 / std::sqrt(result.secondMoment);
    result.error = std::ranges::max(moments.error);
    return result;
}

}  // namespace activation
