// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/experiments/experiment_runner.h"

#include <chrono>
#include <exception>
#include <new>

namespace activation {
namespace {

using Clock = std::chrono::steady_clock;

/// Lets through what comes a while after the last, and nothing in between.
class Pace {
public:
    explicit Pace(Clock::duration pause) : m_pause(pause) {}

    bool isTime() {
        const Clock::time_point now = Clock::now();
        if (now - m_last < m_pause) return false;
        m_last = now;
        return true;
    }

private:
    Clock::duration m_pause;
    Clock::time_point m_last{};
};

}  // namespace

ExperimentRunner::ExperimentRunner(QObject* parent) : QObject(parent) {}

ExperimentRunner::~ExperimentRunner() {
    stop();
    m_thread.request_stop();
    m_called.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void ExperimentRunner::request(const Experiment& experiment, Settings settings) {
    {
        const std::lock_guard lock(m_mutex);
        m_stop.request_stop();
        m_waiting = Request{&experiment, std::move(settings), ++m_number};
    }
    m_isRunning = true;
    if (!m_thread.joinable()) m_thread = std::jthread([this](const std::stop_token& end) { work(end); });
    m_called.notify_all();
}

void ExperimentRunner::stop() {
    const std::lock_guard lock(m_mutex);
    m_stop.request_stop();
    m_waiting.reset();
    ++m_number;
    m_isRunning = false;
}

void ExperimentRunner::work(const std::stop_token& end) {
    while (true) {
        std::optional<Request> request;
        std::stop_token stop;
        {
            std::unique_lock lock(m_mutex);
            if (!m_called.wait(lock, end, [this] { return m_waiting.has_value(); })) return;
            request.swap(m_waiting);
            m_stop = {};
            stop = m_stop.get_token();
        }
        try {
            serve(*request, stop);
        } catch (...) {  // not even what goes on around a run may end the program
            tell(request->number, [this, fault = caughtFault()] {
                m_isRunning = false;
                emit failed(fault);
            });
        }
    }
}

template <class Call>
void ExperimentRunner::tell(std::uint64_t number, Call call) {
    QMetaObject::invokeMethod(
        this,
        [this, number, call = std::move(call)] {
            if (number == m_number) call();
        },
        Qt::QueuedConnection);
}

void ExperimentRunner::serve(const Request& request, const std::stop_token& stop) {
    Pace bar(std::chrono::milliseconds(30)), pictures(std::chrono::milliseconds(100));
    const Progress progress(
        stop,
        [&](double fraction) {
            if (bar.isTime()) tell(request.number, [this, fraction] { emit progressed(fraction); });
        },
        [&](const std::vector<Figure>& figures) {
            if (!pictures.isTime()) return;
            tell(request.number, [this, soFar = ExperimentResult{request.experiment, request.settings, figures}] {
                emit showing(soFar);
            });
        });
    auto ran = run(*request.experiment, request.settings, progress);
    if (!ran)
        return tell(request.number, [this, fault = ran.fault()] {
            m_isRunning = false;
            emit failed(fault);
        });
    ExperimentResult result{request.experiment, request.settings, std::move(*ran)};
    tell(request.number, [this, result = std::move(result)] {
        m_isRunning = false;
        emit finished(result);
    });
}

}  // namespace activation
