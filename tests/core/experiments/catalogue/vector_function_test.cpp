// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vector_functions/vector_function.h"

#include "tests/core/experiments/support.h"

#include <cmath>

namespace activation {
namespace {

Settings of(std::string_view function, double a = 1.0, double b = 0.5) {
    const std::size_t place = static_cast<std::size_t>(findVectorFunction(function) - vectorFunctions().data());
    return {.numbers = {{"function", static_cast<double>(place)}, {"a", a}, {"b", b}}};
}

std::optional<Fault> faultOfVector(Settings settings, std::string others = "0, -1") {
    settings.texts["others"] = std::move(others);
    return faultOf(*findExperiment("vector_function"), settings);
}

/// The curve's y at the point that is exactly at x.
double at(const FigureCurve& curve, double x) {
    const auto found = std::ranges::find(curve.x, x);
    EXPECT_NE(found, curve.x.end()) << curve.name << " has no point at " << x;
    return found == curve.x.end() ? NAN : curve.y[static_cast<std::size_t>(found - curve.x.begin())];
}

TEST(VectorFunction, everyOneIsShown) {
    for (const VectorFunction& function : vectorFunctions()) {
        const auto figures = figuresOf("vector_function", of(function.facts.id));
        EXPECT_EQ(figures.size(), function.gated ? 6U : 7U) << function.facts.id;
        for (const Figure& figure : figures) EXPECT_EQ(faultOf(figure), "") << function.facts.id;
    }
}

TEST(VectorFunction, gatesAreCutWhereTheSettingsSay) {
    const auto figures = figuresOf("vector_function", of("glu", -1.5, 3.0));
    const Figure& map = figureNamed(figures, "Value");
    ASSERT_EQ(map.markers.size(), 2U);
    EXPECT_EQ(map.markers[0].x, -1.5);
    EXPECT_EQ(map.markers[0].label, "a");
    EXPECT_EQ(map.markers[1].y, 3.0);
    const Figure& overB = figureNamed(figures, "Over b");
    EXPECT_EQ(overB.curves.size(), 5U);
    EXPECT_EQ(overB.curves.front().name, "a = −1.5") << "the chosen one first";
    EXPECT_EQ(overB.markers.front().x, 3.0);
    for (std::size_t i = 0; i < overB.curves[0].x.size(); ++i)
        EXPECT_NEAR(overB.curves[0].y[i], -1.5 / (1.0 + std::exp(-overB.curves[0].x[i])), 1e-15);
    const FigureCurve& overA = curveNamed(figureNamed(figures, "Over a"), "b = 3");
    for (std::size_t i = 0; i < overA.x.size(); ++i)
        EXPECT_NEAR(overA.y[i], overA.x[i] / (1.0 + std::exp(-3.0)), 1e-15);
    const auto& row = figureNamed(figures, "Numbers").table->rows.front();
    const double gate = 1.0 / (1.0 + std::exp(-3.0));
    EXPECT_NEAR(std::get<double>(row[1]), -1.5 * gate, 1e-15);
    EXPECT_NEAR(std::get<double>(row[2]), gate, 1e-15);
    EXPECT_NEAR(std::get<double>(row[3]), -1.5 * gate * (1.0 - gate), 1e-15);
}

TEST(VectorFunction, aSliceThatIsChosenIsDrawnOnce) {
    const auto figures = figuresOf("vector_function", of("glu", 1.0, 2.0));
    EXPECT_EQ(figureNamed(figures, "Over a").curves.size(), 4U);
    EXPECT_EQ(figureNamed(figures, "Over b").curves.size(), 4U);
    Settings far = of("glu", 50.0, -50.0);
    const auto without = figuresOf("vector_function", far);
    EXPECT_TRUE(without.front().markers.empty()) << "what is not on the map is not marked on it";
    EXPECT_EQ(figureNamed(without, "Over b").curves.front().name, "a = 50");
}

TEST(VectorFunction, kinksAreSampled) {
    Settings settings = of("reglu", 2.0, 1.0);
    settings.numbers["reach"] = 3.7;
    const auto figures = figuresOf("vector_function", settings);
    const FigureCurve& gate = curveNamed(figureNamed(figures, "Over b"), "a = 2");
    EXPECT_EQ(at(gate, 0.0), 0.0);
    for (std::size_t i = 0; i < gate.x.size(); ++i) EXPECT_NEAR(gate.y[i], 2.0 * std::max(0.0, gate.x[i]), 1e-15);

    const auto maxout = figuresOf("vector_function", of("maxout", 1.0, 0.123));
    EXPECT_EQ(at(curveNamed(figureNamed(maxout, "Over a"), "y₁"), 0.123), 0.123);
}

TEST(VectorFunction, softmaxSharesOut) {
    const auto figures = figuresOf("vector_function", of("softmax"));
    const Figure& overA = figureNamed(figures, "Over a");
    ASSERT_EQ(overA.curves.size(), 4U);
    for (std::size_t i = 0; i < overA.curves[0].x.size(); ++i) {
        const double a = overA.curves[0].x[i], e = std::exp(a);
        const double sum = e + std::exp(0.5) + 1.0 + std::exp(-1.0);
        EXPECT_NEAR(overA.curves[0].y[i], e / sum, 1e-15);
        EXPECT_NEAR(overA.curves[3].y[i], std::exp(-1.0) / sum, 1e-15);
    }
    const auto& rows = figureNamed(figures, "Numbers").table->rows;
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_NEAR(std::get<double>(rows[4][1]), 1.0, 1e-15);
    EXPECT_EQ(std::get<double>(rows[4][2]), 0.0);
    EXPECT_EQ(std::get<double>(rows[4][3]), 0.0);
}

TEST(VectorFunction, whatAShiftChanges) {
    for (const VectorFunction& function : vectorFunctions()) {
        if (function.gated || function.facts.id == "crelu") continue;  // CReLU's outputs bend
        const auto figures = figuresOf("vector_function", of(function.facts.id));
        const double slope = function.facts.id == "maxout" ? 1.0 : 0.0;
        for (const FigureCurve& curve : figureNamed(figures, "Shifted").curves)
            for (std::size_t i = 0; i < curve.x.size(); ++i)
                EXPECT_NEAR(curve.y[i], at(curve, 0.0) + slope * curve.x[i], 1e-14)
                    << function.facts.id << ' ' << curve.name;
    }
}

TEST(VectorFunction, refusesInASentence) {
    Settings three = of("maxout");
    three.numbers["pieces"] = 3.0;
    EXPECT_EQ(faultOfVector(three), "maxout needs a number of inputs that the pieces divide");
    EXPECT_FALSE(faultOfVector(three, "1"));
    EXPECT_EQ(faultOfVector(of("softmax"), "zero"), "others must be numbers, and \"zero\" is not one");
    EXPECT_EQ(faultOfVector(of("softmax"), "1 2 3 4 5 6 7 8 9"), "others must be at most 8 numbers");
    EXPECT_EQ(faultOfVector(of("softmax"), "1e9"), "others must be numbers from -1000 to 1000");
    EXPECT_EQ(faultOfVector(of("softmax"), "nan"), "others must be numbers from -1000 to 1000");
    EXPECT_FALSE(faultOfVector(of("softmax"), ""));
    EXPECT_FALSE(faultOfVector(of("glu"), "1 2 3")) << "a gate has no others";
}

}  // namespace
}  // namespace activation
