// SPDX-License-Identifier: GPL-3.0-or-later
// Tails: of the exponential, of the normal distribution, of gates, and waves far out.
#include "core/numerics/functions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

float lane(Pack p) { return p.lanes[0]; }

TEST(Gates, AreExactlyClosedOrOpenAtInfinity) {
    const auto check = [](const auto& gate) {
        const auto closed = gated(Jet<Real>::variable(-infinity), gate, Jet<Real>::variable(-infinity));
        EXPECT_TRUE(closed.value == 0.0L && std::signbit(closed.value));
        EXPECT_EQ(closed.slope, 0.0L);
        EXPECT_EQ(closed.curvature, 0.0L);
        const auto open = gated(Jet<Real>::variable(infinity), gate, Jet<Real>::variable(infinity));
        EXPECT_EQ(open.value, Real{infinity});
        EXPECT_EQ(open.slope, 1.0L);
        EXPECT_EQ(open.curvature, 0.0L);
    };
    check(sigmoid);
    check(normalCdf);
    check(tanhExp);
}

TEST(Gates, KeepTheirDigitsBelowTheSmallestNormalFloat) {
    for (const float x : {-95.3F, -91.7F, -88.2F, -60.0F, -1.5F}) {
        const double e = std::exp(double{x});
        const double exact = x * (e / (1.0 + e));
        EXPECT_NEAR(lane(gated(Pack(x), sigmoid, Pack(x))), exact, 1e-45 + std::fabs(exact) * 3e-7) << x;
    }
}

TEST(Gates, SlopeKeepsItsDigitsWhereTheTermsOfTheProductRuleCancel) {
    // The minimum of x·σ(x): the derivative there is 0, and in floats no more than a last digit of x's away.
    const float x = -1.2784645F;
    const Jet<Pack> f = gated(Jet<Pack>::variable(Pack(x)), sigmoid, Jet<Pack>::variable(Pack(x)));
    EXPECT_NEAR(lane(f.slope), 0.0, 5e-8);
}

TEST(Gates, NormalTailFromEndToEnd) {
    // Φ(−|x|)/e^(−x²/2), by mpmath.
    const std::pair<Real, Real> exact[]{{0.0L, 0.5L},
                                        {0x1p-30L, 0.49999999962845604851L},
                                        {0.5L, 0.349618834720398069828L},
                                        {1.0L, 0.261578291865123371682L},
                                        {3.0L, 0.121513948355562167121L},
                                        {5.0L, 0.0769193049750062959646L},
                                        {20.0L, 0.0198976156483270315921L},
                                        {38.5L, 0.0103551604387498214255L},
                                        {200.0L, 0.00199466153796172966069L}};
    for (const auto& [x, f] : exact) {
        EXPECT_LE(std::fabs(elementary::normalTail(x) - f), 4e-19L * f) << x;
        EXPECT_EQ(elementary::normalTail(-x), elementary::normalTail(x));
        EXPECT_NEAR(elementary::normalTail(static_cast<double>(x)), static_cast<double>(f),
                    2e-15 * static_cast<double>(f));
    }
}

TEST(Gates, ScaledExponentialKeepsItsDigits) {
    for (const float x : {-100.0F, -87.5F, -39.9F, -40.1F, 0.0F}) {
        const Scaled<Pack> e = elementary::scaledExp(Pack(x), Pack(0.0F));
        const double exact = std::exp(double{x});
        EXPECT_NEAR(double{lane(e.number)} * double{lane(e.scale)}, exact, 2e-7 * exact) << x;
        EXPECT_LE(lane(e.scale), 1.0F);
    }
}

TEST(Waves, FarOutAreThoseOfTheExactProduct) {
    // By mpmath in 2,500 bits. The product of two doubles has 106 bits, and all of them count.
    const struct {
        double a, x;
        Real sine, cosine;
    } exact[]{
        {30.0, 1.7976931348623157e+308, -0.1483100993519686759468L, 0.9889409054287365155268L},
        {0.1, 1e+300, -0.9529101931834195496949L, 0.3032526400992051280361L},
        {29.7, -3e+154, -0.3759632348433778643094L, 0.9266345806444431979723L},
        {1.3, 1e+22, 0.1138224164124142081539L, -0.9935011109817839457353L},
        {0.7, 1000000000.0, 0.8585809374866027901884L, 0.5126780410595194115854L},
        {10.1, 12345.678, 0.9993728727877397155475L, 0.035409901665780032905L},
        {1.0, 3.141592653589793, 1.224646799147353177226e-16L, -1.0L},
    };
    for (const auto& w : exact) {
        const auto [s, c] = elementary::wave(w.a, Real{w.x});
        EXPECT_LE(std::fabs(s - w.sine), 3e-19L) << w.a << '*' << w.x;
        EXPECT_LE(std::fabs(c - w.cosine), 3e-19L) << w.a << '*' << w.x;
        const auto [quickSine, quickCosine] = elementary::wave(w.a, w.x);
        EXPECT_LE(std::fabs(quickSine - w.sine), 3e-16) << w.a << '*' << w.x;
        EXPECT_LE(std::fabs(quickCosine - w.cosine), 3e-16) << w.a << '*' << w.x;
    }
}

TEST(Waves, KeepTheSignOfZero) {
    EXPECT_TRUE(std::signbit(sine(-0.0L, 0.3)));
    EXPECT_TRUE(std::signbit(sine(-0.0, 0.3)));
    EXPECT_TRUE(std::signbit(lane(sine(Pack(-0.0F), 0.3))));
    EXPECT_FALSE(std::signbit(sine(0.0L, 0.3)));
}

}  // namespace
}  // namespace activation
