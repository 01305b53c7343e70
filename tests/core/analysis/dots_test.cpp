// SPDX-License-Identifier: GPL-3.0-or-later
// Known curves: how many points they are drawn with, and what marks they carry.
#include "core/analysis/curve.h"
#include "tests/support/settings.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

const Canvas fullHd{{-5, 5}, {-2, 5}, 1920, 1080};

Curve valueOf(std::string_view id, std::vector<double> values = {}) {
    const ActivationSetting s = setting(id, std::move(values));
    return curve(*s.activation, s.values, Quantity::Value, fullHd);
}
Curve slopeOf(std::string_view id, std::vector<double> values = {}, Framework framework = Framework::PyTorch) {
    const ActivationSetting s = setting(id, std::move(values));
    return curve(*s.activation, s.values, Quantity::Slope, fullHd, framework);
}

std::size_t pointsOf(const Curve& drawn) {
    std::size_t points = 0;
    for (const Stroke& stroke : drawn.strokes) points += stroke.x.size();
    return points;
}

TEST(FewPoints, DrawStraightLines) {
    EXPECT_EQ(pointsOf(valueOf("identity")), 2U);
    EXPECT_LE(pointsOf(valueOf("relu")), 4U);
    EXPECT_LE(pointsOf(slopeOf("relu")), 4U);
    EXPECT_LE(pointsOf(valueOf("prelu")), 4U);
    EXPECT_LE(pointsOf(valueOf("hardtanh")), 5U);
    EXPECT_LE(pointsOf(valueOf("hardsigmoid")), 5U);
    EXPECT_LE(pointsOf(valueOf("hardshrink")), 6U);
    EXPECT_LE(pointsOf(slopeOf("hardswish")), 6U);
}

TEST(FewPoints, DrawSmoothCurves) {
    EXPECT_LE(pointsOf(valueOf("elu")), 60U);
    for (const std::string_view id : {"elu", "gelu", "silu", "mish", "tanh", "sigmoid", "softplus", "selu", "arctan"}) {
        EXPECT_LE(pointsOf(valueOf(id)), 100U) << id;
        EXPECT_LE(pointsOf(slopeOf(id)), 100U) << id;
    }
}

std::string nameOf(const Dot& dot) {
    constexpr const char* names[]{"open", "closed", "corner"};
    return std::string(names[static_cast<int>(dot.mark)]) + " at " + std::to_string(dot.x) + ", " +
           std::to_string(dot.y);
}

/// The same dots in any order, to 1e−9.
void expectDots(const Curve& drawn, const std::vector<Dot>& expected) {
    const auto isThere = [](const std::vector<Dot>& dots, const Dot& dot) {
        return std::ranges::any_of(dots, [&](const Dot& other) {
            return other.mark == dot.mark && std::fabs(other.x - dot.x) < 1e-9 && std::fabs(other.y - dot.y) < 1e-9;
        });
    };
    for (const Dot& dot : expected) EXPECT_TRUE(isThere(drawn.dots, dot)) << "missing: " << nameOf(dot);
    for (const Dot& dot : drawn.dots) EXPECT_TRUE(isThere(expected, dot)) << "not expected: " << nameOf(dot);
    EXPECT_EQ(drawn.dots.size(), expected.size());
}

using enum Mark;

TEST(Dots, ShowWhichEndOfAJumpHoldsTheValue) {
    expectDots(valueOf("step"), {{0, 0, Closed}, {0, 1, Open}});
    expectDots(valueOf("threshold"), {{1, 0, Closed}, {1, 1, Open}});
    expectDots(valueOf("threshold", {1.0, 3.0}), {{1, 3, Closed}, {1, 1, Open}});
    expectDots(valueOf("hardshrink"), {{-0.5, -0.5, Open}, {-0.5, 0, Closed}, {0.5, 0, Closed}, {0.5, 0.5, Open}});
    expectDots(slopeOf("relu"), {{0, 0, Closed}, {0, 1, Open}});
    expectDots(slopeOf("hardtanh"), {{-1, 0, Closed}, {-1, 1, Open}, {1, 1, Open}, {1, 0, Closed}});
    expectDots(slopeOf("elu", {2.0}), {{0, 2, Closed}, {0, 1, Open}});
}

TEST(Dots, FollowTheFramework) {
    expectDots(slopeOf("leaky_relu", {0.25}), {{0, 0.25, Closed}, {0, 1, Open}});
    expectDots(slopeOf("leaky_relu", {0.25}, Framework::Jax), {{0, 0.25, Open}, {0, 1, Closed}});
    expectDots(slopeOf("hardtanh", {}, Framework::Jax), {{-1, 0, Open}, {-1, 1, Closed}, {1, 1, Closed}, {1, 0, Open}});
}

TEST(Dots, ShowAValueThatIsOnNeitherSide) {
    expectDots(slopeOf("prelu", {0.25}, Framework::Keras), {{0, 0.25, Open}, {0, 1, Open}, {0, 0, Closed}});
    expectDots(slopeOf("sparse_sigmoid", {}, Framework::Jax),
               {{-1, 0, Open}, {-1, 0.5, Open}, {-1, 0.25, Closed}, {1, 0.5, Open}, {1, 0, Open}, {1, 0.25, Closed}});
    expectDots(slopeOf("celu", {}, Framework::Keras), {{0, 1, Open}, {0, 2, Closed}});
    expectDots(slopeOf("hardshrink", {0.0}), {{0, 1, Open}, {0, 0, Closed}});
}

TEST(Dots, MarkCorners) {
    expectDots(valueOf("relu"), {{0, 0, Corner}});
    expectDots(valueOf("softshrink"), {{-0.5, 0, Corner}, {0.5, 0, Corner}});
    expectDots(valueOf("elu", {2.0}), {{0, 0, Corner}});
    expectDots(valueOf("selu"), {{0, 0, Corner}});
}

TEST(Dots, AreNotWhereItIsSmooth) {
    for (const std::string_view id : {"identity", "elu", "celu", "gelu", "softsign", "relu_squared", "squareplus"})
        expectDots(valueOf(id), {});
    for (const std::string_view id : {"identity", "elu", "celu", "gelu", "softsign", "relu_squared", "sparse_plus"})
        expectDots(slopeOf(id), {});
    expectDots(valueOf("softplus"), {});
}

TEST(Dots, AreOnlyInView) {
    Canvas left = fullHd;
    left.x = {-5, -1};
    const ActivationSetting step = setting("step");
    expectDots(curve(*step.activation, step.values, Quantity::Value, left), {});
    Canvas low = fullHd;
    low.y = {-1, 0.5};
    expectDots(curve(*step.activation, step.values, Quantity::Value, low), {{0, 0, Closed}});
}

TEST(Dots, AreThereAtTheVeryEdge) {
    Canvas edge = fullHd;
    edge.x = {0, 5};
    const ActivationSetting step = setting("step");
    const Curve drawn = curve(*step.activation, step.values, Quantity::Value, edge);
    ASSERT_EQ(drawn.strokes.size(), 1U);
    EXPECT_EQ(drawn.strokes[0].x, (std::vector<double>{0, 5}));
    EXPECT_EQ(drawn.strokes[0].y, (std::vector<double>{1, 1}));
}

// The jump of PyTorch's softplus is 2e−9: far smaller than a pixel, it is drawn through; magnified, it is a gap.
TEST(Gaps, AreDrawnThroughWhereTheyCannotBeSeen) {
    const ActivationSetting s = setting("softplus");
    EXPECT_EQ(curve(*s.activation, s.values, Quantity::Value, {{15, 25}, {10, 30}, 800, 600}).strokes.size(), 1U);
    const Canvas magnified{{20 - 1e-8, 20 + 1e-8}, {20 - 1e-8, 20 + 1e-8}, 800, 600};
    const Curve drawn = curve(*s.activation, s.values, Quantity::Value, magnified);
    EXPECT_EQ(drawn.strokes.size(), 2U);
    EXPECT_EQ(drawn.dots.size(), 2U);
}

TEST(Strokes, EndExactlyAtTheEdgesOfTheCanvas) {
    const ActivationSetting s = setting("identity");
    const Curve drawn = curve(*s.activation, s.values, Quantity::Value, {{-5, 5}, {-1, 2}, 800, 600});
    ASSERT_EQ(drawn.strokes.size(), 1U);
    EXPECT_NEAR(drawn.strokes[0].x.front(), -1.0, 1e-12);
    EXPECT_NEAR(drawn.strokes[0].x.back(), 2.0, 1e-12);
}

TEST(Strokes, LeaveAndComeBack) {
    const ActivationSetting s = setting("sine", {2.0});
    const Curve drawn = curve(*s.activation, s.values, Quantity::Value, {{-5, 5}, {-0.5, 0.5}, 800, 600});
    EXPECT_EQ(drawn.strokes.size(), 7U);  // sin 2x passes 0 seven times
}

// Sixty waves in a pixel are a solid band: cheap to draw, and as high as the waves are.
TEST(Strokes, OfWavesFinerThanPixelsFillThem) {
    const ActivationSetting s = setting("sine", {30.0});
    const Canvas wide{{-5e3, 5e3}, {-1.5, 1.5}, 800, 600};
    const Curve drawn = curve(*s.activation, s.values, Quantity::Value, wide);
    ASSERT_EQ(drawn.strokes.size(), 1U);
    EXPECT_LE(pointsOf(drawn), 2000U);
    std::vector<double> low(800, 9.0), high(800, -9.0);
    for (std::size_t i = 0; i < drawn.strokes[0].x.size(); ++i) {
        const auto column = std::min<std::size_t>(799, static_cast<std::size_t>((drawn.strokes[0].x[i] + 5e3) / 12.5));
        low[column] = std::min(low[column], drawn.strokes[0].y[i]);
        high[column] = std::max(high[column], drawn.strokes[0].y[i]);
    }
    std::size_t filled = 0;
    for (std::size_t c = 1; c < 800; ++c)
        filled += std::min(low[c - 1], low[c]) < -0.9 && std::max(high[c - 1], high[c]) > 0.9;
    EXPECT_GE(filled, 790U);
}

TEST(Strokes, AreNotThereWhereNothingIsInView) {
    const ActivationSetting s = setting("sigmoid");
    EXPECT_TRUE(curve(*s.activation, s.values, Quantity::Value, {{-5, 5}, {3, 4}, 800, 600}).strokes.empty());
}

}  // namespace
}  // namespace activation
