// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"

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
    double mean, variance, secondMoment, slopeMoment, gain;  ///< as Statistics has them
    double dead, vanishing, clipped;  ///< shares where f′ = 0, where |f′| < 0.1, and where f is flat at its limit
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
        std::uint64_t toZero = 0, toInfinity = 0;
        Sum error = 0.0L;
        FormatLoss of(Sum square, std::uint64_t count) const;
        void add(double y, double rounded);
    };

    const Activation& m_activation;
    Values m_values;
    double m_infimum, m_supremum;
    std::uint64_t m_count = 0, m_nans = 0, m_infinities = 0, m_dead = 0, m_vanishing = 0, m_clipped = 0;
    double m_pivot = 0.0, m_outputPivot = 0.0, m_least, m_largest;
    Sum m_x = 0.0L, m_xSquared = 0.0L, m_y = 0.0L, m_ySquared = 0.0L, m_slopeSquared = 0.0L, m_square = 0.0L;
    Loss m_float16, m_bfloat16;
};

}  // namespace activation
