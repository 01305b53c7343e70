// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

namespace activation {

/// The parts of an exploration that views tell apart.
enum class Part : unsigned {
    Activation = 1U << 0,  ///< another one is current
    Parameters = 1U << 1,  ///< their values
    Framework = 1U << 2,
    Pinned = 1U << 3,
    Shown = 1U << 4,
    View = 1U << 5,  ///< ranges, axes, layout
    Input = 1U << 6,
    Probe = 1U << 7,
    Family = 1U << 8,
    Experiment = 1U << 9,  ///< which, and its settings
    Page = 1U << 10,
};

/// What a step has changed: whoever makes it compares once, and views are told, so that nobody keeps a copy to guess.
struct ExplorationChange {
    unsigned parts = ~0U;
    bool isDrag = false;  ///< a value is being dragged, or plays: more is about to come

    bool has(Part part) const { return parts & static_cast<unsigned>(part); }
    bool isOnly(Part part) const { return parts == static_cast<unsigned>(part); }
    /// A value moves and the view it is seen in does not.
    bool isMovement() const {
        constexpr unsigned moving = static_cast<unsigned>(Part::Parameters) | static_cast<unsigned>(Part::Input) |
                                    static_cast<unsigned>(Part::Probe);
        return isDrag && parts && !(parts & ~moving);
    }
};

CORE_EXPORT ExplorationChange changeBetween(const Exploration& before, const Exploration& after);

}  // namespace activation
