// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace activation {

class FileCommands;

/// Fills the menu of the files that were opened last whenever it could be seen: other windows change the list too.
class RecentMenu : public QObject {
    Q_OBJECT

public:
    /// `menu` stands in `parent`; what clears the list is in it already, and stays its last line.
    RecentMenu(QMenu& menu, QMenu& parent, FileCommands& files);

private:
    void fill();

    QMenu& m_menu;
    FileCommands& m_files;
    QAction* m_line;  ///< above what clears the list
};

}  // namespace activation
