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
    enum class Preference { Desktop, English, Chinese };

    /// Takes the preference from the settings.
    explicit Translation(QObject* parent = nullptr);
    ~Translation() override;

    Preference preference() const { return m_preference; }
    void setPreference(Preference preference);
    /// What the program speaks now: "en" or "zh_CN".
    QString language() const { return m_program.isEmpty() ? QStringLiteral("en") : m_program.language(); }

signals:
    /// The preference is another one; whether that changes a text is for Qt to say.
    void preferenceChanged();

private:
    void apply();

    Preference m_preference = Preference::Desktop;
    QFont m_font;  ///< the desktop's
    QTranslator m_program, m_qt;
};

}  // namespace activation
