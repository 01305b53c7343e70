// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"
#include "core/result.h"

#include <QByteArray>
#include <QImage>

namespace activation {

/// What a step shows, drawn; the fault is the experiment's that cannot be run. Needs a QApplication, but no display.
Result<QImage> pictureOf(const LessonStep& step);

/// A lesson to hand out on paper: texts, pictures and answers, as PDF with its fonts. The same lesson gives the same
/// bytes. Needs a QApplication, but no display.
Result<QByteArray> handoutOf(const Lesson& lesson);

}  // namespace activation
