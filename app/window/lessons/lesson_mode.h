// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_player.h"

#include <QTimer>

class QBoxLayout;

namespace activation {

class LessonPanel;
class MainWindow;

/// A lesson in the window: each step is shown on its page, what it hides is hidden, and what the person does is
/// compared with what it waits for. Everything else of the window stays usable.
class LessonMode : public QObject {
    Q_OBJECT

public:
    /// The panel is made with the first lesson, and takes the last place of `row`.
    LessonMode(MainWindow& window, QBoxLayout& row);

    LessonPlayer& player() { return m_player; }
    const LessonPlayer& player() const { return m_player; }

    /// Plays it from where the person was the last time, or where it ended then, from its start.
    void open(const QString& path);
    /// A clicker's one key: runs the experiment that the step waits for, then shows the answer, then goes on.
    void advance();
    /// Runs the experiment that the step waits for, where nobody has yet.
    bool runHeld();
    /// Appends a step that shows what is looked at to the lesson, or to a file that the person chooses.
    void addStep();
    /// How far the person has come: steps seen, 0 where it was never begun.
    static int progress(const QString& name);

signals:
    /// Begins, ends, or is at another step.
    void changed();

private:
    void addStepTo(const QString& path);
    void showStep();
    void conceal();
    void observe();
    void compare();
    void end();

    MainWindow& m_window;
    LessonPlayer m_player;
    QBoxLayout& m_row;
    LessonPanel* m_panel = nullptr;
    QTimer m_resting;  ///< conditions are looked at when a drag rests: some take milliseconds
};

}  // namespace activation
