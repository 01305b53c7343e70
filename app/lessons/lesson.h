// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/names.h"
#include "app/lessons/lesson_condition.h"
#include "core/exploration.h"

#include <QString>
#include <QStringList>

#include <array>
#include <string_view>
#include <vector>

namespace activation {

/// What a step keeps from the class until its answer is shown.
struct Hidden {
    bool formula = false, slope = false, values = false, catalogue = false;

    bool operator==(const Hidden&) const = default;
};

struct HiddenName {
    bool Hidden::*value;
    std::string_view spelling;
};
inline constexpr std::array<HiddenName, 4> hiddenNames{{{&Hidden::formula, "formula"},
                                                        {&Hidden::slope, "slope"},
                                                        {&Hidden::values, "values"},
                                                        {&Hidden::catalogue, "catalogue"}}};

/// The pages that a step can be on: all but that of the lessons, which is the last one.
inline constexpr std::span<const Name<Page>> lessonPageNames{pageNames.data(), pageNames.size() - 1};
static_assert(pageNames.back().value == Page::Lessons);

/// One screen of a lesson: what is seen, what is asked, and what is answered.
struct LessonStep {
    QString title;
    Exploration exploration;  ///< with its page
    Hidden hidden;
    int figure = 1;                       ///< of its experiment, from 1: the one that a class is shown
    QString text;                         ///< Markdown
    QString answer;                       ///< Markdown; empty where there is nothing to show afterwards
    std::vector<LessonCondition> deeds;   ///< what the learner is to do; done when all hold at once
    std::vector<LessonCondition> claims;  ///< what the text says of what is seen: checked, never shown
    QStringList numbers;  ///< constants and settings to try that the text names: no results to be checked
    int line = 0;         ///< of the step's heading
};

struct Lesson {
    QString title;
    QString summary;  ///< Markdown
    QString level;    ///< in the author's words
    int minutes = 0;
    std::vector<LessonStep> steps;  ///< at least one
};

}  // namespace activation
