// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

#include <string>
#include <string_view>
#include <vector>

namespace activation {

/// An activation of the catalogue with values for its parameters.
struct Selection {
    std::string id;
    std::vector<double> values;

    bool operator==(const Selection&) const = default;
};

/// The selection's entry; null where the catalogue has none.
CORE_EXPORT const Activation* entryOf(const Selection&);

/// Why there is no such activation, or why it cannot have these values; none where it can.
CORE_EXPORT std::optional<Fault> faultOf(const Selection&);

/// A selection with its default parameters. The id must be one of the catalogue: std::invalid_argument otherwise.
CORE_EXPORT Selection defaultSelection(std::string_view id, Framework = Framework::PyTorch);

}  // namespace activation
