// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/selection.h"
#include "core/network/floats.h"
#include "core/network/initialisation.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace activation {

class Helper;

/// Whether the activations of a layer learn their first parameter, as PReLU does.
enum class Learned { Nothing, Shared, PerChannel };

/// A fully connected layer and its activation: values = f(W · inputs + b). Matrices are stored column by column: W is
/// out × in, so a column belongs to an input; batches are width × samples, so a column is a sample.
struct Layer {
    std::size_t in, out;  ///< fan-in and fan-out, at least 1
    Selection activation;
    Learned learned = Learned::Nothing;

    Floats weights{}, bias{};  ///< out × in, out
    Floats parameter{};        ///< what is learned of the activation: none, one, or `out` numbers
    Floats weightsGradient{}, biasGradient{}, parameterGradient{};
};

/// A multilayer perceptron with back-propagation, in single precision. All memory is allocated by the constructor, for
/// the largest batch.
///
/// A batch is computed in two halves, on two threads if that is requested; results are bit for bit the same with one
/// thread and with two.
///
/// A call that does not fit the network (another number of numbers, a layer that is not there) throws
/// std::invalid_argument with a sentence, and changes nothing. So does a pass after something resized a layer's vectors
/// or gave it an activation that the catalogue does not have. Memory that cannot be had is std::bad_alloc.
class Network {
public:
    /// A layer to be made; its fan-in is the fan-out of the one before.
    struct Shape {
        std::size_t out;  ///< units
        Selection activation;
        Learned learned = Learned::Nothing;
    };

    /// Why there is no network of these shapes, as a sentence; empty where there is. There are inputs and layers, each
    /// with outputs; the catalogue has the activations, with legal values, and where one learns it has a parameter. A
    /// batch has from 0 samples to the largest, which is at least 1.
    CORE_EXPORT static std::string faultOf(std::size_t in, const std::vector<Shape>& shapes, std::size_t largestBatch);

    /// Weights and biases are 0 until they are initialised; learned parameters have the activation's value.
    /// std::invalid_argument where faultOf says something.
    CORE_EXPORT Network(std::size_t in, const std::vector<Shape>& shapes, std::size_t largestBatch);
    CORE_EXPORT ~Network();
    CORE_EXPORT Network(Network&&) noexcept;

    /// Draws all weights, layer by layer, each with its own stream of the seed, with gain² times the variance of the
    /// initialisation; biases with standard deviation `biasDeviation`. Normal, or uniform with the same variance. Both
    /// variances must be finite.
    CORE_EXPORT void initialise(const Initialisation&, std::uint64_t seed, bool uniform = false, double gain = 1.0,
                                double biasDeviation = 0.0);
    /// Two threads instead of one.
    CORE_EXPORT void setThreads(bool two);
    /// Is called before each layer of a pass on one thread; an exception from there ends the pass.
    CORE_EXPORT void setCheck(std::function<void()> check);
    /// Whether the gradient at the inputs is wanted too.
    CORE_EXPORT void setInputGradient(bool wanted);

    std::span<Layer> layers() { return m_layers; }
    std::span<const Layer> layers() const { return m_layers; }
    std::size_t inputs() const { return m_layers.empty() ? 0 : m_layers.front().in; }
    std::size_t outputs() const { return m_layers.empty() ? 0 : m_layers.back().out; }

    /// The outputs, outputs() × samples, for a batch of inputs() × samples numbers, sample after sample; from 0 samples
    /// to the largest batch. The span is valid until the next call.
    CORE_EXPORT std::span<const float> forward(std::span<const float> samples);
    /// Back-propagation: from ∂loss/∂outputs of the last forward pass (outputs() × samples) to the gradients of
    /// weights, biases and learned parameters, which are set, not added to.
    CORE_EXPORT void backward(std::span<const float> gradient);

    /// Of the last pass: a layer's pre-activations and its activations, both out × samples. Layers count from 0.
    CORE_EXPORT std::span<const float> sums(std::size_t layer) const;
    CORE_EXPORT std::span<const float> values(std::size_t layer) const;
    /// ∂loss/∂inputs of a layer, in × samples. At the inputs (layer 0) it is there only where setInputGradient wanted
    /// it.
    CORE_EXPORT std::span<const float> gradientBefore(std::size_t layer) const;

private:
    struct Pass;
    /// There is a pass to work with, and the layers still fit it.
    void requireWhole() const;
    void requireLayer(std::size_t layer) const;
    /// What the samples of the last pass have of a buffer for the largest batch.
    std::span<const float> filled(const Floats& numbers) const;
    template <class Work>
    void forEachLayer(bool fromTheLast, Work work);

    std::vector<Layer> m_layers;
    std::unique_ptr<Pass> m_pass;
    std::unique_ptr<Helper> m_helper;
    std::function<void()> m_check;
};

}  // namespace activation
