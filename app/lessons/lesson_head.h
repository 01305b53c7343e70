// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_reader.h"

#include <QJsonObject>

namespace activation {

/// What the heads of a lesson's steps have come to: each step starts from what the one before showed.
struct StepState {
    QJsonObject seen;  ///< an exploration, as files hold it

    StepState();
};

/// Reads a step's head (YAML) into the step and the state. `line` is where its first line stands in the file.
void readStepHead(const QByteArray& yaml, int line, StepState& state, LessonStep& step,
                  std::vector<LessonFault>& faults);

/// Reads the head of the whole lesson.
void readLessonHead(const QByteArray& yaml, int line, Lesson& lesson, std::vector<LessonFault>& faults);

}  // namespace activation
