// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_reader.h"

namespace activation {

/// Everything that is wrong with a lesson that could be read: claims that do not hold, deeds that nobody can do or that
/// are done before anybody did anything, and experiments that cannot be run. Runs the experiments whose results are
/// claimed, which can take seconds.
std::vector<LessonFault> checked(const Lesson& lesson);

/// The figures of a step's experiment: empty where it has none.
Result<std::vector<Figure>> figuresOf(const Exploration& exploration);

}  // namespace activation
