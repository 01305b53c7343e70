// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/own_activations.h"

#include "app/files/files.h"
#include "core/activations/own.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>

namespace activation {
namespace {

constexpr qint64 mostBytes = 1 << 14;  // a formula has 4,000 characters at most
constexpr int mostKept = 1000;

QDir folder() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/activations"));
}

/// Any name makes a file name, and the other way round.
QString pathOf(const QString& name) {
    return folder().filePath(QString::fromLatin1(QUrl::toPercentEncoding(name, " ", ".")) + QStringLiteral(".txt"));
}

}  // namespace

QList<OwnActivation> keptActivations() {
    QList<OwnActivation> result;
    const QStringList files =
        folder().entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name | QDir::LocaleAware);
    for (const QString& file : files.first(std::min<qsizetype>(files.size(), mostKept))) {
        const Result<QByteArray> content = readWhole(folder().filePath(file), mostBytes);
        if (!content) continue;
        const QString formula = QString::fromUtf8(*content).trimmed();
        if (!ownActivation(formula.toStdString())) continue;
        result.push_back({QUrl::fromPercentEncoding(file.chopped(4).toLatin1()), formula});
    }
    return result;
}

Result<Done> keepActivation(const OwnActivation& own) {
    const QString path = pathOf(own.name);
    if (const Result<Done> made = makeFolderOf(path); !made) return made;
    return writeWhole(path, own.formula.toUtf8() + '\n');
}

Result<Done> removeActivation(const QString& name) {
    QFile file(pathOf(name));
    if (!file.remove()) return Fault{file.errorString().toStdString()};
    return Done{};
}

QString fileNameOf(const Selection& selection) {
    const Activation* const entry = entryOf(selection);
    const formula::Expression* const own = entry ? expressionOf(*entry) : nullptr;
    if (!own) return QString::fromStdString(selection.id);
    static const QRegularExpression odd(QStringLiteral("[^\\w -]+"), QRegularExpression::UseUnicodePropertiesOption);
    const QString name = QString::fromStdString(own->name).remove(odd).trimmed();
    return name.isEmpty() ? QStringLiteral("formula") : name;
}

QString withName(const QString& name, const QString& formula) {
    static const QRegularExpression identifier(QStringLiteral("^[A-Za-z_][A-Za-z_0-9]*$"));
    const QString bare = name.trimmed().remove(u'"');
    if (bare.isEmpty()) return formula;
    const bool isPlain = identifier.match(bare).hasMatch() && bare != QStringLiteral("x");
    return (isPlain ? bare : u'"' + bare + u'"') + QStringLiteral("(x) = ") + formula.trimmed();
}

}  // namespace activation
