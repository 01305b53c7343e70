// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/selection.h"
#include "core/experiments/progress.h"

#include <functional>
#include <vector>

namespace activation {

/// Wide random networks in the limit of infinite width (Poole et al. 2016; Schoenholz et al. 2017): weights
/// N(0, σ_w²/n), biases N(0, σ_b²), so that sums before the activation are normal with a variance q.
class MeanField {
public:
    explicit MeanField(const Selection& selection) : m_selection(selection), m_entry(*entryOf(selection)) {}

    struct Moments {
        double value, slope;  ///< E f(√q z)², E f′(√q z)²
    };
    /// Exact to about 1e−12; q = 0 is a single point.
    Moments moments(double q, const Progress& progress) const;

    /// E f(u)·f(v) for u, v of variance q, as a function of their correlation. It lives no longer than the field.
    std::function<double(double)> products(double q, const Progress& progress) const;

    /// What q becomes after many layers, from q = 1 on; ∞ where it diverges.
    double fixedPoint(double weightVariance, double biasVariance, const Progress& progress) const;

private:
    std::vector<double> places(double mean, double deviation) const;
    double product(double q, double c, const Progress& progress) const;

    Selection m_selection;
    const Activation& m_entry;
};

/// The moments of an activation over q, tabulated once: for whole planes of networks. To about 1e−6.
class MomentTable {
public:
    MomentTable(const MeanField& field, const Progress& progress);

    MeanField::Moments at(double q) const;
    double fixedPoint(double weightVariance, double biasVariance, double start, const Progress& progress) const;

    static constexpr double least = 1e-6, most = 1e6;

private:
    static constexpr int cells = 240;
    std::vector<MeanField::Moments> m_rows;
};

}  // namespace activation
