// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vector_functions/vector_function.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::vector<double> defaultsOf(const VectorFunction& function) {
    std::vector<double> values;
    for (const VectorParameter& each : function.parameters) values.push_back(each.parameter.initial);
    return values;
}

std::vector<double> valueOf(const VectorFunction& function, const std::vector<double>& x,
                            const std::vector<double>& values) {
    std::vector<double> y(*function.outputs(x.size(), values));
    function.forward(x, values, y);
    return y;
}
std::vector<double> valueOf(std::string_view id, const std::vector<double>& x) {
    const VectorFunction& function = *findVectorFunction(id);
    return valueOf(function, x, defaultsOf(function));
}

/// ∂ output / ∂ every input.
std::vector<double> gradientOf(const VectorFunction& function, const std::vector<double>& x,
                               const std::vector<double>& values, std::size_t output) {
    std::vector<double> one(*function.outputs(x.size(), values), 0.0), result(x.size());
    one[output] = 1.0;
    function.backward(x, one, values, result);
    return result;
}

struct Row {
    std::string_view id;
    std::vector<double> x, value, slopeInFirst;
};

// By tests/reference/make_vectors.py; softmax with temperature 0.25.
const std::vector<Row> rows{
    {"sparsemax", {1.0, 0.5, 0.0, -1.0}, {0.75, 0.25, 0.0, 0.0}, {0.5, -0.5, 0.0, 0.0}},
    {"sparsemax",
     {0.1, 0.2, 0.3},
     {0.23333333333333334, 0.33333333333333337, 0.43333333333333335},
     {0.6666666666666666, -0.3333333333333333, -0.3333333333333333}},
    {"sparsemax",
     {2.0, 1.9, 1.8, -3.0, 0.4},
     {0.43333333333333335, 0.33333333333333326, 0.2333333333333334, 0.0, 0.0},
     {0.6666666666666666, -0.3333333333333333, -0.3333333333333333, 0.0, 0.0}},
    {"sparsemax", {-1.25}, {1.0}, {0.0}},
    {"sparsemax",
     {0.0, 0.0, -0.4},
     {0.4666666666666667, 0.4666666666666667, 0.06666666666666665},
     {0.6666666666666666, -0.3333333333333333, -0.3333333333333333}},
    {"sparsemax", {300.0, 299.25, -1000.0}, {0.875, 0.125, 0.0}, {0.5, -0.5, 0.0}},
    {"entmax",
     {1.0, 0.5, 0.0, -1.0},
     {0.6241975291003276, 0.2916666666666667, 0.08413580423300582, 0.0},
     {0.40479864575435814, -0.2633539082891072, -0.1414447374652509, 0.0}},
    {"entmax",
     {0.1, 0.2, 0.3},
     {0.27657615818943004, 0.33166666666666667, 0.3917571751439033},
     {0.3658230588144779, -0.17530169492412218, -0.19052136389035576}},
    {"entmax",
     {2.0, 1.9, 1.8, -3.0, 0.4},
     {0.39175717514390335, 0.3316666666666666, 0.27657615818943004, 0.0, 0.0},
     {0.3991563921478113, -0.2086350282574555, -0.19052136389035576, 0.0, 0.0}},
    {"entmax", {-1.25}, {1.0}, {0.0}},
    {"entmax",
     {0.0, 0.0, -0.4},
     {0.40483558884726695, 0.40483558884726695, 0.1903288223054661},
     {0.3993548076319763, -0.23691210872252583, -0.16244269890945046}},
    {"entmax",
     {300.0, 299.25, -1000.0},
     {0.7556729401867746, 0.24432705981322544, 0.0},
     {0.31511510835344764, -0.31511510835344764, 0.0}},
    {"softmax",
     {1.0, 0.5, 0.0, -1.0},
     {0.8665613504736666, 0.11727632580825527, 0.015871624770209498, 0.00029069894786864576},
     {0.4625311053556871, -0.4065085250839656, -0.05501494638033616, -0.0010076338913853108}},
    {"softmax",
     {0.1, 0.2, 0.3},
     {0.21198272070752777, 0.31624105822468146, 0.47177622106779077},
     {0.6681841873158482, -0.2681505596875827, -0.40003362762826544}},
    {"softmax",
     {2.0, 1.9, 1.8, -3.0, 0.4},
     {0.4714066928171403, 0.3159933560306939, 0.21181668096145098, 9.716416125418293e-10, 0.0007832692190731903},
     {0.9967296911373865, -0.5958455316744743, -0.3994072042221638, -1.832153436687428e-09, -0.0014769534085950274}},
    {"softmax", {-1.25}, {1.0}, {0.0}},
    {"softmax",
     {0.0, 0.0, -0.4},
     {0.4541539494829372, 0.4541539494829372, 0.09169210103412564},
     {0.9915925586079477, -0.8250232393238011, -0.16656931928414667}},
    {"softmax",
     {300.0, 299.25, -1000.0},
     {0.9525741268224333, 0.04742587317756678, 0.0},
     {0.18070663892364852, -0.18070663892364852, -0.0}},
};

TEST(VectorFunctions, AgreeWithTheReference) {
    for (const Row& row : rows) {
        const VectorFunction& function = *findVectorFunction(row.id);
        const std::vector<double> values = row.id == "softmax" ? std::vector{0.25} : defaultsOf(function);
        const std::vector<double> y = valueOf(function, row.x, values);
        ASSERT_EQ(y.size(), row.value.size());
        for (std::size_t i = 0; i < y.size(); ++i) {
            EXPECT_NEAR(y[i], row.value[i], 4e-16) << row.id << ", output " << i;
            EXPECT_NEAR(gradientOf(function, row.x, values, i)[0], row.slopeInFirst[i], 1e-15) << row.id << ' ' << i;
        }
    }
}

TEST(VectorFunctions, StepBackThroughTheirSlopes) {
    std::mt19937_64 random(5);
    std::normal_distribution<double> normal(0.0, 3.0);
    for (const VectorFunction& function : vectorFunctions())
        for (int round = 0; round < 20; ++round) {
            std::vector<double> x(6), values = defaultsOf(function);
            for (double& each : x) each = normal(random);
            if (function.facts.id == "softmax" && round % 2) values = {0.5};
            const std::size_t outputs = *function.outputs(x.size(), values);
            for (std::size_t i = 0; i < outputs; ++i) {
                const std::vector<double> gradient = gradientOf(function, x, values, i);
                for (std::size_t j = 0; j < x.size(); ++j) {
                    std::vector<double> ahead = x, behind = x;
                    ahead[j] += 1e-6;
                    behind[j] -= 1e-6;
                    const double slope =
                        (valueOf(function, ahead, values)[i] - valueOf(function, behind, values)[i]) / 2e-6;
                    EXPECT_NEAR(gradient[j], slope, 2e-7 * (1.0 + std::fabs(slope)))
                        << function.facts.id << ", output " << i << " by input " << j;
                }
            }
        }
}

TEST(VectorFunctions, SumUpToOneAndAreSparse) {
    for (const std::string_view id : {"softmax", "softmin", "sparsemax", "entmax"})
        for (const std::vector<double>& x :
             std::vector<std::vector<double>>{{1e300, 0.0, -1e300}, {1.0, -infinity, 2.0}, {-700.0, -700.0, -701.0}}) {
            if (id == "softmin" && x[1] == -infinity) continue;  // −∞ is its largest
            double sum = 0.0;
            for (const double y : valueOf(id, x)) sum += y;
            EXPECT_NEAR(sum, 1.0, 1e-15) << id;
        }
    EXPECT_EQ(valueOf("softmax", {1.0, -infinity, 2.0})[1], 0.0);
    EXPECT_EQ(valueOf("sparsemax", {3.0, 1.0, 0.0}), (std::vector<double>{1.0, 0.0, 0.0}));
    EXPECT_EQ(valueOf("entmax", {3.0, 1.0, 0.0}), (std::vector<double>{1.0, 0.0, 0.0}));
}

TEST(VectorFunctions, ATemperatureScalesTheInputs) {
    const VectorFunction& softmax = *findVectorFunction("softmax");
    const std::vector<double> x{1.0, -2.0, 0.5}, halves{0.5, -1.0, 0.25};
    EXPECT_EQ(valueOf(softmax, x, {2.0}), valueOf(softmax, halves, {1.0}));
    EXPECT_EQ(valueOf(softmax, x, {1.0}), valueOf("softmax", x));
    EXPECT_EQ(softmax.parameters[0].parameter.initial, 1.0);
    EXPECT_GT(softmax.parameters[0].legal.from, 0.0);
}

TEST(VectorFunctions, TheClampedGateIsThatOfGptOss) {
    const VectorFunction& function = *findVectorFunction("clamped_swiglu");
    const auto exact = [](double up, double gate) {
        up = std::fmax(-7.0, std::fmin(7.0, up));
        gate = std::fmin(gate, 7.0);
        return gate / (1.0 + std::exp(-1.702 * gate)) * (up + 1.0);
    };
    for (const double up : {-infinity, -100.0, -7.0, -1.0, 0.0, 3.0, 7.0, 7.5, infinity})
        for (const double gate : {-1e300, -40.0, -7.5, -1.0, 0.0, 2.0, 7.0, 7.5, infinity}) {
            const double expected = exact(up, gate);
            EXPECT_NEAR(valueOf("clamped_swiglu", {up, gate})[0], expected, 1e-14 * std::fabs(expected));
            EXPECT_EQ(function.gated(up, gate), valueOf("clamped_swiglu", {up, gate})[0]);
        }
    // As torch.clamp: at the limit itself the gradient passes, beyond it does not.
    EXPECT_NE(gradientOf(function, {7.0, 7.0}, {}, 0)[0], 0.0);
    EXPECT_NE(gradientOf(function, {7.0, 7.0}, {}, 0)[1], 0.0);
    EXPECT_EQ(gradientOf(function, {7.001, 7.001}, {}, 0), (std::vector<double>{0.0, 0.0}));
    EXPECT_EQ(gradientOf(function, {-7.001, 1.0}, {}, 0)[0], 0.0);
    EXPECT_NE(gradientOf(function, {1.0, -7.001}, {}, 0)[1], 0.0) << "the gate has no lower limit";
}

TEST(VectorFunctions, CReluKeepsBothSides) {
    EXPECT_EQ(valueOf("crelu", {2.0, -3.0, 0.0}), (std::vector<double>{2.0, 0.0, 0.0, 0.0, 3.0, 0.0}));
    EXPECT_EQ(valueOf("bilinear", {2.0, -3.0, 4.0, 0.5}), (std::vector<double>{8.0, -1.5}));
}

TEST(VectorFunctions, GiveNanForNan) {
    for (const VectorFunction& function : vectorFunctions()) {
        const auto y = valueOf(function, {nan, nan}, defaultsOf(function));
        for (const double each : y) EXPECT_TRUE(std::isnan(each)) << function.facts.id;
    }
    for (const std::string_view id : {"softmax", "sparsemax", "entmax"})
        for (const double each : valueOf(id, {0.0, nan, 1.0})) EXPECT_TRUE(std::isnan(each)) << id;
}

}  // namespace
}  // namespace activation
