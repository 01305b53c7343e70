// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/sweep.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double mostWhole = 1000.0;  // as many can be watched one by one

}  // namespace

Sweep::Sweep(const ValueScale& scale, QObject* parent) : QObject(parent), m_scale(scale) {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const std::chrono::nanoseconds elapsed(m_clock.nsecsElapsed());
        m_clock.start();
        advance(elapsed);
    });
}

void Sweep::start(double value, double framesPerSecond) {
    m_value = value;
    m_phase = m_before = m_scale.shareOf(value);
    m_clock.start();
    m_timer.start(static_cast<int>(1000.0 / std::clamp(framesPerSecond, 20.0, 240.0)));
}

void Sweep::stop() { m_timer.stop(); }

void Sweep::turn() {
    m_value = m_scale.at(m_before <= 1.0 ? m_before : 2.0 - m_before);
    m_phase = m_before = 2.0 - m_before;
}

void Sweep::advance(std::chrono::nanoseconds elapsed) {
    const bool isUp = m_phase <= 1.0;
    const std::chrono::duration<double> period = m_period;
    m_before = m_phase;
    m_phase = std::fmod(m_phase + 2.0 * (elapsed / period), 2.0);
    double value = m_scale.at(m_phase <= 1.0 ? m_phase : 2.0 - m_phase);
    if (m_scale.isWhole()) {
        if (m_scale.limits().size() <= mostWhole) value = withoutLeap(value, isUp);
        if (value == m_value) return;
    }
    m_value = value;
    emit moved(value);
}

/// The next whole number on the way to the value: where a frame came late, the sweep waits.
double Sweep::withoutLeap(double value, bool isUp) {
    const bool hasTurned = isUp != (m_phase <= 1.0);
    const double target = hasTurned ? m_scale.at(isUp ? 1.0 : 0.0) : value;
    const double next = m_value + (isUp ? 1.0 : -1.0);
    if (isUp ? target <= next : target >= next) return isUp ? std::max(target, m_value) : std::min(target, m_value);
    m_phase = isUp ? m_scale.shareOf(next) : 2.0 - m_scale.shareOf(next);
    return next;
}

}  // namespace activation
