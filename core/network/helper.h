// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace activation {

/// A second thread that waits for work, because starting one for each pass would take longer than the pass.
class Network::Helper {
public:
    Helper() : m_thread([this](const std::stop_token& stop) { serve(stop); }) {}

    /// Runs both at the same time and returns when both are done.
    void both(const std::function<void()>& here, const std::function<void()>& there) {
        {
            const std::lock_guard lock(m_mutex);
            m_work = &there;
        }
        m_changed.notify_all();
        here();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_work == nullptr; });
    }

private:
    void serve(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, stop, [this] { return m_work != nullptr; })) {
            const std::function<void()>* const work = m_work;
            lock.unlock();
            (*work)();
            lock.lock();
            m_work = nullptr;
            m_changed.notify_all();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    const std::function<void()>* m_work = nullptr;
    std::jthread m_thread;  // last: it uses the others
};

}  // namespace activation
