// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

namespace activation {
namespace {

double column(const Figure& figure, std::size_t row, std::size_t column) {
    return std::get<double>(figure.table->rows[row][column]);
}

TEST(ZigZag, positiveInputsMoveBothWeightsTheSameWay) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const auto figures = figuresOf("zig_zag", {.seed = seed});
        const Figure& signs = figureNamed(figures, "Signs of the gradient");
        EXPECT_EQ(column(signs, 0, 2), 100.0);
        EXPECT_EQ(column(signs, 0, 3), 100.0) << "sigmoid";
        EXPECT_LT(column(signs, 1, 3), 80.0) << "tanh";
        EXPECT_GT(column(signs, 0, 4), column(signs, 1, 4)) << "tanh comes nearer";
    }
}

TEST(ZigZag, aDivergingPathEnds) {
    const auto figures = figuresOf("zig_zag", {.numbers = {{"learning_rate", 100.0}}});
    for (const Figure& figure : figures) EXPECT_EQ(faultOf(figure), "");
    EXPECT_LT(column(figureNamed(figures, "Signs of the gradient"), 1, 2), 100.0);
}

}  // namespace
}  // namespace activation
