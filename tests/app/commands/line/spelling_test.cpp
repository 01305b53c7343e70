// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/spelling.h"

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

TEST(Spelling, numbersAsPeopleElsewhereWriteThem) {
    const std::pair<std::string_view, std::string_view> numbers[]{
        {"1,5", "1.5"},    {"-0,5", "-0.5"},   {"1_000", "1000"},
        {"1 000", "1000"}, {"1'000", "1000"},  {"1\u00A0000,5", "1000.5"},
        {"\u22121", "-1"}, {" 2 ", "2"},       {"1,000,000", "1000000"},
        {"0x1F", "31"},    {"1,5e3", "1.5e3"}, {"", ""},
        {"one", ""},       {"1,000", ""},      {"1,5;2", ""},
        {"0x", ""},        {"--1", ""},        {"1..2", ""}};
    for (const auto& [text, likely] : numbers) EXPECT_EQ(likelyNumber(text), likely) << text;
    const std::pair<std::string_view, std::string_view> wholes[]{
        {"1e9", "1000000000"}, {"1_000", "1000"}, {"5.0", "5"}, {"+7", "7"}, {"0x10", "16"},
        {"2.5", ""},           {"-5", ""},        {"1e99", ""}, {"nan", ""}, {"", ""}};
    for (const auto& [text, likely] : wholes) EXPECT_EQ(likelyWhole(text), likely) << text;
    EXPECT_EQ(likelyNumber(std::string(1000000, '_')), "");
}

}  // namespace
}  // namespace activation
