// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/figure_text.h"
#include "app/commands/offscreen.h"
#include "app/commands/options.h"
#include "app/commands/refusal.h"
#include "app/commands/spelling.h"
#include "app/export/figure_export.h"
#include "core/experiments/catalogue.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace activation {
namespace {

constexpr Option options[]{{"--set", "p=v", "a setting's value; once for each setting"},
                           {"--activation", "id[:p=v,...]", "an activation to run it with; some take several"},
                           {"--seed", "n", "another seed draws other random numbers (default 1)"},
                           jsonOption,
                           {"--csv", "", "as CSV: a block for each part of a figure"},
                           {"-o", "file", "into a file: a picture (png, svg, pdf), or data (csv, json)"}};

const Experiment& experimentNamed(std::string_view id) {
    const Experiment* const experiment = findExperiment(id);
    if (experiment) return *experiment;
    std::vector<std::string_view> ids;
    for (const Experiment& each : experiments()) ids.push_back(each.id);
    wrongUsage(unknown("there is no experiment", id, ids, "\"activation-explorer run\" names all there are"));
}

double valueOf(const Setting& setting, std::string_view text) {
    if (setting.choices.empty()) return numberOf(setting.parameter.id, text);
    return static_cast<double>(choiceOf(setting.parameter.id, text, setting.choices));
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
        if (text.id == name) settings.texts[name] = value;
    }
    const std::string id(experiment.id);
    if (std::ranges::find(names, name) == names.end())
        wrongUsage(unknown(id + " has no setting", name, names, "\"activation-explorer run --help\" says more"));
}

Settings settingsOf(const Arguments& arguments, const Experiment& experiment) {
    Settings settings = defaultSettings(experiment);
    if (arguments.has("--activation")) settings.activations.clear();
    for (const std::string& word : arguments.all("--set")) apply(word, experiment, settings);
    for (const std::string& word : arguments.all("--activation")) settings.activations.push_back(selectionOf(word));
    if (const auto* text = arguments.last("--seed"))
        settings.seed = static_cast<std::uint64_t>(wholeOf("--seed", *text));
    if (const std::string fault = faultOf(experiment, settings); !fault.empty())
        cannot(std::string(experiment.id) + ": " + fault);
    return settings;
}

/// How far the run is, on a terminal only, and gone when it is over.
class Meter {
public:
    ~Meter() {
        if (m_percent >= 0) std::fputs("\r\033[K", stderr);
    }
    void show(double fraction) {
        const int percent = static_cast<int>(100.0 * fraction);
        if (percent == m_percent || isatty(2) == 0) return;
        m_percent = percent;
        std::fprintf(stderr, "\r%3d %%", percent);
        std::fflush(stderr);
    }

private:
    int m_percent = -1;
};

std::vector<Figure> figuresOf(const Experiment& experiment, const Settings& settings) {
    Meter meter;
    auto figures = run(experiment, settings, Progress({}, [&](double fraction) { meter.show(fraction); }));
    if (!figures) cannot(std::string(experiment.id) + ": " + figures.fault());
    return std::move(*figures);
}

void write(const std::string& path, const std::string& text) {
    QSaveFile file(QFile::decodeName(path.c_str()));
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.commit())
        cannot("cannot write " + path + ": " + file.errorString().toStdString());
}

void list(Output& out) {
    for (const Experiment& experiment : experiments()) {
        std::string id(experiment.id);
        id.resize(std::max<std::size_t>(id.size(), 20), ' ');
        out << id << experiment.shows << "\n";
    }
}

/// The suffix of the file to write, checked before anything is computed.
std::string formatOf(const std::string& path) {
    if (const QFileInfo info(QFile::decodeName(path.c_str())); path.ends_with('/') || info.isDir())
        cannot("cannot write " + inQuotes(path) + ": that is a directory");
    const std::string suffix = QFileInfo(QFile::decodeName(path.c_str())).suffix().toLower().toStdString();
    static constexpr std::array<std::string_view, 5> formats{"png", "svg", "pdf", "csv", "json"};
    choiceOf("the format", suffix, formats);
    return suffix;
}

void draw(const std::string& path, const std::vector<Figure>& figures) {
    const OffscreenApplication application;
    if (const auto done = exportFigures(QFile::decodeName(path.c_str()), figures); !done) cannot(done.fault());
}

void runExperiment(const Arguments& arguments, Output& out) {
    if (arguments.words.empty()) return list(out);
    const Experiment& experiment = experimentNamed(arguments.words.front());
    const Settings settings = settingsOf(arguments, experiment);
    const std::string* const path = arguments.last("-o");
    std::string format = path ? formatOf(*path) : arguments.has("--csv") ? "csv" : "";
    if (!path && arguments.has(jsonOption.name)) format = "json";

    const std::vector<Figure> figures = figuresOf(experiment, settings);
    if (path && format != "csv" && format != "json") return draw(*path, figures);
    const std::string text = format == "csv"    ? figuresAsCsv(figures)
                             : format == "json" ? figuresAsJson(experiment, settings, figures)
                                                : figuresAsText(figures);
    if (path)
        write(*path, text);
    else
        out << text;
}

}  // namespace

constinit const Command runCommand{"run",
                                   "<experiment>",
                                   "Run an experiment: what the curves do inside a network.",
                                   0,
                                   1,
                                   options,
                                   "Without a name it lists the experiments; \"run <experiment> --help\" shows this.",
                                   runExperiment};

}  // namespace activation
