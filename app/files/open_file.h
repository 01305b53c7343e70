// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QString>

namespace activation {

/// The file that an exploration was opened from or saved as.
struct OpenFile {
    QString path;                                      ///< absolute; empty: none so far
    bool isPicture = false;                            ///< it carries the exploration, and only an export writes it
    std::optional<Exploration> saved = Exploration{};  ///< what it holds; none: that is not known

    bool operator==(const OpenFile&) const = default;
};

}  // namespace activation
