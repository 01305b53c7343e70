// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_condition.h"

#include <limits>
#include <variant>
#include <vector>

namespace activation {

inline constexpr Range everyNumber{-std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};

/// What a quantity is at the moment: nothing, a number, or words, which are all those that it is.
using Amount = std::variant<std::monostate, double, QStringList>;

struct QuantityPlace;

/// One row for each; a parameter's id is a quantity beside them.
struct LessonQuantity {
    std::string_view name;
    int leastArguments, mostArguments;
    bool isNumber;
    Amount (*of)(const QuantityPlace&);
    std::vector<std::string_view> (*choices)() = nullptr;  ///< of words
    Range possible = everyNumber;                          ///< of numbers
    std::optional<Fault> (*argumentFault)(const QString&) = nullptr;
};

/// Null where none is called like that.
const LessonQuantity* quantityNamed(const QString& name);
/// Whether it is the id of a parameter of an activation of the catalogue.
bool isParameter(const std::string& name);
/// What the condition's quantity is.
Amount amountOf(const LessonCondition& condition, const Situation& situation);

/// As a lesson writes one, whatever the locale: with a point.
Result<double> plainNumber(const QString& text);

}  // namespace activation
