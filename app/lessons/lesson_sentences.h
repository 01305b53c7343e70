// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quotation.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace activation {

/// What is said of the text of a lesson.
struct LessonReader {
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

/// Words of a lesson in a sentence about it: cut, cleaned, between quotation marks.
inline QString quoted(const std::string& foreign) { return QString::fromStdString(inQuotes(foreign)); }
inline QString quoted(const QString& foreign) { return quoted(foreign.toStdString()); }

inline Fault lessonFault(const QString& sentence) { return {sentence.toStdString()}; }

}  // namespace activation
