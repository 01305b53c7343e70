// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/first_hints.h"

#include "app/files/settings.h"
#include "app/window/lessons/lesson_mode.h"
#include "app/window/shell/main_window.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/plot/plot_view.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace activation {
namespace {

const QString key = QStringLiteral("hints/seen");
constexpr int restTime = 1500;             // ms: the last tick is seen before the card goes
constexpr QMargins edges(72, 72, 64, 64);  // pixels from the plot's edges, inside its axes and below messages

}  // namespace

FirstHints::FirstHints(MainWindow& window, PlotView& plot)
    : QFrame(&plot), m_window(window), m_plot(plot), m_title(new PlainLabel), m_close(new QToolButton) {
    setObjectName(QStringLiteral("firstHints"));
    setProperty("role", "toast");
    setAutoFillBackground(true);
    hide();
    m_close->setObjectName(QStringLiteral("closeHints"));
    m_close->setFixedSize(space::iconButton, space::iconButton);
    connect(m_close, &QToolButton::clicked, this, &FirstHints::leave);
    m_title->setProperty("role", "heading");
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::group, space::related, space::related, space::related + space::related / 2);
    column->setSpacing(space::related / 2);
    column->addLayout(head);
    for (QLabel*& line : m_lines) column->addWidget(line = new PlainLabel);
    plot.installEventFilter(this);
    connect(&window.explorer(), &Explorer::changed, this, &FirstHints::onChanged);
    connect(&plot, &PlotView::probeMoved, this, [this](std::optional<double> x) {
        if (isVisible() && x) tick(Point);
    });
    // A lesson says itself what to do.
    connect(&window.lessons(), &LessonMode::changed, this, [this] {
        if (m_window.lessons().player().lesson()) hide();
    });
    retranslate();
}

void FirstHints::showOnce() {
    if (!settings().value(key, false).toBool() && !m_window.lessons().player().lesson()) callBack();
}

void FirstHints::callBack() {
    m_isDone = {};
    m_before = m_window.explorer().current();
    retranslate();
    show();
    place();
    moveSoon();
}

void FirstHints::onChanged() {
    const Exploration& now = m_window.explorer().current();
    const bool isMoved = now.current.id == m_before.current.id && now.current.values != m_before.current.values;
    const bool isPinned = now.pinned.size() > m_before.pinned.size();
    // Not while a value moves: then the card stands still, and the curve is what moves.
    const bool isElsewhere = now.current.id != m_before.current.id || now.shown != m_before.shown ||
                             now.pinned != m_before.pinned || now.x != m_before.x || now.layout != m_before.layout;
    m_before = now;
    if (!isVisible()) return;
    if (isElsewhere) moveSoon();
    if (isMoved) tick(Drag);
    if (isPinned) tick(Pin);
}

void FirstHints::tick(Hint hint) {
    if (m_isDone[hint]) return;
    m_isDone[hint] = true;
    retranslate();
    if (std::ranges::count(m_isDone, true) == 3) QTimer::singleShot(restTime, this, &FirstHints::leave);
}

void FirstHints::leave() {
    hide();
    settings().setValue(key, true);
}

bool FirstHints::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_plot && event->type() == QEvent::Resize) {
        place();
        moveSoon();
    }
    return QFrame::eventFilter(watched, event);
}

void FirstHints::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
}

void FirstHints::moveSoon() {
    m_isToMove = true;
    update();
}

/// After the plot, which it lies on.
void FirstHints::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    if (std::exchange(m_isToMove, false)) QTimer::singleShot(0, this, &FirstHints::place);
}

void FirstHints::place() {
    adjustSize();
    QRect room = m_plot.rect() - edges;
    if (m_window.explorer().current().shown.densities) {  // of outputs at the left; of inputs, with handles, below
        room.setLeft(std::max(room.left(), m_plot.width() / 4));
        room.setHeight(height() + room.height() / 4);
    }
    move(m_plot.freePlace(room, size().boundedTo(room.size())));
    raise();
}

void FirstHints::retranslate() {
    m_title->setText(tr("Try this first"));
    const QString texts[]{tr("Drag the slider: the curve follows"), tr("Point at the curve: read its values below"),
                          tr("Pin it, then choose another to compare")};
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setText((m_isDone[i] ? QStringLiteral("✓  ") : QStringLiteral("○  ")) + texts[i]);
        m_lines[i]->setEnabled(!m_isDone[i]);
    }
    m_close->setIcon(icon(QStringLiteral("close"), lookOf(palette()).secondaryText));
    m_close->setToolTip(tr("Hide these hints; the Help menu brings them back"));
    m_close->setAccessibleName(tr("Hide these hints"));
    if (isVisible()) place();
}

}  // namespace activation
