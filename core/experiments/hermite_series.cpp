// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/hermite_series.h"

#include "core/analysis/oscillation.h"
#include "core/numerics/quadrature.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace activation {
namespace {

constexpr double reach = 13.0;                  // deviations; the root of the density is 1e−19 there
constexpr std::size_t most = 6000, fewest = 8;  // terms; the fewest where the nodes do not resolve f
constexpr std::size_t nodesAndTerms = 100'000'000;

/// Of the root of the standard normal density, so that its square is the density.
double rootDensity(double z) {
    return std::sqrt(0.5 * std::numbers::inv_sqrtpi * std::numbers::sqrt2) * std::exp(-0.25 * z * z);
}

}  // namespace

HermiteSeries::HermiteSeries(const Activation& entry, Values values, double q, const Progress& progress) {
    const double scale = std::sqrt(q);
    // E f(u)², E f(u)·f(−u) and q·E f′(u)² = Σ k·aₖ².
    const auto moments = [&](double z) {
        const Point one = entry.pointForDrawing(scale * z, values, Framework::PyTorch);
        const double other = entry.pointForDrawing(-scale * z, values, Framework::PyTorch).value, root = rootDensity(z);
        const double density = root * root;
        return std::array{density * one.value * one.value, density * one.value * other,
                          density * q * one.slope * one.slope};
    };
    const double rate = oscillationRate(entry, values, 0.0, scale);
    const EvenSums<3> sums = evenSums<3>(moments, reach, 1e-13, mostSteps(rate), [&] { progress.check(); });
    const auto [same, opposite, degrees] = sums.integrals.value;

    // How fast f and the k-th polynomial oscillate together, and the density's share.
    const bool isResolved = rate < fastestResolved;
    const double fastest = 2.2 * std::min(rate, fastestResolved) + std::sqrt(static_cast<double>(most)) + 12.0;
    const auto nodes = static_cast<std::size_t>(2.0 * reach * fastest / (2.0 * std::numbers::pi)) + 1;
    const std::size_t terms = isResolved ? std::min(most, nodesAndTerms / nodes) : fewest;
    const double step = 2.0 * reach / static_cast<double>(nodes - 1);
    std::vector<double> z(nodes), f(nodes), last(nodes, 0.0), polynomial(nodes);
    for (std::size_t i = 0; i < nodes; ++i) {
        if (i % 256 == 0) progress.check();
        z[i] = -reach + step * static_cast<double>(i);
        polynomial[i] = rootDensity(z[i]);
        f[i] = step * polynomial[i] * entry.pointForDrawing(scale * z[i], values, Framework::PyTorch).value;
    }
    m_rest = same;
    m_oppositeRest = opposite;
    double restOfDegrees = degrees;
    for (std::size_t k = 0; k < terms && m_rest > 1e-13 * same; ++k) {
        progress.check();
        double coefficient = 0.0;
        const double next = 1.0 / std::sqrt(static_cast<double>(k + 1)), before = std::sqrt(static_cast<double>(k));
        for (std::size_t i = 0; i < nodes; ++i) {
            coefficient += f[i] * polynomial[i];
            const double following = (z[i] * polynomial[i] - before * last[i]) * next;
            last[i] = polynomial[i];
            polynomial[i] = following;
        }
        const double square = coefficient * coefficient;
        m_squares.push_back(square);
        m_rest -= square;
        m_oppositeRest -= k % 2 == 0 ? square : -square;
        restOfDegrees -= static_cast<double>(k) * square;
    }
    m_rest = std::max(0.0, m_rest);
    m_oppositeRest = std::clamp(m_oppositeRest, -m_rest, m_rest);
    const auto least = static_cast<double>(m_squares.size());
    m_degree = m_rest > 0.0 ? std::max(least, restOfDegrees / m_rest) : least;
}

double HermiteSeries::operator()(double c) const {
    double sum = 0.0;
    for (std::size_t k = m_squares.size(); k-- > 0;) sum = sum * c + m_squares[k];
    return sum + (c < 0.0 ? m_oppositeRest : m_rest) * std::pow(std::fabs(c), m_degree);
}

}  // namespace activation
