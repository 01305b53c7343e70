// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/histogram.h"

#include "core/analysis/legal.h"

#include <algorithm>
#include <cmath>
#include <limits>
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

/// Inputs between two places, spread evenly, and how probable they are.
struct Piece {
    double from, to, probability;
};

std::vector<Piece> piecesOf(const Sample& sample) {
    std::vector<Piece> pieces;
    for (const SampleCell& cell : sample.cells) {
        const double share = static_cast<double>(cell.count) / static_cast<double>(sample.count);
        const double size = cell.to - cell.from;
        const double left = size > 0.0 ? (cell.to - cell.mean) / size : 1.0;  // so much lies left of the mean
        pieces.push_back({cell.from, cell.mean, left * share});
        pieces.push_back({cell.mean, cell.to, (1.0 - left) * share});
    }
    return pieces;
}

/// With ends at the breaks, and no longer than so.
std::vector<Piece> split(const std::vector<Piece>& pieces, const std::vector<Break>& breaks, double longest) {
    std::vector<Piece> result;
    for (const auto& [from, to, probability] : pieces) {
        std::vector<double> places{from};
        const double parts = std::clamp(std::ceil((to - from) / longest), 1.0, 64.0);
        for (int i = 1; i < static_cast<int>(parts); ++i) places.push_back(std::lerp(from, to, i / parts));
        for (const Break& b : breaks)
            if (from < b.x && b.x < to) places.push_back(b.x);
        places.push_back(to);
        std::ranges::sort(places);
        if (from == to) result.push_back({from, to, probability});
        for (std::size_t i = 1; i < places.size() && from < to; ++i)
            result.push_back({places[i - 1], places[i], probability * ((places[i] - places[i - 1]) / (to - from))});
    }
    return result;
}

/// Where pieces of inputs go. Each is taken as a straight piece of f.
std::vector<double> histogramOf(const Activation& activation, Values values, const std::vector<Piece>& pieces,
                                const Range& range, std::size_t bins) {
    std::vector<double> histogram(bins, 0.0);
    const auto at = [&](double x) { return activation.point(x, values, Framework::PyTorch).value; };
    for (const auto& [from, to, probability] : pieces) {
        // Just inside the piece: at its ends the function may jump.
        const double inset = 1e-9 * (to - from);
        spread(histogram, range, at(from + inset), at(to - inset), probability);
    }
    return histogram;
}

bool isEmpty(const Range& range) { return !(range.from < range.to) || !std::isfinite(range.size()); }

}  // namespace

std::vector<double> outputHistogram(const Activation& activation, Values values, double mean, double deviation,
                                    const Range& range, std::size_t bins) {
    requireLegal(activation, values);
    require(std::isfinite(mean), "the mean of the inputs must be finite, not ", mean);
    require(std::isfinite(deviation) && deviation > 0.0,
            "the standard deviation of the inputs must be finite and greater than 0, not ", deviation);
    require(bins <= mostBins, bins, " bins are more than ", mostBins);
    if (isEmpty(range)) return std::vector<double>(bins, 0.0);

    std::vector<double> places;
    for (std::size_t i = 0; i <= steps; ++i)
        places.push_back(mean + deviation * reach * (2.0 * static_cast<double>(i) / steps - 1.0));
    for (const Break& b : activation.breaks(values, Framework::PyTorch))
        if (places.front() < b.x && b.x < places.back()) places.push_back(b.x);
    std::ranges::sort(places);
    std::vector<Piece> pieces;
    double cdf = normalCdf((places.front() - mean) / deviation);
    for (std::size_t i = 1; i < places.size(); ++i) {
        const double next = normalCdf((places[i] - mean) / deviation);
        pieces.push_back({places[i - 1], places[i], next - cdf});
        cdf = next;
    }
    return histogramOf(activation, values, pieces, range, bins);
}

std::vector<double> outputHistogram(const Activation& activation, Values values, const Sample& sample,
                                    const Range& range, std::size_t bins) {
    requireLegal(activation, values);
    require(bins <= mostBins, bins, " bins are more than ", mostBins);
    if (isEmpty(range)) return std::vector<double>(bins, 0.0);
    const double longest = std::max(sample.deviation / 100.0, std::numeric_limits<double>::min());
    const auto pieces = split(piecesOf(sample), activation.breaks(values, Framework::PyTorch), longest);
    return histogramOf(activation, values, pieces, range, bins);
}

std::vector<double> inputHistogram(const Sample& sample, const Range& range, std::size_t bins) {
    require(bins <= mostBins, bins, " bins are more than ", mostBins);
    std::vector<double> histogram(bins, 0.0);
    if (isEmpty(range)) return histogram;
    for (const auto& [from, to, probability] : piecesOf(sample)) spread(histogram, range, from, to, probability);
    return histogram;
}

double normalShare(const std::vector<Interval>& zones, double mean, double deviation) {
    const auto beyond = [](double t) { return 0.5 * std::erfc(t * std::numbers::sqrt2 * 0.5); };
    double share = 0.0;
    for (const Interval& zone : zones) {
        const double from = (zone.from - mean) / deviation, to = (zone.to - mean) / deviation;
        share += from > 0.0 ? beyond(from) - beyond(to) : beyond(-to) - beyond(-from);  // both small in a tail
    }
    return share;
}

}  // namespace activation
