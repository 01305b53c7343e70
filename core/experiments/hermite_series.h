// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "core/experiments/progress.h"

#include <vector>

namespace activation {

/// E f(u)·f(v) for normal u, v of variance q as a power series in their correlation c: Σ aₖ²·cᵏ, where aₖ are the
/// coefficients of f(√q·z) in normalised Hermite polynomials (Mehler 1866). For an entire function that oscillates this
/// is exact to about 1e−12 after a few thousand terms, where a double integral takes millions of evaluations. What
/// more terms would add is taken to be one power of c, whose exponent is their mean: for a sine, whose terms lie close
/// together, that is right to a share of 1/√k.
class HermiteSeries {
public:
    HermiteSeries(const Activation& entry, Values values, double q, const Progress& progress);

    double operator()(double c) const;

private:
    std::vector<double> m_squares;              ///< aₖ²
    double m_rest = 0.0, m_oppositeRest = 0.0;  ///< of the sum at c = 1 and at c = −1
    double m_degree = 1.0;                      ///< of the rest
};

}  // namespace activation
