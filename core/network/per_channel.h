// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

namespace activation {

/// How a contiguous tensor falls into channels: dimension 1 counts them, and with fewer than two dimensions there is
/// one. `outer` blocks (samples) hold a run of `inner` elements for each channel in turn. A product of sizes beyond
/// what can be counted is refused (std::invalid_argument).
struct Channels {
    std::size_t outer = 1, count = 1, inner = 1;

    CORE_EXPORT static Channels of(std::span<const std::size_t> shape);
    /// The same with another dimension that counts them; it must be one of the shape's.
    CORE_EXPORT static Channels along(std::size_t dimension, std::span<const std::size_t> shape);
    /// A channel for each unit, as Keras has it: for each element of a sample, dimension 0 being the samples; for each
    /// element where there is no other dimension.
    CORE_EXPORT static Channels units(std::span<const std::size_t> shape);
    /// outer · count · inner
    CORE_EXPORT std::size_t elements() const;
};

/// An activation with one parameter that is learned for each channel on its own, as PReLU is. `learned` holds a value
/// for each channel; tensors are spans of outer · count · inner elements. Other sizes are refused
/// (std::invalid_argument).
class PerChannel {
public:
    /// `others` has a value for each parameter, that of the learned one as well, which is not looked at. The activation
    /// must outlive this.
    CORE_EXPORT PerChannel(const Activation& activation, Values others, std::size_t parameter, Channels channels);

    /// y = f(x); y may be x.
    CORE_EXPORT void forward(std::span<const float> x, Values learned, std::span<float> y) const;
    /// y = gradient · f′(x); y may be x or gradient.
    CORE_EXPORT void backward(std::span<const float> x, std::span<const float> gradient, Values learned,
                              std::span<float> y) const;
    /// For each channel the sum of gradient · ∂f/∂parameter.
    CORE_EXPORT std::vector<double> parameterGradient(std::span<const float> x, std::span<const float> gradient,
                                                      Values learned) const;

private:
    void requireSizes(std::size_t elements, Values learned) const;
    template <class Run>
    void forEachChannel(Values learned, Run run) const;

    const Activation& m_activation;
    std::vector<double> m_values;
    std::size_t m_parameter;
    Channels m_channels;
};

}  // namespace activation
