// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_template.h"

#include "app/files/exploration_file.h"
#include "app/lessons/lesson_head.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

namespace activation {
namespace {

/// JSON is YAML.
QString yamlOf(const QJsonValue& value) {
    if (value.isObject()) {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) parts << it.key() + ": " + yamlOf(it.value());
        return '{' + parts.join(", ") + '}';
    }
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue each : value.toArray()) parts << yamlOf(each);
        return '[' + parts.join(", ") + ']';
    }
    if (value.isDouble()) return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (value.isBool()) return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    const QString text = value.toString();
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    if (plain.match(text).hasMatch() && text != "true" && text != "false" && text != "null") return text;
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    return list.mid(1, list.size() - 2);  // quoted as YAML reads it too
}

QString line(const QString& key, const QJsonValue& value) { return key + ": " + yamlOf(value) + '\n'; }

/// What differs from the first start, and the activation always.
QString headOf(const Exploration& exploration) {
    QString head;
    const QJsonObject usual = StepState().seen;
    const QJsonObject seen = QJsonDocument::fromJson(toJson(exploration)).object();
    const QJsonObject current = seen["current"].toObject();
    head += line(QStringLiteral("activation"), current["activation"]);
    if (const QJsonObject parameters = current["parameters"].toObject(); !parameters.isEmpty())
        head += line(QStringLiteral("parameters"), parameters);
    for (const char* const key :
         {"pinned", "framework", "shown", "x", "y", "axes", "layout", "input", "probe", "family"})
        if (const QJsonValue value = seen[QLatin1String(key)];
            !value.isUndefined() && value != usual[QLatin1String(key)])
            head += line(QLatin1String(key), value);
    if (exploration.page == Page::Gallery) head += QStringLiteral("page: gallery\n");
    if (exploration.page != Page::Experiments) return head;
    const QString experiment = seen["experiment"].toString();
    if (experiment.isEmpty()) return head + QStringLiteral("page: experiments\n");
    head += line(QStringLiteral("experiment"), experiment);
    if (const QJsonValue settings = seen["experiments"].toObject()[experiment]; settings.isObject())
        head += line(QStringLiteral("settings"), settings);
    return head;
}

}  // namespace

QString stepTemplate(const Exploration& exploration) {
    return QStringLiteral(
               "## A step\n\n```yaml\nfresh: true\n%1```\n\nSay what is seen, and ask a question.\n\n"
               "### Answer\n\nSay what one should have seen.\n")
        .arg(headOf(exploration));
}

QString lessonTemplate(const Exploration& exploration) {
    return QStringLiteral(
               "# My lesson\n\n```yaml\nlesson: 1\nlevel: beginner\nminutes: 10\n```\n\n"
               "One or two sentences: what somebody can do after it.\n\n"
               "## First step\n\n```yaml\n%1hide: [slope]\n```\n\n"
               "Drag the slider. What happens to the left of 0?\n\n"
               "### Answer\n\nSay what one should have seen; the slope is shown now too.\n\n"
               "## Second step\n\n```yaml\nshown: [value]\nwait: shown has slope\n```\n\n"
               "A step starts from what the one before showed. This one waits until f′ is shown.\n\n"
               "### Answer\n\nSay what follows from it.\n")
        .arg(headOf(exploration));
}

}  // namespace activation
