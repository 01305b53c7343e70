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

/// E sin(ωu)·sin(ωv) = exp(−ω²q)·sinh(ω²q·c).
TEST(EdgeOfChaos, whatOscillatesIsAsExactAndNotMoreWork) {
    for (const auto& [omega, sigma] : {std::pair{1.0, 1.5}, {30.0, 1.5}, {30.0, 3.0}, {1.0, 64.0}, {30.0, 64.0}}) {
        const Settings settings{.numbers = {{"sigma_w", sigma}, {"sigma_b", 0.2}, {"depth", 500.0}},
                                .activations = {selection("sine", {omega})}};
        long checks = 0;
        const auto figures = run(*findExperiment("edge_of_chaos"), settings, Progress({}, {}, {}, [&] { ++checks; }));
        ASSERT_TRUE(figures) << figures.fault();
        const double q = [&] {
            for (const auto& row : figureNamed(*figures, "Critical points").table->rows)
                if (row[0] == Cell(TranslatableText(std::string("here: q")))) return std::get<double>(row[1]);
            return 0.0;
        }();
        const double rate = omega * omega * q, weights = sigma * sigma;
        EXPECT_NEAR(q, weights * 0.5 * (1.0 - std::exp(-2.0 * rate)) + 0.04, 1e-10 * q);
        const FigureCurve& map = figureNamed(*figures, "Correlation of two inputs in the next layer").curves.front();
        for (std::size_t i = 0; i < map.x.size(); ++i) {
            const double c = map.x[i];
            const double product = 0.5 * (std::exp(-rate * (1.0 - c)) - std::exp(-rate * (1.0 + c)));
            EXPECT_NEAR(map.y[i], (weights * product + 0.04) / q, 1e-9) << omega << ' ' << sigma << ' ' << c;
        }
        if (omega * sigma > 10.0) {
            EXPECT_LT(checks, 1'000'000) << "each stands for 64 evaluations at most";
        }
    }
}

TEST(EdgeOfChaos, drawsEveryKindOfActivation) {
    for (const char* id : {"step", "relu", "exponential", "sigmoid", "relu_squared", "sine"}) {
        const auto figures = figuresOf("edge_of_chaos", {.activations = {selection(id)}});
        for (const Figure& figure : figures) EXPECT_EQ(faultOf(figure), "") << id;
    }
}

}  // namespace
}  // namespace activation
