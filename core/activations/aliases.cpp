// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/aliases.h"

#include "core/activations/catalogue.h"
#include "core/activations/own.h"
#include "core/quotation.h"
#include "core/spelling.h"

#include <algorithm>
#include <array>

namespace activation {
namespace {

constexpr Alias table[]{
    // Rectifiers.
    {"linear", "identity"},
    {"pass_through", "identity"},
    {"no_op", "identity"},
    {"heaviside", "step"},
    {"unit_step", "step"},
    {"rectifier", "relu"},
    {"ramp", "relu"},
    {"rectified_linear", "relu"},
    {"rectified_linear_unit", "relu"},
    {"lrelu", "leaky_relu"},
    {"leaky", "leaky_relu"},
    {"leaky_rectified_linear", "leaky_relu"},
    {"parametric_relu", "prelu"},
    {"randomized_relu", "rrelu"},
    {"randomized_leaky_relu", "rrelu"},
    {"thresholded_relu", "jumprelu"},
    {"relu2", "relu_squared"},
    {"square_relu", "relu_squared"},
    {"sqr_relu", "relu_squared"},
    {"relu_square", "relu_squared"},
    // Exponential units.
    {"exponential_linear_unit", "elu"},
    {"elu1", "elu_plus_one"},
    {"1+elu", "elu_plus_one"},
    {"elu_feature_map", "elu_plus_one"},
    {"scaled_elu", "selu"},
    {"continuous_elu", "celu"},
    {"exp", "exponential"},
    // Smooth rectifiers.
    {"smooth_relu", "softplus"},
    {"soft_relu", "softplus"},
    {"ssp", "shifted_softplus"},
    {"gaussian_error_linear_unit", "gelu"},
    {"gelu_erf", "gelu"},
    {"gelu_exact", "gelu"},
    {"gelu_none", "gelu"},
    {"gelu_python", "gelu"},
    {"gelu_new", "gelu_tanh"},
    {"gelu_fast", "gelu_tanh"},
    {"fast_gelu", "gelu_tanh"},
    {"gelu_accurate", "gelu_tanh"},
    {"gelu_approximate", "gelu_tanh"},
    {"approximate_gelu", "gelu_tanh"},
    {"gelu_pytorch_tanh", "gelu_tanh"},
    {"gelu_python_tanh", "gelu_tanh"},
    {"quick_gelu", "gelu_sigmoid"},
    {"gelu_quick", "gelu_sigmoid"},
    {"swish", "silu"},
    {"swish_1", "silu"},
    {"sigmoid_linear_unit", "silu"},
    {"hard_silu", "hardswish"},
    {"h_swish", "hardswish"},
    {"tanhexp", "telu"},
    {"gompertz", "golu"},
    {"gompertz_linear_unit", "golu"},
    // Sigmoids.
    {"logistic", "sigmoid"},
    {"expit", "sigmoid"},
    {"sigm", "sigmoid"},
    {"h_sigmoid", "hardsigmoid"},
    {"log_expit", "logsigmoid"},
    {"hyperbolic_tangent", "tanh"},
    {"scaled_tanh", "lecun_tanh"},
    {"stanh", "lecun_tanh"},
    {"dynamic_tanh", "dyt"},
    {"dynamic_erf", "derf"},
    {"logit_softcap", "softcap"},
    {"logit_softcapping", "softcap"},
    {"soft_capping", "softcap"},
    {"clamp", "hardtanh"},
    {"clip", "hardtanh"},
    {"htanh", "hardtanh"},
    {"atan", "arctan"},
    {"inverse_square_root_unit", "isru"},
    {"inverse_square_root_linear_unit", "isrlu"},
    // Shrinkage.
    {"soft_threshold", "softshrink"},
    {"soft_thresholding", "softshrink"},
    {"hard_threshold", "hardshrink"},
    {"hard_thresholding", "hardshrink"},
    // Periodic and bell-shaped.
    {"sin", "sine"},
    {"siren", "sine"},
    {"growing_cosine", "gcu"},
    {"growing_cosine_unit", "gcu"},
    {"gauss", "gaussian"},
    {"rbf", "gaussian"},
    {"bell", "gaussian"},
};

/// What whole spellings mean whose last part means something else elsewhere: JAX and Flax, and Keras's operation,
/// approximate GELU unless told otherwise.
constexpr Alias wholeSpellings[]{
    {"jax.nn.gelu", "gelu_tanh"}, {"flax.linen.gelu", "gelu_tanh"}, {"flax.nnx.gelu", "gelu_tanh"},
    {"nnx.gelu", "gelu_tanh"},    {"keras.ops.gelu", "gelu_tanh"},  {"keras.ops.nn.gelu", "gelu_tanh"},
    {"ops.gelu", "gelu_tanh"},    {"linen.gelu", "gelu_tanh"},      {"torch.nn.GELU", "gelu"},
    {"nn.GELU", "gelu"},
};

struct ParameterAlias {
    std::string_view id, name, parameter;
};
constexpr ParameterAlias parameterAliases[]{
    {"hardsigmoid", "slope", "alpha"},
    {"hardsigmoid", "offset", "beta"},
    {"leaky_relu", "alpha", "negative_slope"},
    {"prelu", "negative_slope", "alpha"},
    {"jumprelu", "alpha", "theta"},
    {"jumprelu", "threshold", "theta"},
    {"hardtanh", "min", "min_val"},
    {"hardtanh", "max", "max_val"},
    {"softshrink", "lambda", "lambd"},
    {"softshrink", "threshold", "lambd"},
    {"hardshrink", "lambda", "lambd"},
    {"hardshrink", "threshold", "lambd"},
    {"snake", "alpha", "a"},
    {"starrelu", "scale", "s"},
    {"starrelu", "bias_value", "b"},
};

/// Longer ones before those that they end with.
constexpr std::string_view modules[]{"torch.nn.functional.",
                                     "torch.nn.modules.activation.",
                                     "torch.special.",
                                     "torch.nn.",
                                     "torch.",
                                     "nn.functional.",
                                     "functional.",
                                     "F.",
                                     "tf.keras.activations.",
                                     "tf.keras.layers.",
                                     "tf.keras.ops.",
                                     "tensorflow.nn.",
                                     "tf.nn.",
                                     "tf.math.",
                                     "tf.",
                                     "keras.activations.",
                                     "keras.ops.nn.",
                                     "keras.ops.",
                                     "keras.layers.",
                                     "activations.",
                                     "layers.",
                                     "ops.",
                                     "jax.nn.",
                                     "jax.numpy.",
                                     "jax.scipy.special.",
                                     "jnp.",
                                     "flax.linen.",
                                     "flax.nnx.",
                                     "linen.",
                                     "nnx.",
                                     "nn.",
                                     "onnx."};

constexpr std::size_t longest = 128;  // no name is half as long

bool isLetterOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0; }

/// Letters and digits alone: for searches, where brackets and dots do not count either.
std::string lettersOf(std::string_view text) {
    std::string letters = folded(text);
    std::erase_if(letters, [](char c) { return !isLetterOrDigit(c); });
    return letters;
}

/// The parts between semicolons: "layers.LeakyReLU; activations.leaky_relu".
std::vector<std::string_view> partsOf(std::string_view spellings) {
    std::vector<std::string_view> parts;
    while (!spellings.empty()) {
        const std::size_t end = std::min(spellings.find(';'), spellings.size());
        parts.push_back(spellings.substr(0, end));
        spellings.remove_prefix(std::min(spellings.find_first_not_of("; ", end), spellings.size()));
    }
    return parts;
}

/// nn.GELU(approximate='tanh'), jax.nn.gelu(approximate=False): whatever the framework's default is.
const Activation* findFormOfGelu(std::string_view name) {
    constexpr std::string_view argument = "(approximate=";
    const std::size_t open = name.find(argument);
    if (open == std::string_view::npos || !name.ends_with(')')) return nullptr;
    std::string form(name.substr(open + argument.size()));
    form.pop_back();
    std::erase_if(form, [](char c) { return c == '\'' || c == '"' || c == ' '; });
    const Activation* const called = findByName(name.substr(0, open));
    if (!called || !called->facts.id.starts_with("gelu")) return nullptr;
    if (form == "tanh" || form == "True") return find("gelu_tanh");
    return form == "none" || form == "False" ? find("gelu") : nullptr;
}

const Activation* findWholeSpelling(std::string_view name) {
    if (const Activation* const entry = findFormOfGelu(name)) return entry;
    for (const Alias& whole : wholeSpellings)
        if (whole.name == name) return find(whole.id);
    for (const Activation& entry : catalogue()) {
        const auto& [pytorch, keras, jax] = entry.facts.spellings;
        for (const auto& [module, spellings] :
             {std::pair{"torch.", pytorch}, std::pair{"keras.", keras}, std::pair{"", jax}})
            for (const std::string_view spelling : partsOf(spellings))
                if (name == std::string(module) + std::string(spelling) ||
                    (name == spelling && spelling.find_first_of(".(") != std::string_view::npos))
                    return &entry;
    }
    return nullptr;
}

const Activation* findFolded(const std::string& wanted) {
    if (wanted.empty()) return nullptr;
    for (const Activation& entry : catalogue())
        if (folded(entry.facts.id) == wanted || folded(entry.facts.name) == wanted) return &entry;
    for (const Alias& alias : table)
        if (folded(alias.name) == wanted) return find(alias.id);
    return nullptr;
}

/// The names that a search compares whole: what somebody would type.
std::vector<std::string> namesOf(const Activation& entry) {
    std::vector<std::string> names{lettersOf(entry.facts.id), lettersOf(entry.facts.name)};
    for (const Alias& alias : table)
        if (alias.id == entry.facts.id) names.push_back(lettersOf(alias.name));
    return names;
}

std::optional<Match> matchOf(const std::vector<std::string>& names, const std::vector<std::string>& others,
                             const std::string& word) {
    std::optional<Match> best;
    const auto take = [&](Match found) { best = std::min(best.value_or(found), found); };
    for (const std::string& name : names) {
        if (name == word)
            take(Match::Called);
        else if (name.starts_with(word))
            take(Match::Begins);
        else if (name.find(word) != std::string::npos)
            take(Match::Contains);
        else if (word.size() >= 4 && word.size() <= longest && editDistance(name, word) == 1)
            take(Match::Misspelt);
    }
    for (const std::string& other : others)
        if (other.find(word) != std::string::npos) take(Match::Contains);
    return best;
}

/// `called` is what the whole query names, if anything.
std::optional<Match> matchOf(const Activation& entry, std::string_view query, std::string_view more,
                             const Activation* called) {
    if (query.empty() || called == &entry) return Match::Called;
    if (query.size() > longest) return {};
    const auto& [pytorch, keras, jax] = entry.facts.spellings;
    const std::vector<std::string> names = namesOf(entry);
    std::vector<std::string> others;
    for (const std::string_view other : {entry.family, more, pytorch, keras, jax}) others.push_back(lettersOf(other));
    Match worst = Match::Called;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find(' '), query.size());
        const std::string word = lettersOf(query.substr(0, end));
        query.remove_prefix(std::min(end + 1, query.size()));
        if (word.empty()) continue;
        const std::optional<Match> found = matchOf(names, others, word);
        if (!found) return {};
        worst = std::max(worst, *found);
    }
    return worst;
}

}  // namespace

std::span<const Alias> aliases() { return table; }

const Activation* findByName(std::string_view name) {
    if (const Activation* entry = find(name)) return entry;  // own formulas too, which may be long
    if (name.size() > longest) return nullptr;
    if (const Activation* entry = findWholeSpelling(name)) return entry;
    std::string wanted = folded(name);
    for (const std::string_view module : modules)
        if (wanted.starts_with(folded(module))) {
            wanted.erase(0, folded(module).size());
            break;
        }
    return findFolded(wanted);
}

std::optional<std::size_t> findParameter(const Activation& entry, std::string_view name) {
    if (const auto place = entry.indexOf(name)) return place;
    for (const ParameterAlias& alias : parameterAliases)
        if (alias.id == entry.facts.id && alias.name == name) return entry.indexOf(alias.parameter);
    return {};
}

std::string_view nearestName(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Activation& entry : catalogue()) names.push_back(entry.facts.id);
    for (const Alias& alias : table) names.push_back(alias.name);
    return nearest(name, names);
}

Fault unknownActivation(std::string_view name) {
    if (isMeantAsFormula(name))
        if (const auto wrong = faultOfFormula(name)) return sentenceOf(*wrong, name);
    const std::string_view near = nearestName(name);
    if (near.empty()) return Fault{CORE_TEXT("Fault", "there is no activation called \"%1\""), excerpt(name)};
    return Fault{CORE_TEXT("Fault", "there is no activation called \"%1\". Did you mean \"%2\"?"), excerpt(name), near};
}

std::optional<Match> match(const Activation& entry, std::string_view query, std::string_view more) {
    return matchOf(entry, query, more, query.size() > longest ? nullptr : findByName(query));
}

std::vector<const Activation*> search(std::string_view query, std::string (*more)(std::string_view family)) {
    std::vector<const Activation*> found, misspelt;
    const Activation* const called = query.size() > longest ? nullptr : findByName(query);
    for (const Activation& entry : catalogue())
        if (const auto how = matchOf(entry, query, more ? more(entry.family) : std::string(), called))
            (*how == Match::Misspelt ? misspelt : found).push_back(&entry);
    return found.empty() ? misspelt : found;
}

}  // namespace activation
