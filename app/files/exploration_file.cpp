// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/exploration_file.h"

#include "app/content/names.h"
#include "app/content/parse_error.h"
#include "app/files/files.h"
#include "app/files/json_reader.h"
#include "app/files/picture_record.h"
#include "core/activations/aliases.h"
#include "core/experiments/catalogue.h"
#include "widgets/text/core_text.h"
#include "widgets/text/label_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace activation {
namespace {

constexpr int version = 1;

QString fromView(std::string_view text) { return toQString(text); }

// --- writing

QJsonObject toObject(const Selection& selection) {
    QJsonObject parameters;
    const Activation& entry = *entryOf(selection);
    for (std::size_t i = 0; i < entry.parameters.size(); ++i)
        parameters[fromView(entry.parameters[i].id)] = selection.values[i];
    QJsonObject object{{"activation", QString::fromStdString(selection.id)}};
    if (!parameters.isEmpty()) object["parameters"] = parameters;
    if (hasInputScale(selection)) {
        object["weight"] = inputScaleOf(selection).weight;
        object["bias"] = inputScaleOf(selection).bias;
    }
    if (selection.isTraining) object["mode"] = fromView(spellingOf(selection.isTraining, modeNames));
    return object;
}

/// The words that a setting's numbers stand for; empty where they stand for themselves.
QStringList wordsOf(const Experiment& experiment, const std::string& id) {
    QStringList words;
    for (const Setting& setting : experiment.settings)
        if (setting.parameter.id == id)
            for (const Choice& choice : setting.choices) words << fromView(choice.id);
    return words;
}

QJsonObject toObject(const Experiment& experiment, const SettingOverrides& overrides) {
    QJsonObject object;
    for (const auto& [id, value] : overrides.numbers) {
        const QStringList words = wordsOf(experiment, id);
        object[fromView(id)] = words.isEmpty() ? QJsonValue(value) : words[static_cast<qsizetype>(value)];
    }
    for (const auto& [id, text] : overrides.texts) object[fromView(id)] = fromView(text);
    if (overrides.seed != SettingOverrides{}.seed) object["seed"] = static_cast<qint64>(overrides.seed);
    return object;
}

/// What is no count has its sentence in the core, as one that is too large or, of a cell, 0.
std::uint64_t countOf(double number) {
    if (!(number >= 0.0) || number != std::floor(number)) return 0;
    return number <= static_cast<double>(Sample::mostNumbers) ? static_cast<std::uint64_t>(number)
                                                              : Sample::mostNumbers + 1;
}

/// What is kept of each cell of a sample.
struct CellColumn {
    const char* key;
    double (*number)(const SampleCell&);
    void (*set)(SampleCell&, double);
};
constexpr CellColumn cellColumns[]{
    {"counts", [](const SampleCell& cell) { return static_cast<double>(cell.count); },
     [](SampleCell& cell, double number) { cell.count = countOf(number); }},
    {"from", [](const SampleCell& cell) { return cell.from; }, [](SampleCell& cell, double x) { cell.from = x; }},
    {"to", [](const SampleCell& cell) { return cell.to; }, [](SampleCell& cell, double x) { cell.to = x; }},
    {"means", [](const SampleCell& cell) { return cell.mean; }, [](SampleCell& cell, double x) { cell.mean = x; }},
    {"deviations", [](const SampleCell& cell) { return cell.deviation; },
     [](SampleCell& cell, double x) { cell.deviation = x; }},
    {"examples", [](const SampleCell& cell) { return cell.example; },
     [](SampleCell& cell, double x) { cell.example = x; }}};

/// Cells as columns of numbers: a list of objects would be several times as long.
QJsonObject toObject(const Sample& sample) {
    QJsonObject object{
        {"name", QString::fromStdString(sample.name)}, {"mean", sample.mean}, {"deviation", sample.deviation}};
    if (sample.nans > 0) object["nan"] = static_cast<double>(sample.nans);
    if (sample.infinities > 0) object["infinite"] = static_cast<double>(sample.infinities);
    for (const auto& [key, number, set] : cellColumns) {
        QJsonArray column;
        for (const SampleCell& cell : sample.cells) column.append(number(cell));
        object[QLatin1String(key)] = column;
    }
    return object;
}

QJsonArray toArray(const Range& range) { return {range.from, range.to}; }

QJsonObject toObject(const Exploration& exploration) {
    QJsonArray pinned, shown;
    for (const Selection& selection : exploration.pinned) pinned.append(toObject(selection));
    for (const auto& [member, spelling] : shownNames)
        if (exploration.shown.*member) shown.append(fromView(spelling));
    QJsonObject object{
        {"version", version},
        {"page", fromView(spellingOf(exploration.page, pageNames))},
        {"current", toObject(exploration.current)},
        {"pinned", pinned},
        {"framework", fromView(spellingOf(exploration.framework, frameworkNames))},
        {"shown", shown},
        {"x", toArray(exploration.x)},
        {"axes", fromView(spellingOf(exploration.axes, axesNames))},
        {"layout", fromView(spellingOf(exploration.layout, layoutNames))},
        {"input", QJsonObject{{"mean", exploration.input.mean}, {"deviation", exploration.input.deviation}}}};
    if (!exploration.grid) object["grid"] = false;
    if (exploration.y) object["y"] = toArray(*exploration.y);
    if (exploration.sample) object["sample"] = toObject(*exploration.sample);
    if (exploration.probe) object["probe"] = *exploration.probe;
    if (exploration.family)
        object["family"] = QJsonObject{{"parameter", QString::fromStdString(exploration.family->parameter)},
                                       {"values", toArray(exploration.family->values)},
                                       {"curves", exploration.family->curves}};
    if (!exploration.experiment.empty()) object["experiment"] = fromView(exploration.experiment);
    QJsonObject experiments;
    for (const auto& [id, overrides] : exploration.overrides)
        experiments[fromView(id)] = toObject(*findExperiment(id), overrides);
    if (!experiments.isEmpty()) object["experiments"] = experiments;
    return object;
}

// --- reading

Selection readSelection(const JsonReader& reader, Framework framework) {
    const QString id = reader.text("activation");
    const Activation* entry = findByName(id.toStdString());
    if (!entry)
        throw ParseError(
            QStringLiteral("%1: %2").arg(reader.place("activation"), faultText(unknownActivation(id.toStdString()))));
    Selection selection{std::string(entry->facts.id), entry->defaults(framework)};
    if (reader.has("weight") || reader.has("bias")) {
        InputScale input;
        if (reader.has("weight")) input.weight = reader.number("weight");
        if (reader.has("bias")) input.bias = reader.number("bias");
        setInputScale(selection, input);
    }
    if (reader.has("mode")) selection.isTraining = reader.choice("mode", modeNames);
    if (!reader.has("parameters")) return selection;
    const JsonReader parameters = reader.object("parameters");
    for (const QString& key : parameters.keys()) {
        const auto index = findParameter(*entry, key.toStdString());
        if (!index)
            throw ParseError(FileText::tr("%1: %2 has no parameter of this name").arg(parameters.place(key), id));
        selection.values[*index] = parameters.number(key);
    }
    return selection;
}

SettingOverrides readOverrides(const JsonReader& reader, const Experiment& experiment) {
    SettingOverrides overrides;
    for (const QString& key : reader.keys()) {
        const std::string id = key.toStdString();
        if (key == "seed") {
            const double seed = reader.number(key);
            if (!(seed >= 0.0) || seed != std::floor(seed))
                throw ParseError(FileText::tr("%1 must be a whole number").arg(reader.place(key)));
            // What is too large for one has its sentence in the core.
            overrides.seed = seed < 1e19 ? static_cast<std::uint64_t>(seed) : std::numeric_limits<std::uint64_t>::max();
        } else if (std::ranges::find(experiment.texts, id, &TextSetting::id) != experiment.texts.end()) {
            overrides.texts[id] = reader.text(key).toStdString();
        } else if (const QStringList words = wordsOf(experiment, id); !words.isEmpty()) {
            overrides.numbers[id] = static_cast<double>(reader.choice(key, words));
        } else {
            overrides.numbers[id] = reader.number(key);
        }
    }
    return overrides;
}

Sample readSample(const JsonReader& reader) {
    Sample sample;
    sample.name = reader.text("name").toStdString();
    sample.mean = reader.number("mean");
    sample.deviation = reader.number("deviation");
    if (reader.has("nan")) sample.nans = countOf(reader.number("nan"));
    if (reader.has("infinite")) sample.infinities = countOf(reader.number("infinite"));
    for (const auto& [key, number, set] : cellColumns) {
        const std::vector<double> column = reader.numbers(key);
        if (key == cellColumns[0].key) sample.cells.resize(column.size());
        if (column.size() != sample.cells.size())
            throw ParseError(FileText::tr("%1 must be as many numbers as %2")
                                 .arg(reader.place(key), reader.place(cellColumns[0].key)));
        for (std::size_t i = 0; i < column.size(); ++i) set(sample.cells[i], column[i]);
    }
    for (const SampleCell& cell : sample.cells) sample.count += std::min(cell.count, Sample::mostNumbers + 1);
    return sample;
}

Exploration readAll(const JsonReader& reader) {
    if (!reader.has("version")) throw ParseError(FileText::tr("it is not an exploration: it has no version"));
    const double written = reader.number("version");
    if (written > version) throw ParseError(FileText::tr("it was written by a newer version of this program"));
    if (written != version) throw ParseError(FileText::tr("version must be %1").arg(version));

    Exploration result;
    if (reader.has("page")) result.page = reader.choice("page", pageNames);
    if (reader.has("framework")) result.framework = reader.choice("framework", frameworkNames);
    if (reader.has("current")) result.current = readSelection(reader.object("current"), result.framework);
    if (reader.has("pinned"))
        for (const JsonReader& pinned : reader.objects("pinned"))
            result.pinned.push_back(readSelection(pinned, result.framework));
    if (reader.has("shown")) {
        result.shown = {false, false, false};
        for (bool Shown::*const member : reader.choices("shown", shownNames)) result.shown.*member = true;
    }
    if (reader.has("x")) result.x = reader.range("x");
    if (reader.has("y")) result.y = reader.range("y");
    if (reader.has("axes")) result.axes = reader.choice("axes", axesNames);
    if (reader.has("grid")) result.grid = reader.boolean("grid");
    if (reader.has("layout")) result.layout = reader.choice("layout", layoutNames);
    if (reader.has("input")) {
        const JsonReader input = reader.object("input");
        if (input.has("mean")) result.input.mean = input.number("mean");
        if (input.has("deviation")) result.input.deviation = input.number("deviation");
    }
    if (reader.has("sample")) result.sample = readSample(reader.object("sample"));
    if (reader.has("probe")) result.probe = reader.number("probe");
    if (reader.has("family")) {
        const JsonReader family = reader.object("family");
        result.family = {family.text("parameter").toStdString(), family.range("values")};
        if (family.has("curves")) {
            const double curves = family.number("curves");
            // What is no whole number, or too large for one, has its sentence in the core.
            result.family->curves =
                curves == std::floor(curves) && std::fabs(curves) < 1e6 ? static_cast<int>(curves) : 0;
        }
    }
    if (reader.has("experiment")) result.experiment = reader.text("experiment").toStdString();
    if (reader.has("experiments")) {
        const JsonReader overrides = reader.object("experiments");
        for (const QString& id : overrides.keys()) {
            const Experiment* experiment = findExperiment(id.toStdString());
            if (!experiment)
                throw ParseError(FileText::tr("%1: there is no experiment of this name").arg(overrides.place(id)));
            result.overrides[id.toStdString()] = readOverrides(overrides.object(id), *experiment);
        }
    }
    if (auto fault = faultOf(result)) throw ParseError(std::move(*fault));
    return result;
}

Fault faultAt(const QByteArray& json, const QJsonParseError& error) {
    const QByteArray before = json.left(error.offset - 1);  // the offset is behind what is wrong
    const auto line = before.count('\n') + 1;
    const auto column = before.size() - before.lastIndexOf('\n');
    return {FileText::tr("line %1, column %2: %3").arg(line).arg(column).arg(error.errorString()).toStdString()};
}

Fault about(const QString& path, const QString& sentence) {
    return {QStringLiteral("%1: %2").arg(pathText(path), sentence).toStdString()};
}

struct FileContent {
    Result<QByteArray> text;
    bool isPicture;
};

FileContent readText(const QString& path) {
    bool isPicture = false;
    const auto most = [&](QByteArrayView start) {
        isPicture = !pictureFormatOf(start).isEmpty();
        return isPicture ? longestPicture : longestExploration;
    };
    Result<QByteArray> content = readWhole(path, most);
    if (content && isPicture) content = recordIn(*content);
    if (!content) content = about(path, faultText(content.fault()));
    return {std::move(content), isPicture};
}

/// By how it begins.
bool isPicture(const QString& path) {
    bool result = false;
    (void)readWhole(path, [&](QByteArrayView start) {
        result = !pictureFormatOf(start).isEmpty();
        return qint64(0);  // the rest is not needed
    });
    return result;
}

}  // namespace

QByteArray toJson(const Exploration& exploration) { return QJsonDocument(toObject(exploration)).toJson(); }

QString toShortText(const Exploration& exploration) {
    QJsonObject object = toObject(exploration);
    const QJsonObject usual = toObject(Exploration{});
    for (const QString& key : usual.keys())
        if (key != "version" && key != "current" && object[key] == usual[key]) object.remove(key);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<Exploration> explorationFromJson(const QByteArray& json) {
    if (json.size() > longestExploration) return Fault{FileText::tr("it is too large").toStdString()};
    if (json.trimmed().isEmpty()) return Fault{FileText::tr("it is empty").toStdString()};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) return faultAt(json, error);
    if (!document.isObject())
        return Fault{FileText::tr("it is not an exploration: it must be an object in braces").toStdString()};
    try {
        return readAll(JsonReader(document.object()));
    } catch (const ParseError& wrong) {
        return wrong.fault;
    }
}

Result<QByteArray> readExplorationText(const QString& path) { return readText(path).text; }

Result<OpenedExploration> openExploration(const QString& path) {
    const auto [json, isPicture] = readText(path);
    if (!json) return json.fault();
    const Result<Exploration> read = explorationFromJson(*json);
    if (!read) return about(path, faultText(read.fault()));
    return OpenedExploration{*read, {QFileInfo(path).absoluteFilePath(), isPicture, *read}};
}

Result<Exploration> readExploration(const QString& path) {
    const Result<OpenedExploration> opened = openExploration(path);
    return opened ? Result<Exploration>(opened->exploration) : opened.fault();
}

Result<Done> writeExploration(const QString& path, const Exploration& exploration) {
    if (isPicture(path)) return about(path, FileText::tr("an exploration is not written over a picture"));
    Result<Done> done = writeWhole(path, toJson(exploration));
    return done ? done : about(path, faultText(done.fault()));
}

}  // namespace activation
