// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sweep.h"

#include <algorithm>
#include <cmath>

namespace activation {

Sweep::Sweep(const ValueScale& scale, QObject* parent) : QObject(parent), m_scale(scale) {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Sweep::step);
}

void Sweep::start(double value, double framesPerSecond) {
    m_phase = m_scale.shareOf(value);
    m_clock.start();
    m_timer.start(static_cast<int>(1000.0 / std::clamp(framesPerSecond, 20.0, 240.0)));
}

void Sweep::stop() { m_timer.stop(); }

void Sweep::turn() { m_phase = 2.0 - m_phase; }

void Sweep::step() {
    const double elapsed = static_cast<double>(m_clock.nsecsElapsed()) * 1e-6;
    m_clock.start();
    m_phase = std::fmod(m_phase + 2.0 * elapsed / static_cast<double>(m_period.count()), 2.0);
    const double share = m_phase <= 1.0 ? m_phase : 2.0 - m_phase;
    emit moved(m_scale.at(share));
}

}  // namespace activation
