// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/optimiser.h"

#include <cmath>

namespace activation {

Optimiser::Optimiser(const OptimiserOptions& options) : m_options(options) {}

void Optimiser::step(Network& network) {
    next();
    std::size_t place = 0;
    for (Layer& layer : network.layers()) {
        step(layer.weights, layer.weightsGradient, place++);
        step(layer.bias, layer.biasGradient, place++);
        step(layer.parameter, layer.parameterGradient, place++);
    }
}

void Optimiser::step(std::span<float> numbers, std::span<const float> gradient, std::size_t place) {
    if (m_first.size() <= place) {
        m_first.resize(place + 1);
        m_second.resize(place + 1);
    }
    std::vector<float>&v = m_first[place], &s = m_second[place];
    v.resize(numbers.size());
    s.resize(numbers.size());
    const auto decay = static_cast<float>(m_options.weightDecay);
    const auto rate = static_cast<float>(m_options.rate);
    if (m_options.method == Method::Sgd) {
        const auto momentum = static_cast<float>(m_options.momentum);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            v[i] = momentum * v[i] + (gradient[i] + decay * numbers[i]);
            numbers[i] -= rate * v[i];
        }
        return;
    }
    const auto beta1 = static_cast<float>(m_options.beta1), beta2 = static_cast<float>(m_options.beta2);
    const auto first = static_cast<float>(m_options.rate / (1.0 - std::pow(m_options.beta1, m_steps)));
    const auto second = static_cast<float>(1.0 / std::sqrt(1.0 - std::pow(m_options.beta2, m_steps)));
    const auto epsilon = static_cast<float>(m_options.epsilon);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const float g = gradient[i] + decay * numbers[i];
        v[i] = beta1 * v[i] + (1.0F - beta1) * g;
        s[i] = beta2 * s[i] + (1.0F - beta2) * g * g;
        numbers[i] -= first * v[i] / (std::sqrt(s[i]) * second + epsilon);
    }
}

}  // namespace activation
