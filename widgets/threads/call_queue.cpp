// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threads/call_queue.h"

#include <utility>

namespace activation {

void CallQueue::post(std::function<void()> call) {
    {
        const std::lock_guard lock(m_mutex);
        m_calls.push_back(std::move(call));
    }
    QMetaObject::invokeMethod(this, "callNext", Qt::QueuedConnection);
}

void CallQueue::callNext() {
    std::function<void()> call;
    {
        const std::lock_guard lock(m_mutex);
        call = std::move(m_calls.front());
        m_calls.pop_front();
    }
    call();
}

}  // namespace activation
