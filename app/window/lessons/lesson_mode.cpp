// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_mode.h"

#include "app/files/files.h"
#include "app/files/recent_files.h"
#include "app/files/settings.h"
#include "app/lessons/lesson_library.h"
#include "app/lessons/lesson_reader.h"
#include "app/lessons/lesson_template.h"
#include "app/window/lessons/lesson_panel.h"
#include "app/window/pages/experiments_page.h"
#include "app/window/pages/explore_page.h"
#include "app/window/shell/main_window.h"
#include "widgets/text/label_text.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace activation {
namespace {

const QString group = QStringLiteral("lessons/");
constexpr int narrow = 1300;  // pixels

}  // namespace

LessonMode::LessonMode(MainWindow& window, QBoxLayout& row) : QObject(&window), m_window(window), m_row(row) {
    m_resting.setSingleShot(true);
    m_resting.setInterval(std::chrono::milliseconds(150));
    connect(&m_resting, &QTimer::timeout, this, &LessonMode::compare);
    connect(&m_player, &LessonPlayer::stepBegan, this, &LessonMode::showStep);
    connect(&m_player, &LessonPlayer::revealed, this, [this] {
        if (m_player.step().hidden.slope)
            m_window.edit([this](Exploration& e) { e.shown = m_player.shown().shown; }, {}, false);
        conceal();
        runHeld();
        emit changed();
    });
    connect(&m_player, &LessonPlayer::closed, this, &LessonMode::end);
    connect(&window.explorer(), &Explorer::changed, this, &LessonMode::observe);
}

int LessonMode::progress(const QString& name) { return settings().value(group + name).toInt(); }

void LessonMode::open(const QString& path) {
    const QString language = m_window.translation().language();
    const QString file = inLanguage(path, language);
    const LessonReading reading = readLesson(file);
    const int steps = reading.lesson ? static_cast<int>(reading.lesson->steps.size()) : 0;
    const int seen = progress(lessonNameOf(path));
    if (!m_panel) {
        m_panel = new LessonPanel(m_player, m_row.parentWidget());
        m_panel->hide();
        m_row.addWidget(m_panel);
    }
    const Result<Done> done = m_player.open(file, seen > 0 && seen < steps ? static_cast<std::size_t>(seen - 1) : 0);
    if (!done) return m_window.fail(faultText(done.fault()));
    if (!path.startsWith(QLatin1String(":/"))) addRecentFile(path);
}

void LessonMode::showStep() {
    m_panel->show();
    m_window.edit([this](Exploration& e) { e = m_player.shown(); }, {}, false);
    // One that the class is to run begins with the question, not with the result.
    const auto isRun = [](const LessonCondition& deed) { return deed.subject == QLatin1String("ran"); };
    if (ExperimentsPage* const page = m_window.pages().experimentsPage())
        page->setHeld(!m_player.isDone() && std::ranges::any_of(m_player.step().deeds, isRun));
    conceal();
    settings().setValue(group + lessonNameOf(m_player.path()), static_cast<int>(m_player.stepIndex()) + 1);
    observe();
    emit changed();
}

/// What is hidden comes back when the answer is shown, and when the lesson ends. In a narrow window the lesson has the
/// catalogue's place.
void LessonMode::conceal() {
    Hidden hidden = m_player.hidden();
    hidden.catalogue |= m_player.lesson() && m_window.width() < narrow;
    m_window.explorePage().conceal(hidden);
}

void LessonMode::observe() {
    if (!m_player.lesson()) return;
    m_panel->setAway(m_window.explorer().current() != m_player.shown());
    m_resting.start();
}

void LessonMode::compare() {
    if (!m_player.lesson()) return;
    const ExperimentsPage* const experiments = m_window.pages().experimentsPage();
    m_player.observe({m_window.explorer().current(), experiments ? experiments->currentFigures() : nullptr});
    // An experiment ends without a change of what is looked at.
    const auto needsFigures = [](const LessonCondition& deed) { return deed.needsFigures(); };
    if (!m_player.isDone() && std::ranges::any_of(m_player.step().deeds, needsFigures)) m_resting.start();
}

bool LessonMode::runHeld() {
    ExperimentsPage* const page = m_window.pages().experimentsPage();
    if (!page || !page->isHeld() || m_window.pages().page() != Page::Experiments) return false;
    page->start();
    return true;
}

void LessonMode::advance() {
    if (!runHeld()) m_player.advance();
}

void LessonMode::end() {
    m_panel->hide();
    if (ExperimentsPage* const page = m_window.pages().experimentsPage()) page->setHeld(false);
    conceal();
    emit changed();
}

void LessonMode::addStep() {
    const bool own = m_player.lesson() && !m_player.path().startsWith(QLatin1String(":/"));
    if (own) return addStepTo(m_player.path());
    auto* const dialog =
        new QFileDialog(&m_window, tr("Add the step to a lesson"), recentFolder(), tr("Lessons (*.lesson.md)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);  // nothing is lost: the step comes to its end
    connect(dialog, &QFileDialog::fileSelected, this, &LessonMode::addStepTo);
    dialog->open();
}

void LessonMode::addStepTo(const QString& path) {
    const Exploration& seen = m_window.explorer().current();
    QByteArray text;
    if (QFileInfo::exists(path)) {
        const Result<QByteArray> old = readWhole(path, longestLesson);
        if (!old) return m_window.fail(tr("%1: %2").arg(pathText(path), faultText(old.fault())));
        text = *old + "\n" + stepTemplate(seen).toUtf8();
    } else {
        text = lessonTemplate(seen).toUtf8();
    }
    const Result<Done> done = writeWhole(path, text);
    if (!done) return m_window.fail(tr("%1: %2").arg(pathText(path), faultText(done.fault())));
    m_window.say(tr("The step is at the end of %1").arg(pathText(path)));
}

}  // namespace activation
