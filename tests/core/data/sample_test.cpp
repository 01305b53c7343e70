// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace activation {
namespace {

Sample sampleOf(const std::vector<double>& numbers) {
    SampleBuilder builder;
    builder.add(numbers);
    return *builder.sample("some.npy");
}

std::vector<double> normalNumbers(std::size_t count, double mean = 0.0, double deviation = 1.0) {
    std::mt19937_64 random(11);
    std::normal_distribution<double> normal(mean, deviation);
    std::vector<double> numbers(count);
    for (double& x : numbers) x = normal(random);
    return numbers;
}

TEST(Sample, OfAFewNumbersHasEachOfThem) {
    const Sample sample = sampleOf({3.0, -1.0, NAN, 3.0, 0.0, -0.0, HUGE_VAL, -HUGE_VAL, 0.25});
    EXPECT_EQ(sample.name, "some.npy");
    EXPECT_EQ(sample.count, 6U);
    EXPECT_EQ(sample.nans, 1U);
    EXPECT_EQ(sample.infinities, 2U);
    EXPECT_NEAR(sample.mean, 5.25 / 6.0, 1e-15);
    EXPECT_NEAR(sample.deviation, std::sqrt((19.0 + 0.0625) / 6.0 - std::pow(5.25 / 6.0, 2)), 1e-15);
    const std::vector<SampleCell> expected{{1, -1.0, -1.0, -1.0, 0.0, -1.0},
                                           {2, 0.0, 0.0, 0.0, 0.0, 0.0},
                                           {1, 0.25, 0.25, 0.25, 0.0, 0.25},
                                           {2, 3.0, 3.0, 3.0, 0.0, 3.0}};
    EXPECT_EQ(sample.cells, expected);
    EXPECT_FALSE(faultOf(sample));
}

TEST(Sample, OfManyNumbersIsBoundedWholeAndKeepsTheirMoments) {
    for (const auto& [mean, deviation] : {std::pair(0.0, 1.0), std::pair(0.3, 20.0), std::pair(1e6, 1e-3),
                                          std::pair(-1e-200, 1e-205), std::pair(0.0, 1e290)}) {
        const std::vector<double> numbers = normalNumbers(20000, mean, deviation);
        const Sample sample = sampleOf(numbers);
        ASSERT_FALSE(faultOf(sample)) << faultOf(sample)->string() << " for " << mean << ", " << deviation;
        EXPECT_LE(sample.cells.size(), Sample::mostCells);
        EXPECT_GE(sample.cells.size(), 20U);
        long double sum = 0.0L, squares = 0.0L, inCells = 0.0L, squaresInCells = 0.0L;
        for (const double x : numbers) sum += x;
        const long double middle = sum / static_cast<long double>(numbers.size());
        for (const double x : numbers) squares += (x - middle) * (x - middle);
        for (const SampleCell& cell : sample.cells) {
            const auto count = static_cast<long double>(cell.count);
            inCells += count * cell.mean;
            squaresInCells += count * ((cell.mean - middle) * (cell.mean - middle) +
                                       static_cast<long double>(cell.deviation) * cell.deviation);
        }
        const double expected = static_cast<double>(std::sqrt(squares / static_cast<long double>(numbers.size())));
        EXPECT_NEAR(sample.deviation, expected, 1e-12 * expected + 1e-16 * std::fabs(mean));
        EXPECT_NEAR(sample.mean, static_cast<double>(middle), 1e-15 * (std::fabs(mean) + deviation));
        EXPECT_NEAR(static_cast<double>(inCells / sum), 1.0, 1e-12);
        EXPECT_NEAR(static_cast<double>(squaresInCells / squares), 1.0, 1e-6);
    }
}

TEST(Sample, NoCellReachesAcrossTheKinksOfTheCatalogue) {
    const Sample sample = sampleOf(normalNumbers(50000, 0.0, 3.0));
    EXPECT_EQ(sample.cells.size(), Sample::mostCells);
    for (const SampleCell& cell : sample.cells)
        for (double kink = -6.0; kink <= 6.0; kink += 0.5)
            EXPECT_FALSE(cell.from < kink && kink < cell.to) << cell.from << " " << kink << " " << cell.to;
}

TEST(Sample, NumbersFarOutLeaveTheOthersTheirCells) {
    std::vector<double> numbers = normalNumbers(20000);
    for (const double x : {1e4, -3e7, 2e5}) numbers.push_back(x);
    const Sample sample = sampleOf(numbers);
    const auto isNear = [](const SampleCell& cell) { return std::fabs(cell.mean) < 5.0; };
    EXPECT_GE(std::ranges::count_if(sample.cells, isNear), 26);
    EXPECT_EQ(sample.cells.front().count, 1U);
    EXPECT_EQ(sample.cells.back().to, 2e5);
}

TEST(Sample, DoesNotDependOnTheOrder) {
    std::vector<double> numbers = normalNumbers(3000);
    const Sample one = sampleOf(numbers);
    std::ranges::reverse(numbers);
    const Sample other = sampleOf(numbers);
    ASSERT_EQ(one.cells.size(), other.cells.size());
    for (std::size_t i = 0; i < one.cells.size(); ++i) EXPECT_EQ(one.cells[i].from, other.cells[i].from);
}

TEST(Sample, SaysWhatCannotBeOne) {
    SampleBuilder builder;
    EXPECT_EQ(builder.sample("").fault().string(), "none of its numbers is finite");
    builder.add(std::vector{NAN, HUGE_VAL});
    EXPECT_EQ(builder.sample("").fault().string(), "none of its numbers is finite");
    builder.add(std::vector{-1e301});
    EXPECT_EQ(builder.sample("").fault().string(), "it holds numbers that are larger than 1e+300");
}

TEST(Sample, ALongNameIsCutBetweenCharacters) {
    SampleBuilder builder;
    builder.add(std::vector{1.0});
    std::string name;
    for (int i = 0; i < 100; ++i) name += "层";
    const Sample sample = *builder.sample(name);
    EXPECT_EQ(sample.name.size() % 3, 0U);
    EXPECT_TRUE(sample.name.ends_with("层…"));
    EXPECT_FALSE(faultOf(sample));
}

TEST(Sample, FaultsAreSentences) {
    const Sample whole = sampleOf({-1.0, 0.0, 2.0});
    const auto fault = [&](auto change) {
        Sample sample = whole;
        change(sample);
        const auto found = faultOf(sample);
        return found ? found->string() : std::string();
    };
    EXPECT_EQ(fault([](Sample&) {}), "");
    EXPECT_EQ(fault([](Sample& s) { s.name = std::string(201, 'x'); }),
              "the name of the data must be at most 200 bytes long");
    EXPECT_EQ(fault([](Sample& s) { s.cells.clear(); }), "a histogram has from 1 to 256 cells");
    EXPECT_EQ(fault([](Sample& s) { s.cells.resize(257); }), "a histogram has from 1 to 256 cells");
    EXPECT_EQ(fault([](Sample& s) { s.cells[1].count = 0; }), "a cell of the histogram must hold a number");
    for (const double wrong : {double{NAN}, HUGE_VAL, -1.0, 3.0})
        EXPECT_EQ(fault([&](Sample& s) { s.cells[1].to = wrong; }),
                  "the cells of the histogram must be finite and ascending");
    EXPECT_EQ(fault([](Sample& s) { s.cells[1].deviation = 0.1; }),
              "a cell of the histogram cannot have this standard deviation");
    EXPECT_EQ(fault([](Sample& s) { s.count = 4; }),
              "the cells of the histogram do not hold as many numbers as there are");
    EXPECT_EQ(fault([](Sample& s) { s.nans = Sample::mostNumbers + 1; }),
              "more numbers are skipped than can be counted");
    EXPECT_EQ(fault([](Sample& s) { s.mean = NAN; }), "the data cannot have this mean or standard deviation");
    EXPECT_EQ(fault([](Sample& s) { s.deviation = 3.5; }), "the data cannot have this mean or standard deviation");
}

}  // namespace
}  // namespace activation
