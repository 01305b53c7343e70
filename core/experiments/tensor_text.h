// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/result.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace activation {

/// Numbers in a box: a vector, a matrix, or more dimensions; the last index runs fastest.
struct Tensor {
    std::vector<std::size_t> shape;
    std::vector<double> values;

    /// The length of the last dimension.
    std::size_t columns() const { return shape.empty() ? 0 : shape.back(); }
    std::size_t rows() const {
        const std::size_t length = columns();
        return length == 0 ? 0 : values.size() / length;
    }
};

/// What a person types or pastes: nested brackets as Python, NumPy and PyTorch print them, or rows of numbers with
/// semicolons or line ends between them, as in CSV and TSV. `name` is what faults call it.
CORE_EXPORT Result<Tensor> tensorFrom(std::string_view typed, const TranslatableText& name);

}  // namespace activation
