// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/numerics/range.h"

#include <optional>
#include <string>
#include <vector>

namespace activation {

/// An activation of the catalogue with values for its parameters.
struct Selection {
    std::string id;
    std::vector<double> values;

    bool operator==(const Selection&) const = default;
};

enum class Axes { Frame, Textbook };  ///< a frame around the plot, or axes through the origin

/// Which curves are shown of each selection.
struct Shown {
    bool value = true, slope = true, curvature = false;

    bool operator==(const Shown&) const = default;
};

/// What a person is looking at: all of it, and nothing else. The window edits one, undo is a list of them, a file
/// holds one, export draws one, the command line builds one.
struct Exploration {
    Selection current{"elu", {1.0}};
    std::vector<Selection> pinned;
    Framework framework = Framework::PyTorch;
    Shown shown;
    Range x{-5.0, 5.0};
    std::optional<Range> y;  ///< none: what the curves need
    Axes axes = Axes::Frame;
    std::optional<double> probe;  ///< where the probe is pinned

    bool operator==(const Exploration&) const = default;
};

/// The selection's entry; null where the catalogue has none.
CORE_EXPORT const Activation* entryOf(const Selection&);

/// A selection with its default parameters. The id must be one of the catalogue.
CORE_EXPORT Selection defaultSelection(std::string_view id, Framework = Framework::PyTorch);

/// Why it cannot be shown, as a sentence (unknown id, wrong number of values, an illegal value, a range that cannot be
/// shown); empty where it can.
CORE_EXPORT std::string faultOf(const Exploration&);

/// The y range that is shown: the exploration's own, or one with round limits that holds all curves but grows no
/// larger than four times the x range, so that a steep curve does not flatten the others.
CORE_EXPORT Range visibleY(const Exploration&);

}  // namespace activation
