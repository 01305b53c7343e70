// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/exploration_file.h"
#include "app/files/replacement.h"
#include "core/result.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <mutex>
#include <optional>

namespace activation {

class Explorer;

/// Where a window keeps its last exploration. As long as it does so no other window, of this program or of one that
/// runs beside it, takes the same place.
class SessionPlace {
public:
    /// The first one that is free.
    static SessionPlace claim();
    const QString& path() const { return m_path; }
    /// 1 is the first window's.
    int number() const { return m_number; }

private:
    SessionPlace(int number, Descriptor lock);

    int m_number;
    QString m_path;
    Descriptor m_lock;
};

/// Keeps the last exploration on disk, with the file that it is of, so that the next start begins with it: within a
/// second of a change, and when the program ends. A file that it cannot read is never written over: it gets another
/// name. It also passes on what is said about the settings.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(const Explorer& explorer, SessionPlace place = SessionPlace::claim(), QObject* parent = nullptr);
    ~Session() override;

    /// Of the window, from 1.
    int number() const { return m_place.number(); }
    /// The place of the first window.
    static QString path();
    /// What was kept; none before the first time. Where it cannot be read, the sentence says why and where it is now.
    static Result<std::optional<OpenedExploration>> restored(const QString& place = path());

    /// Keeps what is not kept yet, and says why where that, or a setting, cannot be kept.
    Result<Done> finish();

signals:
    void said(const QString& sentence);

private:
    void save();
    void write(const OpenedExploration& seen);
    void keepFault(const QString& reason);

    const Explorer& m_explorer;
    SessionPlace m_place;
    QTimer m_timer;
    QThreadPool m_writer;  ///< a slow disk must not hold up the window
    std::optional<OpenedExploration> m_saved;
    std::mutex m_mutex;
    std::string m_fault;  ///< of the last time it was written
};

}  // namespace activation
