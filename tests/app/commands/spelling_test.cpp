// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/spelling.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace activation {
namespace {

std::vector<std::string_view> ids() {
    std::vector<std::string_view> all;
    for (const Activation& entry : catalogue()) all.push_back(entry.facts.id);
    return all;
}

TEST(Spelling, findsWhatWasMeant) {
    const std::pair<std::string_view, std::string_view> rows[]{
        {"rleu", "relu"},         // exchanged
        {"geu", "gelu"},          // left out
        {"sigmooid", "sigmoid"},  // added
        {"tanj", "tanh"},         // replaced
        {"squarplus", "squareplus"},
        {"ReLU", "relu"},  // as papers write it
        {"LeakyReLU", "leaky_relu"},
        {"leaky-relu", "leaky_relu"},
        {"hard_tanh", "hardtanh"},
        {"leaky", "leaky_relu"},  // a beginning
        {"", ""},
        {"x", ""},
        {"--", ""},
        {"perceptron", ""},
    };
    for (const auto& [word, meant] : rows) EXPECT_EQ(nearest(word, ids()), meant) << word;
}

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
    const std::string letters(63, 'a');
    EXPECT_EQ(inQuotes(letters + "α…"), QStringLiteral("\"%1…\"").arg(letters.c_str()).toStdString());
}

}  // namespace
}  // namespace activation
