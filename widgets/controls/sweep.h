// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/value_scale.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace activation {

/// Sweeps a number along a track and back, evenly in time, however fast the frames come. Of whole numbers it leaves
/// none out where they are few enough to be seen, and takes longer for it.
class Sweep : public QObject {
    Q_OBJECT

public:
    explicit Sweep(const ValueScale& scale, QObject* parent = nullptr);

    bool isRunning() const { return m_timer.isActive(); }
    void setScale(const ValueScale& scale) { m_scale = scale; }
    std::chrono::milliseconds period() const { return m_period; }
    void setPeriod(std::chrono::milliseconds thereAndBack) { m_period = thereAndBack; }

    /// Upwards, from a value between the limits.
    void start(double value, double framesPerSecond);
    void stop();
    /// What a frame does that comes so long after the last one.
    void advance(std::chrono::nanoseconds elapsed);
    /// Moves the other way, from where it was before its last step: the value of that step is not a legal one.
    void turn();

signals:
    void moved(double value);

private:
    double withoutLeap(double value, bool isUp);

    ValueScale m_scale;
    std::chrono::milliseconds m_period{4000};
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_phase = 0.0;   ///< 0 … 1 up, 1 … 2 down
    double m_before = 0.0;  ///< the phase before the last step
    double m_value = 0.0;   ///< where it is
};

}  // namespace activation
