// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/experiment_help.h"
#include "app/commands/line/input.h"
#include "app/commands/line/meter.h"
#include "app/commands/line/offscreen.h"
#include "app/commands/line/options.h"
#include "app/commands/line/path.h"
#include "app/commands/line/picture_options.h"
#include "app/commands/line/refusal.h"
#include "app/commands/line/spelling.h"
#include "app/export/figure_export.h"
#include "app/export/figure_text.h"
#include "app/export/format.h"
#include "core/experiments/catalogue.h"
#include "widgets/text/core_text.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace activation {
namespace {

constexpr Option own[]{
    {"--set", "p=v",
     "set a setting; may be repeated. A text may come from\na file: p=@file, or p=- for standard input"},
    {"--activation", "id[:p=v,...]", "an activation to run it with; some take several"},
    {"--seed", "n", "seed of the random numbers (default 1)"},
    dataOption,
    columnOption,
    jsonOption,
    {"--csv", "", "print CSV: a block for each part of a figure"},
    {"--figure", "n", "only the n-th of its figures"},
    {"-o", "file",
     "write into a file: a picture (png, svg, pdf, webp, jpg) or data (csv,\njson); - is standard output"}};

constexpr auto options = withPictureOptions(own);

const Experiment& experimentNamed(std::string_view id) {
    const Experiment* const experiment = findExperiment(id);
    if (experiment) return *experiment;
    std::vector<std::string_view> ids;
    for (const Experiment& each : experiments()) ids.push_back(each.id);
    wrongUsage(unknown("there is no experiment", id, ids, "\"activation-explorer run\" names all there are"));
}

double valueOf(const Setting& setting, std::string_view text) {
    if (setting.choices.empty()) return numberOf(setting.parameter.id, text);
    return static_cast<double>(choiceOf(setting.parameter.id, text, setting.choiceIds()));
}

/// A text as it is, or out of a file: @name, or - for standard input.
std::string textOf(const std::string& name, const std::string& value) {
    if (value == "-") return readInput(value, SettingOverrides::longestText);
    if (!value.starts_with('@')) return value;
    if (value.size() == 1) wrongUsage(name + "=@ needs a file name after the @");
    return readInput(value == "@-" ? "./-" : value.substr(1), SettingOverrides::longestText);
}

void apply(const std::string& word, const Experiment& experiment, Settings& settings) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos) wrongUsage(inQuotes(word) + " is not of the form setting=value");
    const std::string name = word.substr(0, equals), value = word.substr(equals + 1);
    std::vector<std::string_view> names;
    for (const Setting& setting : experiment.settings) {
        names.push_back(setting.parameter.id);
        if (setting.parameter.id == name) settings.numbers[name] = valueOf(setting, value);
    }
    for (const TextSetting& text : experiment.texts) {
        names.push_back(text.id);
        if (text.id == name) settings.texts[name] = textOf(name, value);
    }
    const std::string id(experiment.id);
    if (std::ranges::find(names, name) == names.end())
        wrongUsage(unknown(id + " has no setting", name, names, "see \"activation-explorer run " + id + " --help\""));
}

Settings settingsOf(const Arguments& arguments, const Experiment& experiment) {
    Settings settings = defaultSettings(experiment);
    if (arguments.has("--activation")) settings.activations.clear();
    for (const std::string& word : arguments.all("--set")) apply(word, experiment, settings);
    for (const std::string& word : arguments.all("--activation")) settings.activations.push_back(selectionOf(word));
    if (const auto* text = arguments.last("--seed"))
        settings.seed = static_cast<std::uint64_t>(
            wholeOf("--seed", *text, 0, static_cast<long long>(SettingOverrides::largestSeed)));
    if (!experiment.takesSample && arguments.has(dataOption.name))
        wrongUsage(std::string(experiment.id) + " takes no --data");
    settings.sample = sampleOf(arguments);
    if (const auto fault = faultOf(experiment, settings)) cannot(std::string(experiment.id) + ": " + fault->string());
    return settings;
}

std::vector<Figure> figuresOf(const Experiment& experiment, const Settings& settings) {
    Meter meter;
    auto figures = run(experiment, settings, Progress({}, [&](double fraction) { meter.show(fraction); }));
    if (!figures) cannot(std::string(experiment.id) + ": " + figures.fault().string());
    return std::move(*figures);
}

/// Where none is named.
void list(const Arguments& arguments, Output& out) {
    for (const auto& [option, values] : arguments.options)
        if (option != jsonOption.name)
            wrongUsage(option + " needs an experiment: activation-explorer run <experiment>");
    if (arguments.has(jsonOption.name)) {
        QJsonArray array;
        for (const Experiment& each : experiments())
            array.append(QJsonObject{
                {"id", toQString(each.id)}, {"name", toQString(each.name)}, {"shows", toQString(each.shows)}});
        out << QJsonDocument(array).toJson().toStdString();
        return;
    }
    for (const Experiment& experiment : experiments()) {
        std::string id(experiment.id);
        id.resize(std::max<std::size_t>(id.size(), 20), ' ');
        out << id << experiment.shows << "\n";
    }
}

void helpOn(const std::string& word, Output& out) { out << experimentHelp(experimentNamed(word)); }

void runExperiment(const Arguments& arguments, Output& out) {
    if (arguments.words.empty()) return list(arguments, out);
    const Experiment& experiment = experimentNamed(arguments.words.front());
    const Settings settings = settingsOf(arguments, experiment);
    const std::string* name = arguments.last("-o");
    if (name && *name == standardOutput) name = nullptr;  // as without it
    const QString path = name ? pathToWrite(*name, &Format::figures) : QString();

    ExportOptions exportOptions = figureOptions();
    apply(arguments, exportOptions);
    if (const auto* text = arguments.last("--figure"))
        exportOptions.figure = static_cast<int>(wholeOf("--figure", *text, 1, 1000));

    const std::vector<Figure> figures = figuresOf(experiment, settings);
    if (name) {
        std::optional<OffscreenApplication> application;
        if (isPictureFile(path)) {
            application.emplace();
            checkFont(arguments);
        }
        if (const auto done = exportFigures(path, experiment, settings, figures, exportOptions); !done)
            cannot(done.fault().string());
        return;
    }
    const auto chosen = chosenFigures(figures, exportOptions.figure);
    if (!chosen) cannot(std::string(experiment.id) + ": " + chosen.fault().string());
    if (arguments.has("--csv"))
        out << figuresAsCsv(*chosen);
    else
        out << (arguments.has(jsonOption.name) ? figuresAsJson(experiment, settings, *chosen) : figuresAsText(*chosen));
}

}  // namespace

constinit const Command runCommand{"run",
                                   "[experiment]",
                                   "Run an experiment: what the curves do inside a network.",
                                   0,
                                   1,
                                   options,
                                   "Without a name it lists the experiments; \"run <experiment> --help\" says what\n"
                                   "can be set in one.",
                                   runExperiment,
                                   helpOn};

}  // namespace activation
