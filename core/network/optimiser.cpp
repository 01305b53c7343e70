// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/optimiser.h"

#include "core/require.h"

#include <cmath>

namespace activation {

std::string faultOf(const OptimiserOptions& options) {
    if (options.method != Method::Sgd && options.method != Method::Adam) return "there is no such method";
    const auto isLegal = [](double number) { return std::isfinite(number) && number >= 0.0; };
    if (!isLegal(options.rate)) return "the learning rate must be finite and at least 0";
    if (!isLegal(options.momentum)) return "the momentum must be finite and at least 0";
    if (!isLegal(options.weightDecay)) return "the weight decay must be finite and at least 0";
    if (!isLegal(options.epsilon)) return "epsilon must be finite and at least 0";
    for (const double beta : {options.beta1, options.beta2})
        if (!(beta >= 0.0 && beta < 1.0)) return "the betas must be at least 0 and less than 1";
    return {};
}

Optimiser::Optimiser(const OptimiserOptions& options) : m_options(options) {
    const std::string fault = faultOf(options);
    require(fault.empty(), fault);
}

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
    require(gradient.size() == numbers.size(), "there is a gradient of ", gradient.size(), " numbers for ",
            numbers.size());
    require(m_steps > 0, "a step begins with next");
    require(place <= m_first.size(), "the place ", place, " comes before ", m_first.size(),
            ": they are counted from 0");
    if (m_first.size() <= place) {
        m_first.resize(place + 1);
        m_second.resize(place + 1);
    }
    std::vector<float>&v = m_first[place], &s = m_second[place];
    if (v.empty()) {
        v.resize(numbers.size());
        s.resize(numbers.size());
    }
    require(v.size() == numbers.size(), "the place ", place, " had ", v.size(), " numbers, not ", numbers.size());
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
