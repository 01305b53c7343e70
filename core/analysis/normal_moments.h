// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/magnitude.h"
#include "core/analysis/normal_places.h"
#include "core/numerics/quadrature.h"

#include <functional>

namespace activation {

/// What is integrated at one input: moments about a pivot, moments about 0, and that of the slope; in units.
using MomentTerms = std::array<double, 5>;
enum MomentTerm : std::size_t { Away, AwaySquared, Value, ValueSquared, SlopeSquared };

/// Integrals of what an activation makes of z ~ N(mean, deviation²), in units in which they neither overflow nor vanish
/// where f and f′ are beyond the square root of the doubles, or beyond the doubles themselves.
class NormalMoments {
public:
    NormalMoments(const Activation& activation, Values values, double mean, double deviation);

    /// Over the density without its factor 1/√(2π).
    /// `onStep` is called every few evaluations; an exception from there ends it.
    Integrals<5> about(double pivot, const std::function<void()>& onStep = {}) const;

    /// f at the mean; 0 where that is not finite.
    double pivot() const { return m_pivot; }
    const Point& middle() const { return m_middle; }
    /// f is taken as a straight line on each side of a break: doubles beside the mean, or those of f there, are too
    /// coarse to see how f changes within the density. Moments about 0 are then not there.
    bool isStraight() const { return m_isStraight; }
    /// Powers of two that values and slopes are counted in, squared or, in moments of the first order, as they are.
    int valueUnit() const { return m_valueUnit; }
    int meanUnit() const { return m_meanUnit; }
    int slopeUnit() const { return m_slopeUnit; }

private:
    /// What oscillates takes many points, each the quicker way.
    Point pointAt(double x) const {
        return m_rate > 0.0 ? m_activation.pointForDrawing(x, m_values, Framework::PyTorch)
                            : m_activation.point(x, m_values, Framework::PyTorch);
    }
    bool isUnresolved() const;
    void beStraight();
    void chooseUnits();
    MomentTerms straightTerms(double t) const;
    MomentTerms terms(double t, double pivot) const;

    const Activation& m_activation;
    Values m_values;
    double m_mean, m_deviation;
    double m_rate;  ///< see oscillationRate
    Extended m_value, m_slope;
    Point m_middle;
    double m_pivot;
    std::vector<double> m_places;
    int m_valueUnit = 0, m_meanUnit = 0, m_slopeUnit = 0;

    double m_perValue = 1.0, m_perSlope = 1.0, m_valuePerMean = 1.0;  ///< the same units as factors

    bool m_isStraight = false;
    double m_break = 0.0;  ///< where the lines on both sides meet
    Point m_left{}, m_right{};
};

}  // namespace activation
