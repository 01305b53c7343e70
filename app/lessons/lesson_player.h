// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"
#include "core/result.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace activation {

/// Goes through a lesson: knows the step, whether its answer is shown, and whether what the step waits for was done.
/// It shows nothing itself: window and presenter listen. A lesson that is changed in an editor changes here, at the
/// same step; while it has faults, the last one that had none stays.
class LessonPlayer : public QObject {
    Q_OBJECT

public:
    explicit LessonPlayer(QObject* parent = nullptr);

    /// Begins the lesson at a step (the last one where there are fewer). The fault names the file and the line.
    Result<Done> open(const QString& path, std::size_t step = 0);
    void close();

    const Lesson* lesson() const { return m_lesson ? &*m_lesson : nullptr; }
    const QString& path() const { return m_path; }
    /// The step that is shown; there must be a lesson.
    const LessonStep& step() const { return m_lesson->steps[m_step]; }
    std::size_t stepIndex() const { return m_step; }
    bool isRevealed() const { return m_revealed; }
    bool isDone() const { return m_done; }
    bool canGoBack() const { return m_lesson && m_step > 0; }
    bool canGoOn() const { return m_lesson && m_step + 1 < m_lesson->steps.size(); }
    /// What the step shows, with what it hides left out of the picture while it is hidden.
    Exploration shown() const;
    /// What is hidden at the moment.
    Hidden hidden() const;

    void next();
    void back();
    void goTo(std::size_t step);
    void reveal();
    /// A clicker's one key: shows the answer first, then goes on.
    void advance();
    /// Shows the step as it began, after a person looked elsewhere.
    void restore();

    /// What the person is looking at now: the deeds are compared with it.
    void observe(const Situation& situation);

signals:
    /// Another step, or the same anew: to be shown from its start. The text of `path` may have changed too.
    void stepBegan();
    void revealed();
    void deedDone();
    /// The file was saved with faults; or, empty, it has none any more.
    void faulted(const QString& sentence);
    void closed();

private:
    void begin(std::size_t step);
    void watch();
    void reload();

    QString m_path;
    std::optional<Lesson> m_lesson;
    std::size_t m_step = 0;
    bool m_revealed = false, m_done = false;
    QFileSystemWatcher m_watcher;
    QTimer m_settling;  ///< an editor saves in several steps
};

}  // namespace activation
