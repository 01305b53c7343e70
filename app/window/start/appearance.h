// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/look.h"

#include <QObject>

namespace activation {

/// Applies a look to the application: the desktop's light or dark, and changes with it, or the one that was asked for.
class Appearance : public QObject {
    Q_OBJECT

public:
    /// Takes the preference from the settings.
    explicit Appearance(QObject* parent = nullptr);

    const Look& look() const { return *m_look; }
    /// The look that was asked for; null where it is the desktop's.
    const Look* preference() const { return m_preference; }
    void setPreference(const Look* preference);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    void applyLook(const Look& look);

    const Look* m_preference = nullptr;
    const Look* m_look = nullptr;
    bool m_isApplyingLook = false;
};

}  // namespace activation
