// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_quantity.h"

#include "app/content/names.h"
#include "app/lessons/lesson_sentences.h"
#include "core/activations/catalogue.h"
#include "core/analysis/features.h"
#include "core/analysis/statistics.h"
#include "core/experiments/catalogue.h"
#include "widgets/text/core_text.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr Range neverNegative{0.0, everyNumber.to};

/// What a quantity is computed from.
}  // namespace

struct QuantityPlace {
    const LessonCondition& condition;
    const Situation& situation;
    const Selection& selection;
    const Activation& entry;

    double argument() const { return condition.arguments.front().toDouble(); }
    Point pointAt(double x) const { return entry.point(x, selection.values, situation.exploration.framework); }
    Statistics moments() const {
        return statisticsOf(selection, situation.exploration.input, situation.exploration.sample);
    }
    Features shape() const { return features(entry, selection.values); }
};

namespace {

using Place = QuantityPlace;

Amount probed(const Place& p) {
    return p.situation.exploration.probe ? Amount(*p.situation.exploration.probe) : Amount();
}

/// The last number of the curve with that name, in whichever figure it is.
Amount lastOf(const Place& p) {
    if (!p.situation.figures) return {};
    const std::string name = p.condition.arguments.front().toStdString();
    for (const Figure& figure : *p.situation.figures)
        for (const FigureCurve& curve : figure.curves)
            if (curve.name == name && !curve.y.empty()) return curve.y.back();
    return {};
}

/// The number in a table: column by its header, row by its first cell (the first row where it is not named).
Amount cellOf(const Place& p) {
    if (!p.situation.figures) return {};
    const std::string column = p.condition.arguments.front().toStdString();
    const std::string row = p.condition.arguments.size() > 1 ? p.condition.arguments[1].toStdString() : std::string();
    for (const Figure& figure : *p.situation.figures) {
        if (!figure.table) continue;
        const auto& header = figure.table->header;
        const auto found = std::ranges::find(header, std::string_view(column));
        if (found == header.end()) continue;
        const auto at = static_cast<std::size_t>(found - header.begin());
        for (const std::vector<Cell>& cells : figure.table->rows) {
            const auto* const first = cells.empty() ? nullptr : std::get_if<TranslatableText>(&cells.front());
            if (!row.empty() && !(first && *first == row)) continue;
            if (at < cells.size())
                if (const double* const number = std::get_if<double>(&cells[at])) return *number;
        }
    }
    return {};
}

/// What the step's experiment is run with.
Amount settingOf(const Place& p) {
    const Experiment* const experiment = findExperiment(p.situation.exploration.experiment);
    if (!experiment) return {};
    const Settings settings = settingsOf(*experiment, p.situation.exploration);
    const auto found = settings.numbers.find(p.condition.arguments.front().toStdString());
    return found == settings.numbers.end() ? Amount() : Amount(found->second);
}

std::optional<Fault> settingFault(const QString& id) {
    for (const Experiment& experiment : experiments())
        for (const Setting& setting : experiment.settings)
            if (toQString(setting.parameter.id) == id && setting.choices.empty()) return {};
    return lessonFault(LessonReader::tr("no experiment has a numeric setting called %1").arg(quoted(id)));
}

std::optional<Fault> numberFault(const QString& text) {
    const Result<double> x = plainNumber(text);
    return x ? std::nullopt : std::optional(x.fault());
}

QStringList words(std::string_view word) { return {toQString(word)}; }

std::vector<std::string_view> idsOfActivations() {
    std::vector<std::string_view> ids;
    for (const Activation& each : catalogue()) ids.push_back(each.facts.id);
    return ids;
}

std::vector<std::string_view> idsOfExperiments() {
    std::vector<std::string_view> ids;
    for (const Experiment& each : experiments()) ids.push_back(each.id);
    return ids;
}

template <const auto& names>
std::vector<std::string_view> allOf() {
    const auto all = spellingsOf(names);
    return {all.begin(), all.end()};
}

constexpr std::array<Name<Symmetry>, 3> symmetryNames{
    {{Symmetry::None, "none"}, {Symmetry::Odd, "odd"}, {Symmetry::Even, "even"}}};

std::vector<std::string_view> yesOrNo() { return {"yes", "no"}; }

const LessonQuantity quantities[] = {
    {"value", 1, 1, true, [](const Place& p) { return Amount(p.pointAt(p.argument()).value); }, nullptr, everyNumber,
     numberFault},
    {"slope", 1, 1, true, [](const Place& p) { return Amount(p.pointAt(p.argument()).slope); }, nullptr, everyNumber,
     numberFault},
    {"curvature", 1, 1, true, [](const Place& p) { return Amount(p.pointAt(p.argument()).curvature); }, nullptr,
     everyNumber, numberFault},
    {"setting", 1, 1, true, settingOf, nullptr, everyNumber, settingFault},
    {"mean", 0, 0, true, [](const Place& p) { return Amount(p.moments().mean); }},
    {"variance", 0, 0, true, [](const Place& p) { return Amount(p.moments().variance); }, nullptr, neverNegative},
    {"second_moment", 0, 0, true, [](const Place& p) { return Amount(p.moments().secondMoment); }, nullptr,
     neverNegative},
    {"slope_second_moment", 0, 0, true, [](const Place& p) { return Amount(p.moments().slopeMoment); }, nullptr,
     neverNegative},
    {"gain", 0, 0, true, [](const Place& p) { return Amount(p.moments().gain); }, nullptr, neverNegative},
    {"infimum", 0, 0, true, [](const Place& p) { return Amount(p.shape().infimum); }},
    {"supremum", 0, 0, true, [](const Place& p) { return Amount(p.shape().supremum); }},
    {"steepest_slope", 0, 0, true, [](const Place& p) { return Amount(p.shape().steepestSlope); }},
    {"extrema", 0, 0, true, [](const Place& p) { return Amount(static_cast<double>(p.shape().extrema.size())); },
     nullptr, neverNegative},
    {"input_mean", 0, 0, true, [](const Place& p) { return Amount(p.situation.exploration.input.mean); }},
    {"input_deviation", 0, 0, true, [](const Place& p) { return Amount(p.situation.exploration.input.deviation); },
     nullptr, neverNegative},
    {"probe", 0, 0, true, probed},
    {"left", 0, 0, true, [](const Place& p) { return Amount(p.situation.exploration.x.from); }},
    {"right", 0, 0, true, [](const Place& p) { return Amount(p.situation.exploration.x.to); }},
    {"pins",
     0,
     0,
     true,
     [](const Place& p) { return Amount(static_cast<double>(p.situation.exploration.pinned.size())); },
     nullptr,
     {0.0, static_cast<double>(Exploration::mostPinned)}},
    {"last", 1, 1, true, lastOf},
    {"cell", 1, 2, true, cellOf},
    {"pinned", 0, 0, false,
     [](const Place& p) {
         QStringList ids;
         for (const Selection& each : p.situation.exploration.pinned) ids << QString::fromStdString(each.id);
         return Amount(ids);
     },
     idsOfActivations},
    {"shown", 0, 0, false,
     [](const Place& p) {
         QStringList result;
         for (const auto& [member, spelling] : shownNames)
             if (p.situation.exploration.shown.*member) result << toQString(spelling);
         return Amount(result);
     },
     allOf<shownNames>},
    {"activation", 0, 0, false, [](const Place& p) { return Amount(words(p.selection.id)); }, idsOfActivations},
    {"experiment", 0, 0, false, [](const Place& p) { return Amount(words(p.situation.exploration.experiment)); },
     idsOfExperiments},
    {"framework", 0, 0, false,
     [](const Place& p) { return Amount(words(spellingOf(p.situation.exploration.framework, frameworkNames))); },
     allOf<frameworkNames>},
    {"symmetry", 0, 0, false,
     [](const Place& p) { return Amount(words(spellingOf(p.shape().symmetry, symmetryNames))); }, allOf<symmetryNames>},
    {"monotone", 0, 0, false,
     [](const Place& p) { return Amount(words(p.shape().monotonicity == Monotonicity::None ? "no" : "yes")); },
     yesOrNo},
    {"ran", 0, 0, false,
     [](const Place& p) {
         return Amount(p.situation.figures ? words(p.situation.exploration.experiment) : QStringList());
     },
     idsOfExperiments},
    {"page", 0, 0, false,
     [](const Place& p) { return Amount(words(spellingOf(p.situation.exploration.page, pageNames))); },
     allOf<pageNames>},
};

}  // namespace

Result<double> plainNumber(const QString& text) {
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    if (isNumber && !std::isnan(number)) return number;
    return lessonFault(LessonReader::tr("%1 is not a number").arg(quoted(text.trimmed())));
}

const LessonQuantity* quantityNamed(const QString& name) {
    const auto* const row = std::ranges::find(quantities, name.toStdString(), &LessonQuantity::name);
    return row == std::end(quantities) ? nullptr : row;
}

bool isParameter(const std::string& name) {
    return std::ranges::any_of(catalogue(), [&](const Activation& each) { return each.indexOf(name).has_value(); });
}

Amount amountOf(const LessonCondition& condition, const Situation& situation) {
    const Selection& selection = condition.of ? *condition.of : situation.exploration.current;
    const Activation* const entry = entryOf(selection);
    if (!entry) return {};
    if (const LessonQuantity* const quantity = quantityNamed(condition.subject))
        return quantity->of({condition, situation, selection, *entry});
    const auto index = entry->indexOf(condition.subject.toStdString());
    return index ? Amount(selection.values[*index]) : Amount();
}

}  // namespace activation
