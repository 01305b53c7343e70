// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/names.h"
#include "app/export/figure_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace activation {
namespace {

QString text(std::string_view s) { return QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size())); }

/// JSON has no infinity.
QJsonValue json(double number) {
    if (std::isinf(number)) return number > 0.0 ? "inf" : "-inf";
    return number;
}

QJsonArray json(const std::vector<double>& numbers) {
    QJsonArray result;
    for (const double number : numbers) result.append(json(number));
    return result;
}

QString readable(const TranslatableText& s) { return QString::fromStdString(s.string()); }

QJsonArray json(const std::vector<TranslatableText>& words) {
    QJsonArray result;
    for (const TranslatableText& word : words) result.append(readable(word));
    return result;
}

QJsonArray json(const Range& range) { return {range.from, range.to}; }

QJsonObject json(const FigureAxis& axis) {
    QJsonObject result{{"label", readable(axis.label)}, {"logarithmic", axis.logarithmic}};
    if (!axis.unit.empty()) result["unit"] = text(axis.unit);
    if (!axis.names.empty()) result["names"] = json(axis.names);
    return result;
}

QJsonObject json(const FigureTable& table) {
    QJsonArray rows;
    for (const std::vector<Cell>& row : table.rows) {
        QJsonArray cells;
        for (const Cell& cell : row) {
            const double* const number = std::get_if<double>(&cell);
            cells.append(number ? json(*number) : QJsonValue(readable(std::get<TranslatableText>(cell))));
        }
        rows.append(cells);
    }
    return {{"header", json(table.header)}, {"rows", rows}};
}

QJsonObject json(const FigureBars& bars) {
    QJsonObject result{{"name", readable(bars.name)}, {"edges", json(bars.edges)}, {"heights", json(bars.heights)}};
    if (!bars.low.empty()) {
        result["low"] = json(bars.low);
        result["high"] = json(bars.high);
    }
    return result;
}

QJsonObject json(const Figure& figure) {
    QJsonObject result{{"title", readable(figure.title)}};
    if (figure.table) {
        result["table"] = json(*figure.table);
        return result;
    }
    result["x"] = json(figure.x);
    result["y"] = json(figure.y);
    QJsonArray curves, bars, markers;
    for (const FigureCurve& curve : figure.curves)
        curves.append(QJsonObject{{"name", readable(curve.name)}, {"x", json(curve.x)}, {"y", json(curve.y)}});
    for (const FigureBars& each : figure.bars) bars.append(json(each));
    for (const FigureMarker& marker : figure.markers)
        markers.append(QJsonObject{{"label", readable(marker.label)},
                                   {"x", marker.x ? QJsonValue(*marker.x) : QJsonValue()},
                                   {"y", marker.y ? QJsonValue(*marker.y) : QJsonValue()}});
    if (!curves.empty()) result["curves"] = curves;
    if (!bars.empty()) result["bars"] = bars;
    if (!markers.empty()) result["markers"] = markers;
    if (const auto& map = figure.map)
        result["map"] = QJsonObject{{"quantity", json(map->quantity)},
                                    {"x", json(map->x)},
                                    {"y", json(map->y)},
                                    {"columns", static_cast<qint64>(map->columns)},
                                    {"rows", static_cast<qint64>(map->rows)},
                                    {"values", json(map->values)}};
    return result;
}

QJsonObject json(const Selection& selection) {
    const Activation& entry = *entryOf(selection);
    QJsonObject parameters;
    for (std::size_t i = 0; i < entry.parameters.size(); ++i)
        parameters[text(entry.parameters[i].id)] = selection.values[i];
    QJsonObject result{{"id", text(selection.id)}, {"parameters", parameters}};
    if (hasInputScale(selection)) {
        result["weight"] = inputScaleOf(selection).weight;
        result["bias"] = inputScaleOf(selection).bias;
    }
    if (selection.isTraining) result["mode"] = text(spellingOf(selection.isTraining, modeNames));
    return result;
}

QJsonObject json(const Experiment& experiment, const Settings& settings) {
    QJsonObject result;
    for (const auto& [id, value] : settings.numbers) result[text(id)] = value;
    for (const Setting& setting : experiment.settings)
        if (isReplacedBySample(setting, settings)) result.remove(text(setting.parameter.id));
    for (const Setting& setting : experiment.settings)
        if (!setting.choices.empty())
            result[text(setting.parameter.id)] = text(setting.choices[settings.whole(setting.parameter.id)].id);
    for (const auto& [id, value] : settings.texts) result[text(id)] = text(value);
    return result;
}

}  // namespace

std::string figuresAsJson(const Experiment& experiment, const Settings& settings, const std::vector<Figure>& figures) {
    QJsonArray selections, array;
    for (const Selection& selection : settings.activations) selections.append(json(selection));
    for (const Figure& figure : figures) array.append(json(figure));
    QJsonObject all{{"experiment", text(experiment.id)},
                    {"settings", json(experiment, settings)},
                    {"activations", selections},
                    {"figures", array}};
    if (settings.sample) all["data"] = text(settings.sample->name);
    if (experiment.isRandom) all["seed"] = QString::number(settings.seed);
    return QJsonDocument(all).toJson().toStdString();
}

}  // namespace activation
