// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numerics/double_word.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Pack packOf(float x) { return Pack(x); }
float lane(Pack p) { return p.lanes[0]; }

TEST(DoubleWord, WhatRoundingTakesFromProductsAndSums) {
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> any(-1e3, 1e3);
    for (int i = 0; i < 1000; ++i) {
        const double a = any(random), b = any(random);
        const Real wide = Real{a} * 1.000000001L, x = Real{b};
        EXPECT_EQ(productError(wide, x), std::fma(wide, x, -(wide * x)));
        EXPECT_EQ(productError(a, b), std::fma(a, b, -(a * b)));
        EXPECT_EQ(Real{a + b} + sumError(a, b), Real{a} + Real{b}) << a << " + " << b;
        const auto f = static_cast<float>(a), g = static_cast<float>(b);
        EXPECT_EQ(double{f * g} + double{lane(productError(packOf(f), packOf(g)))}, double{f} * double{g});
    }
}

/// What is used on other machines, for types of 24, 53 and 64 bits: both ways take the same from every product.
template <class T>
void expectBothWays(int exponents) {
    std::mt19937_64 random(5);
    std::uniform_real_distribution<double> any(-1.0, 1.0);
    std::uniform_int_distribution<int> power(-exponents, exponents);
    for (int i = 0; i < 20000; ++i) {
        const T a =
            std::ldexp(static_cast<T>(any(random)) * (T(1) + static_cast<T>(any(random)) / T(3)), power(random));
        const T b = std::ldexp(static_cast<T>(any(random)) / T(7), power(random));
        ASSERT_EQ(productErrorByHalves(a, b), std::fma(a, b, -(a * b)));
        ASSERT_EQ(productErrorByFma(a, b), std::fma(a, b, -(a * b)));
    }
    const T most = std::numeric_limits<T>::max();
    EXPECT_EQ(productErrorByHalves(most, most), T(0));
    EXPECT_EQ(productErrorByFma(most, most), T(0));
}

TEST(DoubleWord, HalvesAndFmaAreTheSame) {
    expectBothWays<float>(20);
    expectBothWays<double>(200);
    expectBothWays<Real>(2000);
#ifdef ACTIVATION_REAL_BY_FMA
    EXPECT_FALSE(realByHalves);
#else
    EXPECT_EQ(realByHalves, std::numeric_limits<Real>::digits == 64);
#endif
}

TEST(DoubleWord, AConstantKeepsTheDigitsThatTheTypeOfXCannotHold) {
    const DoubleWord<double> e = 0.1L * exact(3.0);
    EXPECT_LT(std::fabs(Real{e.x} + Real{e.low} - 0.1L * 3.0L), 1e-19L);
    const DoubleWord<Pack> p = 0.1L * exact(packOf(3.0F));
    EXPECT_NEAR(double{lane(p.x)} + double{lane(p.low)}, 0.3, 1e-15);
    const DoubleWord<Pack> sum = 0.1L + exact(packOf(3.0F));
    EXPECT_NEAR(double{lane(sum.x)} + double{lane(sum.low)}, 3.1, 1e-14);
}

TEST(DoubleWord, ArithmeticWithJetsFollowsTheirRules) {
    const auto x = exact(Jet<double>::variable(1.7));
    const DoubleWord<Jet<double>> f = x * (3.0L + 0.5L * (x * x));  // 3x + x³/2
    EXPECT_NEAR(f.x.value, 3 * 1.7 + 0.5 * 1.7 * 1.7 * 1.7, 1e-14);
    EXPECT_NEAR(f.x.slope, 3 + 1.5 * 1.7 * 1.7, 1e-14);
    EXPECT_NEAR(f.x.curvature, 3 * 1.7, 1e-14);
    const Real exactly = 1.7 * (3.0L + 0.5L * (Real{1.7} * 1.7));
    EXPECT_LT(std::fabs((f.x.value - exactly) + f.low), 1e-18L);
}

TEST(DoubleWord, AFlatLineIsFlatAlsoAtInfinity) {
    for (const double x : {-infinity, infinity}) {
        EXPECT_EQ(line(0.0L, x), 0.0);
        EXPECT_EQ(lane(line(0.0L, packOf(static_cast<float>(x)))), 0.0F);
        EXPECT_EQ(line(0.5L, x), x);
        EXPECT_EQ(product(2.0L, x).low, 0.0) << "an infinite product has no rounding error";
        EXPECT_FALSE(std::isnan((product(Jet<Real>::variable(0.0L), Real{x}).x.slope)));
    }
}

TEST(DoubleWord, AProductOfDataIsRoundedLikeTheData) {
    // 0.1 is a little more than a tenth: in doubles ten times that is 1.
    EXPECT_EQ(dataProduct(0.1, 10.0L), 1.0);
    EXPECT_GT(line(Real{0.1}, 10.0L), 1.0L);
    EXPECT_EQ(lane(dataProduct(0.1, packOf(10.0F))), 1.0F);
    EXPECT_EQ(dataProduct(Jet<Real>::variable(0.1L), 10.0L), 1.0);
}

}  // namespace
}  // namespace activation
