// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exploration.h"

#include "core/activations/catalogue.h"
#include "core/analysis/curve.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

std::string faultOf(const Selection& selection) {
    const Activation* entry = entryOf(selection);
    if (!entry) return "there is no activation called \"" + selection.id + "\"";
    if (selection.values.size() != entry->parameters.size())
        return selection.id + " has " + std::to_string(entry->parameters.size()) +
               (entry->parameters.size() == 1 ? " parameter, not " : " parameters, not ") +
               std::to_string(selection.values.size());
    const std::string fault = entry->fault(selection.values);
    return fault.empty() ? fault : selection.id + ": " + fault;
}

}  // namespace

const Activation* entryOf(const Selection& selection) { return find(selection.id); }

Selection defaultSelection(std::string_view id, Framework framework) {
    return {std::string(id), find(id)->defaults(framework)};
}

std::string faultOf(const Exploration& exploration) {
    if (std::string fault = faultOf(exploration.current); !fault.empty()) return fault;
    for (const Selection& pinned : exploration.pinned)
        if (std::string fault = faultOf(pinned); !fault.empty()) return fault;
    if (!isShowable(exploration.x))
        return "the x range cannot be shown: its limits must be finite, ascending and apart";
    if (exploration.y && !isShowable(*exploration.y))
        return "the y range cannot be shown: its limits must be finite, ascending and apart";
    if (exploration.probe && !std::isfinite(*exploration.probe)) return "the probe must stand at a finite x";
    return {};
}

Range visibleY(const Exploration& exploration) {
    if (exploration.y) return *exploration.y;
    Range all{0.0, 0.0};
    const auto include = [&](const Selection& selection, Quantity quantity) {
        const Range r = extent(*entryOf(selection), selection.values, quantity, exploration.x, exploration.framework);
        all = {std::min(all.from, r.from), std::max(all.to, r.to)};
    };
    const auto includeAll = [&](const Selection& selection) {
        if (exploration.shown.value) include(selection, Quantity::Value);
        if (exploration.shown.slope) include(selection, Quantity::Slope);
        if (exploration.shown.curvature) include(selection, Quantity::Curvature);
    };
    includeAll(exploration.current);
    std::ranges::for_each(exploration.pinned, includeAll);

    const double limit = 2.0 * exploration.x.size();
    all = {std::max(all.from, -limit), std::min(all.to, limit)};
    if (!(all.size() > 0.0)) all = {all.from - 1.0, all.to + 1.0};
    const double pad = 0.04 * all.size();
    const Range nice = withNiceLimits({all.from - pad, all.to + pad});
    return isShowable(nice) ? nice : Range{-1.0, 1.0};
}

}  // namespace activation
