// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace activation {

/// What the program remembers apart from the exploration: where windows and docks are, looks, last choices.
inline QSettings settings() {
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("activation-explorer"),
                     QStringLiteral("settings"));
}

}  // namespace activation
