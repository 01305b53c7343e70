// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/experiment_help.h"

#include "app/content/numbers.h"

#include <algorithm>

namespace activation {
namespace {

std::string digits(double number) {
    std::string text;
    append(text, number);
    return text;
}

std::string listed(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

SettingHelp helpOn(const Setting& setting) {
    const Parameter& parameter = setting.parameter;
    const std::string name(parameter.id), meaning(setting.meaning.english);
    if (!setting.choices.empty())
        return {name, "one of " + listed(setting.choiceIds()),
                std::string(setting.choices[static_cast<std::size_t>(parameter.initial)].id), meaning};
    return {name,
            (setting.whole ? "whole number from " : "number from ") + digits(setting.legal.from) + " to " +
                digits(setting.legal.to),
            digits(parameter.initial), meaning};
}

SettingHelp helpOn(const TextSetting& text) {
    const std::string initial = text.initial.empty() ? "empty" : '"' + std::string(text.initial) + '"';
    return {std::string(text.id), text.lines ? "text of one or several lines" : "text", initial, text.meaning.english};
}

}  // namespace

std::vector<SettingHelp> settingsHelp(const Experiment& experiment) {
    std::vector<SettingHelp> rows;
    for (const Setting& setting : experiment.settings) rows.push_back(helpOn(setting));
    for (const TextSetting& text : experiment.texts) rows.push_back(helpOn(text));
    return rows;
}

std::string activationsHelp(const Experiment& experiment) {
    const auto& [least, most, initial] = experiment.arity;
    if (most == 0) return "none";
    const std::string count =
        least == most ? std::to_string(most) : std::to_string(least) + " to " + std::to_string(most);
    return count + " (default " + listed(initial) + ")";
}

std::string experimentHelp(const Experiment& experiment) {
    const std::vector<SettingHelp> rows = settingsHelp(experiment);
    std::size_t column = 0;
    for (const SettingHelp& row : rows) column = std::max(column, row.name.size());
    column += 2;
    std::string text(experiment.shows);
    text += "\nUsage: activation-explorer run " + std::string(experiment.id) + " [options]\n";
    text += "\nSettings, each as --set name=value:\n";
    for (const SettingHelp& row : rows) {
        text += "  " + row.name + std::string(column - row.name.size(), ' ') + row.values + " (default " + row.initial +
                ")\n";
        text += std::string(column + 2, ' ') + row.meaning + "\n";
    }
    text += "\nActivations, each as --activation id or id:p=v,...:\n  " + activationsHelp(experiment) + "\n";
    if (experiment.takesSample) text += "\nData, as --data file: they replace the inputs of mean and deviation.\n";
    text += "\n\"activation-explorer run --help\" names the options that every experiment has.\n";
    return text;
}

}  // namespace activation
