// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "core/result.h"

#include <functional>
#include <stop_token>

namespace activation {

/// Ends a run that was asked to stop, from however deep inside.
struct Stopped {};

/// Ends a run that cannot go on, and says why.
struct CannotGoOn {
    Fault fault;
};

/// What a run says while it is under way, and how it is told to stop. Listeners are called on the thread of the run.
class Progress {
public:
    using Fractions = std::function<void(double)>;
    using Interims = std::function<void(const std::vector<Figure>&)>;
    using Checks = std::function<void()>;

    Progress() = default;
    /// `onCheck` is called whenever the run looks whether it was asked to stop, for whoever measures how often.
    explicit Progress(std::stop_token stop, Fractions onFraction = {}, Interims onInterim = {}, Checks onCheck = {})
        : m_stop(std::move(stop)),
          m_onFraction(std::move(onFraction)),
          m_onInterim(std::move(onInterim)),
          m_onCheck(std::move(onCheck)) {}

    /// Ends the run (Stopped) where it was asked to stop: so call this or `at` at least every ten milliseconds.
    void check() const {
        if (m_onCheck) m_onCheck();
        if (m_stop.stop_requested()) throw Stopped{};
    }
    /// Between two steps that a person may want to see one by one: the listener returns when the next may begin.
    void step() const {
        if (m_onStep) m_onStep();
        check();
    }
    void setOnStep(Checks onStep) { m_onStep = std::move(onStep); }
    /// This share of the run is done (0 … 1).
    void at(double fraction) const {
        check();
        if (m_onFraction) m_onFraction(m_from + (m_to - m_from) * fraction);
    }
    /// The same for a part of the run.
    Progress part(double from, double to) const {
        Progress result(*this);
        result.m_from = m_from + (m_to - m_from) * from;
        result.m_to = m_from + (m_to - m_from) * to;
        return result;
    }

    /// Figures of what there is so far, for whoever wants to watch.
    bool isWatched() const { return static_cast<bool>(m_onInterim); }
    void show(const std::vector<Figure>& figures) const {
        if (m_onInterim) m_onInterim(figures);
    }

private:
    std::stop_token m_stop;
    Fractions m_onFraction;
    Interims m_onInterim;
    Checks m_onCheck, m_onStep;
    double m_from = 0.0, m_to = 1.0;
};

}  // namespace activation
