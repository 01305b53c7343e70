// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <functional>
#include <map>

namespace activation {

/// What the program remembers apart from the exploration: where windows and docks are, looks, last choices. It is the
/// INI file that QSettings would write, but written by our own means: whole or not at all, and with a sentence where it
/// cannot be. What this object was told is written when it ends.
class SettingsFile {
public:
    SettingsFile() = default;
    SettingsFile(const SettingsFile&) = delete;
    SettingsFile& operator=(const SettingsFile&) = delete;
    ~SettingsFile();

    void beginGroup(const QString& name) { m_group += name + '/'; }
    QVariant value(const QString& key, const QVariant& otherwise = {}) const;
    void setValue(const QString& key, const QVariant& value);
    void remove(const QString& key);
    void clear();

    static QString path();
    /// Why what is remembered could not be written, as a sentence; empty where all of it was.
    static QString fault();
    /// Calls this with every sentence that a person should read, and with those that nobody has heard.
    static void listen(std::function<void(const QString&)> listener);

private:
    std::map<QString, QVariant> m_changes;  ///< without a value: to be removed
    QString m_group;
};

inline SettingsFile settings() { return {}; }

/// A setting that a window reads at its start and writes at its end: only where it has become another, so that windows
/// beside each other do not undo what each of them was told.
class Remembered {
public:
    explicit Remembered(QString key, const QVariant& otherwise = {})
        : m_key(std::move(key)), m_value(settings().value(m_key, otherwise)) {}

    const QVariant& value() const { return m_value; }
    void keep(const QVariant& now);

private:
    QString m_key;
    QVariant m_value;
};

}  // namespace activation
