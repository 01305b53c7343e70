// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_condition.h"

#include "app/lessons/lesson_quantity.h"
#include "app/lessons/lesson_sentences.h"
#include "core/activations/aliases.h"
#include "core/activations/catalogue.h"
#include "widgets/text/core_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

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
            if (!index || !isNumber)
                return lessonFault(LessonReader::tr("%1 is not a parameter's value").arg(quoted(part)));
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

constexpr std::pair<const char*, LessonCondition::Relation> relations[]{
    {"<=", LessonCondition::Relation::AtMost},   {">=", LessonCondition::Relation::AtLeast},
    {"!=", LessonCondition::Relation::NotEqual}, {"==", LessonCondition::Relation::Equal},
    {"=", LessonCondition::Relation::Equal},     {"<", LessonCondition::Relation::Less},
    {">", LessonCondition::Relation::Greater},   {"is not", LessonCondition::Relation::NotEqual},
    {"is", LessonCondition::Relation::Equal},    {"between", LessonCondition::Relation::Between},
    {"has", LessonCondition::Relation::Has}};

std::optional<Fault> readNumber(LessonCondition& condition, const Range& possible, const QString& value) {
    if (condition.relation == LessonCondition::Relation::Has)
        return lessonFault(LessonReader::tr("%1 is a number: compare it by <, =, > or between").arg(condition.subject));
    const bool between = condition.relation == LessonCondition::Relation::Between;
    const QStringList parts = between ? value.split(QRegularExpression("\\s+and\\s+")) : QStringList{value};
    if (between && parts.size() != 2)
        return lessonFault(
            LessonReader::tr("write \"between\" with two numbers: %1 between 0.5 and 2").arg(condition.subject));
    const Result<double> number = plainNumber(parts.front()), upper = plainNumber(parts.back());
    if (!number) return number.fault();
    if (!upper) return upper.fault();
    condition.number = *number;
    condition.upper = *upper;
    condition.tolerance = toleranceOf(value.trimmed());
    if (between && condition.number > condition.upper)
        return lessonFault(
            LessonReader::tr("the smaller number comes first, as in \"%1 between 0.5 and 2\"").arg(condition.subject));
    const Range fulfilling = condition.fulfilling();
    if (fulfilling.to < possible.from || fulfilling.from > possible.to)
        return lessonFault(std::isinf(possible.to)
                               ? LessonReader::tr("\"%1\" can never hold: %2 is at least %3")
                                     .arg(condition.source, condition.subject, QString::number(possible.from))
                               : LessonReader::tr("\"%1\" can never hold: %2 is from %3 to %4")
                                     .arg(condition.source, condition.subject, QString::number(possible.from),
                                          QString::number(possible.to)));
    return {};
}

std::optional<Fault> readWord(LessonCondition& condition, const LessonQuantity& row, const QString& value) {
    using enum LessonCondition::Relation;
    if (condition.relation != Equal && condition.relation != NotEqual && condition.relation != Has)
        return lessonFault(
            LessonReader::tr("%1 is a word: compare it by \"is\", \"is not\" or \"has\"").arg(condition.subject));
    condition.word = value.trimmed();
    const std::vector<std::string_view> choices = row.choices();
    if (std::ranges::find(choices, condition.word.toStdString()) != choices.end()) return {};
    QStringList all;
    for (const std::string_view choice : choices) all << toQString(choice);
    return all.size() <= 12
               ? lessonFault(LessonReader::tr("%1 is not one of %2").arg(quoted(condition.word), all.join(", ")))
               : lessonFault(LessonReader::tr("%1 is not known as %2").arg(quoted(condition.word), condition.subject));
}

}  // namespace

bool LessonCondition::isOfParameter() const { return !quantityNamed(subject); }

Range LessonCondition::fulfilling() const {
    using enum Relation;
    switch (relation) {
        case Less: return {everyNumber.from, std::nextafter(number, everyNumber.from)};
        case AtMost: return {everyNumber.from, number};
        case Greater: return {std::nextafter(number, everyNumber.to), everyNumber.to};
        case AtLeast: return {number, everyNumber.to};
        case Between: return {number, upper};
        case Equal: return word.isEmpty() ? Range{number - tolerance, number + tolerance} : everyNumber;
        case NotEqual:
        case Has: break;
    }
    return everyNumber;
}

bool LessonCondition::needsFigures() const { return subject == "last" || subject == "cell" || subject == "ran"; }

Result<LessonCondition> conditionFrom(const QString& text, const Activation& looked) {
    constexpr qsizetype longest = 300;
    static const QRegularExpression form(
        R"(^\s*([A-Za-z_]\w*)\s*(?:\(([^()]*)\))?\s*(?:of\s+(\S+)\s*)?(<=|>=|!=|==|=|<|>|is not\b|is\b|between\b|has\b)\s*(\S.*?)\s*$)");
    const auto parts = text.size() <= longest ? form.match(text) : QRegularExpressionMatch();
    if (!parts.hasMatch())
        return lessonFault(LessonReader::tr("%1 is not a condition such as \"alpha < 0.5\" or \"activation is relu\"")
                               .arg(quoted(text)));
    LessonCondition condition;
    condition.source = text.trimmed();
    condition.subject = parts.captured(1);
    if (parts.hasCaptured(2)) {
        const QString all = parts.captured(2);
        condition.arguments << all.section(',', 0, 0).trimmed();
        if (all.contains(',')) condition.arguments << all.section(',', 1).trimmed();  // a row's name may have commas
    }
    if (const QString of = parts.captured(3); !of.isEmpty()) {
        const Result<Selection> selection = selectionFrom(of);
        if (!selection) return selection.fault();
        condition.of = *selection;
    }
    const QString relation = parts.captured(4);
    condition.relation =
        std::ranges::find(relations, relation, [](const auto& row) { return QString(row.first); })->second;

    const LessonQuantity* const row = quantityNamed(condition.subject);
    if (!row && !isParameter(condition.subject.toStdString()) && !looked.indexOf(condition.subject.toStdString()))
        return lessonFault(LessonReader::tr("there is no quantity called %1").arg(quoted(condition.subject)));
    const auto count = condition.arguments.size();
    if (row ? count < row->leastArguments || count > row->mostArguments : count > 0)
        return lessonFault(
            LessonReader::tr("%1 has the wrong number of arguments in parentheses").arg(condition.subject));
    if (row && row->argumentFault)
        if (auto wrong = row->argumentFault(condition.arguments.front())) return std::move(*wrong);
    const auto wrong = row && !row->isNumber
                           ? readWord(condition, *row, parts.captured(5))
                           : readNumber(condition, row ? row->possible : everyNumber, parts.captured(5));
    return wrong ? Result<LessonCondition>(*wrong) : Result<LessonCondition>(std::move(condition));
}

bool holds(const LessonCondition& condition, const Situation& situation) {
    using enum LessonCondition::Relation;
    const Amount amount = amountOf(condition, situation);
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
    const Amount amount = amountOf(condition, situation);
    if (const auto* const all = std::get_if<QStringList>(&amount)) return all->join(", ");
    if (const double* const number = std::get_if<double>(&amount)) return QString::number(*number, 'g', 8);
    return {};
}

}  // namespace activation
