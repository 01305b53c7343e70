// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

template <class Number>
std::string shortest(Number number) {
    std::string text;
    append(text, number);
    return text;
}

TEST(Numbers, areReadToTheNearestDouble) {
    const std::pair<const char*, double> rows[]{{"0", 0.0},
                                                {"-0", -0.0},
                                                {"1", 1.0},
                                                {"+1", 1.0},
                                                {"-1.5", -1.5},
                                                {".5", 0.5},
                                                {"5.", 5.0},
                                                {"-.5e-3", -0.5e-3},
                                                {"1e300", 1e300},
                                                {"1E+2", 100.0},
                                                {"00012", 12.0},
                                                {"0.1", 0.1},
                                                {"5e-324", 5e-324},
                                                {"2e-324", 0.0},
                                                {"-1e-400", -0.0},
                                                {"1e-99999999999", 0.0},
                                                {"inf", infinity},
                                                {"+inf", infinity},
                                                {"-inf", -infinity},
                                                {"Infinity", infinity},
                                                {"-INF", -infinity},
                                                {"1e999", infinity},
                                                {"-1e999", -infinity},
                                                {"1.7976931348623157e308", std::numeric_limits<double>::max()},
                                                {"1.7976931348623159e308", infinity}};
    for (const auto& [text, number] : rows) {
        const auto read = parseNumber(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(*read, number) << text;
        EXPECT_EQ(std::signbit(*read), std::signbit(number)) << text;
    }
    for (const char* text : {"nan", "NaN", "-nan", "+nan", "NAN"}) {
        const auto read = parseNumber(text);
        ASSERT_TRUE(read) << text;
        EXPECT_TRUE(std::isnan(*read)) << text;
    }
}

TEST(Numbers, nothingElseIsRead) {
    for (const char* text : {"",   " ",    "-",   "+",   ".",    "e5",    "1e",     "1e+", "1,5",  "1 ",        " 1",
                             "1x", "0x10", "++1", "+-1", "--1",  "-+1",   "nan(1)", "in",  "infi", "infinityy", "1_000",
                             "١",  "−1",   "1\n", "nul", "1..2", "1.2.3", "1e5e5",  "abc", "=1"})
        EXPECT_FALSE(parseNumber(text)) << text;
    EXPECT_FALSE(parseNumber(std::string_view("1\0", 2)));
}

TEST(Numbers, wholeNumbers) {
    EXPECT_EQ(parseWhole("0"), 0);
    EXPECT_EQ(parseWhole("1920"), 1920);
    EXPECT_EQ(parseWhole("99999999999999999999"), std::numeric_limits<long long>::max());
    for (const char* text : {"", "-1", "+1", "1.0", "1e3", " 1", "0x1", "nan"}) EXPECT_FALSE(parseWhole(text)) << text;
}

TEST(Numbers, areWrittenWithTheShortestDigits) {
    EXPECT_EQ(shortest(0.1), "0.1");
    EXPECT_EQ(shortest(0.1f), "0.1");
    EXPECT_EQ(shortest(1.0 / 3.0), "0.3333333333333333");
    EXPECT_EQ(shortest(1.0f / 3.0f), "0.33333334");
    EXPECT_EQ(shortest(-0.0), "-0");
    EXPECT_EQ(shortest(5e-324), "5e-324");
    EXPECT_EQ(shortest(infinity), "inf");
    EXPECT_EQ(shortest(-infinity), "-inf");
    EXPECT_EQ(shortest(std::numeric_limits<double>::quiet_NaN()), "nan");
    EXPECT_EQ(shortest(-std::numeric_limits<double>::quiet_NaN()), "nan");
    EXPECT_EQ(shortest(-std::numeric_limits<float>::quiet_NaN()), "nan");
}

TEST(Numbers, whatIsWrittenReadsBackExactly) {
    std::mt19937_64 source(1);
    for (int i = 0; i < 100000; ++i) {
        const std::uint64_t bits = source();
        double number = 0.0;
        std::memcpy(&number, &bits, sizeof number);
        if (std::isnan(number)) continue;
        EXPECT_EQ(parseNumber(shortest(number)), number);
    }
}

TEST(Numbers, digitsAreLimited) {
    EXPECT_EQ(withDigits(1.0 / 6.0, 12), "0.166666666667");
    EXPECT_EQ(withDigits(-0.49999999999999989, 12), "-0.5");
    EXPECT_EQ(withDigits(1e300, 3), "1e+300");
}

}  // namespace
}  // namespace activation
