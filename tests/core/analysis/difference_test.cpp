// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/difference.h"

#include "core/analysis/curve.h"
#include "tests/support/settings.h"

namespace activation {
namespace {

Difference between(const ActivationSetting& f, const ActivationSetting& g) {
    return differenceOf(*f.activation, f.values, *g.activation, g.values);
}

TEST(Difference, IsThatOfThePointsOfBoth) {
    const ActivationSetting f = setting("elu", {1.5}), g = setting("hardtanh", {-0.5, 2.0});
    const Difference d = between(f, g);
    for (const double x : {-3.0, -0.5, 0.0, 0.25, 2.0, 7.0}) {
        const Point at = d.record.point(x, d.values, Framework::PyTorch);
        EXPECT_EQ(at.value, f.value(x) - g.value(x)) << x;
        EXPECT_EQ(at.slope, f.slope(x) - g.slope(x)) << x;
        EXPECT_EQ(at.curvature, f.curvature(x) - g.curvature(x)) << x;
    }
}

TEST(Difference, HasTheBreaksOfBothOnce) {
    const Difference d = between(setting("relu6"), setting("hardtanh", {-0.5, 6.0}));
    std::vector<double> places;
    for (const Break& b : d.record.breaks(d.values, Framework::PyTorch)) places.push_back(b.x);
    EXPECT_EQ(places, (std::vector{-0.5, 0.0, 6.0}));
}

TEST(Difference, OfGeluAndItsTanhFormIsSmallAndCanBeSeen) {
    const Difference d = between(setting("gelu"), setting("gelu_tanh"));
    const Range y = extent(d.record, d.values, Quantity::Value, {-5.0, 5.0});
    EXPECT_LT(y.from, -1e-4);
    EXPECT_GT(y.to, 1e-4);
    EXPECT_LT(y.size(), 2e-3);
    const Curve drawn = curve(d.record, d.values, Quantity::Value, {{-5.0, 5.0}, y, 500.0, 300.0});
    EXPECT_EQ(drawn.strokes.size(), 1U);
}

class DifferenceOf : public EveryActivation {};

TEST_P(DifferenceOf, ItselfIsNothing) {
    for (const ActivationSetting& f : settings()) {
        const Difference d = between(f, f);
        for (double x = -4.0; x <= 4.0; x += 0.25)
            EXPECT_EQ(d.record.point(x, d.values, Framework::PyTorch).value, 0.0) << f << " at " << x;
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, DifferenceOf, everyEntry(), idOf);

}  // namespace
}  // namespace activation
