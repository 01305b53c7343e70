// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_library.h"

#include <QDir>
#include <QFileInfo>

namespace activation {
namespace {

const QString suffix = QStringLiteral(".lesson.md");

}  // namespace

QStringList lessonNames() {
    QStringList names;
    for (const QString& file : QDir(QStringLiteral(":/lessons")).entryList({'*' + suffix}, QDir::Files, QDir::Name)) {
        const QString name = lessonNameOf(file);
        if (!names.contains(name)) names << name;
    }
    return names;
}

QString lessonPath(const QString& name, const QString& language) {
    return inLanguage(QStringLiteral(":/lessons/") + name + suffix, language);
}

QString inLanguage(const QString& path, const QString& language) {
    if (!path.endsWith(suffix)) return path;
    const QString tongue = language.section('_', 0, 0);
    const QString stem = QFileInfo(path).path() + '/' + lessonNameOf(path);
    const QString translated = stem + '.' + tongue + suffix;
    if (tongue != QLatin1String("en") && QFileInfo::exists(translated)) return translated;
    return QFileInfo::exists(stem + suffix) ? stem + suffix : path;
}

bool isLesson(const QString& path) { return path.endsWith(suffix); }

QString lessonFile(const QString& word, const QString& language) {
    return !QFileInfo::exists(word) && lessonNames().contains(word) ? lessonPath(word, language) : word;
}

QString lessonNameOf(const QString& path) {
    QString name = QFileInfo(path).fileName();
    if (name.endsWith(suffix)) name.chop(suffix.size());
    static const QStringList languages{QStringLiteral(".zh"), QStringLiteral(".en")};
    for (const QString& language : languages)
        if (name.endsWith(language)) name.chop(language.size());
    return name;
}

}  // namespace activation
