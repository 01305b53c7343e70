// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/catalogue.h"

#include <string_view>
#include <vector>

namespace activation {

/// What is measured: an entry of the catalogue with its defaults, the same read as a formula from its own line, or the
/// plain loops that they are compared with.
struct Work {
    std::string_view id;
    const Activation* activation;  // none: a plain loop that reads and writes the same bytes
    std::vector<double> values;

    void value(std::span<const float> x, std::span<float> y) const;
    void backward(std::span<const float> x, std::span<const float> gradient, std::span<float> y) const;
};

/// The plain loops first, called copy, then the catalogue, then its formulas, called formula_of_….
std::vector<Work> everyWork();

/// What layers see: numbers around 0, seldom beyond ±10. The same every time.
std::vector<float> inputs(std::size_t size);

}  // namespace activation
