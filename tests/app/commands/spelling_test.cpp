// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/spelling.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <vector>

namespace activation {
namespace {

std::vector<std::string_view> ids() {
    std::vector<std::string_view> all;
    for (const Activation& entry : catalogue()) all.push_back(entry.facts.id);
    return all;
}

struct Misspelling {
    std::string_view word, meant;
};

class Spelling : public testing::TestWithParam<Misspelling> {};

TEST_P(Spelling, findsWhatWasMeant) { EXPECT_EQ(nearest(GetParam().word, ids()), GetParam().meant); }

INSTANTIATE_TEST_SUITE_P(Ids, Spelling,
                         testing::Values(Misspelling{"rleu", "relu"},         // exchanged
                                         Misspelling{"geu", "gelu"},          // left out
                                         Misspelling{"sigmooid", "sigmoid"},  // added
                                         Misspelling{"tanj", "tanh"},         // replaced
                                         Misspelling{"ReLU", "relu"},         // as papers write it
                                         Misspelling{"LeakyReLU", "leaky_relu"},
                                         Misspelling{"leaky-relu", "leaky_relu"}, Misspelling{"hard_tanh", "hardtanh"},
                                         Misspelling{"leaky", "leaky_relu"},  // a beginning
                                         Misspelling{"squarplus", "squareplus"}, Misspelling{"", ""},
                                         Misspelling{"x", ""}, Misspelling{"perceptron", ""}, Misspelling{"--", ""}));

TEST(Spelling, everyIdIsNearestToItself) {
    for (const std::string_view id : ids()) EXPECT_EQ(nearest(id, ids()), id);
}

TEST(Spelling, aWordOfAMillionLettersIsNoWord) { EXPECT_EQ(nearest(std::string(1000000, 'r'), ids()), ""); }

TEST(Spelling, sentences) {
    EXPECT_EQ(unknown("there is no activation", "rleu", ids(), "look"),
              "there is no activation \"rleu\". Did you mean \"relu\"?");
    EXPECT_EQ(unknown("there is no activation", "perceptron", ids(), "look"),
              "there is no activation \"perceptron\"; look");
    EXPECT_EQ(unknown("there is no activation", "", ids(), "look"), "there is no activation \"\"; look");
}

TEST(Spelling, aLongWordIsCutBetweenLetters) {
    EXPECT_EQ(inQuotes("short"), "\"short\"");
    EXPECT_EQ(inQuotes(std::string(70, 'a')), '"' + std::string(64, 'a') + "…\"");
    EXPECT_EQ(inQuotes(std::string(63, 'a') + "α…"), '"' + std::string(63, 'a') + "…\"");
}

}  // namespace
}  // namespace activation
