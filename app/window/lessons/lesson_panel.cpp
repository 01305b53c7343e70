// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_panel.h"

#include "app/lessons/lesson_player.h"
#include "app/window/lessons/lesson_text.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/text/paragraph.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace activation {
namespace {

template <class Button>
Button* button(const char* name, QWidget* parent) {
    auto* const result = new Button(parent);
    result->setObjectName(QLatin1String(name));
    return result;
}

}  // namespace

LessonPanel::LessonPanel(LessonPlayer& player, QWidget* parent)
    : QWidget(parent),
      m_player(player),
      m_lesson(new Paragraph(this)),
      m_step(new Paragraph(this)),
      m_deed(new Paragraph(this)),
      m_fault(new Paragraph(this)),
      m_progress(new QProgressBar(this)),
      m_text(new QTextBrowser(this)),
      m_reveal(button<QPushButton>("lessonReveal", this)),
      m_next(button<QPushButton>("lessonNext", this)),
      m_away(button<QPushButton>("lessonReturn", this)),
      m_back(button<QToolButton>("lessonBack", this)),
      m_close(button<QToolButton>("lessonClose", this)) {
    setObjectName(QStringLiteral("lessonPanel"));
    setFixedWidth(width);
    m_lesson->setProperty("role", "caption");
    m_step->setProperty("role", "heading");
    m_step->setObjectName(QStringLiteral("lessonStep"));
    m_deed->setObjectName(QStringLiteral("lessonDeed"));
    m_fault->setObjectName(QStringLiteral("lessonFault"));
    m_fault->setProperty("role", "fault");
    m_fault->hide();
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::sliderTrack);
    m_text->setObjectName(QStringLiteral("lessonText"));
    makePlain(*m_text);
    m_close->setText(QStringLiteral("×"));
    m_close->setAutoRaise(true);
    m_back->setText(QStringLiteral("‹"));

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::group, space::related, space::group, space::group);
    layout->setSpacing(space::related);
    auto* const top = new QHBoxLayout;
    top->addWidget(m_lesson, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    layout->addLayout(top);
    layout->addWidget(m_progress);
    layout->addWidget(m_step);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_deed);
    layout->addWidget(m_fault);
    layout->addWidget(m_away);
    auto* const bottom = new QHBoxLayout;
    bottom->addWidget(m_back);
    bottom->addWidget(m_reveal, 1);
    bottom->addWidget(m_next, 1);
    layout->addLayout(bottom);

    connect(m_reveal, &QPushButton::clicked, &m_player, &LessonPlayer::reveal);
    connect(m_next, &QPushButton::clicked, &m_player, &LessonPlayer::next);
    connect(m_back, &QToolButton::clicked, &m_player, &LessonPlayer::back);
    connect(m_away, &QPushButton::clicked, &m_player, &LessonPlayer::restore);
    connect(m_close, &QToolButton::clicked, &m_player, &LessonPlayer::close);
    connect(&m_player, &LessonPlayer::stepBegan, this, &LessonPanel::showStep);
    connect(&m_player, &LessonPlayer::revealed, this, &LessonPanel::showStep);
    connect(&m_player, &LessonPlayer::deedDone, this, &LessonPanel::showDeed);
    connect(&m_player, &LessonPlayer::faulted, this, &LessonPanel::showFault);
    retranslate();
}

void LessonPanel::setAway(bool away) { m_away->setVisible(away); }

void LessonPanel::showStep() {
    const Lesson& lesson = *m_player.lesson();
    m_lesson->setText(
        tr("%1 · step %2 of %3").arg(lesson.title).arg(m_player.stepIndex() + 1).arg(lesson.steps.size()));
    m_progress->setMaximum(static_cast<int>(lesson.steps.size()));
    m_progress->setValue(static_cast<int>(m_player.stepIndex()) + 1);
    m_step->setText(m_player.step().title);
    showLessonText(*m_text, m_player);
    showDeed();
    m_back->setEnabled(m_player.canGoBack());
    m_reveal->setEnabled(!m_player.isRevealed() && !m_player.step().answer.isEmpty());
    m_next->setEnabled(m_player.canGoOn());
    m_next->setDefault(!m_reveal->isEnabled());
    m_away->hide();
}

void LessonPanel::showDeed() {
    m_deed->setVisible(!m_player.step().deeds.empty());
    m_deed->setText(deedText(m_player));
}

void LessonPanel::showFault(const QString& sentence) {
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

void LessonPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void LessonPanel::retranslate() {
    m_reveal->setText(tr("Show answer"));
    m_next->setText(tr("Next"));
    m_away->setText(tr("Back to the lesson"));
    m_back->setToolTip(tr("Previous step"));
    m_back->setAccessibleName(m_back->toolTip());
    m_close->setToolTip(tr("End the lesson"));
    m_close->setAccessibleName(m_close->toolTip());
    m_text->setAccessibleName(tr("The lesson's text"));
    m_progress->setAccessibleName(tr("Progress"));
    if (m_player.lesson()) showStep();
}

}  // namespace activation
