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

#include <algorithm>
#include <optional>
#include <utility>

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

std::optional<OwnActivation>& removed() {
    static std::optional<OwnActivation> last;
    return last;
}

}  // namespace

QList<OwnActivation> keptActivations(QStringList* damaged) {
    QList<OwnActivation> result;
    const QStringList files =
        folder().entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name | QDir::LocaleAware);
    for (const QString& file : files.first(std::min<qsizetype>(files.size(), mostKept))) {
        const Result<QByteArray> content = readWhole(folder().filePath(file), mostBytes);
        const QString formula = content ? QString::fromUtf8(*content).trimmed() : QString();
        if (!ownActivation(formula.toStdString())) {
            if (damaged) damaged->push_back(file);
            continue;
        }
        result.push_back({QUrl::fromPercentEncoding(file.chopped(4).toLatin1()), formula});
    }
    // By names: files would have "zed copy.txt" before "zed.txt".
    std::ranges::sort(result, [](const OwnActivation& a, const OwnActivation& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return result;
}

Result<Done> keepActivation(const OwnActivation& own) {
    const QString path = pathOf(own.name);
    if (const Result<Done> made = makeFolderOf(path); !made) return made;
    const Result<Done> done = writeWhole(path, own.formula.toUtf8() + '\n');
    if (done) emit KeptActivations::all().changed();
    return done;
}

Result<Done> removeActivation(const QString& name) {
    QFile file(pathOf(name));
    const Result<QByteArray> content = readWhole(file.fileName(), mostBytes);
    if (!file.remove()) return Fault{file.errorString().toStdString()};
    if (content) removed() = OwnActivation{name, QString::fromUtf8(*content).trimmed()};
    emit KeptActivations::all().changed();
    return Done{};
}

Result<Done> renameActivation(const QString& name, const QString& to) {
    QFile file(pathOf(name));
    if (!file.rename(pathOf(to))) return Fault{file.errorString().toStdString()};
    emit KeptActivations::all().changed();
    return Done{};
}

Result<Done> bringBackActivation() {
    if (!removed()) return Done{};
    const OwnActivation own = *std::exchange(removed(), std::nullopt);
    const Result<Done> done = keepActivation(own);
    if (!done) removed() = own;
    return done;
}

QString removedActivation() { return removed() ? removed()->name : QString(); }

KeptActivations& KeptActivations::all() {
    static KeptActivations kept;
    return kept;
}

QString idOf(const OwnActivation& own) {
    const QString named = withName(own.name, own.formula);
    return ownActivation(named.toStdString()) ? named : own.formula;
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
