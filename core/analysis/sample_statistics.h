// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/statistics.h"
#include "core/data/sample.h"

namespace activation {

/// What a narrow format makes of the outputs.
struct FormatLoss {
    double toZero;      ///< the share of outputs that become 0 and are not
    double toInfinity;  ///< the share that becomes infinite
    double error;       ///< of the others, the root of E (rounded − f)²/E f²
};

/// What an activation makes of the numbers of a sample, such as the inputs that a layer had.
struct SampleResult {
    std::uint64_t count = 0, nans = 0, infinities = 0;  ///< finite numbers, and what is left out of all the rest
    double inputMean, inputDeviation, least, largest;
    Statistics moments;               ///< the error is 0, or where only a Sample was there, an estimate
    double dead, vanishing, clipped;  ///< shares where f′ = 0, where |f′| < 0.1, and where f is flat at its limit
    double shareError = 0.0;          ///< by how much these may be wrong, where only a Sample was there
    FormatLoss float16, bfloat16;
};

/// Takes the numbers one after the other; what it keeps does not grow. Variances divide by the count.
/// Values are legal: std::invalid_argument otherwise. The activation and the values must outlive it.
class SampleStatistics {
public:
    CORE_EXPORT SampleStatistics(const Activation& activation, Values values);

    CORE_EXPORT void add(std::span<const double> numbers);
    CORE_EXPORT SampleResult result() const;

private:
    using Sum = long double;
    struct Loss {
        Sum toZero = 0.0L, toInfinity = 0.0L, error = 0.0L;
        FormatLoss of(Sum square, Sum weight) const;
        void add(double y, double rounded, Sum weight);
    };
    friend SampleResult sampleStatistics(const Activation&, Values, const Sample&);
    friend Statistics sampleMoments(const Activation&, Values, const Sample&);

    SampleStatistics(const Activation& activation, Values values, double infimum, double supremum);
    Point pointAt(double x) const;
    /// So many inputs that are x.
    void addMoments(double x, const Point& f, Sum weight);
    void addLosses(double y, Sum weight);
    void addCells(const Sample& sample);
    /// By how much the moments from cells may be wrong: what another choice of two numbers for each makes of them.
    double errorFor(const Sample& sample) const;

    const Activation& m_activation;
    Values m_values;
    double m_infimum, m_supremum;
    std::uint64_t m_count = 0, m_nans = 0, m_infinities = 0;
    Sum m_weight = 0.0L, m_dead = 0.0L, m_vanishing = 0.0L, m_clipped = 0.0L;
    double m_pivot = 0.0, m_outputPivot = 0.0, m_least, m_largest;
    Sum m_x = 0.0L, m_xSquared = 0.0L, m_y = 0.0L, m_ySquared = 0.0L, m_slopeSquared = 0.0L, m_square = 0.0L;
    Loss m_float16, m_bfloat16;
};

/// The same from what is kept of a sample. Each of its cells is taken as two numbers that have its mean and its
/// deviation: moments are exact to rounding where f is a straight line in every cell, as the rectifiers are, and so are
/// the shares where no cell reaches across an end of what is shared out. For the smooth functions of the catalogue and
/// a sample near N(0, 1), moments are right to 1e−4 of their size, mostly to 1e−7. What formats lose is that of one
/// number of each cell. Values are legal and the sample has no fault: std::invalid_argument otherwise.
CORE_EXPORT SampleResult sampleStatistics(const Activation&, Values, const Sample&);
/// Of these the moments alone, which is quicker.
CORE_EXPORT Statistics sampleMoments(const Activation&, Values, const Sample&);

}  // namespace activation
