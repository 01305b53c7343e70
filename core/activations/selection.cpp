// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/selection.h"

#include "core/activations/catalogue.h"
#include "core/require.h"

namespace activation {

const Activation* entryOf(const Selection& selection) { return find(selection.id); }

Selection defaultSelection(std::string_view id, Framework framework) {
    const Activation* const entry = find(id);
    require(entry != nullptr, "there is no activation called \"", std::string(id), "\"");
    return {std::string(id), entry->defaults(framework)};
}

}  // namespace activation
