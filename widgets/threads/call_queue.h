// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace activation {

/// Calls that any thread may post and that are made on the thread in which the queue lives, from its event loop, in the
/// order in which they came; none is made any more once it is gone. What a call carries goes through a lock of our own:
/// tools that look for races see that, and do not see the one inside of Qt.
class CallQueue : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void post(std::function<void()> call);

private:
    Q_INVOKABLE void callNext();

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_calls;
};

}  // namespace activation
