// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_player.h"

#include "app/lessons/lesson_reader.h"
#include "widgets/text/core_text.h"
#include "widgets/text/label_text.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace activation {
namespace {

Fault faultIn(const QString& path, const LessonFault& fault) {
    return {QStringLiteral("%1:%2: %3").arg(pathText(path)).arg(fault.line).arg(fault.reason).toStdString()};
}

}  // namespace

LessonPlayer::LessonPlayer(QObject* parent) : QObject(parent) {
    m_settling.setSingleShot(true);
    m_settling.setInterval(std::chrono::milliseconds(150));
    connect(&m_settling, &QTimer::timeout, this, &LessonPlayer::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settling, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settling, qOverload<>(&QTimer::start));
}

Result<Done> LessonPlayer::open(const QString& path, std::size_t step) {
    LessonReading reading = readLesson(path);
    if (!reading.lesson) return faultIn(path, reading.faults.front());
    m_path = path;
    m_lesson = std::move(reading.lesson);
    watch();
    begin(step);
    return Done{};
}

void LessonPlayer::close() {
    if (!m_lesson) return;
    m_lesson.reset();
    m_path.clear();
    watch();
    emit closed();
}

/// The folder too: many editors save by putting a new file in the old one's place.
void LessonPlayer::watch() {
    if (const QStringList all = m_watcher.files() + m_watcher.directories(); !all.isEmpty()) m_watcher.removePaths(all);
    if (m_path.isEmpty() || m_path.startsWith(QLatin1String(":/"))) return;
    m_watcher.addPaths({m_path, QFileInfo(m_path).absolutePath()});
}

void LessonPlayer::reload() {
    if (!m_lesson) return;
    if (!m_watcher.files().contains(m_path)) m_watcher.addPath(m_path);
    if (!QFileInfo::exists(m_path)) return;  // between an editor's two steps
    LessonReading reading = readLesson(m_path);
    if (!reading.lesson) {
        emit faulted(faultText(faultIn(m_path, reading.faults.front())));
        return;
    }
    const bool wasRevealed = m_revealed;
    m_lesson = std::move(reading.lesson);
    emit faulted({});
    begin(m_step);
    if (wasRevealed) reveal();
}

void LessonPlayer::begin(std::size_t step) {
    m_step = std::min(step, m_lesson->steps.size() - 1);
    m_revealed = false;
    m_done = this->step().deeds.empty();
    emit stepBegan();
}

Exploration LessonPlayer::shown() const {
    Exploration exploration = step().exploration;
    if (hidden().slope) {
        exploration.shown.slope = exploration.shown.curvature = exploration.shown.logSlope = false;
        if (!exploration.shown.anyCurve()) exploration.shown.value = true;
    }
    return exploration;
}

Hidden LessonPlayer::hidden() const { return m_lesson && !m_revealed ? step().hidden : Hidden{}; }

void LessonPlayer::next() {
    if (canGoOn()) begin(m_step + 1);
}

void LessonPlayer::back() {
    if (canGoBack()) begin(m_step - 1);
}

void LessonPlayer::goTo(std::size_t step) {
    if (m_lesson) begin(step);
}

void LessonPlayer::reveal() {
    if (!m_lesson || m_revealed) return;
    m_revealed = true;
    emit revealed();
}

void LessonPlayer::advance() {
    if (!m_lesson) return;
    if (!m_revealed && (!step().answer.isEmpty() || step().hidden != Hidden{}))
        reveal();
    else
        next();
}

void LessonPlayer::restore() {
    if (m_lesson) emit stepBegan();
}

void LessonPlayer::observe(const Situation& situation) {
    if (!m_lesson || m_done) return;
    const auto isSo = [&](const LessonCondition& deed) { return holds(deed, situation); };
    if (!std::ranges::all_of(step().deeds, isSo)) return;
    m_done = true;
    emit deedDone();
}

}  // namespace activation
