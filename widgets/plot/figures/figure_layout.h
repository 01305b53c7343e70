// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"

#include <QRect>

#include <vector>

namespace activation {

/// Where the figures of an experiment stand on the screen.
struct FigureLayout {
    std::vector<QRect> places;
    int height = 0;  ///< of all; where it is more than there is room for, one scrolls
};

/// The first figure is the main one, and large. The others stand beside it, below each other, and where that is too
/// little, below it; tables below it as long as there is room. Nothing is smaller than can be read.
FigureLayout layoutOf(const std::vector<Figure>& figures, const QSize& room);

namespace figure_size {
inline constexpr QSize main{520, 420}, other{220, 160};  ///< at least, in pixels
inline constexpr int gap = 8;
}  // namespace figure_size

}  // namespace activation
