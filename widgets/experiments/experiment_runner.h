// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"
#include "widgets/threads/call_queue.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>

namespace activation {

/// What an experiment showed, and what it was run with: one value, so that neither is ever taken for another's.
struct ExperimentResult {
    const Experiment* experiment = nullptr;
    Settings settings{};
    std::vector<Figure> figures{};
};

/// Runs experiments off the thread of the window. A new request takes the place of the one under way, which is told to
/// stop; nothing is heard of it any more. Its thread starts with the first request and ends with the runner.
class ExperimentRunner : public QObject {
    Q_OBJECT

public:
    explicit ExperimentRunner(QObject* parent = nullptr);
    ~ExperimentRunner() override;

    /// The experiment must outlive the runner.
    void request(const Experiment& experiment, Settings settings);
    /// Ends what is under way.
    void stop();
    bool isRunning() const { return m_isRunning; }

    /// Holds what is under way after its next step, where it has steps.
    void pause();
    /// Lets it go on: to its end, or by one step.
    void resume();
    void step();
    /// It stands between two steps.
    bool isPaused() const { return m_isPaused; }

signals:
    /// Of the request under way, 0 … 1; not more often than one sees.
    void progressed(double fraction);
    /// What the request under way has to show so far.
    void showing(const activation::ExperimentResult& soFar);
    void finished(const activation::ExperimentResult& result);
    void failed(const activation::Fault& fault);
    /// It has come to a stand between two steps, or goes on.
    void pausedChanged();

private:
    static constexpr std::size_t everyStep = std::numeric_limits<std::size_t>::max();

    struct Request {
        const Experiment* experiment;
        Settings settings;
        std::uint64_t number;
    };

    void work(const std::stop_token& end);
    void serve(const Request& request, const std::stop_token& stop);
    /// On the run's thread, between two steps: returns when the next may begin. `onHold` is called where it has to
    /// wait.
    void awaitStep(std::uint64_t number, const std::stop_token& stop, const std::function<void()>& onHold);
    void allow(std::size_t steps);
    void setPaused(bool paused);
    /// Calls on the window's thread, unless another request has come by then.
    void tell(std::uint64_t number, std::function<void()> call);

    std::uint64_t m_number = 0;  ///< of the newest request; only on the window's thread, as is the next
    bool m_isRunning = false, m_isPaused = false;

    std::mutex m_mutex;  ///< guards the next three
    std::optional<Request> m_waiting;
    std::stop_source m_stop;
    std::size_t m_allowed = everyStep;  ///< steps that may be gone until the run is held
    std::condition_variable_any m_called;
    CallQueue m_calls;
    std::jthread m_thread;  // last: it uses all the others
};

}  // namespace activation
