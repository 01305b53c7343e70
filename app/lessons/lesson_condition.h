// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "core/figures/figure.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace activation {

/// What a condition looks at.
struct Situation {
    const Exploration& exploration;
    const std::vector<Figure>* figures{};  ///< of the last run of the exploration's experiment; null: none so far
};

/// Something over what the program knows that holds or does not: "alpha < 0.5", "gain of relu = 1.414",
/// "activation is selu", "pins has relu", "chi between 0.9 and 1.1". docs/lessons.md lists what can stand in one.
struct LessonCondition {
    enum class Relation { Less, AtMost, Greater, AtLeast, Equal, NotEqual, Between, Has };

    QString source;               ///< as it was written
    QString subject;              ///< the quantity's name
    QStringList arguments;        ///< in its parentheses
    std::optional<Selection> of;  ///< the activation that it is of; none: the one that is looked at
    Relation relation = Relation::Equal;
    QString word;                  ///< of a quantity that is a word
    double number = 0, upper = 0;  ///< of one that is a number
    double tolerance = 0;          ///< half a unit in the last digit that was written: "= 1.41" holds for 1.4142
    int line = 0;                  ///< of a lesson's file

    bool needsFigures() const;
    /// Its quantity is a parameter's value.
    bool isOfParameter() const;
    /// The numbers that fulfil it, ends included; all where it is one of words, or by "!=".
    Range fulfilling() const;
};

/// Reads one; the fault says what is wrong. Parameters are those of the catalogue, and of the activation that is looked
/// at, which may be a formula.
Result<LessonCondition> conditionFrom(const QString& text, const Activation& looked);

/// Whether it holds. A quantity that the situation does not have (no probe, an activation without that parameter,
/// nothing run) makes it not hold.
bool holds(const LessonCondition& condition, const Situation& situation);

/// What the condition's quantity is at the moment, in words for whoever wrote a wrong claim; empty where there is none.
QString present(const LessonCondition& condition, const Situation& situation);

}  // namespace activation
