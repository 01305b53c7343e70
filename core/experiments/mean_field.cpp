// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/mean_field.h"

#include "core/analysis/oscillation.h"
#include "core/analysis/statistics.h"
#include "core/experiments/hermite_series.h"
#include "core/numerics/quadrature.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace activation {
namespace {

double normalDensity(double z) { return 0.5 * std::numbers::inv_sqrtpi * std::numbers::sqrt2 * std::exp(-0.5 * z * z); }

}  // namespace

MeanField::Moments MeanField::moments(double q, const Progress& progress) const {
    if (q <= 0.0) {
        const Point p = m_entry.point(0.0, m_selection.values, Framework::PyTorch);
        return {p.value * p.value, p.slope * p.slope};
    }
    const auto check = [&] { progress.check(); };
    const Statistics s = statistics(m_entry, m_selection.values, 0.0, std::sqrt(q), check);
    return {s.secondMoment, s.slopeMoment};
}

std::vector<double> MeanField::places(double mean, double deviation) const {
    constexpr double reach = 10.0;  // deviations; beyond lie 1e−23
    std::vector<double> result;
    for (const double d : {-reach, -4.0, -1.5, 0.0, 1.5, 4.0, reach}) result.push_back(d);
    for (const Break& b : m_entry.breaks(m_selection.values, Framework::PyTorch)) {
        const double z = (b.x - mean) / deviation;
        if (-reach < z && z < reach) result.push_back(z);
    }
    std::ranges::sort(result);
    return result;
}

std::function<double(double)> MeanField::products(double q, const Progress& progress) const {
    if (q > 0.0 && oscillationRate(m_entry, m_selection.values, 0.0, std::sqrt(q)) > 0.0)
        return HermiteSeries(m_entry, m_selection.values, q, progress);
    return [this, q, progress](double c) { return product(q, c, progress); };
}

double MeanField::product(double q, double c, const Progress& progress) const {
    const double scale = std::sqrt(q), rest = scale * std::sqrt(std::max(0.0, 1.0 - c * c));
    const auto f = [&](double x) { return m_entry.pointForDrawing(x, m_selection.values, Framework::PyTorch).value; };
    const auto check = [&] { progress.check(); };
    if (q <= 0.0) return moments(q, progress).value;
    if (rest <= 1e-9 * scale) {  // v is u or −u
        const double sign = c < 0.0 ? -1.0 : 1.0;
        const auto integrand = [&](double z) {
            return std::array{normalDensity(z) * f(scale * z) * f(sign * scale * z)};
        };
        return integrate<1>(integrand, places(0.0, scale), 1e-10, 60000, check).value[0];
    }
    const auto inner = [&](double mean) {
        const auto integrand = [&](double z) { return std::array{normalDensity(z) * f(mean + rest * z)}; };
        return integrate<1>(integrand, places(mean, rest), 1e-10, 60000, check).value[0];
    };
    const auto outer = [&](double z) { return std::array{normalDensity(z) * f(scale * z) * inner(c * scale * z)}; };
    return integrate<1>(outer, places(0.0, scale), 1e-9, 60000, check).value[0];
}

double MeanField::fixedPoint(double weightVariance, double biasVariance, const Progress& progress) const {
    constexpr int patience = 5000;
    double q = 1.0;
    for (int i = 0; i < patience; ++i) {
        progress.at(static_cast<double>(i) / patience);
        const double before = q;
        q = weightVariance * moments(q, progress).value + biasVariance;
        if (!(q < 1e12)) return HUGE_VAL;
        if (q < 1e-12) return 0.0;
        if (std::fabs(q - before) <= 1e-14 * q) break;
    }
    return q;
}

MomentTable::MomentTable(const MeanField& field, const Progress& progress) {
    for (int i = 0; i <= cells; ++i) {
        progress.at(static_cast<double>(i) / cells);
        m_rows.push_back(field.moments(least * std::pow(most / least, static_cast<double>(i) / cells), progress));
    }
}

MeanField::Moments MomentTable::at(double q) const {
    const double place = cells * std::log(std::max(q, least) / least) / std::log(most / least);
    const double inside = std::clamp(place, 1.0, cells - 2.0);
    const auto i = static_cast<std::size_t>(inside);
    const double t = std::min(place, static_cast<double>(cells)) - static_cast<double>(i);
    // The cubic through four neighbours (Lagrange).
    const double w[]{-t * (t - 1.0) * (t - 2.0) / 6.0, (t + 1.0) * (t - 1.0) * (t - 2.0) / 2.0,
                     -(t + 1.0) * t * (t - 2.0) / 2.0, (t + 1.0) * t * (t - 1.0) / 6.0};
    MeanField::Moments result{0.0, 0.0};
    for (std::size_t k = 0; k < 4; ++k) {
        result.value += w[k] * m_rows[i - 1 + k].value;
        result.slope += w[k] * m_rows[i - 1 + k].slope;
    }
    return {std::max(0.0, result.value), std::max(0.0, result.slope)};
}

double MomentTable::fixedPoint(double weightVariance, double biasVariance, double start,
                               const Progress& progress) const {
    double q = start;
    for (int i = 0; i < 300; ++i) {
        if (i % 64 == 0) progress.check();
        const double before = q;
        q = weightVariance * at(q).value + biasVariance;
        if (!(q < most)) return HUGE_VAL;
        if (q < least) return least;
        if (std::fabs(q - before) <= 1e-7 * q) break;
    }
    return q;
}

}  // namespace activation
