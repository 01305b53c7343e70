// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_text.h"

#include "widgets/label_text.h"

#include <QFile>

namespace activation {

ExperimentText experimentText(std::string_view id, QLocale::Language language) {
    const QString suffix = language == QLocale::Chinese ? QStringLiteral(".zh.md") : QStringLiteral(".md");
    QFile file(QStringLiteral(":/experiments/") + toQString(id) + suffix);
    if (!file.open(QIODevice::ReadOnly)) return {toQString(id), {}};
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype end = text.indexOf(u'\n');
    return {text.left(end).remove(0, 2).trimmed(), text.mid(end + 1).trimmed()};
}

}  // namespace activation
