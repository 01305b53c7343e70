// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

namespace activation {

/// Every activation, family by family, in the order in which they are shown. Lives as long as the program.
CORE_EXPORT std::span<const Activation> catalogue();

/// The entry with this id, or the activation that a formula describes (see own.h); null where there is none.
CORE_EXPORT const Activation* find(std::string_view id);

}  // namespace activation
