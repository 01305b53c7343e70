// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/selection.h"

#include "core/activations/catalogue.h"
#include "core/quotation.h"
#include "core/require.h"

namespace activation {

const Activation* entryOf(const Selection& selection) { return find(selection.id); }

std::optional<Fault> faultOf(const Selection& selection) {
    const Activation* const entry = entryOf(selection);
    if (!entry) return Fault{CORE_TEXT("Fault", "there is no activation called \"%1\""), excerpt(selection.id)};
    const std::size_t count = entry->parameters.size();
    if (selection.values.size() != count)
        return Fault{count == 1 ? CORE_TEXT("Fault", "%1 has %2 parameter, not %3")
                                : CORE_TEXT("Fault", "%1 has %2 parameters, not %3"),
                     selection.id, count, selection.values.size()};
    if (const auto fault = entry->fault(selection.values))
        return Fault{CORE_TEXT("Fault", "%1: %2"), selection.id, *fault};
    return std::nullopt;
}

Selection defaultSelection(std::string_view id, Framework framework) {
    const Activation* const entry = find(id);
    require(entry != nullptr, "there is no activation called \"", std::string(id), "\"");
    return {std::string(id), entry->defaults(framework)};
}

}  // namespace activation
