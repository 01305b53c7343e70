// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look.h"

#include <QObject>

namespace activation {

/// Dresses the application in a look: the desktop's light or dark, and changes with it, or the one that was asked for.
class Appearance : public QObject {
    Q_OBJECT

public:
    enum class Wish { Desktop, Light, Dark, LightContrast, DarkContrast };

    /// Takes the wish from the settings.
    explicit Appearance(QObject* parent = nullptr);

    const Look& look() const { return *m_look; }
    Wish wish() const { return m_wish; }
    void setWish(Wish wish);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    void dress(const Look& look);

    Wish m_wish = Wish::Desktop;
    const Look* m_look = nullptr;
    bool m_isDressing = false;
};

}  // namespace activation
