// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace activation {

/// Images of shapes in ten classes to learn from, 16 × 16 intensities each, with mean about 0. They are drawn, not
/// read: a shape at a random place, of a random size, turned, with strokes of random width, and noise over it.
struct Pictures {
    static constexpr std::size_t side = 16, pixels = side * side, classes = 10;

    std::vector<float> values;        ///< count × pixels: one image after the other, each row by row from the top
    std::vector<std::size_t> labels;  ///< count, from 0 to classes − 1

    std::size_t count() const { return labels.size(); }
};

/// The same seed draws the same images on every machine, to the last bit. Labels are 0, 1, …, 9, 0, 1, … `noise` is the
/// standard deviation of normal noise on every pixel, finite and at least 0. `onFraction` is told from time to time
/// which fraction (0 … 1) is done; an exception from there ends the drawing. A noise that is not legal, or a count
/// whose pixels no vector can hold, is std::invalid_argument.
CORE_EXPORT Pictures drawPictures(std::size_t count, double noise, std::uint64_t seed,
                                  const std::function<void(double)>& onFraction = {});

/// The name of a class, 0 … Pictures::classes − 1: std::invalid_argument beyond.
CORE_EXPORT SourceText pictureClass(std::size_t label);

}  // namespace activation
