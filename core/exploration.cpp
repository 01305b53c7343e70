// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exploration.h"

#include "core/activations/catalogue.h"
#include "core/analysis/sample_statistics.h"
#include "core/experiments/catalogue.h"
#include "core/quotation.h"

#include <algorithm>
#include <cmath>

namespace activation {

Exploration::Exploration() = default;
Exploration::Exploration(const Exploration&) = default;
Exploration::Exploration(Exploration&&) noexcept = default;
Exploration& Exploration::operator=(const Exploration&) = default;
Exploration& Exploration::operator=(Exploration&&) noexcept = default;
Exploration::~Exploration() = default;

std::optional<Fault> faultOf(const Exploration& exploration) {
    if (auto fault = faultOf(exploration.current)) return fault;
    if (exploration.pinned.size() > Exploration::mostPinned)
        return Fault{CORE_TEXT("Fault", "at most %1 curves can be pinned"), Exploration::mostPinned};
    for (const Selection& pinned : exploration.pinned)
        if (auto fault = faultOf(pinned)) return fault;
    if (!exploration.shown.anyCurve()) return Fault{CORE_TEXT("Fault", "at least one curve must be shown")};
    if (const auto fault = rangeFault(exploration.x))
        return Fault{CORE_TEXT("Fault", "the x range cannot be shown: %1"), *fault};
    if (const auto fault = exploration.y ? rangeFault(*exploration.y) : std::nullopt)
        return Fault{CORE_TEXT("Fault", "the y range cannot be shown: %1"), *fault};
    const auto& [mean, deviation] = exploration.input;
    if (!(std::fabs(mean) <= mostInput && deviation > 0.0 && deviation <= mostInput))
        return Fault{CORE_TEXT(
            "Fault",
            "the inputs need a mean from -1e300 to 1e300 and a standard deviation greater than 0, at most 1e300")};
    if (auto fault = exploration.sample ? faultOf(*exploration.sample) : std::nullopt) return fault;
    if (const auto fault = exploration.family ? rangeFault(exploration.family->values) : std::nullopt)
        return Fault{CORE_TEXT("Fault", "the family's range cannot be shown: %1"), *fault};
    if (exploration.family && (exploration.family->curves < 2 || exploration.family->curves > Family::most))
        return Fault{CORE_TEXT("Fault", "a family has from %1 to %2 curves"), 2, Family::most};
    if (exploration.family && exploration.family->parameter.size() > Family::longestName)
        return Fault{CORE_TEXT("Fault", "the name of the family's parameter must be at most %1 bytes long"),
                     Family::longestName};
    if (exploration.probe && !std::isfinite(*exploration.probe))
        return Fault{CORE_TEXT("Fault", "the probe must be at a finite x")};
    const auto isUnknown = [](const std::string& id) { return !findExperiment(id); };
    if (!exploration.experiment.empty() && isUnknown(exploration.experiment))
        return Fault{CORE_TEXT("Fault", "there is no experiment called \"%1\""), excerpt(exploration.experiment)};
    for (const auto& [id, overrides] : exploration.overrides) {
        if (isUnknown(id)) return Fault{CORE_TEXT("Fault", "there is no experiment called \"%1\""), excerpt(id)};
        if (const auto fault = overridesFaultOf(*findExperiment(id), overrides))
            return Fault{CORE_TEXT("Fault", "%1: %2"), id, *fault};
    }
    return std::nullopt;
}

Statistics statisticsOf(const Selection& selection, const Normal& input, const SharedSample& sample) {
    const Activation& entry = *entryOf(selection);
    return sample ? sampleMoments(entry, selection.values, *sample)
                  : statistics(entry, selection.values, input.mean, input.deviation);
}

Settings settingsOf(const Experiment& experiment, const Exploration& exploration) {
    const auto overrides = exploration.overrides.find(experiment.id);
    Settings result =
        settingsOf(experiment, overrides == exploration.overrides.end() ? SettingOverrides{} : overrides->second);
    if (experiment.takesSample) result.sample = exploration.sample;
    const Arity& arity = experiment.arity;
    std::vector<Selection>& with = result.activations;
    with.clear();
    const auto add = [&](const Selection& selection) {
        if (with.size() < arity.most && std::ranges::find(with, selection) == with.end()) with.push_back(selection);
    };
    add(exploration.current);
    for (const Selection& pinned : exploration.pinned) add(pinned);
    for (const std::string_view id : arity.initial)
        if (with.size() < arity.least) add(defaultSelection(id));
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
        if (!entry.fault(one.values)) result.push_back(std::move(one));
    }
    return result;
}

}  // namespace activation
