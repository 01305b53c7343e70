// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace activation {

class Explorer;

/// What goes between the window and the world outside: exploration files, the clipboard, things that are dropped.
/// Whatever came of it is said in a sentence.
class FileCommands : public QObject {
    Q_OBJECT

public:
    /// Dialogs belong to `window`, which also owns this.
    FileCommands(Explorer& explorer, QWidget* window);

    /// Ask for a file.
    void open();
    void save();
    void openFile(const QString& path);
    void saveFile(const QString& path);

    void copyText();
    void copyPicture();
    void paste();

    /// The one file that is dragged or copied; empty if it is something else, or more than the place of one file.
    static QString fileIn(const QMimeData* data);

signals:
    void said(const QString& sentence);
    /// The file is a lesson.
    void lessonOpened(const QString& path);
    /// It could not be done, and why.
    void failed(const QString& sentence);

private:
    Explorer& m_explorer;
    QWidget* m_window;
};

}  // namespace activation
