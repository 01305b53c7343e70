// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace activation {

/// Pictures of shapes in ten classes to learn from, 16×16 grey levels each with mean about 0. They are drawn, not read:
/// a shape at a random place, of a random size, turned, with strokes of random width, and noise over it.
struct Pictures {
    static constexpr std::size_t side = 16, pixels = side * side, classes = 10;

    std::vector<float> values;  ///< one picture after the other, rows from above
    std::vector<std::size_t> labels;

    std::size_t count() const { return labels.size(); }
};

/// The same seed draws the same pictures on every machine, to the last bit. Classes come in turns.
/// `onFraction` hears now and then how far it is. The noise is finite and at least 0, and the pictures can be counted
/// in memory: std::invalid_argument otherwise.
CORE_EXPORT Pictures drawPictures(std::size_t count, double noise, std::uint64_t seed,
                                  const std::function<void(double)>& onFraction = {});

/// What the classes are called, of which there are Pictures::classes: std::invalid_argument beyond them.
CORE_EXPORT SourceText pictureClass(std::size_t label);

}  // namespace activation
