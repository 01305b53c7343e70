// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/histogram.h"

#include "core/analysis/legal.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace activation {
namespace {

constexpr double reach = 6.0;        // deviations; beyond them lie 2e−9
constexpr std::size_t steps = 1500;  // of which each is taken as a straight piece of f

double normalCdf(double z) { return 0.5 * std::erfc(-z * std::numbers::sqrt2 * 0.5); }

/// Adds `probability`, spread evenly between y0 and y1, to the bins.
void spread(std::vector<double>& histogram, const Range& range, double y0, double y1, double probability) {
    const double width = range.size() / static_cast<double>(histogram.size());
    const double low = (std::min(y0, y1) - range.from) / width;
    const double high = (std::max(y0, y1) - range.from) / width;
    const double last = static_cast<double>(histogram.size());
    if (!(high >= 0.0) || !(low < last)) return;
    if (high - low < 1e-9) {
        histogram[static_cast<std::size_t>(std::max(0.0, low))] += probability;
        return;
    }
    const auto from = static_cast<std::size_t>(std::max(0.0, std::floor(low)));
    const auto to = static_cast<std::size_t>(std::min(last - 1.0, std::floor(high)));
    for (std::size_t i = from; i <= to; ++i) {
        const double left = std::max(low, static_cast<double>(i));
        const double right = std::min(high, static_cast<double>(i + 1));
        histogram[i] += probability * std::max(0.0, right - left) / (high - low);
    }
}

}  // namespace

std::vector<double> outputHistogram(const Activation& activation, Values values, double mean, double deviation,
                                    const Range& range, std::size_t bins) {
    requireLegal(activation, values);
    require(std::isfinite(mean), "the mean of the inputs must be finite, not ", mean);
    require(std::isfinite(deviation) && deviation > 0.0,
            "the standard deviation of the inputs must be finite and greater than 0, not ", deviation);
    require(bins <= mostBins, bins, " bins are more than ", mostBins);
    std::vector<double> histogram(bins, 0.0);
    if (!(range.from < range.to) || !std::isfinite(range.size())) return histogram;

    std::vector<double> places;
    for (std::size_t i = 0; i <= steps; ++i)
        places.push_back(mean + deviation * reach * (2.0 * static_cast<double>(i) / steps - 1.0));
    for (const Break& b : activation.breaks(values, Framework::PyTorch))
        if (places.front() < b.x && b.x < places.back()) places.push_back(b.x);
    std::ranges::sort(places);

    double cdf = normalCdf((places.front() - mean) / deviation);
    for (std::size_t i = 1; i < places.size(); ++i) {
        const double next = normalCdf((places[i] - mean) / deviation);
        // Just inside the piece: at its ends the function may jump.
        const double inset = 1e-9 * (places[i] - places[i - 1]);
        const auto at = [&](double x) { return activation.point(x, values, Framework::PyTorch).value; };
        spread(histogram, range, at(places[i - 1] + inset), at(places[i] - inset), next - cdf);
        cdf = next;
    }
    return histogram;
}

}  // namespace activation
