// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exploration.h"

#include "core/activations/catalogue.h"
#include "core/analysis/curve.h"
#include "core/analysis/difference.h"
#include "core/experiments/catalogue.h"
#include "core/quotation.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

std::string faultOf(const Selection& selection) {
    const Activation* entry = entryOf(selection);
    if (!entry) return "there is no activation called " + inQuotes(selection.id);
    if (selection.values.size() != entry->parameters.size())
        return selection.id + " has " + std::to_string(entry->parameters.size()) +
               (entry->parameters.size() == 1 ? " parameter, not " : " parameters, not ") +
               std::to_string(selection.values.size());
    const std::string fault = entry->fault(selection.values);
    return fault.empty() ? fault : selection.id + ": " + fault;
}

/// Everything that float32 can hold as a slope, and as much again where nothing vanishes.
constexpr Range logSlopeRange{-48.0, 2.0};

Range automaticY(const Exploration& exploration, const Pane& pane) {
    Range all{0.0, 0.0};
    const auto include = [&](const Activation& activation, Values values) {
        all = united(all, extent(activation, values, pane.quantities, exploration.x, exploration.framework));
    };
    const auto includeSelection = [&](const Selection& selection) { include(*entryOf(selection), selection.values); };
    const Selection& current = exploration.current;
    if (pane.difference) {
        for (const Selection& pinned : exploration.pinned) {
            const Difference d = differenceOf(*entryOf(current), current.values, *entryOf(pinned), pinned.values);
            include(d.record, d.values);
        }
    } else {
        includeSelection(current);
        std::ranges::for_each(exploration.pinned, includeSelection);
        std::ranges::for_each(familyOf(exploration), includeSelection);
    }

    const bool isLog = pane.quantities == std::vector{Quantity::LogSlope};
    const double limit = 2.0 * exploration.x.size();
    all = isLog ? Range{std::max(all.from, logSlopeRange.from), std::min(all.to, logSlopeRange.to)}
                : Range{std::max(all.from, -limit), std::min(all.to, limit)};
    if (!(all.size() > 0.0)) all = {all.from - 1.0, all.to + 1.0};
    const double pad = 0.04 * all.size();
    const Range nice = withNiceLimits({all.from - pad, all.to + pad});
    return isShowable(nice) ? nice : Range{-1.0, 1.0};
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
    const auto notShown = [](const char* name, std::string_view fault) {
        return std::string("the ") + name + " range cannot be shown: " + std::string(fault);
    };
    if (const auto fault = rangeFault(exploration.x); !fault.empty()) return notShown("x", fault);
    if (exploration.y && !isShowable(*exploration.y)) return notShown("y", rangeFault(*exploration.y));
    if (!std::isfinite(exploration.input.mean) || !std::isfinite(exploration.input.deviation) ||
        !(exploration.input.deviation > 0.0))
        return "the inputs need a finite mean and a deviation greater than 0";
    if (exploration.family && !isShowable(exploration.family->values))
        return notShown("family's", rangeFault(exploration.family->values));
    if (exploration.family && (exploration.family->curves < 2 || exploration.family->curves > Family::most))
        return "a family has from 2 to " + std::to_string(Family::most) + " curves";
    if (exploration.probe && !std::isfinite(*exploration.probe)) return "the probe must stand at a finite x";
    const auto isUnknown = [](const std::string& id) { return !findExperiment(id); };
    if (!exploration.experiment.empty() && isUnknown(exploration.experiment))
        return "there is no experiment called " + inQuotes(exploration.experiment);
    for (const auto& [id, setup] : exploration.setups) {
        if (isUnknown(id)) return "there is no experiment called " + inQuotes(id);
        if (std::string fault = setupFaultOf(*findExperiment(id), setup); !fault.empty()) return id + ": " + fault;
    }
    return {};
}

std::vector<Selection> familyOf(const Exploration& exploration) {
    std::vector<Selection> result;
    if (!exploration.family) return result;
    const Activation& entry = *entryOf(exploration.current);
    const auto& [parameter, values, curves] = *exploration.family;
    const std::optional<std::size_t> place = entry.indexOf(parameter);
    if (!place) return result;
    for (int i = 0; i < curves; ++i) {
        Selection one = exploration.current;
        one.values[*place] = std::lerp(values.from, values.to, static_cast<double>(i) / (curves - 1));
        if (entry.fault(one.values).empty()) result.push_back(std::move(one));
    }
    return result;
}

std::vector<Pane> panesOf(const Exploration& exploration) {
    const Shown& shown = exploration.shown;
    std::vector<Pane> panes;
    const auto add = [&](bool isShown, Quantity quantity, bool ownPane) {
        if (!isShown) return;
        if (panes.empty() || ownPane) panes.emplace_back();
        panes.back().quantities.push_back(quantity);
    };
    const bool stacked = exploration.layout == Layout::Stacked;
    add(shown.value, Quantity::Value, stacked);
    add(shown.slope, Quantity::Slope, stacked);
    add(shown.curvature, Quantity::Curvature, stacked);
    add(shown.logSlope, Quantity::LogSlope, true);
    if (panes.empty()) panes.emplace_back();
    if (shown.difference && !exploration.pinned.empty()) panes.push_back({{Quantity::Value}, {}, true});
    for (Pane& pane : panes)
        pane.y = exploration.y && &pane == &panes.front() ? *exploration.y : automaticY(exploration, pane);
    return panes;
}

Range visibleY(const Exploration& exploration) {
    return exploration.y ? *exploration.y : panesOf(exploration).front().y;
}

}  // namespace activation
