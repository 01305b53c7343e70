// SPDX-License-Identifier: GPL-3.0-or-later
// f(weight·x + bias), for every entry.
#include "core/activations/selection.h"
#include "core/analysis/curve.h"
#include "core/analysis/joints.h"
#include "core/analysis/statistics.h"
#include "core/exploration.h"
#include "tests/support/settings.h"

#include <array>
#include <cmath>

namespace activation {
namespace {

std::vector<double> scaled(std::vector<double> values, double weight, double bias) {
    values.insert(values.end(), {weight, bias});
    return values;
}

class EveryScaled : public EveryActivation {};

TEST_P(EveryScaled, IsTheActivationOfTheScaledInput) {
    for (const ActivationSetting& s : settings())
        for (const auto& [weight, bias] : {std::pair{-3.0, 1.5}, {0.5, -0.25}, {2.0, 0.0}}) {
            const std::vector<double> values = scaled(s.values, weight, bias);
            EXPECT_FALSE(activation().fault(values));
            for (double x = -4.0; x <= 4.0; x += 0.125) {  // the scaled input is exact
                const Point p = activation().point(x, values, Framework::PyTorch);
                const Point own = s.point(weight * x + bias);
                EXPECT_EQ(p.value, own.value) << s << " at " << x;
                EXPECT_DOUBLE_EQ(p.slope, own.slope * weight) << s << " at " << x;
                EXPECT_DOUBLE_EQ(p.curvature, own.curvature * weight * weight) << s << " at " << x;
                const std::size_t n = s.values.size();
                const auto along = [&](std::size_t i) {
                    return activation().parameterSlope(x, values, i, Framework::PyTorch);
                };
                for (std::size_t i = 0; i < n; ++i)
                    EXPECT_EQ(along(i),
                              activation().parameterSlope(weight * x + bias, s.values, i, Framework::PyTorch));
                EXPECT_DOUBLE_EQ(along(n), own.slope * x);
                EXPECT_EQ(along(n + 1), own.slope);
            }
        }
}

TEST_P(EveryScaled, HasItsKinksWhereTheInputMeetsThem) {
    for (const ActivationSetting& s : settings()) {
        const std::vector<Break> own = activation().breaks(s.values, Framework::PyTorch);
        const std::vector<double> values = scaled(s.values, -3.0, 1.1);
        const std::vector<Break> breaks = activation().breaks(values, Framework::PyTorch);
        ASSERT_EQ(breaks.size(), own.size());
        for (std::size_t i = 0; i < own.size(); ++i) {
            const Break& b = own[own.size() - 1 - i];
            EXPECT_DOUBLE_EQ(breaks[i].x, (b.x - 1.1) / -3.0);
            const Point at = activation().point(breaks[i].x, values, Framework::PyTorch), there = s.point(b.x);
            EXPECT_EQ(at.value, there.value) << s << ": exactly at the kink";
            EXPECT_DOUBLE_EQ(at.slope, -3.0 * there.slope) << s;
        }
        EXPECT_TRUE(activation().breaks(scaled(s.values, 0.0, 1.0), Framework::PyTorch).empty());
    }
}

TEST_P(EveryScaled, IsTheSameInBatches) {
    const ActivationSetting s{&activation(), activation().defaults()};
    const std::vector<double> values = scaled(s.values, -0.5, 0.75);
    std::vector<float> x, z;
    for (int i = -1300; i <= 1300; ++i) x.push_back(static_cast<float>(i) / 64.0F);
    for (const float each : x) z.push_back(-0.5F * each + 0.75F);
    const std::size_t count = x.size();
    std::vector<float> y(count), ofZ(count), gradient(count, 2.0F);
    activation().forward(x, values, y);
    activation().forward(z, s.values, ofZ);
    EXPECT_EQ(y, ofZ);
    activation().slope(x, values, y);
    activation().slope(z, s.values, ofZ);
    for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(y[i], -0.5F * ofZ[i]) << x[i];
    std::vector<float> inPlace = x;
    activation().backward(inPlace, gradient, values, inPlace);
    for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(inPlace[i], -0.5F * (2.0F * ofZ[i])) << x[i];
    double ofWeight = 0.0, ofBias = 0.0;
    for (std::size_t i = 0; i < count; ++i) ofWeight += double{2.0F * ofZ[i]} * x[i], ofBias += 2.0F * ofZ[i];
    const std::size_t n = s.values.size();
    EXPECT_NEAR(activation().parameterGradient(x, gradient, values, n), ofWeight, 1e-9 * (1.0 + std::fabs(ofWeight)));
    EXPECT_NEAR(activation().parameterGradient(x, gradient, values, n + 1), ofBias, 1e-9 * (1.0 + std::fabs(ofBias)));
    for (std::size_t i = 0; i < n; ++i) {
        const double own = activation().parameterGradient(z, gradient, s.values, i);
        EXPECT_NEAR(activation().parameterGradient(x, gradient, values, i), own, 1e-9 * (1.0 + std::fabs(own)));
    }
}

TEST_P(EveryScaled, IsFlatForAWeightOfNothing) {
    const std::vector<double> values = scaled(activation().defaults(), 0.0, 0.5);
    const ActivationSetting unscaled{&activation(), activation().defaults()};
    for (const double x : {-std::numeric_limits<double>::infinity(), -2.0, 0.0, 1e300}) {
        const Point p = activation().point(x, values, Framework::PyTorch);
        EXPECT_EQ(p.value, unscaled.value(0.5));
        EXPECT_EQ(p.slope, 0.0);
        EXPECT_EQ(p.curvature, 0.0);
        const auto single = static_cast<float>(x);
        float y = 7.0F;
        activation().slope({&single, 1}, values, {&y, 1});
        EXPECT_EQ(y, 0.0F);
    }
}

TEST_P(EveryScaled, NeedsFiniteNumbers) {
    EXPECT_EQ(activation().fault(scaled(activation().defaults(), NAN, 0.0)), "weight must be a finite number");
    EXPECT_EQ(activation().fault(scaled(activation().defaults(), 1.0, INFINITY)), "bias must be a finite number");
}

INSTANTIATE_TEST_SUITE_P(All, EveryScaled, everyEntry(), idOf);

TEST(InputScale, BelongsToASelection) {
    Selection tanh = defaultSelection("tanh");
    EXPECT_FALSE(hasInputScale(tanh));
    EXPECT_EQ(inputScaleOf(tanh), InputScale{});
    setInputScale(tanh, InputScale{-3.0, 1.5});
    EXPECT_TRUE(hasInputScale(tanh));
    EXPECT_EQ(inputScaleOf(tanh), (InputScale{-3.0, 1.5}));
    EXPECT_FALSE(faultOf(tanh));
    EXPECT_NEAR(entryOf(tanh)->point(0.5, tanh.values, Framework::PyTorch).slope, -3.0, 1e-15);
    setInputScale(tanh, {});
    EXPECT_EQ(tanh, defaultSelection("tanh"));
}

TEST(InputScale, StandsBehindTheParameters) {
    Selection elu = defaultSelection("elu");
    const Activation& entry = *entryOf(elu);
    EXPECT_EQ(parameterAt(entry, 0).id, "alpha");
    EXPECT_EQ(parameterAt(entry, 1).id, "weight");
    EXPECT_EQ(parameterAt(entry, 2).symbol, "b");
    EXPECT_THROW(parameterAt(entry, 3), std::invalid_argument);
    EXPECT_EQ(valueAt(entry, elu.values, 1), 1.0);
    EXPECT_EQ(valueAt(entry, elu.values, 2), 0.0);
    setValueAt(elu, 2, 1.5);
    EXPECT_EQ(elu.values, (std::vector{1.0, 1.0, 1.5}));
    setValueAt(elu, 1, -3.0);
    EXPECT_EQ(valueAt(entry, elu.values, 1), -3.0);
    setValueAt(elu, 0, 2.0);
    setValueAt(elu, 2, 0.0);
    setValueAt(elu, 1, 1.0);
    EXPECT_EQ(elu.values, std::vector{2.0}) << "a weight of 1 and a bias of 0 are none";
    EXPECT_THROW(setValueAt(elu, 3, 1.0), std::invalid_argument);
}

TEST(InputScale, MovesKinksOfFrameworksToo) {
    const Activation& leaky = *find("leaky_relu");
    const std::vector<double> values{0.1, 2.0, -1.0};
    EXPECT_EQ(leaky.point(0.5, values, Framework::PyTorch).slope, 0.2);
    EXPECT_EQ(leaky.point(0.5, values, Framework::Jax).slope, 2.0);
    const std::vector<Joint> found = joints(leaky, values);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].x, 0.5);
}

// A unit with weight 2 sees normal inputs twice as wide.
TEST(InputScale, IsSeenByStatistics) {
    const Activation& tanh = *find("tanh");
    const Statistics unit = statistics(tanh, std::vector<double>{2.0, 0.5}, 0.0, 1.0);
    const Statistics wide = statistics(tanh, std::vector<double>{}, 0.5, 2.0);
    EXPECT_NEAR(unit.mean, wide.mean, 1e-9);
    EXPECT_NEAR(unit.secondMoment, wide.secondMoment, 1e-9);
}

TEST(Band, IsInView) {
    Exploration e;
    e.current = {"rrelu", {0.0, 4.0}};
    e.shown = {.value = true, .slope = false};
    EXPECT_GT(visibleY(e).from, -20.0);
    e.current.isTraining = true;
    EXPECT_LE(visibleY(e).from, -20.0) << "the steepest that is drawn";
}

TEST(Band, IsWhatTrainingMayDraw) {
    Selection rrelu = defaultSelection("rrelu");
    EXPECT_EQ(bandOf(rrelu), std::nullopt);
    rrelu.isTraining = true;
    EXPECT_FALSE(faultOf(rrelu));
    const auto band = bandOf(rrelu);
    ASSERT_TRUE(band);
    const auto at = [](const Selection& s) { return entryOf(s)->point(-2.0, s.values, Framework::PyTorch).value; };
    EXPECT_EQ(at((*band)[0]), -0.25);
    EXPECT_DOUBLE_EQ(at((*band)[1]), -2.0 / 3.0);
    EXPECT_FALSE((*band)[0].isTraining);
    Selection relu = defaultSelection("relu");
    relu.isTraining = true;
    EXPECT_EQ(faultOf(relu), "relu is the same in training");
}

}  // namespace
}  // namespace activation
