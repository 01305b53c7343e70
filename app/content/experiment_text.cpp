// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/experiment_text.h"

#include "app/content/formula.h"
#include "app/content/snippets.h"
#include "core/experiments/vector_settings.h"
#include "core/vector_functions/vector_function.h"
#include "widgets/text/label_text.h"

#include <QCoreApplication>
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

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExperimentText)
};

ExperimentText textIn(const char* folder, std::string_view id, QLocale::Language language) {
    const QString suffix = language == QLocale::Chinese ? QStringLiteral(".zh.md") : QStringLiteral(".md");
    QFile file(QStringLiteral(":/%1/").arg(QLatin1String(folder)) + toQString(id) + suffix);
    if (!file.open(QIODevice::ReadOnly)) return {toQString(id), {}};
    static const QRegularExpression formula(QStringLiteral("^value: .*\n"), QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(file.readAll()).section(QStringLiteral("\n## Code\n"), 0, 0).remove(formula);
    const qsizetype end = text.indexOf(u'\n');
    return {text.left(end).remove(0, 2).trimmed(), lowered(joined(text.mid(end + 1).trimmed()))};
}

/// Its name and formula, its text, its source.
QString cardOf(const VectorFunction& function, QLocale::Language language) {
    const ExperimentText card = vectorFunctionText(function.facts.id, language);
    QString formula = toQString(function.facts.formula);
    formula.replace(u'*', QStringLiteral("\\*"));
    const QString source =
        function.facts.source.empty() ? Text::tr("No single source") : toQString(function.facts.source);
    // The typeset formula; what reads aloud, and a person who added a function and has not typeset it, get the plain
    // one.
    const QString shown = typeset(function.facts.id, Formula::Value).isEmpty()
                              ? formula
                              : QStringLiteral("![%1](%2)").arg(formula, toQString(function.facts.id));
    return QStringLiteral("**%1**\n\n%2\n\n%3\n\n**%4** %5\n\n---\n\n")
        .arg(card.name, shown, card.body, Text::tr("Source."), source);
}

/// How it is written, in every language that has it.
QString codeOf(const VectorFunction& function, Values values) {
    QString result;
    for (const LanguageRow& row : languages())
        if (const Result<QString> code = snippet(function, values, row.language))
            result += QStringLiteral("\n\n**%1**\n\n```\n%2\n```").arg(toQString(row.name), code->trimmed());
    return result;
}

}  // namespace

ExperimentText experimentText(std::string_view id, QLocale::Language language) {
    return textIn("experiments", id, language);
}

ExperimentText vectorFunctionText(std::string_view id, QLocale::Language language) {
    return textIn("vector_functions", id, language);
}

QString experimentText(const Experiment& experiment, const Settings& settings, QLocale::Language language) {
    const QString text = experimentText(experiment.id, language).body;
    if (experiment.id != "vector_function") return text;
    const VectorFunction& function = vectorFunctions()[settings.whole("function")];
    return cardOf(function, language) + text + codeOf(function, valuesOf(settings, function));
}

}  // namespace activation
