// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numerics/quadrature.h"

#include <gtest/gtest.h>

#include <numbers>

namespace activation {
namespace {

/// Counts evaluations from one check to the next.
class Count {
public:
    void evaluated() { m_most = std::max(m_most, ++m_now); }
    void checked() { m_now = 0; }
    int most() const { return m_most; }

private:
    int m_now = 0, m_most = 0;
};

TEST(Quadrature, checksForEveryFewEvaluations) {
    Count count;
    const auto f = [&](double x) {
        count.evaluated();
        return std::array{std::exp(-x * x) * std::pow(std::sin(200.0 * x), 2)};
    };
    const auto check = [&] { count.checked(); };
    const double exact = 0.5 * std::sqrt(std::numbers::pi);
    EXPECT_NEAR(integrate<1>(f, {-8.0, 0.0, 8.0}, 1e-13, 100'000, check).value[0], exact, 1e-12);
    EXPECT_LE(count.most(), 30);
    const EvenSums<1> sums = evenSums<1>(f, 8.0, 1e-13, 100'000, check);
    EXPECT_TRUE(sums.agree);
    EXPECT_NEAR(sums.integrals.value[0], exact, 1e-13);
    EXPECT_LE(count.most(), 64);
}

TEST(Quadrature, noOscillationGoesAlongWithThreeSteps) {
    for (double rate = 1.0; rate < 400.0; rate *= 1.003) {
        const auto f = [&](double z) { return std::array{std::exp(-0.5 * z * z) * std::cos(rate * z)}; };
        const EvenSums<1> sums = evenSums<1>(f, 12.0, 1e-13);
        EXPECT_NEAR(sums.integrals.value[0], std::sqrt(2.0 * std::numbers::pi) * std::exp(-0.5 * rate * rate), 1e-12)
            << rate;
    }
}

}  // namespace
}  // namespace activation
