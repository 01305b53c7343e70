// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/shell/actions.h"
#include "core/data/sample.h"

#include <QObject>
#include <QPointer>

class QProgressDialog;

namespace activation {

class MainWindow;
class SampleLoader;

/// How numbers come into the window, in place of the normal inputs: opened, dropped or pasted. And how they go again.
class DataCommands : public QObject {
    Q_OBJECT

public:
    explicit DataCommands(MainWindow& window);

    /// Asks for a file.
    void open();
    /// Asks which column where there are several.
    void openFile(const QString& path);
    /// What was read of the clipboard.
    void show(const SharedSample& sample);
    /// The normal inputs stand there again.
    void remove();
    /// Shows how the activations do with the numbers.
    void compare();

private:
    void chooseColumn(const QString& path, const QStringList& columns);
    void load(const QString& path, const QString& column);

    MainWindow& m_window;
    SampleLoader* m_loader;
    QPointer<QProgressDialog> m_progress;
};

// The rows of these commands in the table of all commands.
ActionRow openDataRow();
ActionRow removeDataRow();
ActionRow compareDataRow();

}  // namespace activation
