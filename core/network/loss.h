// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"

#include <cstddef>
#include <span>

namespace activation {

// Outputs are those of the samples one after the other, the same number for each, and there is at least one sample. A
// label is the place of an output, from 0 on. std::invalid_argument says what does not fit.

/// log-softmax and negative log-likelihood, as PyTorch's cross_entropy: the mean over the samples, whose outputs come
/// one after the other. `gradient` gets that of the loss at the outputs,
/// and has their size.
CORE_EXPORT double crossEntropy(std::span<const float> outputs, std::span<const std::size_t> labels,
                                std::span<float> gradient);

/// The mean of squared differences over all elements, as PyTorch's mse_loss. All three have the same size.
CORE_EXPORT double squaredError(std::span<const float> outputs, std::span<const float> targets,
                                std::span<float> gradient);

/// How many samples have their largest output at their label.
CORE_EXPORT std::size_t countRight(std::span<const float> outputs, std::span<const std::size_t> labels);

}  // namespace activation
