// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/vector_plane.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double reach = 4.0;
constexpr std::size_t cells = 24;

double centre(std::size_t cell) { return reach * (2.0 * (static_cast<double>(cell) + 0.5) / cells - 1.0); }

/// Where a function of the plane changes from one piece to another.
bool isOnKink(const VectorFunction& function, double a, double b) {
    const auto apart = [&](double distance) { return std::fabs(std::fabs(a - b) - distance) < 1e-9; };
    const std::string_view id = function.facts.id;
    return (id == "maxout" && apart(0.0)) || (id == "sparsemax" && apart(1.0)) || (id == "entmax" && apart(2.0));
}

TEST(VectorPlane, HasNoMoreInputsThanTheFunctionNeeds) {
    for (const VectorFunction& function : vectorFunctions()) {
        const VectorPlane plane = VectorPlane::of(function);
        EXPECT_TRUE(function.outputs(plane.inputs(0.0, 0.0).size(), plane.values)) << function.facts.id;
        EXPECT_TRUE(plane.others.empty()) << function.facts.id << " is one of two inputs";
    }
    VectorFunction greedy = *findVectorFunction("softmax");
    greedy.outputs = [](std::size_t inputs, Values) { return inputs > 4 ? std::optional(inputs) : std::nullopt; };
    EXPECT_EQ(VectorPlane::of(greedy).others, std::vector<double>(3, 0.0));
}

TEST(VectorPlane, MapsAreOfTheFirstOutput) {
    for (const VectorFunction& function : vectorFunctions()) {
        const HeatMap map = mapOf(VectorPlane::of(function), PlaneQuantity::Value, reach, cells);
        EXPECT_TRUE(map.isSquare);
        ASSERT_EQ(map.values.size(), cells * cells);
        for (std::size_t row = 0; row < cells; ++row)
            for (std::size_t column = 0; column < cells; ++column) {
                const double a = centre(column), b = centre(row), value = map.values[row * cells + column];
                if (function.gated) {
                    EXPECT_EQ(value, function.gated(a, b)) << function.facts.id;
                } else if (function.facts.id == "softmax") {
                    EXPECT_NEAR(value, 1.0 / (1.0 + std::exp(b - a)), 1e-15);
                } else if (function.facts.id == "maxout") {
                    EXPECT_EQ(value, std::max(a, b));
                }
            }
        const auto [least, most] = std::ranges::minmax(map.values);
        EXPECT_EQ(map.aroundZero, least < 0.0 && most > 0.0) << function.facts.id;
    }
}

TEST(VectorPlane, SlopesAreThoseOfCentralDifferences) {
    constexpr double h = 1e-5;
    for (const VectorFunction& function : vectorFunctions()) {
        const VectorPlane plane = VectorPlane::of(function);
        const auto value = [&](double a, double b) { return plane.outputs(plane.inputs(a, b))[0]; };
        const HeatMap inA = mapOf(plane, PlaneQuantity::SlopeInA, reach, cells);
        const HeatMap inB = mapOf(plane, PlaneQuantity::SlopeInB, reach, cells);
        for (std::size_t row = 0; row < cells; ++row)
            for (std::size_t column = 0; column < cells; ++column) {
                const double a = centre(column), b = centre(row);
                if (isOnKink(function, a, b)) continue;
                const std::size_t cell = row * cells + column;
                EXPECT_NEAR(inA.values[cell], (value(a + h, b) - value(a - h, b)) / (2.0 * h), 1e-9)
                    << function.facts.id << " at " << a << ", " << b;
                EXPECT_NEAR(inB.values[cell], (value(a, b + h) - value(a, b - h)) / (2.0 * h), 1e-9)
                    << function.facts.id << " at " << a << ", " << b;
            }
    }
}

}  // namespace
}  // namespace activation
