// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"
#include "core/result.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace activation {

class Explorer;

/// Keeps the last exploration on disk, so that the next start begins with it: a few seconds after a change, and when
/// the program ends.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(const Explorer& explorer, QObject* parent = nullptr);
    ~Session() override;

    static QString path();
    /// What was kept; none before the first time.
    static Result<std::optional<Exploration>> restored();

signals:
    void failed(const QString& sentence);

private:
    void save();

    const Explorer& m_explorer;
    QTimer m_timer;
    QThreadPool m_writer;  ///< a slow disk must not hold up the window
    std::optional<Exploration> m_saved;
};

}  // namespace activation
