// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quotation.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace activation {
namespace {

std::string utf8(std::uint32_t point) {
    const auto byte = [](std::uint32_t bits) { return static_cast<char>(bits); };
    if (point < 0x80) return {byte(point)};
    if (point < 0x800) return {byte(0xC0 | point >> 6), byte(0x80 | (point & 0x3F))};
    if (point < 0x10000)
        return {byte(0xE0 | point >> 12), byte(0x80 | (point >> 6 & 0x3F)), byte(0x80 | (point & 0x3F))};
    return {byte(0xF0 | point >> 18), byte(0x80 | (point >> 12 & 0x3F)), byte(0x80 | (point >> 6 & 0x3F)),
            byte(0x80 | (point & 0x3F))};
}

TEST(Quotation, whatCanBeReadStaysAsItIs) {
    for (const std::string text :
         {"", "relu", "-1,5; 2", "σ_w = 1.5", "修正线性单元", "שלום", "😀 é", "a\u00A0b", "\"<b>%1\\"})
        EXPECT_EQ(excerpt(text), text);
    EXPECT_EQ(inQuotes("relu"), "\"relu\"");
    EXPECT_EQ(inQuotes(""), "\"\"");
}

TEST(Quotation, whatSteersOrCannotBeSeenIsReplaced) {
    std::vector<std::uint32_t> points{0xAD,   0x61C,  0x115F, 0x180E, 0x2028, 0x2029,
                                      0x3164, 0xFE0F, 0xFEFF, 0xFFF9, 0xFFFF, 0xE0041};
    for (std::uint32_t point = 0; point < 0x20; ++point) points.push_back(point);
    for (std::uint32_t point = 0x7F; point < 0xA0; ++point) points.push_back(point);
    for (std::uint32_t point = 0x200B; point < 0x2010; ++point) points.push_back(point);
    for (std::uint32_t point = 0x202A; point < 0x202F; ++point) points.push_back(point);
    for (std::uint32_t point = 0x2060; point < 0x2070; ++point) points.push_back(point);
    for (const std::uint32_t point : points)
        EXPECT_EQ(excerpt("a" + utf8(point) + "b"), "a\uFFFDb") << std::hex << point;
    EXPECT_EQ(excerpt("\x1b[31mred\x1b[0m\r\n"), "\uFFFD[31mred\uFFFD[0m\uFFFD\uFFFD");
    EXPECT_EQ(excerpt(std::string_view("1\0002", 3)), "1\uFFFD2");
}

TEST(Quotation, whatIsNotUtf8IsReplacedByteByByte) {
    for (const std::string bad : {"\xff", "\x80", "\xC3", "\xE2\x82", "\xC0\xAF", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                                  "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80"}) {
        std::string expected = "a";
        for (std::size_t i = 0; i < bad.size(); ++i) expected += "\uFFFD";
        EXPECT_EQ(excerpt("a" + bad), expected);
        EXPECT_EQ(excerpt("a" + bad + "é"), expected + "é");
    }
}

TEST(Quotation, isCutBetweenCharacters) {
    for (const std::uint32_t point : {0x61u, 0xE9u, 0x4FEEu, 0x1F600u, 0x202Eu}) {
        std::string text, kept;
        for (std::size_t i = 0; i < excerptLength; ++i) text += utf8(point);
        for (std::size_t i = 0; i < excerptLength; ++i) kept += point == 0x202E ? "\uFFFD" : utf8(point);
        EXPECT_EQ(excerpt(text), kept);
        EXPECT_EQ(excerpt(text + "x"), kept + "…");
        EXPECT_EQ(inQuotes(text + "\xff"), '"' + kept + "…\"");
    }
    EXPECT_EQ(excerpt("three", 2), "th…");
    EXPECT_EQ(excerpt(std::string(1000000, 'r')).size(), excerptLength + std::string_view("…").size());
}

}  // namespace
}  // namespace activation
