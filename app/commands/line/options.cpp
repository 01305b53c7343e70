// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/options.h"

#include "app/commands/line/refusal.h"
#include "app/commands/line/spelling.h"
#include "app/content/numbers.h"
#include "core/activations/aliases.h"
#include "core/activations/own.h"
#include "core/experiments/vector_settings.h"
#include "core/vector_functions/vector_function.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <utility>

namespace activation {
namespace {

std::string joined(std::span<const std::string_view> words) {
    std::string text;
    for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

[[noreturn]] void notThat(std::string_view option, std::string_view text, const std::string& reason) {
    wrongUsage(std::string(option) + " cannot be " + inQuotes(text) + ": " + reason);
}

/// What a sentence calls an activation.
std::string shownId(const Activation& entry) {
    return expressionOf(entry) ? "the formula " + inQuotes(entry.facts.id) : std::string(entry.facts.id);
}

/// What stands on the two sides of parameter=value.
std::pair<std::string_view, std::string_view> sidesOf(std::string_view setting) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos) wrongUsage(inQuotes(setting) + " is not of the form parameter=value");
    return {setting.substr(0, equals), setting.substr(equals + 1)};
}

[[noreturn]] void unknownParameter(const std::string& id, std::string_view name,
                                   std::span<const std::string_view> names) {
    if (names.empty()) wrongUsage(id + " has no parameters, so none can be set");
    wrongUsage(unknown(id + " has no parameter", name, names, "it has " + joined(names)));
}

void apply(const std::string& setting, const Activation& entry, Selection& selection) {
    const auto [name, value] = sidesOf(setting);
    if (name == "weight" || name == "bias") {
        InputScale input = inputScaleOf(selection);
        (name == "weight" ? input.weight : input.bias) = numberOf(name, value);
        setInputScale(selection, input);
    } else if (name == "mode" && hasMode(entry)) {
        selection.isTraining = modeNames[choiceOf(name, value, spellingsOf(modeNames))].value;
    } else {
        selection.values[parameterNamed(name, entry)] = numberOf(name, value);
    }
}

/// Its id or formula, and the settings behind it.
std::pair<std::string, std::vector<std::string>> partsOf(const std::string& word) {
    // The settings of a formula are a last :name=number,…, for it may have colons of its own.
    const bool isFormula = isMeantAsFormula(word) && !findByName(std::string_view(word).substr(0, word.find(':')));
    const std::size_t colon = isFormula ? word.rfind(':') : word.find(':');
    if (colon == std::string::npos) return {word, {}};
    std::vector<std::string> settings = split(std::string_view(word).substr(colon + 1), ',');
    const auto isSetting = [](const std::string& text) {
        const std::size_t equals = text.find('=');
        return equals != std::string::npos && parseNumber(std::string_view(text).substr(equals + 1)).has_value();
    };
    if (isFormula && !std::ranges::all_of(settings, isSetting)) return {word, {}};
    return {word.substr(0, colon), std::move(settings)};
}

}  // namespace

const Activation& entryNamed(std::string_view id) {
    if (const Activation* const entry = findByName(id)) {
        if (entry->facts.id != id && !expressionOf(*entry))
            std::fprintf(stderr, "activation-explorer: %s is another name of %s\n", inQuotes(id).c_str(),
                         std::string(entry->facts.id).c_str());
        return *entry;
    }
    if (isMeantAsFormula(id))
        if (const auto fault = faultOfFormula(id)) wrongUsage(sentenceOf(*fault, id).string());
    if (findVectorFunction(id))
        wrongUsage(
            "there is no activation " + inQuotes(id) +
            ": it is a function of a whole vector, see \"activation-explorer run vector_function --set function=" +
            std::string(id) + "\"");
    std::vector<std::string_view> names;
    if (const std::string_view near = nearestName(id); !near.empty()) names.push_back(near);
    wrongUsage(unknown("there is no activation", id, names, "\"activation-explorer list\" names all there are"));
}

std::size_t parameterNamed(std::string_view name, const Activation& entry) {
    if (const auto index = findParameter(entry, name)) return *index;
    std::vector<std::string_view> names;
    for (const Parameter& parameter : entry.parameters) names.push_back(parameter.id);
    unknownParameter(shownId(entry), name, names);
}

Selection selectionOf(const std::string& word, std::span<const std::string> settings) {
    const auto [id, behind] = partsOf(word);
    const Activation& entry = entryNamed(id);
    Selection selection = defaultSelection(entry.facts.id);
    for (const std::string& setting : behind) apply(setting, entry, selection);
    for (const std::string& setting : settings) apply(setting, entry, selection);
    if (const auto fault = entry.fault(selection.values)) cannot(shownId(entry) + ": " + fault->string());
    return selection;
}

std::optional<VectorSelection> vectorSelectionOf(const std::string& word, std::span<const std::string> settings) {
    const std::size_t colon = std::min(word.find(':'), word.size());
    const VectorFunction* const function = findVectorFunction(word.substr(0, colon));
    if (!function) return {};
    const std::string id(function->facts.id);
    std::vector<std::string_view> names;
    VectorSelection result{function, {}};
    for (const VectorParameter& each : function->parameters) {
        names.push_back(each.parameter.id);
        result.values.push_back(each.parameter.initial);
    }
    std::vector<std::string> all;
    if (colon < word.size()) all = split(std::string_view(word).substr(colon + 1), ',');
    all.insert(all.end(), settings.begin(), settings.end());
    for (const std::string& setting : all) {
        const auto [name, text] = sidesOf(setting);
        const auto found = std::ranges::find(names, name);
        if (found == names.end()) unknownParameter(id, name, names);
        const auto place = static_cast<std::size_t>(found - names.begin());
        const double value = numberOf(name, text);
        if (const auto fault = faultOf(settingOf(function->parameters[place]), value))
            cannot(id + ": " + fault->string());
        result.values[place] = value;
    }
    return result;
}

std::size_t choiceOf(std::string_view option, std::string_view word, std::span<const std::string_view> choices) {
    const auto found = std::ranges::find(choices, word);
    if (found == choices.end())
        wrongUsage(unknown(std::string(option) + " cannot be", word, choices, "it is one of " + joined(choices)));
    return static_cast<std::size_t>(found - choices.begin());
}

double numberOf(std::string_view option, std::string_view text) {
    const auto number = parseNumber(text);
    if (!number) notThat(option, text, "that is not a number" + meant(likelyNumber(text)));
    return *number;
}

long long wholeOf(std::string_view option, std::string_view text, long long least, long long most) {
    const auto number = parseWhole(text);
    if (!number) {
        if (text.starts_with('-') && parseWhole(text.substr(1))) notThat(option, text, "it must not be negative");
        const std::string likely = likelyWhole(text);
        notThat(option, text,
                (likely.empty() ? "that is not a whole number" : "write it in digits alone") + meant(likely));
    }
    const std::string name(option);
    if (*number < least) cannot(name + " must be at least " + std::to_string(least));
    if (*number > most) cannot(name + " must be at most " + std::to_string(most));
    return *number;
}

int intOf(std::string_view option, std::string_view text) {
    constexpr long long most = std::numeric_limits<long long>::max();
    return static_cast<int>(std::min<long long>(wholeOf(option, text, 0, most), std::numeric_limits<int>::max()));
}

Range rangeOf(std::string_view option, std::string_view text) {
    const std::vector<std::string> limits = split(text, ':');
    if (limits.size() != 2) notThat(option, text, "a range is two numbers, a:b");
    return {numberOf(option, limits[0]), numberOf(option, limits[1])};
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text)
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

}  // namespace activation
