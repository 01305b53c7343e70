// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;
class QToolButton;

namespace activation {

class LessonPlayer;

/// The lesson beside what it shows: text, question, answer, and the way on. It shows what the player says and tells the
/// player what was pressed; what is seen on the page is not its matter.
class LessonPanel : public QWidget {
    Q_OBJECT

public:
    explicit LessonPanel(LessonPlayer& player, QWidget* parent = nullptr);

    static constexpr int width = 300;  ///< pixels at 96 dpi

    /// The person looks at something else than the step shows: offers the way back.
    void setAway(bool away);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showStep();
    void showDeed();
    void showFault(const QString& sentence);
    void retranslate();

    LessonPlayer& m_player;
    QLabel *m_lesson, *m_step, *m_deed, *m_fault;
    QProgressBar* m_progress;
    QTextBrowser* m_text;
    QPushButton *m_reveal, *m_next, *m_away;
    QToolButton *m_back, *m_close;
};

}  // namespace activation
