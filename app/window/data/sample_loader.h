// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/sample.h"
#include "widgets/threads/call_queue.h"

#include <QObject>
#include <QString>

#include <functional>
#include <thread>

namespace activation {

/// Reads a file of numbers off the thread of the window. A new request takes the place of the one under way, of which
/// nothing is heard any more.
class SampleLoader : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void load(const QString& path, const QString& column);
    void stop();
    bool isLoading() const { return m_isLoading; }

signals:
    /// In hundredths.
    void progressed(int percent);
    void loaded(const activation::SharedSample& sample);
    void failed(const activation::Fault& fault);

private:
    void work(const QString& path, const QString& column, quint64 number, const std::stop_token& stop);
    /// Calls on the window's thread, unless another request has come by then.
    void tell(quint64 number, std::function<void()> call);

    quint64 m_number = 0;  ///< of the newest request
    bool m_isLoading = false;
    CallQueue m_calls;
    std::jthread m_thread;  // last: it uses all the others
};

}  // namespace activation
