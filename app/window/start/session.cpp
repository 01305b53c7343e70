// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/session.h"

#include "app/files/exploration_file.h"
#include "app/files/files.h"
#include "app/files/settings.h"
#include "app/window/explorer.h"
#include "widgets/text/core_text.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

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
                 : Session::tr("it cannot get another name: %1").arg(faultText(aside.fault()));
}

}  // namespace

Session::Session(const Explorer& explorer, QObject* parent) : QObject(parent), m_explorer(explorer) {
    using namespace std::chrono_literals;
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(700ms);  // a crash loses less than the last second
    connect(&m_timer, &QTimer::timeout, this, &Session::save);
    connect(&explorer, &Explorer::changed, this, [this] {
        if (!m_timer.isActive()) m_timer.start();
    });
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

QString Session::path() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/activation-explorer/last.activation");
}

Result<std::optional<Exploration>> Session::restored() {
    if (!isThere(path())) return std::optional<Exploration>();
    const Result<Exploration> read = readExploration(path());
    if (read) return std::optional(*read);
    return Fault{QStringLiteral("%1 (%2)").arg(faultText(read.fault()), putAside(path())).toStdString()};
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
    {
        const std::lock_guard lock(m_mutex);
        if (m_saved == m_explorer.current() && m_fault.empty()) return;
    }
    m_saved = m_explorer.current();
    m_writer.start([this, exploration = *m_saved] {
        try {
            write(exploration);
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

void Session::write(const Exploration& exploration) {
    const Result<Exploration> before = readExploration(path());
    if (!before && isThere(path())) {
        // Another program has put it there, or nobody has asked for it yet.
        const QString reason = faultText(before.fault());
        const QString aside = putAside(path());
        if (isThere(path())) return keepFault(QStringLiteral("%1 (%2)").arg(reason, aside));
        emit said(tr("The exploration kept before cannot be read: %1 (%2)").arg(reason, aside));
    }
    if (!before || *before != exploration) {
        Result<Done> done = makeFolderOf(path());
        if (done) done = writeWhole(path(), toJson(exploration));
        if (!done)
            return keepFault(QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path()), faultText(done.fault())));
    }
    const std::lock_guard lock(m_mutex);
    m_fault.clear();
}

}  // namespace activation
