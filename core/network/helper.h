// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

namespace activation {

/// A second thread that waits for work, because starting one for each pass would take longer than the pass.
class Helper {
public:
    Helper() : m_thread([this](const std::stop_token& stop) { serve(stop); }) {}

    /// Runs both at the same time and returns when both are done, however they end. What one of them throws is thrown
    /// here; of two exceptions that of `here`.
    void both(const std::function<void()>& here, const std::function<void()>& there) {
        {
            const std::lock_guard lock(m_mutex);
            m_work = &there;
        }
        m_changed.notify_all();
        const std::exception_ptr ours = caught(here);
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_work == nullptr; });
        const std::exception_ptr theirs = std::exchange(m_thrown, nullptr);
        lock.unlock();
        if (ours) std::rethrow_exception(ours);
        if (theirs) std::rethrow_exception(theirs);
    }

private:
    static std::exception_ptr caught(const std::function<void()>& work) noexcept {
        try {
            work();
        } catch (...) {
            return std::current_exception();
        }
        return nullptr;
    }

    void serve(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, stop, [this] { return m_work != nullptr; })) {
            const std::function<void()>* const work = m_work;
            lock.unlock();
            std::exception_ptr thrown = caught(*work);
            lock.lock();
            m_thrown = std::move(thrown);
            m_work = nullptr;
            m_changed.notify_all();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    const std::function<void()>* m_work = nullptr;
    std::exception_ptr m_thrown;  ///< by the work of the second thread
    std::jthread m_thread;        // last: it uses the others
};

}  // namespace activation
