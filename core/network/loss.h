// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <cstddef>
#include <span>

namespace activation {

// Shapes: `outputs` is samples × classes, row by row; `labels` has one number per sample, from 0 to classes − 1; a
// gradient has the shape of the outputs. There is at least one sample. Spans whose sizes do not fit, and labels that
// are not classes, are std::invalid_argument. NaN and ∞ in the outputs give a loss of NaN or ∞, not an exception.

/// Softmax cross-entropy, −log softmax(outputs)[label] averaged over the samples, in nats; PyTorch's
/// nn.functional.cross_entropy with its defaults. Computed in double with the largest output subtracted, so it does not
/// overflow. `gradient` is set to ∂loss/∂outputs = (softmax − one-hot)/samples.
CORE_EXPORT double crossEntropy(std::span<const float> outputs, std::span<const std::size_t> labels,
                                std::span<float> gradient);

/// The mean squared error over all elements (not samples); PyTorch's nn.functional.mse_loss with its defaults.
/// `outputs`, `targets` and `gradient` have the same size, at least 1. `gradient` is set to 2(outputs − targets)/size.
CORE_EXPORT double squaredError(std::span<const float> outputs, std::span<const float> targets,
                                std::span<float> gradient);

/// The number of correctly classified samples: those whose largest output is at their label. Divided by the number of
/// samples it is the accuracy. Of equal largest outputs the first counts.
CORE_EXPORT std::size_t countRight(std::span<const float> outputs, std::span<const std::size_t> labels);

}  // namespace activation
