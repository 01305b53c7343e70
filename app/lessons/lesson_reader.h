// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"

#include <QByteArray>

#include <optional>

namespace activation {

inline constexpr qsizetype longestLesson = 1 << 20;  ///< bytes
inline constexpr int lessonVersion = 1;

struct LessonFault {
    int line;  ///< from 1
    QString reason;

    bool operator==(const LessonFault&) const = default;
};

/// A lesson, or everything that is wrong with it in the order of its lines: a teacher mends all at once.
struct LessonReading {
    std::optional<Lesson> lesson;
    std::vector<LessonFault> faults;
};

/// Reads a lesson as docs/lessons.md describes it. Claims are not looked at here: see lesson_check.h.
LessonReading lessonFrom(const QByteArray& text);

/// The same from a file; where that cannot be read the fault is at line 1.
LessonReading readLesson(const QString& path);

}  // namespace activation
