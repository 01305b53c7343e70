// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment.h"

#include "core/quotation.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

/// As it is spelled in files and on the command line, and as the window calls it.
TranslatableText named(std::string_view id, TranslatableText name) {
    name.spelling = id;
    return name;
}

std::optional<Fault> faultOf(const Arity& arity, const std::vector<Selection>& selections) {
    if (arity.most == 0 && !selections.empty()) return Fault{CORE_TEXT("Fault", "it takes no activations")};
    if (selections.size() > arity.most)
        return Fault{arity.most == 1 ? CORE_TEXT("Fault", "it takes at most %1 activation")
                                     : CORE_TEXT("Fault", "it takes at most %1 activations"),
                     arity.most};
    if (selections.size() < arity.least)
        return Fault{arity.least == 1 ? CORE_TEXT("Fault", "it takes at least %1 activation")
                                      : CORE_TEXT("Fault", "it takes at least %1 activations"),
                     arity.least};
    for (const Selection& selection : selections)
        if (auto fault = faultOf(selection)) return fault;
    return std::nullopt;
}

/// With the defaults of all that is left out.
Settings completed(const Experiment& experiment, Settings settings) {
    for (const Setting& setting : experiment.settings)
        settings.numbers.try_emplace(std::string(setting.parameter.id), setting.parameter.initial);
    for (const TextSetting& text : experiment.texts)
        settings.texts.try_emplace(std::string(text.id), std::string(text.initial));
    if (settings.activations.empty())
        for (const std::string_view id : experiment.arity.initial) settings.activations.push_back(defaultSelection(id));
    return settings;
}

}  // namespace

std::vector<std::string_view> Setting::choiceIds() const {
    std::vector<std::string_view> ids;
    for (const Choice& choice : choices) ids.push_back(choice.id);
    return ids;
}

bool isReplacedBySample(const Setting& setting, const Settings& settings) {
    return settings.sample && (setting.parameter.id == "mean" || setting.parameter.id == "deviation");
}

Settings defaultSettings(const Experiment& experiment) { return completed(experiment, {}); }

Settings settingsOf(const Experiment& experiment, const SettingOverrides& overrides) {
    return completed(experiment, {.numbers = overrides.numbers, .texts = overrides.texts, .seed = overrides.seed});
}

SettingOverrides overridesOf(const Experiment& experiment, const Settings& settings) {
    const Settings usual = defaultSettings(experiment);
    SettingOverrides overrides{settings.numbers, settings.texts, settings.seed};
    std::erase_if(overrides.numbers, [&](const auto& each) { return usual.numbers.at(each.first) == each.second; });
    std::erase_if(overrides.texts, [&](const auto& each) { return usual.texts.at(each.first) == each.second; });
    return overrides;
}

std::optional<Fault> faultOf(const Setting& setting, double value) {
    const auto [least, most] = setting.legal;
    if (!std::isnan(value) && value >= least && value <= most && (!setting.whole || value == std::floor(value)))
        return std::nullopt;
    const TranslatableText name = named(setting.parameter.id, setting.name);
    if (setting.choices.empty())
        return Fault{setting.whole ? CORE_TEXT("Fault", "%1 must be a whole number from %2 to %3")
                                   : CORE_TEXT("Fault", "%1 must be a number from %2 to %3"),
                     name, least, most};
    std::vector<TranslatableText> choices;
    for (const Choice& choice : setting.choices) choices.push_back(named(choice.id, choice.name));
    return Fault{CORE_TEXT("Fault", "%1 must be one of %2"), name, TranslatableText::list(std::move(choices))};
}

std::optional<Fault> overridesFaultOf(const Experiment& experiment, const SettingOverrides& overrides) {
    for (const auto& [id, value] : overrides.numbers) {
        const auto setting =
            std::ranges::find(experiment.settings, id, [](const Setting& s) { return s.parameter.id; });
        if (setting == experiment.settings.end())
            return Fault{CORE_TEXT("Fault", "there is no setting \"%1\""), excerpt(id)};
        if (auto fault = faultOf(*setting, value)) return fault;
    }
    if (overrides.seed > SettingOverrides::largestSeed)
        return Fault{CORE_TEXT("Fault", "%1 must be a whole number from %2 to %3"),
                     TranslatableText::named("seed", CORE_TEXT("Setting", "seed")), 0, SettingOverrides::largestSeed};
    for (const auto& [id, text] : overrides.texts) {
        const auto setting = std::ranges::find(experiment.texts, id, &TextSetting::id);
        if (setting == experiment.texts.end())
            return Fault{CORE_TEXT("Fault", "there is no setting \"%1\""), excerpt(id)};
        if (text.size() > SettingOverrides::longestText)
            return Fault{CORE_TEXT("Fault", "%1 must be at most %2 bytes long"), named(id, setting->name),
                         SettingOverrides::longestText};
    }
    return std::nullopt;
}

std::optional<Fault> faultOf(const Experiment& experiment, const Settings& settings) {
    if (auto fault = overridesFaultOf(experiment, {settings.numbers, settings.texts, settings.seed})) return fault;
    if (settings.sample && !experiment.takesSample) return Fault{CORE_TEXT("Fault", "it takes no data")};
    if (auto fault = settings.sample ? faultOf(*settings.sample) : std::nullopt) return fault;
    const Settings all = completed(experiment, settings);
    if (auto fault = faultOf(experiment.arity, all.activations)) return fault;
    return experiment.fault ? experiment.fault(all) : std::nullopt;
}

std::string_view settingOf(const Experiment& experiment, const Fault& fault) {
    const std::string english = fault.string();  // with ids for names
    const auto isAbout = [&](std::string_view id) { return english.starts_with(std::string(id) + ' '); };
    for (const TextSetting& text : experiment.texts)
        if (isAbout(text.id)) return text.id;
    for (const Setting& setting : experiment.settings)
        if (isAbout(setting.parameter.id)) return setting.parameter.id;
    return {};
}

Result<std::vector<Figure>> run(const Experiment& experiment, const Settings& settings, const Progress& progress) {
    if (auto fault = faultOf(experiment, settings)) return std::move(*fault);
    try {
        progress.at(0.0);
        std::vector<Figure> figures = experiment.compute(completed(experiment, settings), progress);
        progress.at(1.0);
        return figures;
    } catch (const Stopped&) {
        return Fault{CORE_TEXT("Fault", "it was stopped")};
    } catch (const CannotGoOn& reason) {
        return reason.fault;
    } catch (...) {
        return caughtFault();
    }
}

}  // namespace activation
