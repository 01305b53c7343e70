// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"

#include <QStringList>

namespace activation {

/// The lessons that come with the program, by their names, in the order of a course.
QStringList lessonNames();

/// Where one of them is, in a language ("en", "zh_CN"): a path that readLesson takes. There is English of each.
QString lessonPath(const QString& name, const QString& language);

/// The path's lesson in that language where its folder has one: name.lesson.md has a name.zh.lesson.md beside it.
QString inLanguage(const QString& path, const QString& language);

/// Whether the file is a lesson by its name.
bool isLesson(const QString& path);

/// A file, or the name of a lesson that comes with the program, as a path that readLesson takes.
QString lessonFile(const QString& word, const QString& language);

/// What a lesson is called on the command line and in files: its file's name without suffixes.
QString lessonNameOf(const QString& path);

}  // namespace activation
