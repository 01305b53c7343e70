// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/appearance.h"

#include "app/files/settings.h"
#include "widgets/look/style_sheet.h"

#include <QApplication>
#include <QEvent>

namespace activation {
namespace {

const QString key = QStringLiteral("look");

}  // namespace

Appearance::Appearance(QObject* parent) : QObject(parent) {
    m_preference = findLook(settings().value(key).toString());
    apply();
    qApp->installEventFilter(this);
}

void Appearance::setPreference(const Look* preference) {
    if (preference == m_preference) return;
    m_preference = preference;
    settings().setValue(key, preference ? preference->id : QStringLiteral("desktop"));
    apply();
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
    if (!m_isApplyingLook && !m_preference) {
        if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp) {
            if (qApp->palette() != paletteOf(*m_look)) applyLook(lookOf(qApp->palette()));
        } else if (event->type() == QEvent::ThemeChange && watched->isWindowType()) {
            apply();
        }
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::apply() {
    if (m_preference) return applyLook(*m_preference);
    m_isApplyingLook = true;
    qApp->setPalette(QPalette());  // the desktop's shows from beneath ours
    m_isApplyingLook = false;
    applyLook(lookOf(qApp->palette()));
}

void Appearance::applyLook(const Look& look) {
    m_isApplyingLook = true;
    qApp->setPalette(paletteOf(look));
    if (m_look != &look) qApp->setStyleSheet(styleSheet(look));
    m_isApplyingLook = false;
    m_look = &look;
    emit changed();
}

}  // namespace activation
