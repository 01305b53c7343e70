// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network.h"

#include "core/activations/catalogue.h"
#include "core/network/loss.h"
#include "core/network/optimiser.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

Selection with(std::string_view id) { return defaultSelection(id); }

const Initialisation& initialisation(std::string_view id) {
    return *std::ranges::find(initialisations(), id, &Initialisation::id);
}

std::vector<float> normal(std::size_t count, std::uint64_t seed) {
    std::vector<float> result(count);
    Random(seed).fillNormal(result, 1.0);
    return result;
}

const std::vector<std::size_t> labels{0, 2, 1, 1, 2, 0, 1};

/// Central differences of the loss in every learned number, against back-propagation.
void expectGradients(Network& network, const std::vector<float>& samples, const std::string& what) {
    std::vector<float> gradient(labels.size() * network.outputs()), ignored(gradient.size());
    const auto loss = [&](std::vector<float>& into) { return crossEntropy(network.forward(samples), labels, into); };
    loss(gradient);
    network.backward(gradient);
    for (std::size_t l = 0; l < network.layers().size(); ++l) {
        Layer& layer = network.layers()[l];
        for (const auto& [numbers, slopes] :
             {std::pair{&layer.weights, &layer.weightsGradient}, std::pair{&layer.bias, &layer.biasGradient},
              std::pair{&layer.parameter, &layer.parameterGradient}})
            for (std::size_t i = 0; i < numbers->size(); ++i) {
                float& number = (*numbers)[i];
                const float kept = number;
                constexpr float step = 1.0F / 256.0F;
                number = kept + step;
                const double above = loss(ignored);
                number = kept - step;
                const double below = loss(ignored);
                number = kept;
                const double difference = (above - below) / (2.0 * static_cast<double>(step));
                // The loss has about 1e−7 relative in float; the step's own error is of third order.
                EXPECT_NEAR((*slopes)[i], difference, 3e-4) << what << ", layer " << l << ", number " << i;
            }
    }
}

TEST(Network, gradientsAreThoseOfCentralDifferences) {
    for (const char* id : {"tanh", "gelu", "softplus", "silu", "sigmoid"}) {
        Network network(4, {{5, with(id)}, {6, with(id)}, {3, with("identity")}}, labels.size());
        network.initialise(initialisation("lecun"), 3, false, 1.5, 0.5);
        expectGradients(network, normal(4 * labels.size(), 5), id);
    }
}

TEST(Network, learnedParametersHaveTheirGradient) {
    for (const Learned learned : {Learned::Shared, Learned::PerChannel}) {
        Network network(4, {{5, with("silu"), learned}, {6, with("snake"), learned}, {3, with("identity")}},
                        labels.size());
        network.initialise(initialisation("lecun"), 3, true, 1.5, 0.5);
        EXPECT_EQ(network.layers()[1].parameter.size(), learned == Learned::Shared ? 1U : 6U);
        for (std::size_t i = 0; i < network.layers()[1].parameter.size(); ++i)
            network.layers()[1].parameter[i] += 0.1F * static_cast<float>(i);
        expectGradients(network, normal(4 * labels.size(), 5), "learned");
    }
}

TEST(Network, twoThreadsComeToTheSameNumbers) {
    Network one(20, {{30, with("mish")}, {3, with("identity")}}, labels.size());
    Network two(20, {{30, with("mish")}, {3, with("identity")}}, labels.size());
    two.setThreads(true);
    for (Network* network : {&one, &two}) {
        network->initialise(initialisation("he"), 1);
        std::vector<float> gradient(labels.size() * 3);
        crossEntropy(network->forward(normal(20 * labels.size(), 9)), labels, gradient);
        network->backward(gradient);
    }
    EXPECT_EQ(one.layers()[0].weightsGradient, two.layers()[0].weightsGradient);
    EXPECT_EQ(one.layers()[1].biasGradient, two.layers()[1].biasGradient);
}

TEST(Network, aBatchMayBeSmallerThanTheLargest) {
    Network network(3, {{4, with("relu")}, {2, with("identity")}}, 64);
    network.initialise(initialisation("he"), 1);
    const std::vector<float> samples = normal(9, 2);
    const std::vector<float> three(network.forward(samples).begin(), network.forward(samples).end());
    ASSERT_EQ(three.size(), 6U);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto alone = network.forward(std::span(samples).subspan(3 * i, 3));
        ASSERT_EQ(alone.size(), 2U);
        EXPECT_NEAR(alone[0], three[2 * i], 1e-6);
        EXPECT_NEAR(alone[1], three[2 * i + 1], 1e-6);
    }
    network.backward(std::vector<float>{1.0F, -1.0F});
    for (const float g : network.layers()[0].weightsGradient) EXPECT_TRUE(std::isfinite(g));
}

TEST(Initialisation, variancesAreAsPublished) {
    const auto variance = [](std::string_view id) { return initialisation(id).variance(100.0, 300.0, 0.25); };
    EXPECT_DOUBLE_EQ(variance("lecun"), 0.01);
    EXPECT_DOUBLE_EQ(variance("glorot"), 0.005);
    EXPECT_DOUBLE_EQ(variance("he"), 0.02);
    EXPECT_DOUBLE_EQ(variance("he_prelu"), 0.02 / 1.0625);
    EXPECT_DOUBLE_EQ(variance("pytorch"), 0.01 / 3.0);
    EXPECT_DOUBLE_EQ(variance("zero"), 0.0);
    EXPECT_DOUBLE_EQ(variance("small"), 1e-4);
    for (const bool uniform : {false, true}) {
        std::vector<float> weights(100000);
        Random random(1);
        initialise(weights, 0.02, uniform, random);
        double sum = 0.0;
        for (const float w : weights) sum += static_cast<double>(w) * static_cast<double>(w);
        EXPECT_NEAR(sum / 100000.0, 0.02, 0.02 * 5.0 * std::sqrt(2.0 / 100000.0)) << uniform;
        const auto [least, most] = std::ranges::minmax(weights);
        EXPECT_EQ(most < 0.2450F && least > -0.2450F, uniform);
    }
}

TEST(Loss, crossEntropyOfEqualOutputsIsTheLogarithmOfTheirNumber) {
    std::vector<float> outputs(20, 1000.0F), gradient(20);
    const std::vector<std::size_t> two{3, 9};
    EXPECT_NEAR(crossEntropy(outputs, two, gradient), std::log(10.0), 1e-12);
    EXPECT_FLOAT_EQ(gradient[3], -0.45F);
    EXPECT_FLOAT_EQ(gradient[4], 0.05F);
    outputs[3] = 1001.0F;
    EXPECT_EQ(countRight(outputs, two), 1U);
}

TEST(Loss, squaredErrorIsTheMean) {
    std::vector<float> gradient(2);
    EXPECT_DOUBLE_EQ(squaredError(std::vector{1.0F, 3.0F}, std::vector{0.0F, 1.0F}, gradient), 2.5);
    EXPECT_EQ(gradient, (std::vector{1.0F, 2.0F}));
}

/// Two steps on a number 1 with gradients 0.5 and −0.25, by hand or as torch.optim says.
float afterTwoSteps(const OptimiserOptions& options) {
    Optimiser optimiser(options);
    std::vector<float> number{1.0F};
    for (const float gradient : {0.5F, -0.25F}) {
        optimiser.next();
        optimiser.step(number, std::vector{gradient}, 0);
    }
    return number.front();
}

TEST(Optimiser, stepsAsPyTorchDoes) {
    EXPECT_FLOAT_EQ(afterTwoSteps({.rate = 0.1}), 0.975F);
    // v: 0.5, then 0.9 · 0.5 − 0.25 = 0.2
    EXPECT_FLOAT_EQ(afterTwoSteps({.rate = 0.1, .momentum = 0.9}), 0.93F);
    // w: 1 − 0.1 · 0.51 = 0.949, then − 0.1 · (−0.25 + 0.00949)
    EXPECT_FLOAT_EQ(afterTwoSteps({.rate = 0.1, .weightDecay = 0.01}), 0.973051F);
    EXPECT_NEAR(afterTwoSteps({.method = Method::Adam, .rate = 0.1}), 0.87337, 1e-4);
}

}  // namespace
}  // namespace activation
