// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_condition.h"

#include "app/content/names.h"
#include "core/activations/aliases.h"
#include "core/activations/catalogue.h"
#include "core/analysis/features.h"
#include "core/analysis/statistics.h"
#include "core/experiments/catalogue.h"
#include "core/quotation.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <variant>

namespace activation {
namespace {

struct LessonReader {
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

Fault fault(const QString& sentence) { return {sentence.toStdString()}; }

QString quoted(const QString& foreign) { return QString::fromStdString(inQuotes(foreign.toStdString())); }

QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

using Amount = std::variant<std::monostate, double, QStringList>;  // words: those that it is

/// What a amount is computed from.
struct Place {
    const LessonCondition& condition;
    const Situation& situation;
    const Selection& selection;
    const Activation& entry;

    double argument() const { return condition.arguments.front().toDouble(); }
    Point pointAt(double x) const { return entry.point(x, selection.values, situation.exploration.framework); }
    Statistics moments() const {
        const Normal& input = situation.exploration.input;
        return statistics(entry, selection.values, input.mean, input.deviation);
    }
    Features shape() const { return features(entry, selection.values); }
};

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

QStringList words(std::string_view word) { return {fromView(word)}; }

struct QuantityRow {
    std::string_view name;
    int leastArguments, mostArguments;
    bool isNumber;
    Amount (*of)(const Place&);
    std::vector<std::string_view> (*choices)() = nullptr;  ///< of words
};

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

const QuantityRow quantities[] = {
    {"value", 1, 1, true, [](const Place& p) { return Amount(p.pointAt(p.argument()).value); }},
    {"slope", 1, 1, true, [](const Place& p) { return Amount(p.pointAt(p.argument()).slope); }},
    {"curvature", 1, 1, true, [](const Place& p) { return Amount(p.pointAt(p.argument()).curvature); }},
    {"mean", 0, 0, true, [](const Place& p) { return Amount(p.moments().mean); }},
    {"variance", 0, 0, true, [](const Place& p) { return Amount(p.moments().variance); }},
    {"second_moment", 0, 0, true, [](const Place& p) { return Amount(p.moments().secondMoment); }},
    {"slope_second_moment", 0, 0, true, [](const Place& p) { return Amount(p.moments().slopeMoment); }},
    {"gain", 0, 0, true, [](const Place& p) { return Amount(p.moments().gain); }},
    {"infimum", 0, 0, true, [](const Place& p) { return Amount(p.shape().infimum); }},
    {"supremum", 0, 0, true, [](const Place& p) { return Amount(p.shape().supremum); }},
    {"steepest_slope", 0, 0, true, [](const Place& p) { return Amount(p.shape().steepestSlope); }},
    {"extrema", 0, 0, true, [](const Place& p) { return Amount(static_cast<double>(p.shape().extrema.size())); }},
    {"input_mean", 0, 0, true, [](const Place& p) { return Amount(p.situation.exploration.input.mean); }},
    {"input_deviation", 0, 0, true, [](const Place& p) { return Amount(p.situation.exploration.input.deviation); }},
    {"probe", 0, 0, true, probed},
    {"left", 0, 0, true, [](const Place& p) { return Amount(p.situation.exploration.x.from); }},
    {"right", 0, 0, true, [](const Place& p) { return Amount(p.situation.exploration.x.to); }},
    {"pins", 0, 0, true,
     [](const Place& p) { return Amount(static_cast<double>(p.situation.exploration.pinned.size())); }},
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
             if (p.situation.exploration.shown.*member) result << fromView(spelling);
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

const QuantityRow* rowNamed(const QString& name) {
    const auto* const row = std::ranges::find(quantities, name.toStdString(), &QuantityRow::name);
    return row == std::end(quantities) ? nullptr : row;
}

bool isParameter(const std::string& name) {
    return std::ranges::any_of(catalogue(), [&](const Activation& each) { return each.indexOf(name).has_value(); });
}

Amount quantityOf(const LessonCondition& condition, const Situation& situation) {
    const Selection& selection = condition.of ? *condition.of : situation.exploration.current;
    const Activation* const entry = entryOf(selection);
    if (!entry) return {};
    if (const QuantityRow* const row = rowNamed(condition.subject))
        return row->of({condition, situation, selection, *entry});
    const auto index = entry->indexOf(condition.subject.toStdString());
    return index ? Amount(selection.values[*index]) : Amount();
}

/// id or id:p=v,…
Result<Selection> selectionFrom(const QString& text) {
    const QString id = text.section(':', 0, 0).trimmed();
    const Activation* const entry = find(id.toStdString());
    if (!entry) return unknownActivation(id.toStdString());
    Selection selection{id.toStdString(), entry->defaults()};
    if (text.contains(':'))
        for (const QString& part : text.section(':', 1).split(',')) {
            const auto index = entry->indexOf(part.section('=', 0, 0).trimmed().toStdString());
            bool isNumber = false;
            const double value = part.section('=', 1).trimmed().toDouble(&isNumber);
            if (!index || !isNumber) return fault(LessonReader::tr("%1 is not a parameter's value").arg(quoted(part)));
            selection.values[*index] = value;
        }
    if (auto wrong = entry->fault(selection.values)) return std::move(*wrong);
    return selection;
}

/// Half a unit of the last digit written.
double toleranceOf(const QString& number) {
    const QString mantissa = number.section(QRegularExpression("[eE]"), 0, 0);
    const int exponent = number.section(QRegularExpression("[eE]"), 1, 1).toInt();
    const qsizetype point = mantissa.indexOf('.');
    const auto digits = point < 0 ? 0 : static_cast<int>(mantissa.size() - point - 1);
    return digits == 0 && exponent == 0 ? 1e-9 : 0.5 * std::pow(10.0, exponent - digits) * (1 + 1e-9);
}

Result<double> numberFrom(const QString& text) {
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    if (isNumber && !std::isnan(number)) return number;
    return fault(LessonReader::tr("%1 is not a number").arg(quoted(text.trimmed())));
}

constexpr std::pair<const char*, LessonCondition::Relation> relations[]{
    {"<=", LessonCondition::Relation::AtMost},   {">=", LessonCondition::Relation::AtLeast},
    {"!=", LessonCondition::Relation::NotEqual}, {"==", LessonCondition::Relation::Equal},
    {"=", LessonCondition::Relation::Equal},     {"<", LessonCondition::Relation::Less},
    {">", LessonCondition::Relation::Greater},   {"is not", LessonCondition::Relation::NotEqual},
    {"is", LessonCondition::Relation::Equal},    {"between", LessonCondition::Relation::Between},
    {"has", LessonCondition::Relation::Has}};

std::optional<Fault> readNumber(LessonCondition& condition, const QString& value) {
    if (condition.relation == LessonCondition::Relation::Has)
        return fault(LessonReader::tr("%1 is a number: compare it by <, =, > or between").arg(condition.subject));
    const bool between = condition.relation == LessonCondition::Relation::Between;
    const QStringList parts = between ? value.split(QRegularExpression("\\s+and\\s+")) : QStringList{value};
    if (between && parts.size() != 2)
        return fault(
            LessonReader::tr("write \"between\" with two numbers: %1 between 0.5 and 2").arg(condition.subject));
    const Result<double> number = numberFrom(parts.front()), upper = numberFrom(parts.back());
    if (!number) return number.fault();
    if (!upper) return upper.fault();
    condition.number = *number;
    condition.upper = *upper;
    condition.tolerance = toleranceOf(value.trimmed());
    return {};
}

std::optional<Fault> readWord(LessonCondition& condition, const QuantityRow& row, const QString& value) {
    using enum LessonCondition::Relation;
    if (condition.relation != Equal && condition.relation != NotEqual && condition.relation != Has)
        return fault(
            LessonReader::tr("%1 is a word: compare it by \"is\", \"is not\" or \"has\"").arg(condition.subject));
    condition.word = value.trimmed();
    const std::vector<std::string_view> choices = row.choices();
    if (std::ranges::find(choices, condition.word.toStdString()) != choices.end()) return {};
    QStringList all;
    for (const std::string_view choice : choices) all << fromView(choice);
    return all.size() <= 12
               ? fault(LessonReader::tr("%1 is not one of %2").arg(quoted(condition.word), all.join(", ")))
               : fault(LessonReader::tr("%1 is not known as %2").arg(quoted(condition.word), condition.subject));
}

}  // namespace

bool LessonCondition::needsFigures() const { return subject == "last" || subject == "cell" || subject == "ran"; }

Result<LessonCondition> conditionFrom(const QString& text) {
    constexpr qsizetype longest = 300;
    static const QRegularExpression form(
        R"(^\s*([A-Za-z_]\w*)\s*(?:\(([^()]*)\))?\s*(?:of\s+(\S+)\s*)?(<=|>=|!=|==|=|<|>|is not\b|is\b|between\b|has\b)\s*(\S.*?)\s*$)");
    const auto parts = text.size() <= longest ? form.match(text) : QRegularExpressionMatch();
    if (!parts.hasMatch())
        return fault(LessonReader::tr("%1 is not a condition such as \"alpha < 0.5\" or \"activation is relu\"")
                         .arg(quoted(text)));
    LessonCondition condition;
    condition.source = text.trimmed();
    condition.subject = parts.captured(1);
    if (parts.hasCaptured(2))
        for (const QString& argument : parts.captured(2).split(',')) condition.arguments << argument.trimmed();
    if (const QString of = parts.captured(3); !of.isEmpty()) {
        const Result<Selection> selection = selectionFrom(of);
        if (!selection) return selection.fault();
        condition.of = *selection;
    }
    const QString relation = parts.captured(4);
    condition.relation =
        std::ranges::find(relations, relation, [](const auto& row) { return QString(row.first); })->second;

    const QuantityRow* const row = rowNamed(condition.subject);
    if (!row && !isParameter(condition.subject.toStdString()))
        return fault(LessonReader::tr("there is no quantity called %1").arg(quoted(condition.subject)));
    const auto count = condition.arguments.size();
    if (row ? count < row->leastArguments || count > row->mostArguments : count > 0)
        return fault(LessonReader::tr("%1 needs another number of arguments in parentheses").arg(condition.subject));
    if (row && row->leastArguments == 1 && row->isNumber && !condition.needsFigures())
        if (const Result<double> x = numberFrom(condition.arguments.front()); !x) return x.fault();
    const auto wrong =
        row && !row->isNumber ? readWord(condition, *row, parts.captured(5)) : readNumber(condition, parts.captured(5));
    return wrong ? Result<LessonCondition>(*wrong) : Result<LessonCondition>(std::move(condition));
}

bool holds(const LessonCondition& condition, const Situation& situation) {
    using enum LessonCondition::Relation;
    const Amount amount = quantityOf(condition, situation);
    if (const auto* const all = std::get_if<QStringList>(&amount))
        return all->contains(condition.word) != (condition.relation == NotEqual);
    const double* const number = std::get_if<double>(&amount);
    if (!number || std::isnan(*number)) return false;
    // ∞ is equal to itself only.
    const bool equal = *number == condition.number || std::fabs(*number - condition.number) <= condition.tolerance;
    switch (condition.relation) {
        case Less: return *number < condition.number;
        case AtMost: return *number <= condition.number;
        case Greater: return *number > condition.number;
        case AtLeast: return *number >= condition.number;
        case Between: return *number >= condition.number && *number <= condition.upper;
        case NotEqual: return !equal;
        case Equal: return equal;
        case Has: break;
    }
    return false;
}

QString present(const LessonCondition& condition, const Situation& situation) {
    const Amount amount = quantityOf(condition, situation);
    if (const auto* const all = std::get_if<QStringList>(&amount)) return all->join(", ");
    if (const double* const number = std::get_if<double>(&amount)) return QString::number(*number, 'g', 8);
    return {};
}

}  // namespace activation
