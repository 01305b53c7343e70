// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/exploration_file.h"
#include "core/data/sample.h"

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
    void saveAs();
    /// To the file that is open; asks where there is none, where it is a picture, or holds what this window has not put
    /// there.
    void save();
    void openFile(const QString& path);
    /// The same with what was read from a file already.
    void show(const OpenedExploration& opened);
    void saveFile(const QString& path);

    void copyText();
    void copyPicture();
    void paste();

    /// The one file that is dragged or copied; empty if it is something else, or more than the place of one file.
    static QString fileIn(const QMimeData* data);

signals:
    void said(const QString& sentence);
    /// What is looked at came from elsewhere; `said` came before.
    void opened();
    /// The file is a lesson.
    void lessonOpened(const QString& path);
    /// The file holds numbers, or numbers were pasted.
    void dataOpened(const QString& path);
    void numbersPasted(const activation::SharedSample& numbers);
    /// It could not be done, and why.
    void failed(const QString& sentence);

private:
    bool pasteNumbers(const QString& text);
    QString proposedName() const;

    Explorer& m_explorer;
    QWidget* m_window;
};

}  // namespace activation
