// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session.h"

#include "app/exploration_file.h"
#include "app/explorer.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <chrono>

namespace activation {

Session::Session(const Explorer& explorer, QObject* parent) : QObject(parent), m_explorer(explorer) {
    using namespace std::chrono_literals;
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(3s);
    connect(&m_timer, &QTimer::timeout, this, &Session::save);
    connect(&explorer, &Explorer::changed, this, [this] {
        if (!m_timer.isActive()) m_timer.start();
    });
}

Session::~Session() {
    save();
    m_writer.waitForDone();
}

QString Session::path() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/activation-explorer/last.activation");
}

Result<std::optional<Exploration>> Session::restored() {
    if (!QFileInfo::exists(path())) return std::optional<Exploration>();
    const Result<Exploration> read = readExploration(path());
    if (!read) return Fault{read.fault()};
    return std::optional(*read);
}

void Session::save() {
    if (m_saved == m_explorer.current()) return;
    m_saved = m_explorer.current();
    m_writer.start([this, exploration = *m_saved] {
        QDir().mkpath(QFileInfo(path()).path());
        const Result<Done> done = writeExploration(path(), exploration);
        if (!done)
            emit failed(
                tr("Cannot keep the exploration for the next start: %1").arg(QString::fromStdString(done.fault())));
    });
}

}  // namespace activation
