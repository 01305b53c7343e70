// SPDX-License-Identifier: GPL-3.0-or-later
// The public calls of the network's folder with what does not fit them: each says so, in every build.
#include "core/activations/catalogue.h"
#include "core/network/loss.h"
#include "core/network/network.h"
#include "core/network/optimiser.h"
#include "core/network/per_channel.h"
#include "core/network/pictures.h"
#include "tests/support/refusal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t huge = std::numeric_limits<std::size_t>::max();

Selection with(std::string_view id) { return defaultSelection(id); }

/// 3 → 4 (PReLU with a slope for each unit) → 2, for batches of up to 8.
Network network() { return {3, {{4, with("prelu"), Learned::PerChannel}, {2, with("identity")}}, 8}; }

const Initialisation& he() { return initialisations()[2]; }

void expectNoNetwork(std::size_t in, const std::vector<Network::Shape>& shapes, std::size_t batch,
                     const std::string& part) {
    const std::string fault = Network::faultOf(in, shapes, batch);
    EXPECT_NE(fault.find(part), std::string::npos) << fault;
    EXPECT_EQ(refusalOf([&] { Network(in, shapes, batch); }), fault);
}

TEST(WrongCalls, NetworksThatCannotBe) {
    const Network::Shape fine{4, with("relu")};
    EXPECT_EQ(Network::faultOf(3, {fine}, 1), "");
    expectNoNetwork(0, {fine}, 8, "at least one input");
    expectNoNetwork(3, {}, 8, "at least one layer");
    expectNoNetwork(3, {fine}, 0, "largest batch");
    expectNoNetwork(3, {fine, {0, with("relu")}}, 8, "layer 2: it needs at least one output");
    expectNoNetwork(3, {{4, {"no such", {}}}}, 8, "no activation called \"no such\"");
    expectNoNetwork(3, {{4, {"", {}}}}, 8, "no activation called");
    expectNoNetwork(3, {{4, {"elu", {}}}}, 8, "elu has 1 parameter, not 0");
    expectNoNetwork(3, {{4, {"relu", {1.0}}}}, 8, "relu has 0 parameters, not 1");
    expectNoNetwork(3, {{4, {"elu", {nan}}}}, 8, "finite");
    expectNoNetwork(3, {{4, {"celu", {0.0}}}}, 8, "celu");
    for (const Learned learned : {Learned::Shared, Learned::PerChannel})
        expectNoNetwork(3, {{4, with("relu"), learned}}, 8, "relu has no parameter");
    expectNoNetwork(3, {{4, with("prelu"), static_cast<Learned>(7)}}, 8, "no such way");
    for (const std::size_t large : {huge, huge / 2, huge / 4}) {
        expectNoNetwork(large, {fine}, 8, "memory");
        expectNoNetwork(3, {{large, with("relu")}}, 8, "memory");
        expectNoNetwork(3, {fine}, large, "memory");
    }
}

TEST(WrongCalls, PassesThatDoNotFit) {
    Network n = network();
    n.initialise(he(), 1);
    const auto forward = [&](std::size_t numbers) {
        return refusalOf([&] { n.forward(std::vector<float>(numbers, 1.0F)); });
    };
    EXPECT_EQ(forward(24), "");
    const std::vector<float> before(n.values(1).begin(), n.values(1).end());
    EXPECT_NE(forward(27).find("a batch of 9 samples is larger than 8"), std::string::npos) << forward(27);
    EXPECT_NE(forward(1000000), "");
    EXPECT_NE(forward(25).find("whole samples of 3"), std::string::npos);
    EXPECT_NE(forward(2), "");
    EXPECT_EQ(std::vector<float>(n.values(1).begin(), n.values(1).end()), before) << "a refused call changes nothing";
    const auto backward = [&](std::size_t numbers) {
        return refusalOf([&] { n.backward(std::vector<float>(numbers, 1.0F)); });
    };
    EXPECT_EQ(backward(16), "");
    for (const std::size_t numbers : {0U, 15U, 17U, 1000000U}) EXPECT_NE(backward(numbers), "") << numbers;
    Network fresh = network();
    EXPECT_NE(refusalOf([&] { fresh.backward(std::vector<float>(16)); }), "");
}

TEST(WrongCalls, ABatchOfNoSamplesIsABatch) {
    Network n = network();
    n.initialise(he(), 1);
    for (const bool two : {false, true}) {
        n.setThreads(two);
        EXPECT_TRUE(n.forward({}).empty());
        n.backward({});
        for (const float g : n.layers()[0].weightsGradient) EXPECT_EQ(g, 0.0F);
    }
}

TEST(WrongCalls, LayersThatAreNotThere) {
    Network n = network();
    n.forward(std::vector<float>(6));
    for (const std::size_t layer : {std::size_t{2}, huge}) {
        EXPECT_NE(refusalOf([&] { n.sums(layer); }), "");
        EXPECT_NE(refusalOf([&] { n.values(layer); }), "");
        EXPECT_NE(refusalOf([&] { n.gradientBefore(layer + 1 + (layer == huge ? huge : 0)); }), "");
    }
    EXPECT_EQ(n.gradientBefore(2).size(), 4U);
    EXPECT_NE(refusalOf([&] { n.gradientBefore(0); }), "") << "nobody asked for it";
    n.setInputGradient(true);
    EXPECT_EQ(n.gradientBefore(0).size(), 6U);
}

TEST(WrongCalls, LayersThatWereChanged) {
    const std::vector<std::function<void(Layer&)>> changes{
        [](Layer& layer) { layer.weights.resize(1); },
        [](Layer& layer) { layer.weightsGradient.clear(); },
        [](Layer& layer) { layer.bias.clear(); },
        [](Layer& layer) { layer.biasGradient.resize(99); },
        [](Layer& layer) { layer.parameter.resize(1); },
        [](Layer& layer) { layer.parameterGradient.clear(); },
        [](Layer& layer) { layer.out = 400; },
        [](Layer& layer) { layer.in = 1; },
        [](Layer& layer) { layer.learned = Learned::Nothing; },
        [](Layer& layer) { layer.activation.id = "no such"; },
        [](Layer& layer) { layer.activation.id = "relu"; },
        [](Layer& layer) { layer.activation.values.clear(); },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        Network n = network();
        n.forward(std::vector<float>(24));
        changes[i](n.layers()[0]);
        EXPECT_NE(refusalOf([&] { n.forward(std::vector<float>(24)); }), "") << i;
        EXPECT_NE(refusalOf([&] { n.backward(std::vector<float>(16)); }), "") << i;
        EXPECT_NE(refusalOf([&] { n.initialise(he(), 1); }), "") << i;
        EXPECT_LE(n.sums(0).size(), 32U) << i;
    }
}

TEST(WrongCalls, ANetworkThatWasMovedAway) {
    Network first = network();
    const Network second = std::move(first);
    EXPECT_EQ(first.inputs(), 0U);
    EXPECT_EQ(first.outputs(), 0U);
    EXPECT_NE(refusalOf([&] { first.forward({}); }), "");
    EXPECT_NE(refusalOf([&] { first.backward({}); }), "");
    EXPECT_NE(refusalOf([&] { first.initialise(he(), 1); }), "");
    EXPECT_NE(refusalOf([&] { first.setInputGradient(true); }), "");
    EXPECT_NE(refusalOf([&] { first.sums(0); }), "");
    EXPECT_EQ(second.outputs(), 2U);
}

TEST(WrongCalls, Initialisations) {
    Network n = network();
    EXPECT_NE(refusalOf([&] { n.initialise({"", {}, nullptr}, 1); }), "");
    for (const double bad : {nan, infinity, 1e200}) {
        EXPECT_NE(refusalOf([&] { n.initialise(he(), 1, false, bad); }), "");
        EXPECT_NE(refusalOf([&] { n.initialise(he(), 1, false, 1.0, bad); }), "");
    }
    for (const float w : n.layers()[0].weights) EXPECT_EQ(w, 0.0F) << "a refused call changes nothing";
    std::vector<float> weights(4);
    Random random(1);
    for (const double variance : {nan, infinity, -1.0})
        EXPECT_NE(refusalOf([&] { initialise(weights, variance, true, random); }), "");
    EXPECT_NE(refusalOf([&] { negativeSlopeOf({"prelu", {}}); }), "");
    EXPECT_EQ(negativeSlopeOf({"no such", {}}), 0.0);
}

TEST(WrongCalls, Losses) {
    const std::vector<float> outputs(6, 1.0F);
    std::vector<float> gradient(6), small(5), large(7);
    const std::vector<std::size_t> fine{0, 2};
    EXPECT_EQ(refusalOf([&] { crossEntropy(outputs, fine, gradient); }), "");
    for (const std::vector<std::size_t>& labels :
         {std::vector<std::size_t>{}, {0, 3}, {0, huge}, {0, 1, 0, 1}, {0, 0, 0, 0, 0, 0, 0}}) {
        EXPECT_NE(refusalOf([&] { crossEntropy(outputs, labels, gradient); }), "") << labels.size();
        EXPECT_NE(refusalOf([&] { countRight(outputs, labels); }), "") << labels.size();
        EXPECT_NE(refusalOf([&] { crossEntropy({}, labels, {}); }), "") << labels.size();
    }
    for (std::vector<float>* other : {&small, &large}) {
        EXPECT_NE(refusalOf([&] { crossEntropy(outputs, fine, *other); }), "");
        EXPECT_NE(refusalOf([&] { squaredError(outputs, outputs, *other); }), "");
        EXPECT_NE(refusalOf([&] { squaredError(outputs, *other, gradient); }), "");
    }
    EXPECT_NE(refusalOf([&] { squaredError({}, {}, {}); }), "");
    const std::vector<float> bad{std::nanf(""), 1.0F, 2.0F};
    EXPECT_TRUE(std::isnan(crossEntropy(bad, std::vector<std::size_t>{1}, std::span(gradient).first(3))));
}

TEST(WrongCalls, Optimisers) {
    for (const double bad : {nan, infinity, -0.1}) {
        for (double OptimiserOptions::*number :
             {&OptimiserOptions::rate, &OptimiserOptions::momentum, &OptimiserOptions::weightDecay,
              &OptimiserOptions::epsilon, &OptimiserOptions::beta1, &OptimiserOptions::beta2}) {
            OptimiserOptions options;
            options.*number = bad;
            EXPECT_NE(faultOf(options), "");
            EXPECT_EQ(refusalOf([&] { Optimiser{options}; }), faultOf(options));
        }
    }
    EXPECT_NE(faultOf(OptimiserOptions{.beta1 = 1.0}), "");
    EXPECT_NE(faultOf(OptimiserOptions{.method = static_cast<Method>(9)}), "");
    EXPECT_EQ(faultOf(OptimiserOptions{}), "");

    Optimiser optimiser({.method = Method::Adam});
    std::vector<float> numbers(4), more(5);
    EXPECT_NE(refusalOf([&] { optimiser.step(numbers, numbers, 0); }), "") << "next comes first";
    optimiser.next();
    EXPECT_EQ(refusalOf([&] { optimiser.step(numbers, numbers, 0); }), "");
    EXPECT_NE(refusalOf([&] { optimiser.step(numbers, more, 0); }), "");
    EXPECT_NE(refusalOf([&] { optimiser.step(more, more, 0); }), "") << "it had four numbers";
    for (const std::size_t place : {std::size_t{2}, huge})
        EXPECT_NE(refusalOf([&] { optimiser.step(numbers, numbers, place); }), "");

    Network one = network();
    Network other(3, {{5, with("relu")}}, 8);
    EXPECT_EQ(refusalOf([&] { optimiser.next(); }), "");
    Optimiser ofOne({});
    ofOne.step(one);
    EXPECT_NE(refusalOf([&] { ofOne.step(other); }), "") << "each network has its own";
}

TEST(WrongCalls, PicturesAndRandomNumbers) {
    for (const std::size_t count : {huge, huge / Pictures::pixels + 1, huge / 2})
        EXPECT_NE(refusalOf([&] { drawPictures(count, 0.1, 1); }), "") << count;
    for (const double noise : {nan, infinity, -1.0}) EXPECT_NE(refusalOf([&] { drawPictures(1, noise, 1); }), "");
    EXPECT_EQ(drawPictures(0, 0.1, 1).count(), 0U);
    for (const std::size_t label : {Pictures::classes, huge}) EXPECT_NE(refusalOf([&] { pictureClass(label); }), "");

    Random random(1);
    EXPECT_NE(refusalOf([&] { random.below(0); }), "");
    EXPECT_TRUE(random.permutation(0).empty());
    std::vector<float> numbers(3);
    for (const double bad : {nan, infinity}) {
        EXPECT_NE(refusalOf([&] { random.fillNormal(numbers, bad); }), "");
        EXPECT_NE(refusalOf([&] { random.fillUniform(numbers, bad); }), "");
    }
    EXPECT_EQ(normalQuantile(0.0), -infinity);
    EXPECT_EQ(normalQuantile(-0.0), -infinity);
    EXPECT_EQ(normalQuantile(1.0), infinity);
    for (const double p : {nan, -1.0, 1.5, infinity, -infinity}) EXPECT_TRUE(std::isnan(normalQuantile(p))) << p;
    EXPECT_NEAR(normalQuantile(5e-324), -38.467, 1e-3);
    EXPECT_NEAR(normalQuantile(1e-310), -37.663, 1e-3);
}

TEST(WrongCalls, ChannelsAndBatches) {
    const Activation& prelu = *find("prelu");
    const std::vector<double> own{0.25}, learned{0.1, 0.2};
    std::vector<float> x(12, -1.0F), shorter(11), y(12);
    EXPECT_NE(refusalOf([&] { PerChannel(prelu, {}, 0, {2, 2, 3}); }), "");
    EXPECT_NE(refusalOf([&] { PerChannel(prelu, own, 1, {2, 2, 3}); }), "");
    EXPECT_NE(refusalOf([&] { PerChannel(*find("relu"), {}, 0, {2, 2, 3}); }), "");
    EXPECT_NE(refusalOf([&] { PerChannel(prelu, own, 0, {huge, huge, 3}); }), "");
    EXPECT_NE(refusalOf([&] { Channels::of(std::vector{huge / 2, huge / 2, huge / 2, huge / 2}); }), "");

    const PerChannel f(prelu, own, 0, {2, 2, 3});
    EXPECT_EQ(refusalOf([&] { f.forward(x, learned, y); }), "");
    EXPECT_NE(refusalOf([&] { f.forward(x, own, y); }), "") << "too few learned values";
    EXPECT_NE(refusalOf([&] { f.forward(shorter, learned, y); }), "");
    EXPECT_NE(refusalOf([&] { f.forward(x, learned, shorter); }), "");
    EXPECT_NE(refusalOf([&] { f.backward(x, shorter, learned, y); }), "");
    EXPECT_NE(refusalOf([&] { f.backward(x, x, learned, shorter); }), "");
    EXPECT_NE(refusalOf([&] { f.backward(x, x, {}, y); }), "");
    EXPECT_NE(refusalOf([&] { f.parameterGradient(x, shorter, learned); }), "");
    EXPECT_NE(refusalOf([&] { f.parameterGradient(x, x, own); }), "");

    for (const Activation& a : catalogue()) {
        const std::vector<double> values = a.defaults();
        std::vector<double> more = values;
        more.push_back(1.0);
        EXPECT_TRUE(a.fault(more)) << a.facts.id;
        EXPECT_NE(refusalOf([&] { a.forward(x, values, shorter); }), "") << a.facts.id;
        EXPECT_NE(refusalOf([&] { a.slope(shorter, values, y); }), "") << a.facts.id;
        EXPECT_NE(refusalOf([&] { a.backward(x, shorter, values, y); }), "") << a.facts.id;
        EXPECT_NE(refusalOf([&] { a.backward(x, x, values, shorter); }), "") << a.facts.id;
        EXPECT_NE(refusalOf([&] { a.forward(x, more, y); }), "") << a.facts.id;
        EXPECT_NE(refusalOf([&] { a.parameterGradient(x, x, values, values.size()); }), "") << a.facts.id;
        if (values.empty()) continue;
        EXPECT_TRUE(a.fault({})) << a.facts.id;
        EXPECT_NE(refusalOf([&] { a.forward(x, {}, y); }), "") << a.facts.id;
        EXPECT_NE(refusalOf([&] { a.parameterGradient(x, shorter, values, 0); }), "") << a.facts.id;
    }
}

}  // namespace
}  // namespace activation
