// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QTranslator>

namespace activation {

/// The language of the program: the desktop's, or the one that was asked for. Widgets are told of a change by Qt.
class Translation : public QObject {
    Q_OBJECT

public:
    enum class Wish { Desktop, English, Chinese };

    /// Takes the wish from the settings.
    explicit Translation(QObject* parent = nullptr);
    ~Translation() override;

    Wish wish() const { return m_wish; }
    void setWish(Wish wish);

signals:
    /// The wish is another one; whether that changes a text is for Qt to say.
    void wishChanged();

private:
    void apply();

    Wish m_wish = Wish::Desktop;
    QFont m_font;  ///< the desktop's
    QTranslator m_program, m_qt;
};

}  // namespace activation
