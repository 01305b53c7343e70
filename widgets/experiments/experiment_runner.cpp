// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/experiments/experiment_runner.h"

#include <chrono>
#include <exception>
#include <functional>
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
        m_allowed = everyStep;
    }
    m_isRunning = true;
    setPaused(false);
    if (!m_thread.joinable()) m_thread = std::jthread([this](const std::stop_token& end) { work(end); });
    m_called.notify_all();
}

void ExperimentRunner::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop.request_stop();
        m_waiting.reset();
        ++m_number;
    }
    m_isRunning = false;
    setPaused(false);
}

void ExperimentRunner::pause() { allow(0); }
void ExperimentRunner::resume() { allow(everyStep); }
void ExperimentRunner::step() { allow(1); }

void ExperimentRunner::allow(std::size_t steps) {
    {
        const std::lock_guard lock(m_mutex);
        m_allowed = steps;
    }
    m_called.notify_all();
    if (steps > 0) setPaused(false);
}

void ExperimentRunner::setPaused(bool paused) {
    if (paused == m_isPaused) return;
    m_isPaused = paused;
    emit pausedChanged();
}

void ExperimentRunner::awaitStep(std::uint64_t number, const std::stop_token& stop,
                                 const std::function<void()>& onHold) {
    std::unique_lock lock(m_mutex);
    if (m_allowed == everyStep) return;
    if (m_allowed == 0) {
        lock.unlock();
        onHold();
        tell(number, [this] {
            bool isHeld = false;
            {
                const std::lock_guard again(m_mutex);
                isHeld = m_allowed == 0;
            }
            if (isHeld) setPaused(true);
        });
        lock.lock();
        if (!m_called.wait(lock, stop, [this] { return m_allowed > 0; })) return;
    }
    if (m_allowed != everyStep) --m_allowed;
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
                setPaused(false);
                emit failed(fault);
            });
        }
    }
}

void ExperimentRunner::tell(std::uint64_t number, std::function<void()> call) {
    m_calls.post([this, number, call = std::move(call)] {
        if (number == m_number) call();
    });
}

void ExperimentRunner::serve(const Request& request, const std::stop_token& stop) {
    Pace bar(std::chrono::milliseconds(30)), pictures(std::chrono::milliseconds(100));
    std::optional<ExperimentResult> latest;  // that was not shown yet
    const auto show = [&] {
        tell(request.number, [this, soFar = std::move(*latest)] { emit showing(soFar); });
        latest.reset();
    };
    Progress progress(
        stop,
        [&](double fraction) {
            if (bar.isTime()) tell(request.number, [this, fraction] { emit progressed(fraction); });
        },
        [&](const std::vector<Figure>& figures) {
            latest = ExperimentResult{request.experiment, request.settings, figures};
            if (pictures.isTime()) show();
        });
    progress.setOnStep([&] {
        awaitStep(request.number, stop, [&] {
            if (latest) show();
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
