// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/appearance.h"

#include "app/files/settings.h"
#include "widgets/look/style_sheet.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>
#include <array>

namespace activation {
namespace {

constexpr std::array preferenceNames{"desktop", "light", "dark", "contrast-light",
                                     "contrast-dark"};  // in the order of Preference
const QString key = QStringLiteral("look");

}  // namespace

Appearance::Appearance(QObject* parent) : QObject(parent) {
    const QString name = settings().value(key).toString();
    const auto place = std::ranges::find(preferenceNames, name, [](const char* n) { return QString::fromLatin1(n); });
    if (place != preferenceNames.end()) m_preference = static_cast<Preference>(place - preferenceNames.begin());
    apply();
    qApp->installEventFilter(this);
}

void Appearance::setPreference(Preference preference) {
    if (preference == m_preference) return;
    m_preference = preference;
    settings().setValue(key, QString::fromLatin1(preferenceNames[static_cast<std::size_t>(preference)]));
    apply();
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
    if (!m_isApplyingLook && m_preference == Preference::Desktop) {
        if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp) {
            if (qApp->palette() != paletteOf(*m_look)) applyLook(lookOf(qApp->palette()));
        } else if (event->type() == QEvent::ThemeChange && watched->isWindowType()) {
            apply();
        }
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::apply() {
    if (m_preference != Preference::Desktop)
        return applyLook(*findLook(QString::fromLatin1(preferenceNames[static_cast<std::size_t>(m_preference)])));
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
