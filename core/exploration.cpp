// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exploration.h"

#include "core/activations/catalogue.h"
#include "core/analysis/statistics.h"
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

}  // namespace

std::string faultOf(const Exploration& exploration) {
    if (std::string fault = faultOf(exploration.current); !fault.empty()) return fault;
    if (exploration.pinned.size() > Exploration::mostPinned)
        return "at most " + std::to_string(Exploration::mostPinned) + " curves can be pinned";
    for (const Selection& pinned : exploration.pinned)
        if (std::string fault = faultOf(pinned); !fault.empty()) return fault;
    if (!exploration.shown.anyCurve()) return "at least one curve must be shown";
    const auto notShown = [](const char* name, std::string_view fault) {
        return std::string("the ") + name + " range cannot be shown: " + std::string(fault);
    };
    if (const auto fault = rangeFault(exploration.x); !fault.empty()) return notShown("x", fault);
    if (exploration.y && !isShowable(*exploration.y)) return notShown("y", rangeFault(*exploration.y));
    const auto& [mean, deviation] = exploration.input;
    if (!(std::fabs(mean) <= mostInput && deviation > 0.0 && deviation <= mostInput))
        return "the inputs need a mean from -1e300 to 1e300 and a standard deviation greater than 0, at most 1e300";
    if (exploration.family && !isShowable(exploration.family->values))
        return notShown("family's", rangeFault(exploration.family->values));
    if (exploration.family && (exploration.family->curves < 2 || exploration.family->curves > Family::most))
        return "a family has from 2 to " + std::to_string(Family::most) + " curves";
    if (exploration.family && exploration.family->parameter.size() > Family::longestName)
        return "the name of the family's parameter must be at most " + std::to_string(Family::longestName) +
               " bytes long";
    if (exploration.probe && !std::isfinite(*exploration.probe)) return "the probe must stand at a finite x";
    const auto isUnknown = [](const std::string& id) { return !findExperiment(id); };
    if (!exploration.experiment.empty() && isUnknown(exploration.experiment))
        return "there is no experiment called " + inQuotes(exploration.experiment);
    for (const auto& [id, overrides] : exploration.overrides) {
        if (isUnknown(id)) return "there is no experiment called " + inQuotes(id);
        if (std::string fault = overridesFaultOf(*findExperiment(id), overrides); !fault.empty())
            return id + ": " + fault;
    }
    return {};
}

Settings settingsOf(const Experiment& experiment, const Exploration& exploration) {
    const auto overrides = exploration.overrides.find(experiment.id);
    Settings result =
        settingsOf(experiment, overrides == exploration.overrides.end() ? SettingOverrides{} : overrides->second);
    const Arity& arity = experiment.arity;
    std::vector<Selection>& with = result.activations;
    with.clear();
    const auto add = [&](const Selection& selection) {
        if (with.size() < arity.most && std::ranges::find(with, selection) == with.end()) with.push_back(selection);
    };
    add(exploration.current);
    for (const Selection& pinned : exploration.pinned) add(pinned);
    const std::size_t enough = exploration.pinned.empty() ? std::max(arity.least, arity.initial.size()) : arity.least;
    for (const std::string_view id : arity.initial)
        if (with.size() < enough) add(defaultSelection(id));
    return result;
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

}  // namespace activation
