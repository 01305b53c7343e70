// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "core/result.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <mutex>
#include <optional>

namespace activation {

class Explorer;

/// Keeps the last exploration on disk, so that the next start begins with it: within a second of a change, and when
/// the program ends. A file that it cannot read is never written over: it gets another name. It also passes on what is
/// said about the settings.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(const Explorer& explorer, QObject* parent = nullptr);
    ~Session() override;

    static QString path();
    /// What was kept; none before the first time. Where it cannot be read, the sentence says why and where it is now.
    static Result<std::optional<Exploration>> restored();

    /// Keeps what is not kept yet, and says why where that, or a setting, cannot be kept.
    Result<Done> finish();

signals:
    void said(const QString& sentence);

private:
    void save();
    void write(const Exploration& exploration);
    void keepFault(const QString& reason);

    const Explorer& m_explorer;
    QTimer m_timer;
    QThreadPool m_writer;  ///< a slow disk must not hold up the window
    std::optional<Exploration> m_saved;
    std::mutex m_mutex;
    std::string m_fault;  ///< of the last time it was written
};

}  // namespace activation
