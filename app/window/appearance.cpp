// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/appearance.h"

#include "app/settings.h"
#include "widgets/style_sheet.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>
#include <array>

namespace activation {
namespace {

constexpr std::array wishNames{"desktop", "light", "dark", "contrast-light", "contrast-dark"};  // in the order of Wish
const QString key = QStringLiteral("look");

}  // namespace

Appearance::Appearance(QObject* parent) : QObject(parent) {
    const QString name = settings().value(key).toString();
    const auto place = std::ranges::find(wishNames, name, [](const char* n) { return QString::fromLatin1(n); });
    if (place != wishNames.end()) m_wish = static_cast<Wish>(place - wishNames.begin());
    apply();
    qApp->installEventFilter(this);
}

void Appearance::setWish(Wish wish) {
    if (wish == m_wish) return;
    m_wish = wish;
    settings().setValue(key, QString::fromLatin1(wishNames[static_cast<std::size_t>(wish)]));
    apply();
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
    if (!m_isDressing && m_wish == Wish::Desktop) {
        if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp) {
            if (qApp->palette() != paletteOf(*m_look)) dress(lookOf(qApp->palette()));
        } else if (event->type() == QEvent::ThemeChange && watched->isWindowType()) {
            apply();
        }
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::apply() {
    if (m_wish != Wish::Desktop)
        return dress(*findLook(QString::fromLatin1(wishNames[static_cast<std::size_t>(m_wish)])));
    m_isDressing = true;
    qApp->setPalette(QPalette());  // the desktop's shows from beneath ours
    m_isDressing = false;
    dress(lookOf(qApp->palette()));
}

void Appearance::dress(const Look& look) {
    m_isDressing = true;
    qApp->setPalette(paletteOf(look));
    if (m_look != &look) qApp->setStyleSheet(styleSheet(look));
    m_isDressing = false;
    m_look = &look;
    emit changed();
}

}  // namespace activation
