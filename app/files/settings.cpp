// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/settings.h"

#include "app/files/files.h"
#include "app/files/replacement.h"
#include "widgets/text/core_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <initializer_list>
#include <new>
#include <utility>

namespace activation {
namespace {

constexpr qint64 mostBytes = 1 << 20;

using Values = std::map<QString, QVariant>;

struct SettingsText {
    Q_DECLARE_TR_FUNCTIONS(SettingsText)
};

QString shown(const QString& path) { return QDir::toNativeSeparators(path); }

// --- as QSettings has it

/// In quotes, with whatever else than a letter, a digit or a few signs as \x…; a digit behind such a number is one too.
QByteArray quoted(const QString& text) {
    QByteArray result = "\"";
    bool afterNumber = false;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool isDigit =
            (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f') || (unit >= 'A' && unit <= 'F');
        const bool isPlain = unit >= ' ' && unit < 0x7f && unit != '"' && unit != '\\' && !(isDigit && afterNumber);
        result += isPlain ? QByteArray(1, static_cast<char>(unit)) : "\\x" + QByteArray::number(unit, 16);
        afterNumber = !isPlain;
    }
    return result + '"';
}

QByteArray encoded(const QVariant& value) {
    if (value.metaType().id() == QMetaType::QByteArray)
        return quoted(QStringLiteral("@ByteArray(") + QString::fromLatin1(value.toByteArray()) + ')');
    if (value.metaType().id() == QMetaType::QStringList) {
        const QStringList list = value.toStringList();
        if (list.isEmpty()) return "@Invalid()";
        QByteArray result;
        for (const QString& each : list) result += (result.isEmpty() ? "" : ", ") + encoded(each);
        return result;
    }
    const QString text = value.toString();
    return quoted(text.startsWith('@') ? '@' + text : text);
}

QByteArray encodedKey(const QString& key) {
    QByteArray result;
    for (const QChar c : key) {
        const char16_t unit = c.unicode();
        const bool isPlain = unit < 0x80 && (c.isLetterOrNumber() || c == '_' || c == '-' || c == '.');
        if (c == '/')
            result += '\\';
        else if (isPlain)
            result += static_cast<char>(unit);
        else
            result += QString::asprintf(unit > 0xff ? "%%U%04X" : "%%%02X", unit).toLatin1();
    }
    return result;
}

/// QSettings passes over a last line that is cut off.
bool isWhole(const QByteArray& text) {
    if (text.contains('\0')) return false;
    for (const QByteArray& line : text.split('\n')) {
        const QByteArray content = line.trimmed();
        if (content.isEmpty() || content.startsWith(';')) continue;
        if (content.startsWith('[') ? !content.endsWith(']') : !content.contains('=')) return false;
    }
    return true;
}

QByteArray toIni(const Values& values) {
    std::map<QString, QByteArray> sections;
    for (const auto& [key, value] : values) {
        const auto slash = key.indexOf('/');
        sections[key.left(std::max<qsizetype>(slash, 0))] +=
            encodedKey(key.mid(slash + 1)) + '=' + encoded(value) + '\n';
    }
    QByteArray result;
    for (const auto& [name, lines] : sections) {
        if (!result.isEmpty()) result += '\n';
        result += '[' + (name.isEmpty() ? "General" : encodedKey(name)) + "]\n" + lines;
    }
    return result;
}

Values valuesOf(QSettings& file) {
    Values result;
    const QStringList keys = file.allKeys();
    for (const QString& key : keys) result[key] = file.value(key);
    return result;
}

/// What an administrator has set for everybody.
const Values& usual() {
    static const Values values = [] {
        QSettings file(QSettings::IniFormat, QSettings::SystemScope, QStringLiteral("activation-explorer"),
                       QStringLiteral("settings"));
        file.setFallbacksEnabled(false);
        return valuesOf(file);
    }();
    return values;
}

// --- the file

/// Which file it is, and when it was written: as long as that is the same, it is not read again.
struct Identity {
    bool exists = false;
    ino_t number = 0;
    off_t size = 0;
    timespec time{};

    bool operator==(const Identity& o) const {
        return exists == o.exists && number == o.number && size == o.size && time.tv_sec == o.time.tv_sec &&
               time.tv_nsec == o.time.tv_nsec;
    }
};

Identity identityOf(const QString& path) {
    struct stat there {};
    if (stat(QFile::encodeName(path).constData(), &there) != 0) return {};
    return {true, there.st_ino, there.st_size, there.st_mtim};
}

/// Another window of the program waits its turn, but not for ever: then one of two changes would be lost, no more.
class Turn {
public:
    explicit Turn(const QString& folder)
        : m_folder(open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        constexpr int most = 20;
        for (int i = 0; m_folder && i < most && flock(*m_folder, LOCK_EX | LOCK_NB) != 0; ++i) QThread::msleep(10);
    }

private:
    Descriptor m_folder;
};

class Store {
public:
    static Store& instance() {
        static Store store;
        return store;
    }

    QVariant value(const QString& key, const QVariant& otherwise) {
        read();
        for (const Values* const values : std::initializer_list<const Values*>{&m_unwritten, &m_values, &usual()})
            if (const auto found = values->find(key); found != values->end())
                return found->second.isValid() ? found->second : otherwise;
        return otherwise;
    }

    void write(const Values& changes) {
        for (const auto& [key, value] : changes) m_unwritten[key] = value;
        const QString path = SettingsFile::path();
        Result<Done> done = makeFolderOf(path);
        const Turn turn(QFileInfo(path).path());
        read();
        Values next = m_values;
        for (const auto& [key, value] : m_unwritten)
            if (value.isValid())
                next[key] = value;
            else
                next.erase(key);
        if (done && !m_isUnreadable && toIni(next) != toIni(m_values)) done = writeWhole(path, toIni(next));
        if (done && m_isUnreadable) return;  // that was said, and nothing is written over it
        const QString before = std::exchange(m_fault, {});
        if (done) {
            m_unwritten.clear();
            m_values = next;
            m_identity = identityOf(path);
        } else {
            m_fault = SettingsText::tr("Cannot keep the settings: %1: %2").arg(shown(path), faultText(done.fault()));
            if (m_fault != before) say(m_fault);
        }
    }

    void clear() {
        read();
        Values none = m_values;
        for (auto& [key, value] : none) value = QVariant();
        m_unwritten.clear();
        write(none);
    }

    QStringList keys() {
        read();
        QStringList result;
        for (const Values* const values : {&m_unwritten, &m_values})
            for (const auto& [key, value] : *values) result << key;
        return result;
    }

    QString fault() const { return m_fault; }

    void listen(std::function<void(const QString&)> listener) {
        m_listener = std::move(listener);
        if (!m_listener) return;
        for (const QString& sentence : std::exchange(m_unheard, {})) m_listener(sentence);
    }

private:
    void say(const QString& sentence) {
        if (m_listener)
            m_listener(sentence);
        else
            m_unheard << sentence;
    }

    void read() {
        const QString path = SettingsFile::path();
        const Identity identity = identityOf(path);
        if (m_identity == identity) return;
        m_identity = identity;
        m_values.clear();
        m_isUnreadable = false;
        if (!identity.exists) return;
        const Result<QByteArray> text = readWhole(path, mostBytes);
        QString wrong = text ? QString() : faultText(text.fault());
        if (text) {
            QSettings file(path, QSettings::IniFormat);
            if (file.status() == QSettings::NoError && isWhole(*text))
                m_values = valuesOf(file);
            else
                wrong = SettingsText::tr("it is damaged");
        }
        if (wrong.isEmpty()) return;
        const Result<QString> aside = setAside(path);
        m_isUnreadable = !aside;
        m_identity = identityOf(path);
        if (aside)
            say(SettingsText::tr("The settings were reset because %1 cannot be read: %2. The file was kept as %3")
                    .arg(shown(path), wrong, QFileInfo(*aside).fileName()));
        else
            say(m_fault = SettingsText::tr("The settings are not kept, because %1 cannot be read: %2")
                              .arg(shown(path), wrong));
    }

    Values m_values, m_unwritten;  ///< of the file, and what it could not be told; without a value: to be removed
    Identity m_identity;
    bool m_isUnreadable = false;
    QString m_fault;
    QStringList m_unheard;
    std::function<void(const QString&)> m_listener;
};

}  // namespace

SettingsFile::~SettingsFile() {
    try {
        if (!m_changes.empty()) Store::instance().write(m_changes);
    } catch (const std::bad_alloc&) {  // what is not remembered is chosen again
    }
}

QVariant SettingsFile::value(const QString& key, const QVariant& otherwise) const {
    if (const auto found = m_changes.find(m_group + key); found != m_changes.end())
        return found->second.isValid() ? found->second : otherwise;
    return Store::instance().value(m_group + key, otherwise);
}

void SettingsFile::setValue(const QString& key, const QVariant& value) { m_changes[m_group + key] = value; }

void SettingsFile::remove(const QString& key) {
    m_changes[m_group + key] = QVariant();
    for (const QString& each : Store::instance().keys())
        if (each.startsWith(m_group + key + '/')) m_changes[each] = QVariant();
}

void SettingsFile::clear() {
    m_changes.clear();
    Store::instance().clear();
}

QString SettingsFile::path() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/activation-explorer/settings.ini");
}

void Remembered::keep(const QVariant& now) {
    if (now.toString() == m_value.toString()) return;  // what was read from the file is text
    m_value = now;
    settings().setValue(m_key, now);
}

QString SettingsFile::fault() { return Store::instance().fault(); }

void SettingsFile::listen(std::function<void(const QString&)> listener) {
    Store::instance().listen(std::move(listener));
}

}  // namespace activation
