// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/input_scale.h"

#include "core/require.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace activation::detail {
namespace {

constexpr std::size_t blockSize = 1024;
using Block = std::array<float, blockSize>;

Values ownValues(Values values) { return values.first(values.size() - inputValues); }
InputScale inputOf(Values values) { return {values[values.size() - 2], values[values.size() - 1]}; }

/// Calls `run(from, z)` along x: z is the scaled input of the elements that begin at `from`.
template <class Run>
void forEachBlock(std::span<const float> x, Values values, Run run) {
    const auto [weight, bias] = inputOf(values);
    Block z;
    for (std::size_t from = 0; from < x.size(); from += blockSize) {
        const std::size_t count = std::min(blockSize, x.size() - from);
        for (std::size_t i = 0; i < count; ++i) {
            const double each = x[from + i];
            z[i] = static_cast<float>(weight == 0.0 && !std::isnan(each) ? bias : weight * each + bias);
        }
        run(from, std::span<const float>(z).first(count));
    }
}

void scale(std::span<float> y, std::span<const float> z, double weight) {
    for (std::size_t i = 0; i < y.size(); ++i)
        y[i] = weight == 0.0 && !std::isnan(z[i]) ? 0.0F : static_cast<float>(weight * double{y[i]});
}

void requireEqual(std::size_t a, std::size_t b) {
    require(a == b, "a batch of ", a, " numbers does not go with one of ", b);
}

}  // namespace

std::vector<Break> scaledBreaks(const std::vector<Break>& own, InputScale input) {
    std::vector<Break> result;
    if (input.weight == 0.0) return result;
    for (const Break& b : own) {
        const auto byX = [&](std::optional<double> slope) {
            return slope ? std::optional(*slope * input.weight) : slope;
        };
        const double x = (b.x - input.bias) / input.weight;
        if (std::isfinite(x)) result.push_back({x, byX(b.keras), byX(b.jax), byX(b.kerasJax), byX(b.kerasTorch)});
    }
    if (input.weight < 0.0) std::ranges::reverse(result);
    return result;
}

void scaledForward(std::span<const float> x, Values values, std::span<float> y, const ForwardFunction& own) {
    requireEqual(x.size(), y.size());
    forEachBlock(x, values, [&](std::size_t from, std::span<const float> z) {
        own(z, ownValues(values), y.subspan(from, z.size()));
    });
}

void scaledSlope(std::span<const float> x, Values values, std::span<float> y, const ForwardFunction& own) {
    requireEqual(x.size(), y.size());
    forEachBlock(x, values, [&](std::size_t from, std::span<const float> z) {
        own(z, ownValues(values), y.subspan(from, z.size()));
        scale(y.subspan(from, z.size()), z, inputOf(values).weight);
    });
}

void scaledBackward(std::span<const float> x, std::span<const float> gradient, Values values, std::span<float> y,
                    const BackwardFunction& own) {
    requireEqual(x.size(), y.size());
    requireEqual(x.size(), gradient.size());
    forEachBlock(x, values, [&](std::size_t from, std::span<const float> z) {
        own(z, gradient.subspan(from, z.size()), ownValues(values), y.subspan(from, z.size()));
        scale(y.subspan(from, z.size()), z, inputOf(values).weight);
    });
}

double scaledGradient(std::span<const float> x, std::span<const float> gradient, Values values, std::size_t parameter,
                      const GradientFunction& own, const BackwardFunction& backward) {
    requireEqual(x.size(), gradient.size());
    const std::size_t parameters = values.size() - inputValues;
    require(parameter < values.size(), "there is no parameter ", parameter);
    double sum = 0.0;
    Block slopes;
    forEachBlock(x, values, [&](std::size_t from, std::span<const float> z) {
        const std::span<const float> incoming = gradient.subspan(from, z.size());
        if (parameter < parameters) {
            sum += own(z, incoming, ownValues(values), parameter);
            return;
        }
        const std::span<float> to = std::span(slopes).first(z.size());
        backward(z, incoming, ownValues(values), to);
        for (std::size_t i = 0; i < to.size(); ++i)
            sum += parameter == parameters ? double{to[i]} * x[from + i] : to[i];
    });
    return sum;
}

}  // namespace activation::detail
