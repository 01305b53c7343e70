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

/// A fully connected layer and the activation behind it. Matrices are stored column by column: a column of the weights
/// belongs to an input, a column of anything else to a sample.
struct Layer {
    std::size_t in, out;
    Selection activation;
    Learned learned = Learned::Nothing;

    Floats weights{}, bias{};  ///< out × in, out
    Floats parameter{};        ///< what is learned of the activation: none, one, or `out` numbers
    Floats weightsGradient{}, biasGradient{}, parameterGradient{};
};

/// Layers one after the other, and what back-propagation needs. All memory is there from the beginning on.
///
/// A batch is worked on in two halves, by two threads if that is requested; the sums are the same with one and with
/// two.
///
/// A call that does not fit the network (another number of numbers, a layer that is not there) throws
/// std::invalid_argument with a sentence, and changes nothing. So does a pass after something resized a layer's vectors
/// or gave it an activation that the catalogue does not have. Memory that cannot be had is std::bad_alloc.
class Network {
public:
    struct Shape {
        std::size_t out;
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

    /// Draws all weights, layer by layer, each with its own stream; biases are drawn with `biasDeviation`. Both
    /// variances must be finite.
    CORE_EXPORT void initialise(const Initialisation&, std::uint64_t seed, bool uniform = false, double gain = 1.0,
                                double biasDeviation = 0.0);
    CORE_EXPORT void setThreads(bool two);
    /// Is called before each layer of a pass on one thread; an exception from there ends the pass.
    CORE_EXPORT void setCheck(std::function<void()> check);
    /// Whether the gradient at the inputs is wanted too.
    CORE_EXPORT void setInputGradient(bool wanted);

    std::span<Layer> layers() { return m_layers; }
    std::span<const Layer> layers() const { return m_layers; }
    std::size_t inputs() const { return m_layers.empty() ? 0 : m_layers.front().in; }
    std::size_t outputs() const { return m_layers.empty() ? 0 : m_layers.back().out; }

    /// The outputs for samples one after the other, whole ones and at most the largest batch. They stay until the next
    /// call.
    CORE_EXPORT std::span<const float> forward(std::span<const float> samples);
    /// From the gradient at the outputs of the last forward pass to the gradients of all that is learned.
    /// It has outputs() numbers for each sample of that pass.
    CORE_EXPORT void backward(std::span<const float> gradient);

    /// Of the last pass: a layer's sums before the activation and its values behind it.
    CORE_EXPORT std::span<const float> sums(std::size_t layer) const;
    CORE_EXPORT std::span<const float> values(std::size_t layer) const;
    /// The gradient at what goes into a layer; behind the last it is what backward was given.
    /// At the inputs (layer 0) it is there only where setInputGradient wanted it.
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
