// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"

namespace activation {

/// A lesson to start from, whose first step shows the exploration.
QString lessonTemplate(const Exploration& exploration);

/// A step that shows the exploration on that page, to be put at a lesson's end.
QString stepTemplate(const Exploration& exploration);

}  // namespace activation
