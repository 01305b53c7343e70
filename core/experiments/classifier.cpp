// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/classifier.h"

#include "core/network/loss.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr std::size_t atOnce = 256;

std::vector<Network::Shape> shapes(const Selection& selection, const ClassifierOptions& options) {
    const bool learns =
        selection.id == "prelu" || (options.learnsParameters && !entryOf(selection)->parameters.empty());
    const Learned learned = learns ? Learned::Shared : Learned::Nothing;
    std::vector<Network::Shape> result;
    for (const std::size_t size : options.hidden) result.push_back({size, selection, learned});
    result.push_back({Pictures::classes, defaultSelection("identity")});
    return result;
}

/// With what is learned.
std::vector<double> valuesOf(const Layer& layer) {
    std::vector<double> values = layer.activation.values;
    if (layer.learned == Learned::Shared) values.front() = static_cast<double>(layer.parameter.front());
    return values;
}

/// Drawn some at a time, so that one need not wait for it.
Pictures draw(const ClassifierOptions& options, const Progress& progress) {
    progress.at(0.0);
    return drawPictures(options.pictures, options.noise, options.seed, [&](double fraction) { progress.at(fraction); });
}

}  // namespace

Classifier::Classifier(const Selection& selection, const ClassifierOptions& options, const Progress& progress)
    : m_options(options),
      m_pictures(draw(options, progress)),
      m_network(Pictures::pixels, shapes(selection, options), atOnce),
      m_optimiser(options.optimiser),
      m_order(options.seed, 1U << 20) {
    m_network.initialise(initialisations()[options.initialisation], options.seed);
    m_network.setCheck([progress] { progress.check(); });
}

Classifier::State Classifier::look(const Progress& progress) {
    const std::size_t half = m_pictures.count() / 2;
    State state{0.0, 0.0, 0.0, 0.0};
    std::vector<std::vector<bool>> alive;
    for (const Layer& layer : m_network.layers()) alive.emplace_back(layer.out, false);
    std::vector<float> slopes;
    for (std::size_t first = 0; first < m_pictures.count();) {
        progress.at(0.0);
        const bool learnedFrom = first < half;
        const std::size_t count = std::min(atOnce, (learnedFrom ? half : m_pictures.count()) - first);
        const auto labels = std::span(m_pictures.labels).subspan(first, count);
        const auto outputs =
            m_network.forward(std::span(m_pictures.values).subspan(first * Pictures::pixels, count * Pictures::pixels));
        m_gradient.resize(outputs.size());
        const double loss = crossEntropy(outputs, labels, m_gradient);
        const auto right = static_cast<double>(countRight(outputs, labels));
        if (learnedFrom) {
            state.loss += loss * static_cast<double>(count) / static_cast<double>(half);
            state.accuracy += right / static_cast<double>(half);
            for (std::size_t l = 0; l + 1 < alive.size(); ++l) {
                const Layer& layer = m_network.layers()[l];
                slopes.resize(layer.out * count);
                entryOf(layer.activation)->slope(m_network.sums(l), valuesOf(layer), slopes);
                for (std::size_t i = 0; i < slopes.size(); ++i)
                    if (slopes[i] != 0.0F) alive[l][i % layer.out] = true;
            }
        } else {
            state.validationAccuracy += right / static_cast<double>(m_pictures.count() - half);
        }
        first += count;
    }
    std::size_t units = 0, silent = 0;
    for (std::size_t l = 0; l + 1 < alive.size(); ++l) {
        units += alive[l].size();
        silent += static_cast<std::size_t>(std::ranges::count(alive[l], false));
    }
    state.dead = units == 0 ? 0.0 : static_cast<double>(silent) / static_cast<double>(units);
    return state;
}

std::vector<double> Classifier::learnedParameters() const {
    std::vector<double> result;
    for (const Layer& layer : m_network.layers())
        if (layer.learned == Learned::Shared) result.push_back(valuesOf(layer).front());
    return result;
}

/// A parameter that a step would make illegal stays what it was.
void Classifier::step() {
    const std::vector<double> before = learnedParameters();
    m_optimiser.step(m_network);
    auto last = before.begin();
    for (Layer& layer : m_network.layers()) {
        if (layer.learned != Learned::Shared) continue;
        const float old = static_cast<float>(*last++);
        if (entryOf(layer.activation)->fault(valuesOf(layer))) layer.parameter.front() = old;
    }
}

bool Classifier::learn(const Progress& progress) {
    const std::size_t half = m_pictures.count() / 2;
    const std::vector<std::size_t> order = m_order.permutation(half);
    for (std::size_t first = 0; first < half; first += m_options.batch) {
        progress.at(static_cast<double>(first) / static_cast<double>(half));
        const std::size_t count = std::min(m_options.batch, half - first);
        m_batch.resize(count * Pictures::pixels);
        m_labels.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t which = order[first + i];
            std::ranges::copy(picture(which), m_batch.begin() + static_cast<std::ptrdiff_t>(i * Pictures::pixels));
            m_labels[i] = m_pictures.labels[which];
        }
        m_gradient.resize(count * Pictures::classes);
        if (!std::isfinite(crossEntropy(m_network.forward(m_batch), m_labels, m_gradient))) return false;
        m_network.backward(m_gradient);
        step();
    }
    return true;
}

std::vector<std::size_t> Classifier::decisions(const std::vector<Place>& places) {
    m_batch.resize(places.size() * Pictures::pixels);
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t pixel = 0; pixel < Pictures::pixels; ++pixel) {
            const auto [across, up] = places[i];
            const auto at = [&](std::size_t which) { return static_cast<double>(picture(which)[pixel]); };
            m_batch[i * Pictures::pixels + pixel] =
                static_cast<float>(at(0) + across * (at(1) - at(0)) + up * (at(2) - at(0)));
        }
    const std::span<const float> outputs = m_network.forward(m_batch);
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto scores = outputs.subspan(i * Pictures::classes, Pictures::classes);
        result.push_back(static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin()));
    }
    return result;
}

}  // namespace activation
