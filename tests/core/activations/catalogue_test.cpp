// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace activation {
namespace {

struct Row {
    std::string_view id;
    std::vector<Parameter> parameters{};  // id, symbol, PyTorch, Keras, JAX, low, high
};
struct Family {
    std::string_view name;
    std::vector<Row> rows;
};

// Ids, their order and the sliders are what scripts, files and habits rely on. A new entry may stand anywhere.
const std::vector<Family> expected{
    {"Rectifiers",
     {{"identity"},
      {"step"},
      {"relu"},
      {"relu6"},
      {"leaky_relu", {{"negative_slope", "a", 0.01, 0.3, 0.01, 0, 1}}},
      {"prelu", {{"alpha", "α", 0.25, 0, 0.25, -0.5, 1.5}}},
      {"rrelu", {{"lower", "ℓ", 0.125, 0.125, 0.125, 0, 1}, {"upper", "u", 1. / 3, 1. / 3, 1. / 3, 0, 1}}},
      {"threshold", {{"threshold", "t", 1, 1, 1, -3, 3}, {"value", "v", 0, 0, 0, -3, 3}}},
      {"jumprelu", {{"theta", "θ", 1, 1, 1, 0, 3}}},
      {"relu_squared"},
      {"starrelu", {{"s", "s", 0.8944, 0.8944, 0.8944, 0.1, 3}, {"b", "b", -0.4472, -0.4472, -0.4472, -2, 2}}}}},
    {"Exponential units",
     {{"elu", {{"alpha", "α", 1, 1, 1, 0.01, 5}}},
      {"elu_plus_one"},
      {"selu"},
      {"celu", {{"alpha", "α", 1, 1, 1, 0.05, 5}}},
      {"xielu",
       {{"alpha_p", "αₚ", 0.8, 0.8, 0.8, 0.05, 3},
        {"alpha_n", "αₙ", 0.8, 0.8, 0.8, 0.6, 3},
        {"beta", "β", 0.5, 0.5, 0.5, 0, 0.75}}},
      {"exponential"}}},
    {"Smooth rectifiers",
     {{"softplus", {{"beta", "β", 1, 1, 1, 0.1, 10}, {"threshold", "t", 20, 20, 20, 1, 50}}},
      {"shifted_softplus"},
      {"sqrt_softplus"},
      {"squareplus", {{"b", "b", 4, 4, 4, 0, 10}}},
      {"sparse_plus"},
      {"gelu"},
      {"gelu_tanh"},
      {"gelu_sigmoid"},
      {"silu", {{"beta", "β", 1, 1, 1, -2, 10}}},
      {"hardswish"},
      {"mish"},
      {"telu"},
      {"golu"},
      {"isrlu", {{"alpha", "α", 1, 1, 1, 0.1, 10}}},
      {"bent_identity"}}},
    {"Sigmoids",
     {{"sigmoid"},
      {"hardsigmoid", {{"alpha", "α", 1.0 / 6, 1.0 / 6, 1.0 / 6, 0.05, 1}, {"beta", "β", 0.5, 0.5, 0.5, 0, 1}}},
      {"sparse_sigmoid"},
      {"laplace",
       {{"mu", "μ", 0.7071067811865476, 0.7071067811865476, 0.7071067811865476, -2, 2},
        {"sigma", "σ", 0.28209479177387814, 0.28209479177387814, 0.28209479177387814, 0.05, 2}}},
      {"logsigmoid"},
      {"tanh"},
      {"lecun_tanh"},
      {"dyt", {{"alpha", "α", 0.5, 0.5, 0.5, 0.05, 3}}},
      {"derf", {{"alpha", "α", 0.5, 0.5, 0.5, 0.05, 3}, {"s", "s", 0, 0, 0, -2, 2}}},
      {"softcap", {{"cap", "c", 50, 50, 50, 1, 100}}},
      {"hardtanh", {{"min_val", "min", -1, -1, -1, -5, 0}, {"max_val", "max", 1, 1, 1, 0, 5}}},
      {"softsign"},
      {"arctan"},
      {"isru", {{"alpha", "α", 1, 1, 1, 0.1, 10}}}}},
    {"Shrinkage",
     {{"softshrink", {{"lambd", "λ", 0.5, 0.5, 0.5, 0, 3}}},
      {"hardshrink", {{"lambd", "λ", 0.5, 0.5, 0.5, 0, 3}}},
      {"tanhshrink"}}},
    {"Periodic and bell-shaped",
     {{"sine", {{"omega", "ω", 1, 1, 1, 0.1, 30}}},
      {"snake", {{"a", "a", 1, 1, 1, 0.1, 10}}},
      {"snakebeta", {{"alpha", "α", 1, 1, 1, 0.1, 10}, {"beta", "β", 1, 1, 1, 0.1, 10}}},
      {"gcu"},
      {"gaussian"}}},
};

TEST(Catalogue, HoldsTheseEntriesInThisOrder) {
    auto place = catalogue().begin();
    std::size_t count = 0;
    for (const Family& family : expected)
        for (const Row& row : family.rows) {
            place = std::find_if(place, catalogue().end(), [&](const Activation& a) { return a.facts.id == row.id; });
            ASSERT_NE(place, catalogue().end()) << row.id << " is missing, or not where it was";
            EXPECT_EQ(place->family, family.name) << row.id;
            ++count;
        }
    EXPECT_EQ(count, 54U);
}

TEST(Catalogue, HoldsTheseParameters) {
    for (const Family& family : expected)
        for (const Row& row : family.rows) {
            SCOPED_TRACE(row.id);
            const std::vector<Parameter>& parameters = find(row.id)->parameters;
            ASSERT_EQ(parameters.size(), row.parameters.size());
            for (std::size_t i = 0; i < parameters.size(); ++i) {
                const Parameter &is = parameters[i], &should = row.parameters[i];
                EXPECT_EQ(is.id, should.id);
                EXPECT_EQ(is.symbol, should.symbol);
                for (const auto number :
                     {&Parameter::initial, &Parameter::keras, &Parameter::jax, &Parameter::low, &Parameter::high})
                    EXPECT_EQ(is.*number, should.*number) << should.id;
            }
        }
}

TEST(Catalogue, KeepsFamiliesTogether) {
    std::set<std::string_view> left;
    std::string_view family;
    for (const Activation& activation : catalogue()) {
        if (activation.family != family) {
            EXPECT_TRUE(left.insert(activation.family).second) << activation.facts.id;
        }
        family = activation.family;
    }
}

TEST(Catalogue, FindsEveryEntryByItsIdAndNothingElse) {
    for (const Activation& activation : catalogue()) EXPECT_EQ(find(activation.facts.id), &activation);
    for (const std::string_view id : {"", "ELU", "elu ", "rel", "nothing"}) EXPECT_EQ(find(id), nullptr) << id;
}

TEST(Catalogue, EntriesSayWhatTheyAre) {
    for (const Activation& activation : catalogue()) {
        const Facts& facts = activation.facts;
        SCOPED_TRACE(facts.id);
        EXPECT_FALSE(facts.name.empty());
        EXPECT_FALSE(facts.formula.empty());
        EXPECT_TRUE(std::ranges::all_of(facts.id, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        })) << "an id is made of lower case letters, digits and underscores";
        for (const Parameter& parameter : activation.parameters) {
            EXPECT_EQ(activation.indexOf(parameter.id), &parameter - activation.parameters.data());
            EXPECT_LT(parameter.low, parameter.high) << parameter.id;
            for (const double start : {parameter.initial, parameter.keras, parameter.jax})
                EXPECT_TRUE(parameter.low <= start && start <= parameter.high) << parameter.id;
        }
        EXPECT_EQ(activation.indexOf("no such parameter"), std::nullopt);
    }
}

TEST(Catalogue, DefaultsAreTheFrameworks) {
    const auto leaky = [](Framework framework) { return find("leaky_relu")->defaults(framework).at(0); };
    EXPECT_EQ(leaky(Framework::PyTorch), 0.01);
    EXPECT_EQ(leaky(Framework::Keras), 0.3);
    EXPECT_EQ(leaky(Framework::Jax), 0.01);
    EXPECT_EQ(find("prelu")->defaults(Framework::Keras).at(0), 0.0);
    for (const Activation& activation : catalogue())
        for (const Framework framework : {Framework::PyTorch, Framework::Keras, Framework::Jax})
            EXPECT_FALSE(activation.fault(activation.defaults(framework))) << activation.facts.id;
}

}  // namespace
}  // namespace activation
