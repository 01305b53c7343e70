// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/options.h"

#include "app/commands/refusal.h"
#include "app/commands/spelling.h"
#include "app/numbers.h"
#include "core/activations/catalogue.h"

#include <algorithm>
#include <array>

namespace activation {
namespace {

std::vector<std::string_view> idsOf(std::span<const Activation> entries) {
    std::vector<std::string_view> ids;
    for (const Activation& entry : entries) ids.push_back(entry.facts.id);
    return ids;
}

std::string joined(std::span<const std::string_view> words) {
    std::string text;
    for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

void apply(const std::string& setting, const Activation& entry, Selection& selection) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos) wrongUsage(inQuotes(setting) + " is not of the form parameter=value");
    const std::string_view name = std::string_view(setting).substr(0, equals);
    const std::string_view value = std::string_view(setting).substr(equals + 1);
    if (entry.parameters.empty()) wrongUsage(selection.id + " has no parameters, so none can be set");
    const auto index = entry.indexOf(name);
    if (!index) {
        std::vector<std::string_view> names;
        for (const Parameter& parameter : entry.parameters) names.push_back(parameter.id);
        wrongUsage(unknown(selection.id + " has no parameter", name, names, "it has " + joined(names)));
    }
    const auto number = parseNumber(value);
    if (!number) wrongUsage(std::string(name) + " cannot be " + inQuotes(value) + ": that is not a number");
    selection.values[*index] = *number;
}

}  // namespace

const Activation& entryNamed(std::string_view id) {
    const Activation* const entry = find(id);
    if (!entry)
        wrongUsage(unknown("there is no activation", id, idsOf(catalogue()),
                           "\"activation-explorer list\" names all there are"));
    return *entry;
}

Selection selectionOf(std::string_view id, std::span<const std::string> settings) {
    const Activation& entry = entryNamed(id);
    Selection selection = defaultSelection(id);
    for (const std::string& setting : settings) apply(setting, entry, selection);
    if (const std::string fault = entry.fault(selection.values); !fault.empty()) cannot(selection.id + ": " + fault);
    return selection;
}

Selection selectionOf(const std::string& word) {
    const std::size_t colon = word.find(':');
    if (colon == std::string::npos) return selectionOf(word, {});
    return selectionOf(word.substr(0, colon), split(std::string_view(word).substr(colon + 1), ','));
}

std::size_t choiceOf(std::string_view option, std::string_view word, std::span<const std::string_view> choices) {
    const auto found = std::ranges::find(choices, word);
    if (found == choices.end())
        wrongUsage(unknown(std::string(option) + " cannot be", word, choices, "it is one of " + joined(choices)));
    return static_cast<std::size_t>(found - choices.begin());
}

Framework frameworkOf(const Arguments& arguments) {
    static constexpr std::array<std::string_view, 3> names{"pytorch", "keras", "jax"};
    constexpr std::array frameworks{Framework::PyTorch, Framework::Keras, Framework::Jax};
    const std::string* const name = arguments.last(frameworkOption.name);
    return frameworks[name ? choiceOf(frameworkOption.name, *name, names) : 0];
}

bool isSingle(const Arguments& arguments) {
    static constexpr std::array<std::string_view, 2> names{"double", "single"};
    const std::string* const name = arguments.last(precisionOption.name);
    return name && choiceOf(precisionOption.name, *name, names) == 1;
}

double numberOf(std::string_view option, std::string_view text) {
    const auto number = parseNumber(text);
    if (!number) wrongUsage(std::string(option) + " cannot be " + inQuotes(text) + ": that is not a number");
    return *number;
}

long long wholeOf(std::string_view option, std::string_view text) {
    const auto number = parseWhole(text);
    if (!number) wrongUsage(std::string(option) + " cannot be " + inQuotes(text) + ": that is not a whole number");
    return *number;
}

Range rangeOf(std::string_view option, std::string_view text) {
    const std::vector<std::string> limits = split(text, ':');
    if (limits.size() != 2)
        wrongUsage(std::string(option) + " cannot be " + inQuotes(text) + ": a range is two numbers, a:b");
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
