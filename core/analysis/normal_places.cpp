// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/normal_places.h"

#include "core/analysis/magnitude.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double nearest = 0x1p-10, tiniest = 0x1p-1000;  // the origin's neighbourhood
constexpr double ratio = 64.0;

/// Places on one side of the origin where the slope changes closer to it than usual: a steep function has its turn
/// there.
void addNearOrigin(std::vector<double>& places, const Activation& activation, Values values, double sign) {
    const auto slopeAt = [&](double x) {
        return activation.pointForDrawing(sign * x, values, Framework::PyTorch).slope;
    };
    const double usual = 1e-2 * std::fabs(slopeAt(1.0));  // less makes no turn
    const auto differ = [&](double a, double b) {
        return !(std::fabs(a - b) <= std::fmax(usual, 1e-2 * std::fmax(std::fabs(a), std::fabs(b))));
    };
    double before = slopeAt(nearest);
    if (!differ(before, slopeAt(tiniest))) return;
    for (double x = nearest; x > tiniest; x /= ratio) {
        const double slope = slopeAt(x);
        if (differ(slope, before)) {
            places.push_back(sign * x * ratio);
            places.push_back(sign * x);
        }
        before = slope;
    }
}

/// A function that leaves the doubles soon, as an exponential does, has most of its moments far out in the density's
/// tail: places around where that is.
void addInTail(std::vector<double>& places, const Activation& activation, Values values, double mean,
               double deviation) {
    constexpr double early = 1e6;
    const Extended value(activation, values, &Point::value, &Point::slope);
    for (const double sign : {-1.0, 1.0}) {
        const auto at = [&](double x) { return activation.point(x, values, Framework::PyTorch); };
        if (!std::isinf(at(sign * early).value)) continue;
        const double inside = 2.0 * value.at(mean, at(mean)).logarithm;
        for (double t = 2.0 * normalReach; t < 1e150; t *= 2.0) {
            const double x = mean + sign * t * deviation;
            if (!std::isfinite(2.0 * x)) break;
            const double logarithm = value.at(x, at(x)).logarithm;
            if (sign * x > 1e3 && 0.5 * t * t > 4.0 * logarithm + 3000.0) break;  // the density wins for good
            if (!(2.0 * logarithm - 0.5 * t * t > std::fmax(-1500.0, inside - 80.0))) continue;
            if (logarithm - 0.5 * t * t > 1500.0) {  // whatever else there is, the moments are infinite
                places.push_back(sign * t);
                break;
            }
            constexpr int panels = 64;
            for (int i = 1; i <= panels; ++i) places.push_back(sign * t * (0.5 + 1.5 * i / panels));
        }
        places.push_back(sign * 1.5 * normalReach);
    }
}

}  // namespace

std::vector<double> normalPlaces(const Activation& activation, Values values, double mean, double deviation) {
    std::vector<double> places;
    const double from = mean - normalReach * deviation, to = mean + normalReach * deviation;
    for (const Break& b : activation.breaks(values, Framework::PyTorch)) places.push_back(b.x);
    for (const double x : {-30.0, -6.0, -1.5, 0.0, 1.5, 6.0, 30.0}) places.push_back(x);
    for (const double sign : {-1.0, 1.0}) {
        addNearOrigin(places, activation, values, sign);
        // Tails of powers are wide: a panel for each part of a density that is wider still.
        for (double x = 30.0 * ratio; x < std::fmax(std::fabs(from), std::fabs(to)) / ratio; x *= ratio)
            places.push_back(sign * x);
    }
    std::vector<double> result;
    for (const double d : {0.0, 2.5, 5.0, 8.0, 16.0, normalReach}) {
        result.push_back(-d);
        result.push_back(d);
    }
    for (const double x : places)
        if (from < x && x < to) result.push_back((x - mean) / deviation);
    addInTail(result, activation, values, mean, deviation);
    for (double& t : result) t += 0.0;  // −0 is 0 here
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

}  // namespace activation
