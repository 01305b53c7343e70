// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

namespace activation {

using namespace std::string_literals;

namespace {

TEST(Timing, everyBarHasItsSpread) {
    for (const double precision : {0.0, 1.0}) {
        const auto figures =
            figuresOf("timing", {.numbers = {{"elements", 1000.0}, {"repetitions", 5.0}, {"precision", precision}},
                                 .activations = {selection("relu"), selection("gelu"), selection("softplus")}});
        const Figure& figure = figureNamed(figures, "Time per element");
        EXPECT_EQ(faultOf(figure), "");
        EXPECT_EQ(figure.bars.size(), precision == 0.0 ? 3U : 1U);
        EXPECT_EQ(figure.x.names, (std::vector<TranslatableText>{"ReLU"s, "GELU"s, "Softplus"s}));
        for (const FigureBars& bars : figure.bars)
            for (std::size_t i = 0; i < bars.heights.size(); ++i) {
                EXPECT_GT(bars.low[i], 0.0);
                EXPECT_LE(bars.low[i], bars.heights[i]);
                EXPECT_GE(bars.high[i], bars.heights[i]);
            }
    }
}

}  // namespace
}  // namespace activation
