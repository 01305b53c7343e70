// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/recent_menu.h"

#include "app/files/recent_files.h"
#include "app/window/shell/file_commands.h"
#include "widgets/text/core_text.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace activation {
namespace {

/// Its name, and where it is.
QString labelOf(const QString& path, qsizetype number) {
    const QFileInfo file(path);
    QString folder = QDir::toNativeSeparators(file.path());
    if (const QString home = QDir::homePath(); folder == home || folder.startsWith(home + u'/'))
        folder.replace(0, home.size(), QStringLiteral("~"));
    constexpr int longest = 40;
    const QString text = excerptText(file.fileName(), longest) + QStringLiteral(" — ") + excerptText(folder, longest);
    return QStringLiteral("&%1  %2").arg(number).arg(QString(text).replace('&', "&&"));
}

}  // namespace

RecentMenu::RecentMenu(QMenu& menu, QMenu& parent, FileCommands& files)
    : QObject(&menu), m_menu(menu), m_files(files), m_line(menu.insertSeparator(menu.actions().front())) {
    connect(&parent, &QMenu::aboutToShow, this, &RecentMenu::fill);
    connect(&menu, &QMenu::aboutToShow, this, &RecentMenu::fill);
    fill();
}

void RecentMenu::fill() {
    const QList<QAction*> before = m_menu.actions();
    for (QAction* const action : before.first(before.indexOf(m_line))) action->deleteLater();
    for (QAction* const action : before.first(before.indexOf(m_line))) m_menu.removeAction(action);
    const QStringList files = recentFiles();
    for (qsizetype i = 0; i < files.size(); ++i) {
        auto* const action = new QAction(labelOf(files[i], i + 1), this);
        action->setToolTip(pathText(files[i]));
        connect(action, &QAction::triggered, &m_files, [this, path = files[i]] { m_files.openFile(path); });
        m_menu.insertAction(m_line, action);
    }
    m_menu.menuAction()->setEnabled(!files.isEmpty());
}

}  // namespace activation
