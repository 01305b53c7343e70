// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/experiment.h"

#include "core/quotation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <new>
#include <stdexcept>

namespace activation {
namespace {

std::string digits(double number) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, number).ptr};
}

std::string words(std::span<const std::string_view> list) {
    std::string result;
    for (const std::string_view word : list) result += (result.empty() ? "" : ", ") + std::string(word);
    return result;
}

std::string faultOf(const Setting& setting, double value) {
    const std::string id(setting.parameter.id);
    const auto [least, most] = setting.legal;
    if (std::isnan(value) || value < least || value > most || (setting.whole && value != std::floor(value))) {
        if (!setting.choices.empty()) return id + " must be one of " + words(setting.choices);
        const char* const kind = setting.whole ? " must be a whole number" : " must be a number";
        return id + kind + " from " + digits(least) + " to " + digits(most);
    }
    return {};
}

std::string faultOf(const Selection& selection) {
    const Activation* const entry = entryOf(selection);
    if (!entry) return "there is no activation " + inQuotes(selection.id);
    if (selection.values.size() != entry->parameters.size())
        return selection.id + " has not been given a value for each of its parameters";
    const std::string fault = entry->fault(selection.values);
    return fault.empty() ? fault : selection.id + ": " + fault;
}

std::string faultOf(const Arity& arity, const std::vector<Selection>& selections) {
    const auto counted = [](std::size_t count) {
        return std::to_string(count) + (count == 1 ? " activation" : " activations");
    };
    if (selections.size() > arity.most)
        return arity.most == 0 ? "it takes no activations" : "it takes at most " + counted(arity.most);
    if (selections.size() < arity.least) return "it takes at least " + counted(arity.least);
    for (const Selection& selection : selections)
        if (std::string fault = faultOf(selection); !fault.empty()) return fault;
    return {};
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

std::string overridesFaultOf(const Experiment& experiment, const SettingOverrides& overrides) {
    for (const auto& [id, value] : overrides.numbers) {
        const auto setting =
            std::ranges::find(experiment.settings, id, [](const Setting& s) { return s.parameter.id; });
        if (setting == experiment.settings.end()) return "there is no setting " + inQuotes(id);
        if (std::string fault = faultOf(*setting, value); !fault.empty()) return fault;
    }
    if (overrides.seed > SettingOverrides::largestSeed)
        return "seed must be a whole number from 0 to " + std::to_string(SettingOverrides::largestSeed);
    for (const auto& [id, text] : overrides.texts) {
        if (std::ranges::find(experiment.texts, id, &TextSetting::id) == experiment.texts.end())
            return "there is no setting " + inQuotes(id);
        if (text.size() > SettingOverrides::longestText)
            return id + " must be at most " + std::to_string(SettingOverrides::longestText) + " bytes long";
    }
    return {};
}

std::string faultOf(const Experiment& experiment, const Settings& settings) {
    if (std::string fault = overridesFaultOf(experiment, {settings.numbers, settings.texts, settings.seed});
        !fault.empty())
        return fault;
    const Settings all = completed(experiment, settings);
    if (std::string fault = faultOf(experiment.arity, all.activations); !fault.empty()) return fault;
    return experiment.fault ? experiment.fault(all) : std::string();
}

Result<std::vector<Figure>> run(const Experiment& experiment, const Settings& settings, const Progress& progress) {
    if (std::string fault = faultOf(experiment, settings); !fault.empty()) return Fault{std::move(fault)};
    try {
        progress.at(0.0);
        std::vector<Figure> figures = experiment.compute(completed(experiment, settings), progress);
        progress.at(1.0);
        return figures;
    } catch (const Stopped&) {
        return Fault{"it was stopped"};
    } catch (const CannotGoOn& reason) {
        return Fault{reason.sentence};
    } catch (const std::bad_alloc&) {
        return Fault{"there is not enough memory"};
    } catch (const std::length_error&) {
        return Fault{"there is not enough memory"};
    } catch (const std::exception& fault) {
        return Fault{fault.what()};
    }
}

}  // namespace activation
