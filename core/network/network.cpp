// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network.h"

#include "core/activations/catalogue.h"
#include "core/network/helper.h"
#include "core/network/per_channel.h"
#include "core/require.h"

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace activation {
namespace {

using Matrix = Eigen::Map<Eigen::MatrixXf>;
using ConstMatrix = Eigen::Map<const Eigen::MatrixXf>;

Eigen::Index index(std::size_t n) { return static_cast<Eigen::Index>(n); }

/// The columns of a half of the batch.
struct Columns {
    std::size_t first, count, half;
};

Matrix matrix(Floats& numbers, std::size_t rows, const Columns& c) {
    return {numbers.data() + rows * c.first, index(rows), index(c.count)};
}

/// Why a layer cannot have this activation; empty where it can.
std::string layerFault(const Selection& selection, Learned learned) {
    if (const auto fault = faultOf(selection)) return fault->string();
    if (learned == Learned::Nothing) return {};
    if (learned != Learned::Shared && learned != Learned::PerChannel) return "there is no such way to learn";
    return entryOf(selection)->parameters.empty() ? selection.id + " has no parameter that could be learned"
                                                  : std::string();
}

std::size_t learnedNumbers(Learned learned, std::size_t out) {
    return learned == Learned::Nothing ? 0 : learned == Learned::Shared ? 1 : out;
}

/// Whether a layer's vectors have the sizes that they were made with.
bool isWhole(const Layer& layer) {
    const std::size_t learned = learnedNumbers(layer.learned, layer.out);
    return layer.weights.size() == layer.in * layer.out && layer.weightsGradient.size() == layer.weights.size() &&
           layer.bias.size() == layer.out && layer.biasGradient.size() == layer.out &&
           layer.parameter.size() == learned && layer.parameterGradient.size() == learned;
}

ConstMatrix weightsOf(const Layer& layer) { return {layer.weights.data(), index(layer.out), index(layer.in)}; }

std::span<float> part(Floats& numbers, std::size_t rows, const Columns& c) {
    return std::span(numbers).subspan(rows * c.first, rows * c.count);
}

/// The values of an activation whose first parameter is learned, where it is one number.
std::vector<double> valuesOf(const Layer& layer) {
    std::vector<double> values = layer.activation.values;
    if (layer.learned == Learned::Shared) values.front() = layer.parameter.front();
    return values;
}

PerChannel channelsOf(const Layer& layer, std::size_t samples) {
    return {*entryOf(layer.activation), layer.activation.values, 0, Channels{samples, layer.out, 1}};
}

void activate(const Layer& layer, std::span<const float> sums, std::span<float> values) {
    if (layer.learned != Learned::PerChannel) return entryOf(layer.activation)->forward(sums, valuesOf(layer), values);
    const std::vector<double> learned(layer.parameter.begin(), layer.parameter.end());
    channelsOf(layer, sums.size() / layer.out).forward(sums, learned, values);
}

/// `delta` becomes the gradient at the sums; returns the gradient of what is learned of the activation.
std::vector<double> activateBackwards(const Layer& layer, std::span<const float> sums, std::span<const float> gradient,
                                      std::span<float> delta) {
    const Activation& entry = *entryOf(layer.activation);
    std::vector<double> result;
    if (layer.learned == Learned::PerChannel) {
        const std::vector<double> learned(layer.parameter.begin(), layer.parameter.end());
        const PerChannel channels = channelsOf(layer, sums.size() / layer.out);
        result = channels.parameterGradient(sums, gradient, learned);
        channels.backward(sums, gradient, learned, delta);
    } else {
        const std::vector<double> values = valuesOf(layer);
        if (layer.learned == Learned::Shared) result = {entry.parameterGradient(sums, gradient, values, 0)};
        entry.backward(sums, gradient, values, delta);
    }
    return result;
}

}  // namespace

/// What the passes leave behind, layer by layer.
struct Network::Pass {
    std::size_t largest, samples = 0;
    bool toInput = false;
    Floats input;
    std::array<Floats, 2> delta;  ///< of each half, the gradient at the sums of the layer at work
    std::vector<Floats> sums, values;
    std::vector<Floats> gradient;                       ///< at the input, then at the output of each layer
    std::vector<Floats> weightsGradient, biasGradient;  ///< of the second half
    std::vector<std::array<std::vector<double>, 2>> parameterGradient;

    Pass(std::span<const Layer> layers, std::size_t largestBatch)
        : largest(largestBatch), input(layers.front().in * largest), parameterGradient(layers.size()) {
        std::size_t widest = 0;
        gradient.emplace_back();
        for (const Layer& layer : layers) {
            widest = std::max(widest, layer.out);
            sums.emplace_back(layer.out * largest);
            values.emplace_back(layer.out * largest);
            gradient.emplace_back(layer.out * largest);
            weightsGradient.emplace_back(layer.weights.size());
            biasGradient.emplace_back(layer.out);
        }
        // A buffer for each half: the two may be at different layers at the same time.
        for (Floats& half : delta) half.resize(widest * ((largest + 1) / 2));
    }

    Matrix inputOf(std::size_t i, const Layer& layer, const Columns& c) {
        return matrix(i == 0 ? input : values[i - 1], layer.in, c);
    }

    void forward(std::size_t i, const Layer& layer, const Columns& c) {
        Matrix h = matrix(sums[i], layer.out, c);
        h.colwise() = Eigen::Map<const Eigen::VectorXf>(layer.bias.data(), index(layer.out));
        h.noalias() += weightsOf(layer) * inputOf(i, layer, c);
        activate(layer, part(sums[i], layer.out, c), part(values[i], layer.out, c));
    }

    void backward(std::size_t i, Layer& layer, const Columns& c) {
        const Columns own{0, c.count, c.half};
        Floats& at = delta[c.half];
        parameterGradient[i][c.half] = activateBackwards(layer, part(sums[i], layer.out, c),
                                                         part(gradient[i + 1], layer.out, c), part(at, layer.out, own));
        const Matrix g = matrix(at, layer.out, own);
        float* const toWeights = c.half == 0 ? layer.weightsGradient.data() : weightsGradient[i].data();
        float* const toBias = c.half == 0 ? layer.biasGradient.data() : biasGradient[i].data();
        Matrix(toWeights, index(layer.out), index(layer.in)).noalias() = g * inputOf(i, layer, c).transpose();
        Eigen::Map<Eigen::VectorXf>(toBias, index(layer.out)) = g.rowwise().sum();
        if (i > 0 || toInput) matrix(gradient[i], layer.in, c).noalias() = weightsOf(layer).transpose() * g;
    }

    /// Adds the second half's gradients to the first's.
    void addUp(std::size_t i, Layer& layer) const {
        const auto add = [](const Floats& other, Floats& sum) {
            for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += other[k];
        };
        add(weightsGradient[i], layer.weightsGradient);
        add(biasGradient[i], layer.biasGradient);
        const auto& [one, other] = parameterGradient[i];
        for (std::size_t k = 0; k < one.size(); ++k) layer.parameterGradient[k] = static_cast<float>(one[k] + other[k]);
    }

    std::array<Columns, 2> halves() const {
        const std::size_t first = (samples + 1) / 2;
        return {{{0, first, 0}, {first, samples - first, 1}}};
    }
};

std::string Network::faultOf(std::size_t in, const std::vector<Shape>& shapes, std::size_t largestBatch) {
    constexpr std::size_t most = std::numeric_limits<std::ptrdiff_t>::max() / sizeof(float);
    if (in == 0) return "a network needs at least one input";
    if (shapes.empty()) return "a network needs at least one layer";
    if (largestBatch == 0) return "the largest batch must have at least one sample";
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const auto inLayer = [i](const std::string& fault) { return "layer " + std::to_string(i + 1) + ": " + fault; };
        const auto& [out, selection, learned] = shapes[i];
        if (out == 0) return inLayer("it needs at least one output");
        if (in > most / out || in > most / largestBatch || out > most / largestBatch)
            return inLayer("it has more numbers than memory can hold");
        if (const std::string fault = layerFault(selection, learned); !fault.empty()) return inLayer(fault);
        in = out;
    }
    return {};
}

Network::Network(std::size_t in, const std::vector<Shape>& shapes, std::size_t largestBatch) {
    const std::string fault = faultOf(in, shapes, largestBatch);
    require(fault.empty(), fault);
    for (const Shape& shape : shapes) {
        Layer layer{in, shape.out, shape.activation, shape.learned};
        layer.weights.resize(in * shape.out);
        layer.weightsGradient.resize(in * shape.out);
        layer.bias.resize(shape.out);
        layer.biasGradient.resize(shape.out);
        if (shape.learned != Learned::Nothing)
            layer.parameter.resize(learnedNumbers(shape.learned, shape.out),
                                   static_cast<float>(shape.activation.values.front()));
        layer.parameterGradient.resize(layer.parameter.size());
        m_layers.push_back(std::move(layer));
        in = shape.out;
    }
    m_pass = std::make_unique<Pass>(m_layers, largestBatch);
}

Network::~Network() = default;
Network::Network(Network&&) noexcept = default;

void Network::initialise(const Initialisation& initialisation, std::uint64_t seed, bool uniform, double gain,
                         double biasDeviation) {
    requireWhole();
    require(initialisation.variance, "the initialisation does not say what variance weights have");
    const auto varianceOf = [&](const Layer& layer) {
        return gain * gain *
               initialisation.variance(static_cast<double>(layer.in), static_cast<double>(layer.out),
                                       negativeSlopeOf(layer.activation));
    };
    for (const Layer& layer : m_layers)
        for (const double variance : {varianceOf(layer), biasDeviation * biasDeviation})
            require(std::isfinite(variance) && variance >= 0.0,
                    "the variance of weights and biases must be finite and at least 0, not ", variance);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        Layer& layer = m_layers[i];
        Random random(seed, i);
        activation::initialise(layer.weights, varianceOf(layer), uniform, random);
        activation::initialise(layer.bias, biasDeviation * biasDeviation, uniform, random);
    }
}

void Network::requireWhole() const {
    require(m_pass != nullptr, "the network was moved away");
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const Layer& layer = m_layers[i];
        const bool fits = layer.out * m_pass->largest == m_pass->sums[i].size() &&
                          layer.in == (i == 0 ? m_pass->input.size() / m_pass->largest : m_layers[i - 1].out);
        require(fits && isWhole(layer), "layer ", i + 1, " has no longer the sizes that it was made with");
        const std::string fault = layerFault(layer.activation, layer.learned);
        require(fault.empty(), fault);
    }
}

void Network::requireLayer(std::size_t layer) const {
    require(layer < m_layers.size(), "there is no layer ", layer, " of ", m_layers.size(), ", counted from 0");
    require(m_pass != nullptr, "the network was moved away");
}

void Network::setInputGradient(bool wanted) {
    requireWhole();
    m_pass->gradient.front().resize(wanted ? inputs() * m_pass->largest : 0);
    m_pass->toInput = wanted;
}

void Network::setCheck(std::function<void()> check) { m_check = std::move(check); }

void Network::setThreads(bool two) { m_helper = two ? std::make_unique<Helper>() : nullptr; }

/// Both halves in each layer by turns while its weights are in the cache; or each half by its own thread.
template <class Work>
void Network::forEachLayer(bool fromTheLast, Work work) {
    const auto [one, other] = m_pass->halves();
    const std::size_t count = m_layers.size();
    const auto layer = [&](std::size_t i) { return fromTheLast ? count - 1 - i : i; };
    const auto all = [&](const Columns& columns) {
        for (std::size_t i = 0; i < count; ++i) work(layer(i), columns);
    };
    if (m_helper) return m_helper->both([&, &c = one] { all(c); }, [&, &c = other] { all(c); });
    for (std::size_t i = 0; i < count; ++i) {
        if (m_check) m_check();
        work(layer(i), one);
        if (m_check) m_check();
        work(layer(i), other);
    }
}

std::span<const float> Network::forward(std::span<const float> samples) {
    requireWhole();
    const std::size_t width = m_layers.front().in;
    const std::size_t count = samples.size() / width;
    require(count * width == samples.size(), samples.size(), " numbers are not whole samples of ", width, " inputs");
    require(count <= m_pass->largest, "a batch of ", count, " samples is larger than ", m_pass->largest,
            ", for which the network was made");
    m_pass->samples = count;
    std::ranges::copy(samples, m_pass->input.begin());
    forEachLayer(false, [this](std::size_t i, const Columns& columns) { m_pass->forward(i, m_layers[i], columns); });
    return values(m_layers.size() - 1);
}

void Network::backward(std::span<const float> gradient) {
    requireWhole();
    require(gradient.size() == m_pass->samples * outputs(), "the gradient has ", gradient.size(), " numbers, not ",
            m_pass->samples * outputs(), " as the outputs of the last forward pass");
    std::ranges::copy(gradient, m_pass->gradient.back().begin());
    forEachLayer(true, [this](std::size_t i, const Columns& columns) { m_pass->backward(i, m_layers[i], columns); });
    for (std::size_t i = 0; i < m_layers.size(); ++i) m_pass->addUp(i, m_layers[i]);
}

std::span<const float> Network::filled(const Floats& numbers) const {
    return std::span(numbers).first(numbers.size() / m_pass->largest * m_pass->samples);
}
std::span<const float> Network::sums(std::size_t layer) const {
    requireLayer(layer);
    return filled(m_pass->sums[layer]);
}
std::span<const float> Network::values(std::size_t layer) const {
    requireLayer(layer);
    return filled(m_pass->values[layer]);
}
std::span<const float> Network::gradientBefore(std::size_t layer) const {
    if (layer == 0 || layer != m_layers.size()) requireLayer(layer);
    require(layer > 0 || m_pass->toInput, "the gradient at the inputs was not asked for");
    return filled(m_pass->gradient[layer]);
}

}  // namespace activation
