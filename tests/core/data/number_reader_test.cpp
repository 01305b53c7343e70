// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/number_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace activation {
namespace {

std::vector<double> numbersIn(std::string_view bytes, std::size_t piece = 1 << 20, const std::string& column = {}) {
    std::vector<double> result;
    NumberReader reader([&](std::span<const double> block) { result.insert(result.end(), block.begin(), block.end()); },
                        column);
    for (std::size_t i = 0; i < bytes.size(); i += piece) reader.feed(bytes.substr(i, piece));
    reader.finish();
    return result;
}

std::string faultIn(std::string_view bytes, const std::string& column = {}) {
    try {
        numbersIn(bytes, 1 << 20, column);
    } catch (const DataFault& fault) {
        return fault.what();
    }
    return {};
}

/// As numpy.save writes it.
std::string array(const std::string& type, const std::string& shape, const std::string& data, char version = 1,
                  const std::string& order = "False") {
    std::string header = "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }";
    const std::size_t before = version == 1 ? 10 : 12;
    while ((before + header.size() + 1) % 64 != 0) header += ' ';
    header += '\n';
    std::string result = std::string("\x93NUMPY") + version + '\0';
    for (std::size_t i = 0; i < before - 8; ++i) result += static_cast<char>(header.size() >> 8 * i & 0xFF);
    return result + header + data;
}

template <class Bits>
std::string bytesOf(const std::vector<Bits>& numbers, bool big) {
    std::string result;
    for (const Bits number : numbers) {
        std::string bytes(sizeof number, '\0');
        for (std::size_t i = 0; i < sizeof number; ++i)
            bytes[big ? sizeof number - 1 - i : i] = static_cast<char>(number >> 8 * i & 0xFF);
        result += bytes;
    }
    return result;
}

const std::vector<double> six{0.5, -1.0, 2.0, -0.25, 65504.0, 0x1p-24};
const std::vector<std::uint16_t> sixHalves{0x3800, 0xBC00, 0x4000, 0xB400, 0x7BFF, 0x0001};

std::string dataOf(int size, bool big) {
    if (size == 2) return bytesOf(sixHalves, big);
    std::vector<std::uint32_t> floats;
    std::vector<std::uint64_t> doubles;
    for (const double x : six) {
        floats.push_back(std::bit_cast<std::uint32_t>(static_cast<float>(x)));
        doubles.push_back(std::bit_cast<std::uint64_t>(x));
    }
    return size == 4 ? bytesOf(floats, big) : bytesOf(doubles, big);
}

TEST(NumberReader, ReadsArraysOfEveryFloatShapeOrderAndVersion) {
    for (const int size : {2, 4, 8})
        for (const bool big : {false, true})
            for (const std::string shape : {"(6,)", "(2, 3)", "(1, 6, 1)", "(3, 2)"})
                for (const char version : {'\1', '\2', '\3'})
                    for (const std::string order : {"False", "True"}) {
                        const std::string type = (big ? ">f" : "<f") + std::to_string(size);
                        const std::string bytes = array(type, shape, dataOf(size, big), version, order);
                        for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, bytes.size()})
                            EXPECT_EQ(numbersIn(bytes, piece), six) << type << shape << int{version} << piece;
                    }
    EXPECT_EQ(numbersIn(array("<f8", "()", dataOf(8, false).substr(0, 8))), std::vector{0.5});
}

TEST(NumberReader, KnowsWhatIsNotFinite) {
    const std::vector<double> read =
        numbersIn(array("<f2", "(4,)", bytesOf<std::uint16_t>({0x7C00, 0xFC00, 0x7E00, 0}, false)));
    EXPECT_EQ(read[0], HUGE_VAL);
    EXPECT_EQ(read[1], -HUGE_VAL);
    EXPECT_TRUE(std::isnan(read[2]));
    EXPECT_EQ(read[3], 0.0);
}

TEST(NumberReader, ReadsText) {
    EXPECT_EQ(numbersIn("1 2\n3e-1\t-4\n"), (std::vector{1.0, 2.0, 0.3, -4.0}));
    EXPECT_EQ(numbersIn("a,b\r\n1,2\r\n3,\r\n5,6"), (std::vector{1.0, 2.0, 3.0, 5.0, 6.0}));
    EXPECT_EQ(numbersIn("a,b\n1,2\n3,4\n", 3, "b"), (std::vector{2.0, 4.0}));
    EXPECT_EQ(numbersIn("\"z 1\";b\n1;2\n3;4\n", 1, "z 1"), (std::vector{1.0, 3.0}));
    EXPECT_EQ(numbersIn("1 2\n3 4\n", 100, "2"), (std::vector{2.0, 4.0}));
    EXPECT_EQ(numbersIn("\xEF\xBB\xBF# comment\n7").size(), 1U);
    EXPECT_EQ(numbersIn("inf -inf nan 1").size(), 4U);
    EXPECT_EQ(numbersIn("1e999"), std::vector{HUGE_VAL});
}

TEST(NumberReader, RefusesWhatIsNotWhatItSays) {
    const std::string data = dataOf(4, false), whole = array("<f4", "(6,)", data);
    const struct {
        std::string bytes, sentence;
    } rows[]{
        {whole.substr(0, whole.size() - 3), "it is truncated: it should hold 6 numbers and holds 5"},
        {whole + "x123", "it is damaged: it is longer than its header says"},
        {whole.substr(0, 40), "it is truncated: its header does not end"},
        {array("|O", "(6,)", data), "it holds Python objects"},
        {array("<i8", "(6,)", data), "it holds numbers of type \"<i8\""},
        {array("<c8", "(6,)", data), "it holds numbers of type \"<c8\""},
        {array("<f4", "(6", data), "its shape cannot be read"},
        {array("<f4", "(-6,)", data), "its shape cannot be read"},
        {array("<f4", "(99999999999, 99999999999)", data), "its shape is too large"},
        {array("<f4", "(0,)", ""), "it holds no numbers"},
        {"\x93PNG....", "it is neither a text nor an array of NumPy"},
        {std::string("\x93NUMPY\x09\0\0\0", 10), "newer than version 3"},
        {std::string("\x93NUMPY\x02\0\xFF\xFF\xFF\x7F", 12), "its header is too long"},
        {"", "it holds no numbers"},
        {"a,b\n", "it holds no numbers"},
        {"1\n2\nthree\n", "line 3: \"three\" is not a number"},
        {"1,5\n0x10", "line 2: \"0x10\" is not a number"},
        {std::string(2 << 20, '1'), "line 1 is too long"},
    };
    for (const auto& [bytes, sentence] : rows)
        EXPECT_NE(faultIn(bytes).find(sentence), std::string::npos) << sentence << " ← " << faultIn(bytes);
    EXPECT_EQ(faultIn("a,b\n1,2\n", "c"), "it has no column called \"c\"");
    EXPECT_EQ(faultIn("a,b\n1,2\n", "3"), "it has 2 columns, not 3");
    EXPECT_EQ(faultIn(whole, "1"), "only a text has columns to choose from");
}

TEST(NumberReader, KnowsTheColumnsOfATable) {
    using Names = std::vector<std::string>;
    EXPECT_EQ(columnsIn("\xEF\xBB\xBFi,\"z\",loss\n1,2,3\n"), (Names{"i", "z", "loss"}));
    EXPECT_EQ(columnsIn("# by hand\n\nz loss\n1 2\n"), (Names{"z", "loss"}));
    EXPECT_EQ(columnsIn("1;2\n"), (Names{"1", "2"}));
    EXPECT_EQ(columnsIn("1 2 3\n4 5 6\n"), Names{});
    EXPECT_EQ(columnsIn(""), Names{});
    EXPECT_EQ(columnsIn(array("<f4", "(2,)", "12345678")), Names{});
}

}  // namespace
}  // namespace activation
