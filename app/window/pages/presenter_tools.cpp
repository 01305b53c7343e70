// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/presenter_tools.h"

#include "widgets/look/look.h"
#include "widgets/text/plain_label.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QGraphicsOpacityEffect>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPropertyAnimation>
#include <QShortcut>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace activation {
namespace {

constexpr int hintTime = 6'000, exitTime = 2'500, fadeTime = 600;  // ms

}  // namespace

PresenterTools::PresenterTools(QWidget& screen)
    : QObject(&screen),
      m_screen(screen),
      m_blank(new QWidget(&screen)),
      m_hint(new PlainLabel(&screen)),
      m_exit(new QToolButton(&screen)) {
    m_blank->setObjectName(QStringLiteral("presenterBlank"));
    m_blank->setAutoFillBackground(true);
    m_blank->setPalette(QPalette(Qt::black));
    m_blank->setCursor(Qt::BlankCursor);
    m_blank->hide();
    m_hint->setObjectName(QStringLiteral("presenterHint"));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->setProperty("role", "toast");
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->hide();
    m_exit->setObjectName(QStringLiteral("presenterExit"));
    m_exit->setProperty("role", "exit");
    m_exit->setFocusPolicy(Qt::NoFocus);
    m_exit->hide();
    connect(m_exit, &QToolButton::clicked, &screen, &QWidget::close);
    for (QTimer* const timer : {&m_hintTime, &m_exitTime}) timer->setSingleShot(true);
    m_hintTime.setInterval(hintTime);
    m_exitTime.setInterval(exitTime);
    connect(&m_hintTime, &QTimer::timeout, this, &PresenterTools::hideHint);
    connect(&m_exitTime, &QTimer::timeout, m_exit, &QWidget::hide);
    qApp->installEventFilter(this);
}

void PresenterTools::setKeys(std::vector<PresenterKey> keys, int leave) {
    m_keys = std::move(keys);
    m_keys.push_back({{Qt::Key_B, Qt::Key_Period},  // what presenters' remote controls send
                      tr("black screen"),
                      [this] { setBlank(true); }});
    std::vector<int> leaving{Qt::Key_Escape};
    if (leave != Qt::Key_Escape) leaving.push_back(leave);
    m_keys.push_back({leaving, tr("leave"), [this] { m_screen.close(); }});
    m_keys.push_back({{Qt::Key_F1, Qt::Key_Question}, {}, [this] { showHint(); }});
    for (const PresenterKey& row : m_keys)
        for (const int key : row.keys)
            connect(new QShortcut(QKeySequence(key), &m_screen), &QShortcut::activated, this, [this, run = row.run] {
                m_hint->hide();
                run();
            });
    retranslate();
}

/// The same as the keys do, for a mouse or a finger.
void PresenterTools::showMenu(const QPoint& place) {
    auto* const menu = new QMenu(&m_screen);
    menu->setObjectName(QStringLiteral("presenterMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const PresenterKey& row : m_keys) {
        if (row.text.isEmpty()) continue;
        auto* const action = menu->addAction(row.text.left(1).toUpper() + row.text.mid(1), &m_screen, row.run);
        action->setShortcut(QKeySequence(row.keys.front()));
    }
    m_hint->hide();
    menu->popup(place);
}

void PresenterTools::setBlank(bool blank) {
    m_blank->setGeometry(m_screen.rect());
    m_blank->setVisible(blank);
    m_blank->raise();
}

void PresenterTools::showHint() {
    auto* const effect = new QGraphicsOpacityEffect(m_hint);
    effect->setOpacity(1.0);
    m_hint->setGraphicsEffect(effect);  // which ends the one before
    m_hint->show();
    m_hint->raise();
    m_hintTime.start();
}

void PresenterTools::hideHint() {
    auto* const effect = m_hint->graphicsEffect();
    if (!effect || m_screen.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &m_screen) == 0)
        return m_hint->hide();
    auto* const fade = new QPropertyAnimation(effect, "opacity", effect);
    fade->setDuration(fadeTime);
    fade->setEndValue(0.0);
    connect(fade, &QPropertyAnimation::finished, m_hint, &QWidget::hide);
    fade->start(QAbstractAnimation::DeleteWhenStopped);
}

void PresenterTools::arrange(double scale) {
    const int gap = qRound(space::group * scale);
    m_blank->setGeometry(m_screen.rect());
    m_hint->setMargin(gap / 2);
    m_hint->setWordWrap(false);
    m_hint->adjustSize();
    if (m_hint->width() > m_screen.width() - 2 * gap) {
        m_hint->setWordWrap(true);
        const int width = m_screen.width() - 2 * gap;
        m_hint->resize(width, m_hint->heightForWidth(width));
    }
    m_hint->move((m_screen.width() - m_hint->width()) / 2, m_screen.height() - m_hint->height() - gap);
    m_hint->raise();
}

/// Beside the name, where formulas end last.
void PresenterTools::showExit() {
    const auto* const name = m_screen.findChild<QLabel*>(QStringLiteral("presenterName"));
    const QPoint place = name ? name->mapTo(&m_screen, QPoint(name->width(), name->height() / 2)) : QPoint();
    m_exit->adjustSize();
    m_exit->move(place.x() + space::group, std::max(0, place.y() - m_exit->height() / 2));
    m_exit->show();
    m_exit->raise();
    m_exitTime.start();
}

bool PresenterTools::eventFilter(QObject* watched, QEvent* event) {
    auto* const widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != &m_screen) return QObject::eventFilter(watched, event);
    const QEvent::Type type = event->type();
    if (m_blank->isVisible()) {
        if (type == QEvent::ShortcutOverride) {  // the key ends the black screen and does nothing else
            event->accept();
            return true;
        }
        if (type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel) {
            setBlank(false);
            m_isMenuHeld =
                type == QEvent::MouseButtonPress && static_cast<QMouseEvent*>(event)->button() == Qt::RightButton;
            return true;
        }
    } else if (type == QEvent::MouseMove) {
        showExit();
        const QPoint pointer = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        if (m_hintTime.isActive() && m_hint->geometry().contains(m_screen.mapFromGlobal(pointer))) {
            m_hintTime.stop();  // it lies over what the hand is after
            hideHint();
        }
    }
    if (type == QEvent::ContextMenu && std::exchange(m_isMenuHeld, false)) return true;
    if (type == QEvent::MouseButtonPress) m_isMenuHeld = false;
    if (type == QEvent::ContextMenu && !qobject_cast<QLineEdit*>(watched)) {
        showMenu(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    if (type == QEvent::LanguageChange && widget == &m_screen) retranslate();
    return QObject::eventFilter(watched, event);
}

void PresenterTools::retranslate() {
    m_exit->setText(tr("Leave (Esc)"));
    m_exit->setToolTip(tr("Back to the window"));
    QStringList parts;
    for (const PresenterKey& row : m_keys)
        if (!row.text.isEmpty())
            parts << QString(QKeySequence(row.keys.front()).toString(QKeySequence::NativeText) + u' ' + row.text)
                         .replace(u' ', QChar::Nbsp);  // a key stays with its word
    parts << tr("Right click menu").replace(u' ', QChar::Nbsp);
    m_hint->setText(parts.join(QStringLiteral("\u00a0\u00a0\u00a0·   ")));
}

}  // namespace activation
