// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/own_menu.h"

#include "app/files/own_activations.h"
#include "app/window/shell/main_window.h"
#include "core/activations/own.h"
#include "widgets/text/core_text.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>
#include <optional>

namespace activation {
namespace {

struct OwnMenu {
    Q_DECLARE_TR_FUNCTIONS(OwnMenu)
};

std::optional<OwnActivation> keptAs(const QString& id) {
    for (const OwnActivation& own : keptActivations())
        if (idOf(own) == id) return own;
    return {};
}

bool isTaken(const QString& name) {
    const QList<OwnActivation> all = keptActivations();
    return std::ranges::any_of(all, [&](const OwnActivation& own) { return own.name == name; });
}

void duplicate(MainWindow& window, const OwnActivation& own) {
    const QString stem = own.name.left(OwnActivation::longestName - 12);  // what comes behind has room
    QString name = OwnMenu::tr("%1 copy").arg(stem);
    for (int i = 2; isTaken(name); ++i) name = OwnMenu::tr("%1 copy %2").arg(stem).arg(i);
    const OwnActivation copy{name, own.formula};
    if (const Result<Done> done = keepActivation(copy); !done)
        return window.fail(OwnMenu::tr("Cannot keep %1: %2").arg(name, faultText(done.fault())));
    window.choose(idOf(copy));
}

}  // namespace

std::vector<const Activation*> ownEntries() {
    std::vector<const Activation*> entries;
    for (const OwnActivation& own : keptActivations())
        if (const Activation* const entry = ownActivation(idOf(own).toStdString())) entries.push_back(entry);
    return entries;
}

void tellDamagedOwn(MainWindow& window) {
    QStringList damaged;
    keptActivations(&damaged);
    if (!damaged.isEmpty())
        window.fail(
            OwnMenu::tr("Skipped among your own activations, as it is not a formula: %1").arg(damaged.join(", ")));
}

void renameOwn(MainWindow& window, const QString& id) {
    const std::optional<OwnActivation> own = keptAs(id);
    if (!own) return;
    auto* dialog = new QInputDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("ownName"));
    dialog->setWindowTitle(OwnMenu::tr("Rename"));
    dialog->setLabelText(OwnMenu::tr("Name"));
    dialog->setTextValue(own->name);
    QObject::connect(dialog, &QInputDialog::textValueSelected, &window, [&window, own = *own, id](const QString& text) {
        const QString name = text.simplified().left(OwnActivation::longestName);
        if (name.isEmpty() || name == own.name) return;
        if (isTaken(name)) return window.fail(OwnMenu::tr("%1 is the name of another one").arg(name));
        if (const Result<Done> done = renameActivation(own.name, name); !done)
            return window.fail(OwnMenu::tr("Cannot rename %1: %2").arg(own.name, faultText(done.fault())));
        const std::string before = id.toStdString(), now = idOf({name, own.formula}).toStdString();
        window.edit([&](Exploration& e) {
            if (e.current.id == before) e.current.id = now;
            for (auto& pinned : e.pinned)
                if (pinned.id == before) pinned.id = now;
        });
    });
    dialog->open();
}

void deleteOwn(MainWindow& window, const QString& id) {
    const std::optional<OwnActivation> own = keptAs(id);
    if (!own) return;
    if (const Result<Done> done = removeActivation(own->name); !done)
        return window.fail(OwnMenu::tr("Cannot delete %1: %2").arg(own->name, faultText(done.fault())));
    window.say(OwnMenu::tr("Deleted %1; New activation… can bring it back").arg(own->name));
}

void showOwnMenu(MainWindow& window, const QString& id, const QPoint& place) {
    const std::optional<OwnActivation> own = keptAs(id);
    if (!own) return;
    auto* menu = new QMenu(&window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("ownMenu"));
    const auto add = [&](const char* name, const QString& text, auto run) {
        QAction* const action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        QObject::connect(action, &QAction::triggered, &window, run);
        return action;
    };
    add("ownPin", OwnMenu::tr("&Pin"), [&window, id] { window.pinActivation(id); });
    add("ownEdit", OwnMenu::tr("&Edit…"), [&window, id] {
        window.openActivation(id);
        window.action("editAsFormula")->trigger();
    });
    menu->addSeparator();
    add("ownRename", OwnMenu::tr("&Rename…"), [&window, id] { renameOwn(window, id); });
    add("ownDuplicate", OwnMenu::tr("D&uplicate"), [&window, own = *own] { duplicate(window, own); });
    add("ownDelete", OwnMenu::tr("&Delete"), [&window, id] { deleteOwn(window, id); });
    if (const QString removed = removedActivation(); !removed.isEmpty()) {
        menu->addSeparator();
        add("ownBringBack", OwnMenu::tr("Undo delete of %1").arg(removed), [&window, removed] {
            if (const Result<Done> done = bringBackActivation(); !done)
                window.fail(OwnMenu::tr("Cannot keep %1: %2").arg(removed, faultText(done.fault())));
        });
    }
    menu->popup(place);
}

}  // namespace activation
