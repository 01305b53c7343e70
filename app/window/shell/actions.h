// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <span>

class QAction;

namespace activation {

class MainWindow;

enum class MenuId { File, Recent, Edit, View, Overlays, Compare, Axes, Look, Language, Experiment, Help };

/// A command of the window. The menus, the toolbar, the tooltips and the list of keys are made of these rows.
struct ActionRow {
    MenuId menu;
    bool separated = false;       ///< a line stands above it in its menu
    const char* name;             ///< object name of its QAction
    const char* text;             ///< in the context "Actions", as is the hint
    const char* brief = nullptr;  ///< the text on the tool bar, where it has no icon
    const char* hint = "";        ///< what it does, where the text alone does not say it
    const char* shortcuts = "";   ///< separated by "; "
    const char* icon = nullptr;   ///< of resources/icons
    void (*run)(MainWindow&, bool on);
    bool (*isOn)(const MainWindow&) = nullptr;        ///< null: it is no switch
    bool (*isPossible)(const MainWindow&) = nullptr;  ///< null: always
};

std::span<const ActionRow> actionRows();
/// Of these the ones of single pages, of looks and languages, and of help.
std::span<const ActionRow> pageActionRows();

QString titleOf(MenuId menu);
/// What the menu is for, where it stands on the tool bar.
QString hintOf(MenuId menu);
QString withoutMnemonic(QString text);
/// The text without the mark of its mnemonic.
QString plainTextOf(const ActionRow& row);
/// Its shortcuts as the desktop writes them.
QString shortcutsOf(const ActionRow& row);

/// The window's actions, one for each row and in that order.
QList<QAction*> makeActions(MainWindow& window);
/// Their texts and tooltips in the program's language.
void retranslateActions(const QList<QAction*>& actions);
/// Sets which are on and which are possible.
void refreshActions(const MainWindow& window, const QList<QAction*>& actions);

}  // namespace activation
