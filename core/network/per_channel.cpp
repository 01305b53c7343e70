// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/per_channel.h"

#include "core/activations/input_scale.h"
#include "core/require.h"

#include <algorithm>
#include <limits>

namespace activation {
namespace {

/// Shorter runs are gathered into pieces of this size, so that a batch is worth its call.
constexpr std::size_t pieceSize = 2048;

/// The places of one channel's elements in a tensor, some samples at a time.
class Piece {
public:
    Piece(Channels channels, std::size_t channel, std::size_t sample)
        : m_inner(channels.inner),
          m_step(channels.count * channels.inner),
          m_first(sample * m_step + channel * channels.inner),
          m_samples(std::min(channels.outer - sample, std::max<std::size_t>(1, pieceSize / channels.inner))) {}

    std::size_t samples() const { return m_samples; }
    std::size_t size() const { return m_samples * m_inner; }

    /// The elements one after the other: where they are, if that is one run, and otherwise in `space`.
    std::span<const float> gathered(std::span<const float> tensor, std::vector<float>& space) const {
        if (m_samples == 1) return tensor.subspan(m_first, m_inner);
        space.resize(size());
        for (std::size_t i = 0; i < m_samples; ++i)
            std::copy_n(tensor.begin() + static_cast<std::ptrdiff_t>(m_first + i * m_step), m_inner,
                        space.begin() + static_cast<std::ptrdiff_t>(i * m_inner));
        return space;
    }

    /// Lets `write` fill a span of size() elements and puts them where they belong.
    template <class Write>
    void scatter(std::span<float> tensor, std::vector<float>& space, Write write) const {
        if (m_samples == 1) return write(tensor.subspan(m_first, m_inner));
        space.resize(size());
        write(std::span<float>(space));
        for (std::size_t i = 0; i < m_samples; ++i)
            std::copy_n(space.begin() + static_cast<std::ptrdiff_t>(i * m_inner), m_inner,
                        tensor.begin() + static_cast<std::ptrdiff_t>(m_first + i * m_step));
    }

private:
    std::size_t m_inner, m_step, m_first, m_samples;
};

/// a · b
std::size_t counted(std::size_t a, std::size_t b) {
    require(b == 0 || a <= std::numeric_limits<std::size_t>::max() / b,
            "a tensor has more elements than can be counted");
    return a * b;
}

}  // namespace

Channels Channels::of(std::span<const std::size_t> shape) {
    Channels result;
    if (shape.size() >= 2) return along(1, shape);
    for (const std::size_t size : shape) result.inner = counted(result.inner, size);
    return result;
}

Channels Channels::along(std::size_t dimension, std::span<const std::size_t> shape) {
    require(dimension < shape.size(), "a tensor of ", shape.size(), " dimensions has no dimension ", dimension);
    Channels result;
    for (const std::size_t size : shape.first(dimension)) result.outer = counted(result.outer, size);
    result.count = shape[dimension];
    for (const std::size_t size : shape.subspan(dimension + 1)) result.inner = counted(result.inner, size);
    return result;
}

Channels Channels::units(std::span<const std::size_t> shape) {
    Channels result;
    if (shape.size() >= 2) result.outer = shape[0];
    for (const std::size_t size : shape.subspan(shape.size() >= 2 ? 1 : 0)) result.count = counted(result.count, size);
    return result;
}

std::size_t Channels::elements() const { return counted(counted(outer, count), inner); }

PerChannel::PerChannel(const Activation& activation, Values others, std::size_t parameter, Channels channels)
    : m_activation(activation), m_values(others.begin(), others.end()), m_parameter(parameter), m_channels(channels) {
    require(others.size() == activation.parameters.size() || InputScale::isIn(others, activation.parameters.size()),
            std::string(activation.facts.id), " has ", activation.parameters.size(), " parameters, not ",
            others.size());
    require(parameter < activation.parameters.size(), std::string(activation.facts.id), " has no parameter ", parameter,
            " that could be learned");
    m_channels.elements();
}

void PerChannel::requireSizes(std::size_t elements, Values learned) const {
    require(learned.size() == m_channels.count, "there are ", learned.size(), " learned values for ", m_channels.count,
            " channels");
    require(elements == m_channels.elements(), "the channels have ", m_channels.elements(), " elements, not ",
            elements);
}

template <class Run>
void PerChannel::forEachChannel(Values learned, Run run) const {
    if (m_channels.inner == 0) return;
    std::vector<double> values = m_values;
    for (std::size_t channel = 0; channel < m_channels.count; ++channel) {
        values[m_parameter] = learned[channel];
        for (std::size_t sample = 0; sample < m_channels.outer;) {
            const Piece piece(m_channels, channel, sample);
            run(piece, Values(values), channel);
            sample += piece.samples();
        }
    }
}

void PerChannel::forward(std::span<const float> x, Values learned, std::span<float> y) const {
    requireSizes(x.size(), learned);
    requireSizes(y.size(), learned);
    std::vector<float> in, out;
    forEachChannel(learned, [&](const Piece& piece, Values values, std::size_t) {
        const auto from = piece.gathered(x, in);
        piece.scatter(y, out, [&](std::span<float> to) { m_activation.forward(from, values, to); });
    });
}

void PerChannel::backward(std::span<const float> x, std::span<const float> gradient, Values learned,
                          std::span<float> y) const {
    for (const std::size_t elements : {x.size(), gradient.size(), y.size()}) requireSizes(elements, learned);
    std::vector<float> in, incoming, out;
    forEachChannel(learned, [&](const Piece& piece, Values values, std::size_t) {
        const auto from = piece.gathered(x, in), slope = piece.gathered(gradient, incoming);
        piece.scatter(y, out, [&](std::span<float> to) { m_activation.backward(from, slope, values, to); });
    });
}

std::vector<double> PerChannel::parameterGradient(std::span<const float> x, std::span<const float> gradient,
                                                  Values learned) const {
    requireSizes(x.size(), learned);
    requireSizes(gradient.size(), learned);
    std::vector<double> sums(m_channels.count, 0.0);
    std::vector<float> in, incoming;
    forEachChannel(learned, [&](const Piece& piece, Values values, std::size_t channel) {
        sums[channel] += m_activation.parameterGradient(piece.gathered(x, in), piece.gathered(gradient, incoming),
                                                        values, m_parameter);
    });
    return sums;
}

}  // namespace activation
