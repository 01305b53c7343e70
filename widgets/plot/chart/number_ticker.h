// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot/chart/axis_scale.h"
#include "widgets/plot/chart/plot_engine.h"

namespace activation {

/// Numbers at axes as a textbook sets them: a true minus sign, 100 … 900 and not 1·10² … 9·10²; what long numbers have
/// in common is left to a note at the axis's end (AxisScale), and no two labels are alike.
class NumberTicker : public QCPAxisTicker {
public:
    explicit NumberTicker(const QCPAxis* axis) : m_axis(axis) {}

    /// Pixels that a number needs, its surroundings included: longer axes get more ticks.
    void setRoom(double pixels) { m_room = pixels; }
    /// A short axis has up to seven ticks as near to each other as that; usually it has not.
    void setLeastRoom(double pixels) { m_leastRoom = pixels; }
    /// No ticks between whole numbers.
    void setWhole(bool whole) { m_whole = whole; }
    /// Whether someone writes the note; otherwise every label has its own power of ten.
    void setNoted(bool noted) { m_isNoted = noted; }

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;

private:
    const QCPAxis* m_axis;
    double m_room = 80.0, m_leastRoom = 0.0;
    bool m_whole = false;
    bool m_isNoted = false;
    double m_step = 1.0;
    AxisScale m_scale;
};

/// Names of the places 0, 1, 2, …; some are left out where there is no room for all.
class NameTicker : public QCPAxisTickerText {
public:
    explicit NameTicker(const QCPAxis* axis) : m_axis(axis) {}

    /// Pixels that a name needs along the axis.
    void setRoom(double pixels) { m_room = pixels; }

protected:
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;

private:
    const QCPAxis* m_axis;
    double m_room = 80.0;
};

/// Powers of a logarithmic axis: 10⁻³, 0.1, 1, 10, 10³ in every language, and 2 and 5 between them where few are seen.
class PowerTicker : public QCPAxisTickerLog {
public:
    explicit PowerTicker(const QCPAxis* axis) : m_axis(axis) {}

    /// As above.
    void setRoom(double pixels) { m_room = pixels; }

protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;

private:
    const QCPAxis* m_axis;
    double m_room = 80.0;
};

}  // namespace activation
