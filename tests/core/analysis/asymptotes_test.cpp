// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/asymptotes.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace activation {
namespace {

void expectAsymptotes(const char* id, const std::vector<double>& values, const std::vector<Asymptote>& expected) {
    const auto found = asymptotes(*find(id), values.empty() ? find(id)->defaults() : values);
    ASSERT_EQ(found.size(), expected.size()) << id;
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].left, expected[i].left) << id;
        EXPECT_NEAR(found[i].slope, expected[i].slope, 1e-12) << id;
        EXPECT_NEAR(found[i].offset, expected[i].offset, 1e-6) << id;
    }
}

TEST(Asymptotes, AreTheLinesThatTheCurveTendsTo) {
    expectAsymptotes("tanh", {}, {{true, 0.0, -1.0}, {false, 0.0, 1.0}});
    expectAsymptotes("elu", {1.5}, {{true, 0.0, -1.5}});
    expectAsymptotes("softplus", {}, {{true, 0.0, 0.0}, {false, 1.0, 0.0}});
    expectAsymptotes("gelu", {}, {{true, 0.0, 0.0}, {false, 1.0, 0.0}});
    expectAsymptotes("logsigmoid", {}, {{true, 1.0, 0.0}, {false, 0.0, 0.0}});
    expectAsymptotes("bent_identity", {}, {{true, 0.5, -0.5}, {false, 1.5, -0.5}});
    expectAsymptotes("tanhshrink", {}, {{true, 1.0, 1.0}, {false, 1.0, -1.0}});
    expectAsymptotes("arctan", {}, {{true, 0.0, -std::numbers::pi / 2.0}, {false, 0.0, std::numbers::pi / 2.0}});
    expectAsymptotes("isru", {4.0}, {{true, 0.0, -0.5}, {false, 0.0, 0.5}});
}

TEST(Asymptotes, AStraightPieceHasNone) {
    for (const char* id :
         {"identity", "relu", "leaky_relu", "hardtanh", "hardswish", "softshrink", "sine", "exponential"})
        EXPECT_EQ(asymptotes(*find(id), find(id)->defaults()).size(), id == std::string("exponential") ? 1U : 0U) << id;
}

}  // namespace
}  // namespace activation
