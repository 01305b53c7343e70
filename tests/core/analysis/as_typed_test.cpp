// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/as_typed.h"

#include "core/activations/catalogue.h"
#include "core/activations/own.h"
#include "core/activations/selection.h"

#include <gtest/gtest.h>

#include <cmath>

namespace activation {
namespace {

std::vector<TypedFault> faultsOf(const char* formula) {
    const Selection selection = defaultSelection(formula);
    return faultsAsTyped(*entryOf(selection), selection.values);
}

using Kind = TypedFault::Kind;

TEST(AsTyped, TheNaiveTanhOverflowsOnBothSides) {
    const auto faults = faultsOf("(exp(x) - exp(-x))/(exp(x) + exp(-x))");
    ASSERT_GE(faults.size(), 2U);
    EXPECT_EQ(faults.front().kind, Kind::NotFinite);
    EXPECT_EQ(faults.front().x.from, -HUGE_VAL);
    EXPECT_NEAR(faults.front().x.to, -88.72, 0.05);  // log of the largest float
    EXPECT_EQ(faults.back().kind, Kind::NotFinite);
    EXPECT_NEAR(faults.back().x.from, 88.72, 0.05);
    EXPECT_EQ(faults.back().x.to, HUGE_VAL);
}

TEST(AsTyped, LogOfOnePlusExpLosesItsTailAndOverflows) {
    const auto faults = faultsOf("log(1 + exp(x))");
    ASSERT_EQ(faults.size(), 2U);
    EXPECT_EQ(faults[0].kind, Kind::Digits);
    EXPECT_LT(faults[0].x.to, -8.0);
    EXPECT_GT(faults[0].x.to, -13.0);
    EXPECT_EQ(faults[1].kind, Kind::NotFinite);
    EXPECT_NEAR(faults[1].x.from, 88.72, 0.05);
}

TEST(AsTyped, ExpMinusOneCancelsAroundZero) {
    const auto faults = faultsOf("x > 0 ? x : exp(x) - 1");
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].kind, Kind::Digits);
    EXPECT_LT(faults[0].x.from, -1e-5);
    EXPECT_GT(faults[0].x.from, -1e-3);
    EXPECT_EQ(faults[0].x.to, 0.0);
}

TEST(AsTyped, WhatIsRightHasNoFault) {
    for (const char* formula : {"x*sigmoid(1.702x)", "max(x, 0)^2", "a*tanh(x/a)", "gelu(x) + elu(x, 0.5)", "x^2 - 1",
                                "softplus(x)", "sin(x)", "floor(3x)"})
        EXPECT_TRUE(faultsOf(formula).empty()) << formula;
}

TEST(AsTyped, OnlyFormulasAreTyped) {
    for (const Activation& entry : catalogue()) EXPECT_TRUE(faultsAsTyped(entry, entry.defaults()).empty());
}

TEST(AsTyped, DependsOnTheParameters) {
    Selection selection = defaultSelection("log(1 + exp(b*x))/b, b = 1");
    const auto one = faultsAsTyped(*entryOf(selection), selection.values);
    selection.values = {4.0};
    const auto four = faultsAsTyped(*entryOf(selection), selection.values);
    ASSERT_EQ(one.size(), 2U);
    ASSERT_EQ(four.size(), 2U);
    EXPECT_NEAR(one[1].x.from / four[1].x.from, 4.0, 0.02);
}

}  // namespace
}  // namespace activation
