// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/experiment_text.h"

#include "widgets/text/label_text.h"

#include <QFile>
#include <QRegularExpression>

namespace activation {
namespace {

/// Lines of Chinese are put together without the space that Markdown makes of the end of a line.
QString joined(QString text) {
    static const QRegularExpression end(
        QStringLiteral("(?<=[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}])\n(?=[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}])|"
                       "(?<=[\\x{3000}-\\x{303f}\\x{ff00}-\\x{ffef}])\n(?=[^\n])"));
    return text.replace(end, {});
}

}  // namespace

ExperimentText experimentText(std::string_view id, QLocale::Language language) {
    const QString suffix = language == QLocale::Chinese ? QStringLiteral(".zh.md") : QStringLiteral(".md");
    QFile file(QStringLiteral(":/experiments/") + toQString(id) + suffix);
    if (!file.open(QIODevice::ReadOnly)) return {toQString(id), {}};
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype end = text.indexOf(u'\n');
    return {text.left(end).remove(0, 2).trimmed(), lowered(joined(text.mid(end + 1).trimmed()))};
}

}  // namespace activation
