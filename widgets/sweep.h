// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/range.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace activation {

/// Moves a number to and fro between two limits, evenly in time, however fast the frames come.
class Sweep : public QObject {
    Q_OBJECT

public:
    explicit Sweep(const Range& limits, QObject* parent = nullptr);

    bool isRunning() const { return m_timer.isActive(); }
    void setLimits(const Range& limits) { m_limits = limits; }
    std::chrono::milliseconds period() const { return m_period; }
    void setPeriod(std::chrono::milliseconds thereAndBack) { m_period = thereAndBack; }

    /// Upwards, from a value between the limits.
    void start(double value, double framesPerSecond);
    void stop();
    /// Moves the other way from here on.
    void turn();

signals:
    void moved(double value);

private:
    void step();

    Range m_limits;
    std::chrono::milliseconds m_period{4000};
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_phase = 0.0;  ///< 0 … 1 up, 1 … 2 down
};

}  // namespace activation
