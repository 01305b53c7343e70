// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/lessons_page.h"

#include "app/export/export.h"
#include "app/files/recent_files.h"
#include "app/lessons/lesson_library.h"
#include "app/lessons/lesson_reader.h"
#include "app/window/lessons/lesson_mode.h"
#include "app/window/lessons/lesson_row.h"
#include "app/window/shell/main_window.h"
#include "widgets/look/list_focus_ring.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QIcon>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace activation {
namespace {

/// A step that has a curve to show, for the picture.
const LessonStep& stepToShow(const Lesson& lesson) {
    for (const LessonStep& step : lesson.steps)
        if (step.exploration.page == Page::Explore) return step;
    return lesson.steps.front();
}

}  // namespace

LessonsPage::LessonsPage(MainWindow& window, QWidget* parent)
    : PageWidget(parent), m_window(window), m_heading(new PlainLabel), m_list(new QListWidget) {
    setObjectName(QStringLiteral("lessonsPage"));
    m_heading->setProperty("role", "name");
    m_list->setObjectName(QStringLiteral("lessonList"));
    m_list->setIconSize(LessonRow::picture);
    m_list->setSpacing(space::related / 2);
    m_list->setItemDelegate(new LessonRow(m_list));
    new ListFocusRing(*m_list);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(space::edge, space::group, space::edge, space::group);
    auto* const top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    auto* const open = new QPushButton;
    open->setObjectName(QStringLiteral("openLesson"));
    top->addWidget(open);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    m_drawing.setInterval(0);
    connect(&m_drawing, &QTimer::timeout, this, &LessonsPage::drawNext);
    connect(open, &QPushButton::clicked, this, &LessonsPage::choose);
    const auto play = [this](const QListWidgetItem* item) {
        m_window.lessons().open(item->data(LessonRow::PathRole).toString());
    };
    connect(m_list, &QListWidget::itemClicked, this, play);
    connect(m_list, &QListWidget::itemActivated, this, play);
}

void LessonsPage::takeFocus() { m_list->setFocus(Qt::ActiveWindowFocusReason); }

void LessonsPage::setLook(const Look& look) {
    m_look = look.id;
    if (m_list->count() > 0) list();
}

void LessonsPage::showEvent(QShowEvent* event) {
    PageWidget::showEvent(event);
    list();
}

void LessonsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && isVisible()) list();
    PageWidget::changeEvent(event);
}

void LessonsPage::list() {
    const QString language = m_window.translation().language();
    m_heading->setText(tr("Lessons"));
    auto* const open = findChild<QPushButton*>(QStringLiteral("openLesson"));
    open->setText(tr("Open a lesson…"));
    open->setToolTip(tr("A file that ends in .lesson.md"));
    m_list->setAccessibleName(tr("Lessons"));
    const int row = m_list->currentRow();
    m_list->clear();
    for (const QString& name : lessonNames()) {
        const QString path = lessonPath(name, language);
        const LessonReading reading = readLesson(path);
        if (!reading.lesson) continue;
        const Lesson& lesson = *reading.lesson;
        const auto steps = static_cast<int>(lesson.steps.size());
        const int seen = LessonMode::progress(name);
        QString facts = tr("%1 min · %2").arg(lesson.minutes).arg(lesson.level);
        if (seen > 0)
            facts +=
                QStringLiteral(" · ") + (seen >= steps ? tr("completed") : tr("step %1 of %2").arg(seen).arg(steps));
        auto* const item =
            new QListWidgetItem(QStringLiteral("%1. %2").arg(m_list->count() + 1).arg(lesson.title), m_list);
        item->setData(LessonRow::SummaryRole, lesson.summary);
        item->setData(LessonRow::FactsRole, facts);
        item->setData(Qt::AccessibleDescriptionRole, lesson.summary + u' ' + facts);
        item->setData(LessonRow::PathRole, path);
        QPixmap empty(LessonRow::picture);
        empty.fill(Qt::transparent);
        item->setIcon(empty);
    }
    m_list->setCurrentRow(std::max(0, row));
    m_drawn = 0;
    m_drawing.start();
}

void LessonsPage::drawNext() {
    if (m_drawn >= m_list->count()) return m_drawing.stop();
    QListWidgetItem* const item = m_list->item(m_drawn++);
    const LessonReading reading = readLesson(item->data(LessonRow::PathRole).toString());
    if (!reading.lesson) return;
    ExportOptions options;
    options.size = LessonRow::picture * devicePixelRatioF();
    options.look = m_look.isEmpty() ? QStringLiteral("light") : m_look;
    options.title = options.legend = false;
    QImage picture = renderImage(stepToShow(*reading.lesson).exploration, options);
    picture.setDevicePixelRatio(devicePixelRatioF());
    QIcon icon(QPixmap::fromImage(picture));
    icon.addPixmap(QPixmap::fromImage(picture), QIcon::Selected);  // in its own colours
    item->setIcon(icon);
}

void LessonsPage::choose() {
    auto* const dialog = new QFileDialog(&m_window, tr("Open a lesson"), recentFolder(), tr("Lessons (*.lesson.md)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { m_window.lessons().open(path); });
    dialog->open();
}

}  // namespace activation
