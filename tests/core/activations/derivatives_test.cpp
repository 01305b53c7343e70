// SPDX-License-Identifier: GPL-3.0-or-later
// What differentiation by jets gives, against differences of the values themselves.
#include "tests/support/settings.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace activation {
namespace {

struct Estimate {
    double derivative, error;
};

/// Ridders' method: central differences with ever smaller steps, extrapolated to step 0; the best by its own estimate.
Estimate differentiate(const std::function<double(double)>& f, double x, double step) {
    constexpr int rows = 10;
    constexpr double shrink = 1.4;
    double table[rows][rows];
    Estimate best{0.0, 1e300};
    for (int i = 0; i < rows; ++i, step /= shrink) {
        table[0][i] = (f(x + step) - f(x - step)) / (2.0 * step);
        double factor = shrink * shrink;
        for (int j = 1; j <= i; ++j, factor *= shrink * shrink) {
            table[j][i] = (table[j - 1][i] * factor - table[j - 1][i - 1]) / (factor - 1.0);
            const double error =
                std::max(std::fabs(table[j][i] - table[j - 1][i]), std::fabs(table[j][i] - table[j - 1][i - 1]));
            if (error < best.error) best = {table[j][i], error};
        }
    }
    return best;
}

/// Distance to the nearest break.
double clearance(const ActivationSetting& s, double x) {
    double result = 1e300;
    for (const Break& b : s.activation->breaks(s.values, Framework::PyTorch))
        result = std::min(result, std::fabs(x - b.x));
    return result;
}

const std::vector<double> places{-40.0, -20.3, -8.1,  -5.2, -3.7, -2.9, -2.1, -1.6, -1.2, -0.9, -0.6,
                                 -0.3,  -0.07, 0.004, 0.02, 0.11, 0.4,  0.7,  0.97, 1.3,  1.8,  2.4,
                                 2.8,   3.3,   4.6,   5.7,  6.4,  9.3,  19.6, 20.4, 41.0};

/// Close means: 1e−8 of the larger of 1, the function and its derivative, and what differences cannot tell.
void expectClose(double derivative, const Estimate& estimate, double size, const std::string& where) {
    const double scale = std::max({1.0, std::fabs(size), std::fabs(derivative)});
    EXPECT_LT(estimate.error, 1e-6 * scale) << where << ": differences tell too little here";
    EXPECT_NEAR(derivative, estimate.derivative, 1e-8 * scale + 4.0 * estimate.error) << where;
}

class EveryDerivative : public EveryActivation {};

TEST_P(EveryDerivative, InXAgreesWithDifferences) {
    for (const ActivationSetting& s : settings())
        for (const double x : places) {
            const double step = std::min(0.02, 0.9 * clearance(s, x));
            if (step < 1e-3) continue;  // a break: its slopes are in conventions_test.cpp
            const Point p = s.point(x);
            const std::string where = testing::PrintToString(s) + " at " + std::to_string(x);
            expectClose(p.slope, differentiate([&](double at) { return s.value(at); }, x, step), p.value,
                        where + ", slope");
            expectClose(p.curvature, differentiate([&](double at) { return s.slope(at); }, x, step), p.slope,
                        where + ", curvature");
        }
}

TEST_P(EveryDerivative, InEachParameterAgreesWithDifferences) {
    for (const ActivationSetting& s : settings())
        for (std::size_t i = 0; i < s.values.size(); ++i) {
            const auto with = [&](double value) {
                ActivationSetting changed = s;
                changed.values[i] = value;
                return changed;
            };
            const double step = std::min(0.02, 0.2 * std::max(std::fabs(s.values[i]), 0.1));
            const ActivationSetting below = with(s.values[i] - step), above = with(s.values[i] + step);
            // At the end of what is legal there are no differences to both sides.
            if (s.activation->fault(below.values) || s.activation->fault(above.values)) continue;
            for (const double x : places) {
                // Differences must not step over a break; breaks move with some parameters.
                const auto side = [&](const ActivationSetting& other) {
                    const auto breaks = other.activation->breaks(other.values, Framework::PyTorch);
                    return std::ranges::count_if(breaks, [&](const Break& b) { return b.x < x; });
                };
                if (side(below) != side(above) || clearance(s, x) < 1e-3) continue;
                expectClose(s.activation->parameterSlope(x, s.values, i, Framework::PyTorch),
                            differentiate([&](double value) { return with(value).value(x); }, s.values[i], step),
                            s.value(x),
                            testing::PrintToString(s) + " at " + std::to_string(x) + ", in " +
                                std::string(s.activation->parameters[i].id));
            }
        }
}

INSTANTIATE_TEST_SUITE_P(All, EveryDerivative, everyEntry(), idOf);

// Where a slope is so small that differences of values see nothing, it must still have its digits (8 of them here).
TEST(Derivative, KeepsItsDigitsInTheTails) {
    struct Row {
        std::string_view id;
        double x, slope;
    };
    for (const Row& row : {Row{"tanh", 30.0, 4.0 * std::exp(-60.0)},
                           {"tanh", -30.0, 4.0 * std::exp(-60.0)},
                           {"sigmoid", 40.0, std::exp(-40.0)},
                           {"sigmoid", -700.0, std::exp(-700.0)},
                           {"softplus", -700.0, std::exp(-700.0)},
                           {"elu", -700.0, std::exp(-700.0)},
                           {"logsigmoid", 40.0, std::exp(-40.0)},
                           {"arctan", 1e10, 1e-20},
                           {"isru", -1e10, 1e-30},
                           {"softsign", 1e10, 1e-20 * (1.0 - 2e-10)},
                           {"squareplus", -1e8, 1e-16},
                           {"gaussian", 20.0, -40.0 * std::exp(-400.0)},
                           {"silu", -600.0, (1.0 - 600.0) * std::exp(-600.0)},
                           {"mish", -300.0, (1.0 - 300.0) * std::exp(-300.0)}})
        EXPECT_NEAR(setting(row.id).slope(row.x) / row.slope, 1.0, 1e-8) << row.id << " at " << row.x;
}

}  // namespace
}  // namespace activation
