// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/aliases.h"

#include "core/activations/catalogue.h"
#include "core/spelling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace activation {
namespace {

std::string idOf(std::string_view name) {
    const Activation* const entry = findByName(name);
    return entry ? std::string(entry->facts.id) : std::string();
}

std::vector<std::string> idsFor(std::string_view query) {
    std::vector<std::string> ids;
    for (const Activation* const entry : search(query)) ids.emplace_back(entry->facts.id);
    return ids;
}

TEST(Aliases, AreOtherNamesOfEntriesAndEachOfOne) {
    std::set<std::string> names;
    for (const Activation& entry : catalogue()) {
        names.insert(folded(entry.facts.id));
        names.insert(folded(entry.facts.name));
    }
    for (const Alias& alias : aliases()) {
        EXPECT_NE(find(alias.id), nullptr) << alias.id;
        EXPECT_TRUE(names.insert(folded(alias.name)).second) << alias.name << " is a name already";
    }
}

TEST(Aliases, AreForgivingAboutCaseAndSeparators) {
    for (const Alias& alias : aliases()) {
        std::string spaced(alias.name), joined(alias.name), loud(alias.name);
        std::ranges::replace(spaced, '_', ' ');
        std::erase(joined, '_');
        std::ranges::transform(loud, loud.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        for (const std::string& name : {std::string(alias.name), spaced, joined, loud})
            EXPECT_EQ(idOf(name), alias.id) << name;
    }
}

TEST(Aliases, EveryIdAndNameIsItself) {
    for (const Activation& entry : catalogue()) {
        EXPECT_EQ(idOf(entry.facts.id), entry.facts.id);
        EXPECT_EQ(idOf(entry.facts.name), entry.facts.id);
        for (const std::string_view module :
             {"torch.nn.", "nn.", "nn.functional.", "torch.nn.functional.", "F.", "torch.", "keras.activations.",
              "keras.layers.", "tf.", "tf.nn.", "tf.keras.activations.", "onnx."})
            EXPECT_EQ(idOf(std::string(module) + std::string(entry.facts.id)), entry.facts.id) << module;
    }
    for (const std::string_view name : {"", " ", "nn.", "rel", "nothing", "torch.nn.Linear2", "soft"})
        EXPECT_EQ(idOf(name), "") << name;
    EXPECT_EQ(findByName(std::string(1000000, 'r')), nullptr);
}

TEST(Aliases, KnowWhatFrameworksCallThem) {
    const std::map<std::string, std::string> rows{
        {"swish", "silu"},
        {"quick_gelu", "gelu_sigmoid"},
        {"gelu_new", "gelu_tanh"},
        {"gelu_pytorch_tanh", "gelu_tanh"},
        {"siren", "sine"},
        {"logistic", "sigmoid"},
        {"relu2", "relu_squared"},
        {"squared_relu", "relu_squared"},
        {"lrelu", "leaky_relu"},
        {"LeakyReLU", "leaky_relu"},
        {"leakyrelu", "leaky_relu"},
        {"hard_silu", "hardswish"},
        {"hard_swish", "hardswish"},
        {"hard_sigmoid", "hardsigmoid"},
        {"hard_tanh", "hardtanh"},
        {"tanhexp", "telu"},
        {"log_sigmoid", "logsigmoid"},
        {"soft_plus", "softplus"},
        {"thresholded_relu", "jumprelu"},
        {"heaviside", "step"},
        {"linear", "identity"},
        {"Linear", "identity"},
        // PyTorch, modules and functions
        {"torch.nn.SiLU", "silu"},
        {"nn.Hardswish", "hardswish"},
        {"nn.ReLU6", "relu6"},
        {"torch.nn.functional.leaky_relu", "leaky_relu"},
        {"F.gelu", "gelu"},
        {"nn.GELU", "gelu"},
        {"nn.GELU(approximate=\"tanh\")", "gelu_tanh"},
        {"torch.special.expit", "sigmoid"},
        {"torch.atan", "arctan"},
        {"nn.LogSigmoid", "logsigmoid"},
        // Keras and TensorFlow
        {"keras.activations.gelu", "gelu"},
        {"keras.ops.gelu", "gelu_tanh"},
        {"tf.nn.gelu", "gelu"},
        {"tf.nn.swish", "silu"},
        {"tf.nn.silu", "silu"},
        {"tf.math.softplus", "softplus"},
        {"tf.keras.activations.linear", "identity"},
        {"keras.activations.hard_silu", "hardswish"},
        {"keras.layers.LeakyReLU", "leaky_relu"},
        {"keras.layers.ThresholdedReLU", "jumprelu"},
        {"keras.activations.tanh_shrink", "tanhshrink"},
        // JAX and Flax
        {"jax.nn.gelu", "gelu_tanh"},
        {"jax.nn.gelu(approximate=False)", "gelu"},
        {"nnx.gelu", "gelu_tanh"},
        {"linen.gelu", "gelu_tanh"},
        {"jax.nn.gelu(approximate=True)", "gelu_tanh"},
        {"nn.GELU(approximate='tanh')", "gelu_tanh"},
        {"jax.nn.hard_swish", "hardswish"},
        {"jax.nn.soft_sign", "softsign"},
        {"jax.nn.log_sigmoid", "logsigmoid"},
        {"jax.nn.silu", "silu"},
        {"jnp.arctan", "arctan"},
        // ONNX
        {"HardSigmoid", "hardsigmoid"},
        {"ThresholdedRelu", "jumprelu"},
        {"onnx.HardSwish", "hardswish"},
    };
    for (const auto& [name, id] : rows) EXPECT_EQ(idOf(name), id) << name;
    for (const Activation& entry : catalogue()) {
        const auto& [pytorch, keras, jax] = entry.facts.spellings;
        if (!pytorch.empty()) {
            EXPECT_EQ(idOf(pytorch), entry.facts.id) << pytorch;
        }
        if (!jax.empty()) {
            EXPECT_EQ(idOf(jax), entry.facts.id) << jax;
            EXPECT_TRUE(jax.starts_with("jax.nn.") || jax.starts_with("jnp.")) << jax;
        }
        if (keras.find(';') == std::string_view::npos && !keras.empty()) {
            EXPECT_EQ(idOf("keras." + std::string(keras)), entry.facts.id) << keras;
        }
    }
}

TEST(Aliases, OfParameters) {
    EXPECT_EQ(findParameter(*find("hardsigmoid"), "slope"), 0U);
    EXPECT_EQ(findParameter(*find("hardsigmoid"), "offset"), 1U);
    EXPECT_EQ(findParameter(*find("leaky_relu"), "alpha"), 0U);
    EXPECT_EQ(findParameter(*find("elu"), "alpha"), 0U);
    EXPECT_EQ(findParameter(*find("elu"), "slope"), std::nullopt);
}

TEST(Aliases, TheNearestNameIsOneOfThem) {
    EXPECT_EQ(nearestName("rleu"), "relu");
    EXPECT_EQ(nearestName("siwsh"), "swish");
    EXPECT_EQ(nearestName("perceptron"), "");
}

TEST(Search, FindsAliasesAndForgivesOneMistake) {
    EXPECT_EQ(idsFor(""), idsFor(" ")) << "all of them";
    EXPECT_EQ(idsFor("").size(), catalogue().size());
    EXPECT_EQ(idsFor("siren"), std::vector<std::string>{"sine"});
    EXPECT_EQ(idsFor("logistic"), std::vector<std::string>{"sigmoid"});
    EXPECT_EQ(idsFor("swish"), (std::vector<std::string>{"silu", "hardswish"}));
    EXPECT_EQ(idsFor("mihs"), std::vector<std::string>{"mish"});
    EXPECT_EQ(idsFor("snakebta"), std::vector<std::string>{"snakebeta"});
    EXPECT_EQ(idsFor("torch.nn.SiLU"), std::vector<std::string>{"silu"});
    EXPECT_EQ(idsFor("jax.nn.gelu"), (std::vector<std::string>{"gelu", "gelu_tanh"})) << "with approximate, without";
    EXPECT_EQ(match(*find("gelu_tanh"), "jax.nn.gelu"), Match::Called);
    EXPECT_NE(match(*find("gelu"), "jax.nn.gelu"), Match::Called);
    EXPECT_EQ(idsFor("flux"), std::vector<std::string>{});
    for (const std::string& id : idsFor("sigmiod")) EXPECT_NE(id.find("sigmoid"), std::string::npos) << id;
    EXPECT_FALSE(idsFor("sigmiod").empty());
}

TEST(Aliases, AFormulaIsFoundHoweverLongItIs) {
    std::string formula = "0.5*x";
    while (formula.size() < 3000) formula += " + 0.001*x";
    ASSERT_TRUE(findByName(formula));
    EXPECT_EQ(findByName(formula)->facts.id, formula);
    EXPECT_FALSE(findByName(std::string(1 << 20, 'x')));
}

TEST(Search, CallsExactNamesBest) {
    EXPECT_EQ(match(*find("elu"), "elu"), Match::Called);
    EXPECT_EQ(match(*find("relu"), "elu"), Match::Contains);
    EXPECT_EQ(match(*find("silu"), "swi"), Match::Begins);
    EXPECT_EQ(match(*find("mish"), "mihs"), Match::Misspelt);
    EXPECT_EQ(match(*find("mish"), "xyz"), std::nullopt);
    EXPECT_EQ(match(*find("mish"), "平滑", "平滑整流"), Match::Contains);
}

}  // namespace
}  // namespace activation
