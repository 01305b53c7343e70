// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiments/support.h"

#include <cmath>

namespace activation {
namespace {

TEST(EdgeOfChaos, tanhsCriticalLine) {
    const auto figures = figuresOf("edge_of_chaos");
    const auto& rows = figureNamed(figures, "Critical points").table->rows;
    const auto critical = [&](double biases) {
        for (const auto& row : rows)
            if (std::holds_alternative<double>(row[0]) && std::get<double>(row[0]) == biases)
                return std::get<double>(row[2]);
        return 0.0;
    };
    EXPECT_NEAR(critical(0.0), 1.0, 1e-6);
    EXPECT_NEAR(critical(0.05), 1.76095, 5e-6);
    EXPECT_NEAR(critical(0.04), 1.70080, 5e-6);
    EXPECT_NEAR(critical(0.1), 1.98607, 5e-6);
}

TEST(EdgeOfChaos, reluHasOneCriticalPoint) {
    const auto figures = figuresOf("edge_of_chaos", {.numbers = {{"sigma_w", std::sqrt(2.0)}, {"sigma_b", 0.0}},
                                                     .activations = {selection("relu")}});
    for (const FigureCurve& curve : figureNamed(figures, "Order and chaos").curves)
        for (std::size_t i = 0; i < curve.x.size(); ++i) {
            EXPECT_NEAR(curve.x[i], std::sqrt(2.0), 1e-9);
            EXPECT_NEAR(curve.y[i], 0.0, 1e-5);
        }
    const FigureCurve& c = figureNamed(figures, "Correlation of two inputs over the layers").curves.front();
    for (const auto& [layer, expected] :
         {std::pair{1, 0.318310}, {2, 0.493731}, {3, 0.604826}, {10, 0.871536}, {50, 0.987862}})
        EXPECT_NEAR(c.y.at(static_cast<std::size_t>(layer)), expected, 5e-7) << layer;
}

TEST(EdgeOfChaos, oppositeInputsOfAnOddFunctionStayOpposite) {
    const auto figures = figuresOf("edge_of_chaos", {.numbers = {{"sigma_b", 0.0}, {"correlation", -1.0}}});
    for (const double c : figureNamed(figures, "Correlation of two inputs over the layers").curves.front().y)
        EXPECT_NEAR(c, -1.0, 1e-9);
}

TEST(EdgeOfChaos, drawsEveryKindOfActivation) {
    for (const char* id : {"step", "relu", "exponential", "sigmoid", "relu_squared", "sine"}) {
        const auto figures = figuresOf("edge_of_chaos", {.activations = {selection(id)}});
        for (const Figure& figure : figures) EXPECT_EQ(faultOf(figure), "") << id;
    }
}

}  // namespace
}  // namespace activation
