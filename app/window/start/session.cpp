// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/session.h"

#include "app/files/files.h"
#include "app/files/settings.h"
#include "app/window/explorer.h"
#include "widgets/text/core_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/file.h>

#include <chrono>
#include <new>

namespace activation {
namespace {

bool isThere(const QString& path) {
    const QFileInfo file(path);
    return file.exists() || file.isSymLink();
}

/// Where a file that cannot be read is now, in parentheses of a sentence.
QString putAside(const QString& path) {
    const Result<QString> aside = setAside(path);
    return aside ? Session::tr("it is kept as %1").arg(QFileInfo(*aside).fileName())
                 : Session::tr("it cannot be renamed: %1").arg(faultText(aside.fault()));
}

/// last.activation, last-2.activation …
QString pathOfWindow(int number) {
    const QString suffix = number == 1 ? QString() : QStringLiteral("-%1").arg(number);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/activation-explorer/last%1.activation").arg(suffix);
}

const QString fileKey = QStringLiteral("file"), pathKey = QStringLiteral("path"),
              pictureKey = QStringLiteral("picture"), savedKey = QStringLiteral("saved");

/// An exploration's text that says of which file it is, and what that holds.
QByteArray textOf(const OpenedExploration& seen) {
    const QByteArray text = toJson(seen.exploration);
    if (seen.file == OpenFile{}) return text;
    QJsonObject object = QJsonDocument::fromJson(text).object();
    QJsonObject file{{pathKey, seen.file.path}, {pictureKey, seen.file.isPicture}};
    object[fileKey] = file;
    const QByteArray brief = QJsonDocument(object).toJson();
    if (!seen.file.saved) return brief;
    file[savedKey] = QJsonDocument::fromJson(toJson(*seen.file.saved)).object();
    object[fileKey] = file;
    const QByteArray whole = QJsonDocument(object).toJson();
    return whole.size() <= longestExploration ? whole : brief;  // what is too long would not be read
}

OpenFile fileIn(const QByteArray& text) {
    const QJsonObject file = QJsonDocument::fromJson(text).object()[fileKey].toObject();
    if (file.isEmpty()) return {};
    const Result<Exploration> saved =
        explorationFromJson(QJsonDocument(file[savedKey].toObject()).toJson(QJsonDocument::Compact));
    return {file[pathKey].toString(), file[pictureKey].toBool(), saved ? std::optional(*saved) : std::nullopt};
}

Result<OpenedExploration> readKept(const QString& path) {
    Result<OpenedExploration> read = openExploration(path);
    if (!read) return read;
    const Result<QByteArray> text = readExplorationText(path);
    if (!text) return text.fault();
    (*read).file = fileIn(*text);
    return read;
}

}  // namespace

SessionPlace::SessionPlace(int number, Descriptor lock)
    : m_number(number), m_path(pathOfWindow(number)), m_lock(std::move(lock)) {}

SessionPlace SessionPlace::claim() {
    constexpr int most = 100;
    if (!makeFolderOf(pathOfWindow(1))) return {1, Descriptor(-1)};
    for (int number = 1; number <= most; ++number) {
        const QString path = pathOfWindow(number), lock = path.chopped(QFileInfo(path).suffix().size()) + "lock";
        Descriptor file(::open(QFile::encodeName(lock).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
        // Where nothing can be locked, windows take the first place, and the last to be closed is remembered.
        if (!file || flock(*file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return {number, std::move(file)};
    }
    return {1, Descriptor(-1)};
}

Session::Session(const Explorer& explorer, SessionPlace place, QObject* parent)
    : QObject(parent), m_explorer(explorer), m_place(std::move(place)) {
    using namespace std::chrono_literals;
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(700ms);  // a crash loses less than the last second
    connect(&m_timer, &QTimer::timeout, this, &Session::save);
    const auto saveSoon = [this] {
        if (!m_timer.isActive()) m_timer.start();
    };
    connect(&explorer, &Explorer::changed, this, saveSoon);
    connect(&explorer, &Explorer::fileChanged, this, saveSoon);
    SettingsFile::listen([this](const QString& sentence) {
        // Later, when somebody listens who was not there when the settings were first read.
        QMetaObject::invokeMethod(
            this, [this, sentence] { emit said(sentence); }, Qt::QueuedConnection);
    });
}

Session::~Session() {
    SettingsFile::listen({});
    finish();
}

QString Session::path() { return pathOfWindow(1); }

Result<std::optional<OpenedExploration>> Session::restored(const QString& place) {
    if (!isThere(place)) return std::optional<OpenedExploration>();
    const Result<OpenedExploration> read = readKept(place);
    if (read) return std::optional(*read);
    return Fault{QStringLiteral("%1 (%2)").arg(faultText(read.fault()), putAside(place)).toStdString()};
}

Result<Done> Session::finish() {
    m_timer.stop();
    save();
    m_writer.waitForDone();
    const std::lock_guard lock(m_mutex);
    const std::string settings = SettingsFile::fault().toStdString();
    const std::string fault = m_fault + (m_fault.empty() || settings.empty() ? "" : ". ") + settings;
    return fault.empty() ? Result<Done>(Done{}) : Fault{fault};
}

void Session::save() {
    OpenedExploration seen{m_explorer.current(), m_explorer.file()};
    {
        const std::lock_guard lock(m_mutex);
        if (m_saved == seen && m_fault.empty()) return;
    }
    m_saved = std::move(seen);
    m_writer.start([this, kept = *m_saved] {
        try {
            write(kept);
        } catch (const std::bad_alloc&) {  // and none to say so with; the next change tries again
        } catch (...) {
            keepFault(faultText(caughtFault()));
        }
    });
}

void Session::keepFault(const QString& reason) {
    const QString sentence = tr("Cannot keep the exploration for the next start: %1").arg(reason);
    {
        const std::lock_guard lock(m_mutex);
        m_fault = sentence.toStdString();
    }
    emit said(sentence);
}

void Session::write(const OpenedExploration& seen) {
    const QString& path = m_place.path();
    const Result<OpenedExploration> before = readKept(path);
    if (!before && isThere(path)) {
        // Another program has put it there, or nobody has asked for it yet.
        const QString reason = faultText(before.fault());
        const QString aside = putAside(path);
        if (isThere(path)) return keepFault(QStringLiteral("%1 (%2)").arg(reason, aside));
        emit said(tr("The exploration kept before cannot be read: %1 (%2)").arg(reason, aside));
    }
    if (!before || *before != seen) {
        Result<Done> done = makeFolderOf(path);
        if (done) done = writeWhole(path, textOf(seen));
        if (!done)
            return keepFault(QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), faultText(done.fault())));
    }
    const std::lock_guard lock(m_mutex);
    m_fault.clear();
}

}  // namespace activation
