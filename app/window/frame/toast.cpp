// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/frame/toast.h"

#include "app/window/shell/actions.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/text/plain_label.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace activation {
namespace {

constexpr int sentenceTime = 8'000;  // ms
constexpr int widest = 560;          // pixels
constexpr int below = 44;            // pixels under the upper edge of the host: under the fields of the plot

}  // namespace

Toast::Toast(QWidget* host)
    : QFrame(host), m_text(new PlainLabel(this)), m_mend(new QToolButton(this)), m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("toast"));
    setProperty("role", "toast");
    m_text->setObjectName(QStringLiteral("toastText"));
    m_text->setWordWrap(true);
    m_mend->setObjectName(QStringLiteral("toastMend"));
    m_mend->setProperty("role", "tab");
    m_close->setObjectName(QStringLiteral("toastClose"));
    m_close->setIconSize({16, 16});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, space::related / 2, space::related / 2, space::related / 2);
    row->setSpacing(space::related);
    row->addWidget(m_text, 1);
    row->addWidget(m_mend, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_timer.setSingleShot(true);
    m_timer.setInterval(sentenceTime);
    connect(&m_timer, &QTimer::timeout, this, &Toast::clear);
    connect(m_close, &QToolButton::clicked, this, &Toast::clear);
    connect(m_mend, &QToolButton::clicked, this, [this] {
        const QPointer<QAction> action = m_action;
        clear();
        if (action) action->trigger();
    });
    host->installEventFilter(this);
    hide();
    applyLook();
}

void Toast::say(const QString& sentence, QAction* offer) {
    if (sentence.isEmpty()) return;
    m_isFault = false;
    open(sentence, offer);
    m_timer.start();
}

void Toast::fail(const QString& sentence, QAction* mend) {
    m_isFault = true;
    m_timer.stop();
    open(sentence, mend);
}

void Toast::clearFault() {
    if (m_isFault) clear();
}

void Toast::clear() {
    m_timer.stop();
    m_isFault = false;
    hide();
}

QString Toast::text() const { return isVisibleTo(parentWidget()) ? m_sentence : QString(); }

void Toast::open(const QString& sentence, QAction* mend) {
    setProperty("fault", m_isFault);
    style()->unpolish(this);
    style()->polish(this);
    m_sentence = sentence;
    m_text->setText(breakingLongWords(sentence));
    m_text->setAccessibleName(sentence);
    m_action = mend;
    m_mend->setVisible(mend);
    if (mend) m_mend->setText(withoutMnemonic(mend->text()));
    place();
    show();
    raise();
    if (QAccessible::isActive()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        setAccessibleName(sentence);
        QAccessible::updateAccessibility(&alert);
    }
}

void Toast::place() {
    const int most = std::min(widest, parentWidget()->width() - 2 * space::group);
    ensurePolished();
    m_text->ensurePolished();
    const int beside = 12 + space::related / 2 + 2 * space::related + m_close->sizeHint().width() +
                       (m_action ? m_mend->sizeHint().width() : 0);
    const int line = m_text->fontMetrics().horizontalAdvance(m_sentence) + 4;
    const int width = std::min(most, line + beside + 2);
    const int height = std::max(m_text->heightForWidth(width - beside), space::iconButton) + space::related + 2;
    setGeometry((parentWidget()->width() - width) / 2, below, width, height);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) applyLook();
    if (event->type() == QEvent::LanguageChange) {
        clear();  // it is in the other language
        applyLook();
    }
}

void Toast::applyLook() {
    m_close->setIcon(icon(QStringLiteral("close"), lookOf(palette()).secondaryText));
    m_close->setToolTip(tr("Close the message"));
    m_close->setAccessibleName(tr("Close the message"));
}

}  // namespace activation
