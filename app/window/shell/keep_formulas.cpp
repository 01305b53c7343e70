// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/keep_formulas.h"

#include "app/files/own_activations.h"
#include "app/window/shell/main_window.h"
#include "core/activations/own.h"
#include "widgets/text/core_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace activation {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(KeepFormulas)
};

/// The ids of the formulas that are looked at, each once.
QStringList formulasIn(const Exploration& exploration) {
    QStringList ids;
    const auto add = [&](const Selection& selection) {
        if (expressionOf(*entryOf(selection))) ids << QString::fromStdString(selection.id);
    };
    add(exploration.current);
    std::ranges::for_each(exploration.pinned, add);
    ids.removeDuplicates();
    return ids;
}

/// A formula without the name before it: name(x) = …
QString bodyOf(const QString& id) {
    static const QRegularExpression named(QStringLiteral("^\\s*(?:\"[^\"]*\"|\\w+)\\s*\\(\\s*x\\s*\\)\\s*=(?!=)"));
    const QString body = QString(id).remove(named).trimmed();
    return ownActivation(body.toStdString()) ? body : id;
}

/// Without those that are kept already, under whatever name.
QStringList notKept(QStringList ids, const QList<OwnActivation>& kept) {
    ids.removeIf([&](const QString& id) {
        return std::ranges::any_of(kept, [&](const OwnActivation& own) {
            return idOf(own) == id || own.formula == id || own.formula == bodyOf(id);
        });
    });
    return ids;
}

/// The name that the formula has itself, or how it begins; with a number where another one has that.
QString freeName(const QString& id, const QList<OwnActivation>& kept) {
    const formula::Expression* const own = expressionOf(*ownActivation(id.toStdString()));
    const QString given = QString::fromStdString(own->name).simplified();
    const QString stem = (given.isEmpty() ? id.simplified() : given).left(OwnActivation::longestName - 4);
    QString name = stem;
    for (int i = 2; std::ranges::any_of(kept, [&](const OwnActivation& each) { return each.name == name; }); ++i)
        name = QStringLiteral("%1 %2").arg(stem).arg(i);
    return name;
}

void keepFormulas(MainWindow& window) {
    QList<OwnActivation> kept = keptActivations();
    const QStringList ids = notKept(formulasIn(window.explorer().current()), kept);
    if (ids.isEmpty()) return window.say(Text::tr("Yours has all formulas that are shown"));
    for (const QString& id : ids) {
        const OwnActivation own{freeName(id, kept), bodyOf(id)};
        if (const Result<Done> done = keepActivation(own); !done)
            return window.fail(Text::tr("Cannot keep %1: %2").arg(own.name, faultText(done.fault())));
        kept << own;
    }
    window.say(Text::tr("Kept in Yours: %1").arg(ids.size() == 1 ? kept.back().name : QString::number(ids.size())));
}

}  // namespace

void offerToKeepFormulas(MainWindow& window) {
    if (notKept(formulasIn(window.explorer().current()), keptActivations()).isEmpty()) return;
    window.offer(Text::tr("%1. It has formulas that are not in Yours.").arg(window.message()),
                 window.action("keepFormulas"));
}

ActionRow keepFormulasRow() {
    return {.menu = MenuId::File,
            .name = "keepFormulas",
            .text = QT_TRANSLATE_NOOP("Actions", "&Keep formulas in Yours"),
            .hint = QT_TRANSLATE_NOOP("Actions", "Keep the formulas that are shown among your own activations"),
            .run = [](MainWindow& w, bool) { keepFormulas(w); },
            .isPossible = [](const MainWindow& w) { return !formulasIn(w.explorer().current()).isEmpty(); }};
}

}  // namespace activation
