// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/loss.h"

#include "core/require.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

/// How many outputs each sample has.
std::size_t classesOf(std::span<const float> outputs, std::span<const std::size_t> labels) {
    require(!labels.empty(), "a loss needs at least one sample");
    const std::size_t classes = outputs.size() / labels.size();
    require(classes > 0 && classes * labels.size() == outputs.size(), outputs.size(), " outputs do not belong to ",
            labels.size(), " samples with the same number of outputs each");
    const std::size_t largest = std::ranges::max(labels);
    require(largest < classes, "the label ", largest, " is not one of ", classes, " classes, which count from 0");
    return classes;
}

void requireGradient(std::size_t size, std::span<const float> outputs) {
    require(size == outputs.size(), "there is room for a gradient at ", size, " outputs, not at ", outputs.size());
}

}  // namespace

double crossEntropy(std::span<const float> outputs, std::span<const std::size_t> labels, std::span<float> gradient) {
    const std::size_t classes = classesOf(outputs, labels);
    requireGradient(gradient.size(), outputs);
    const double samples = static_cast<double>(labels.size());
    double loss = 0.0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::span<const float> y = outputs.subspan(i * classes, classes);
        const double most = std::ranges::max(y);  // so that nothing overflows
        double sum = 0.0;
        for (const float each : y) sum += std::exp(each - most);
        const double logSum = most + std::log(sum);
        loss += logSum - y[labels[i]];
        for (std::size_t k = 0; k < classes; ++k)
            gradient[i * classes + k] =
                static_cast<float>((std::exp(y[k] - logSum) - (k == labels[i] ? 1.0 : 0.0)) / samples);
    }
    return loss / samples;
}

double squaredError(std::span<const float> outputs, std::span<const float> targets, std::span<float> gradient) {
    require(!outputs.empty(), "a loss needs at least one output");
    require(targets.size() == outputs.size(), "there are ", targets.size(), " targets for ", outputs.size(),
            " outputs");
    requireGradient(gradient.size(), outputs);
    const double count = static_cast<double>(outputs.size());
    double loss = 0.0;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const double away = static_cast<double>(outputs[i]) - static_cast<double>(targets[i]);
        loss += away * away;
        gradient[i] = static_cast<float>(2.0 * away / count);
    }
    return loss / count;
}

std::size_t countRight(std::span<const float> outputs, std::span<const std::size_t> labels) {
    const std::size_t classes = classesOf(outputs, labels);
    std::size_t right = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::span<const float> y = outputs.subspan(i * classes, classes);
        right += static_cast<std::size_t>(std::ranges::max_element(y) - y.begin()) == labels[i] ? 1 : 0;
    }
    return right;
}

}  // namespace activation
