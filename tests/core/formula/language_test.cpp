// SPDX-License-Identifier: GPL-3.0-or-later
// What people type, and what they paste from Python and C++.
#include "core/activations/own.h"
#include "core/analysis/features.h"

#include <gtest/gtest.h>

#include <cmath>
#include <ctime>
#include <functional>

namespace activation {
namespace {

std::string faultIn(std::string_view text) {
    const auto fault = faultOfFormula(text);
    return fault ? sentenceOf(*fault, text).string() : std::string();
}

double sigmoid(double x) { return 1.0 / (1.0 + std::exp(-x)); }
double gelu(double x) { return 0.5 * x * std::erfc(-x / std::sqrt(2.0)); }

struct Meaning {
    std::string text;
    std::function<double(double)> f;
};

void PrintTo(const Meaning& meaning, std::ostream* out) { *out << meaning.text; }

class Formula : public testing::TestWithParam<Meaning> {};

TEST_P(Formula, MeansWhatItSays) {
    const auto& [text, f] = GetParam();
    ASSERT_EQ(faultIn(text), "");
    const Activation* const own = ownActivation(text);
    ASSERT_NE(own, nullptr);
    const std::vector<double> values = own->defaults();
    for (const double x : {-3.3, -1.7, -0.6, -0.2, 0.15, 0.8, 1.9, 4.2}) {
        const Point at = own->point(x, values, Framework::PyTorch);
        EXPECT_NEAR(at.value, f(x), 1e-13 * std::fmax(1.0, std::fabs(f(x)))) << x;
        const double h = 1e-5, slope = (f(x + h) - f(x - h)) / (2.0 * h);
        EXPECT_NEAR(at.slope, slope, 1e-8 * std::fmax(1.0, std::fabs(slope))) << x;
        const double curvature = (own->point(x + h, values, Framework::PyTorch).slope -
                                  own->point(x - h, values, Framework::PyTorch).slope) /
                                 (2.0 * h);
        EXPECT_NEAR(at.curvature, curvature, 1e-7 * std::fmax(1.0, std::fabs(curvature))) << x;
        for (std::size_t k = 0; k < values.size(); ++k) {
            std::vector<double> more = values, less = values;
            more[k] += h;
            less[k] -= h;
            const double inParameter =
                (own->point(x, more, Framework::PyTorch).value - own->point(x, less, Framework::PyTorch).value) /
                (2.0 * h);
            EXPECT_NEAR(own->parameterSlope(x, values, k, Framework::PyTorch), inParameter,
                        1e-7 * std::fmax(1.0, std::fabs(inParameter)))
                << x << ": " << own->parameters[k].id;
        }
        const float single = static_cast<float>(x);
        float y = 0.0F, dy = 0.0F;
        own->forward({&single, 1}, values, {&y, 1});
        own->slope({&single, 1}, values, {&dy, 1});
        EXPECT_NEAR(y, own->point(single, values, Framework::PyTorch).value, 1e-5 * std::fmax(1.0, std::fabs(f(x))));
        EXPECT_NEAR(dy, own->point(single, values, Framework::PyTorch).slope, 1e-5 * std::fmax(1.0, std::fabs(slope)));
    }
}

const Meaning typed[]{
    {"x*sigmoid(b*x)", [](double x) { return x * sigmoid(x); }},
    {"x^2", [](double x) { return x * x; }},
    {"-x^2", [](double x) { return -x * x; }},
    {"|x|", [](double x) { return std::fabs(x); }},
    {"2x", [](double x) { return 2.0 * x; }},
    {"2x(x + 1)", [](double x) { return 2.0 * x * (x + 1.0); }},
    {"(x+1)(x-1)", [](double x) { return x * x - 1.0; }},
    {"x|x|", [](double x) { return x * std::fabs(x); }},
    {"||x| − 1|", [](double x) { return std::fabs(std::fabs(x) - 1.0); }},
    {"2^x", [](double x) { return std::exp2(x); }},
    {"2^-x", [](double x) { return std::exp2(-x); }},
    {"e^x - 1", [](double x) { return std::expm1(x); }},
    {"sin²(x) + cos²(x) − x³", [](double x) { return 1.0 - x * x * x; }},
    {"½·x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))",
     [](double x) { return 0.5 * x * (1.0 + std::tanh(std::sqrt(2.0 / M_PI) * (x + 0.044715 * x * x * x))); }},
    {"√2x", [](double x) { return std::sqrt(2.0) * x; }},
    {"√(x² + 1)", [](double x) { return std::hypot(x, 1.0); }},
    {"clip(x, -1, 2)", [](double x) { return std::fmin(std::fmax(x, -1.0), 2.0); }},
    {"-1 < x < 2 ? x : 0", [](double x) { return -1.0 < x && x < 2.0 ? x : 0.0; }},
    {"x > 0 and x < 3 ? x : -x", [](double x) { return x > 0.0 && x < 3.0 ? x : -x; }},
    {"not (x > 0) ? 3x : x", [](double x) { return x > 0.0 ? x : 3.0 * x; }},
    {"x*(x > 0) + 0.1x*(x <= 0)", [](double x) { return x > 0.0 ? x : 0.1 * x; }},
    {"r·x, r = (lower + upper)/2", [](double x) { return x; }},
    {"x > threshold ? x : a, a = 0.5 in [0, 2]", [](double x) { return x > 1.0 ? x : 0.5; }},
    {"f(t) = t*u, u = exp(-t^2)", [](double x) { return x * std::exp(-x * x); }},
    {"gelu(x)", gelu},
    {"silu(2x)", [](double x) { return 2.0 * x * sigmoid(2.0 * x); }},
    {"elu(x, 0.5)", [](double x) { return x > 0.0 ? x : 0.5 * std::expm1(x); }},
    {"elu(x, alpha=a*a)", [](double x) { return x > 0.0 ? x : std::expm1(x); }},
    {"|x|^a, a = 1.5", [](double x) { return std::pow(std::fabs(x), 1.5); }},
    {"asinh(x) + atan(x) + erf(x)/2", [](double x) { return std::asinh(x) + std::atan(x) + 0.5 * std::erf(x); }},
    {"x/(1 + exp(-x))", [](double x) { return x * sigmoid(x); }},
    {"log(1 + e^x)", [](double x) { return std::log1p(std::exp(x)); }},
};

const Meaning pasted[]{
    {"x * torch.sigmoid(1.702 * x)", [](double x) { return x * sigmoid(1.702 * x); }},
    {"F.softplus(x)", [](double x) { return std::log1p(std::exp(x)); }},
    {"jnp.where(x > 0, x, a * (jnp.exp(x) - 1))", [](double x) { return x > 0.0 ? x : std::expm1(x); }},
    {"x if x > 0 else 0.01 * x", [](double x) { return x > 0.0 ? x : 0.01 * x; }},
    {"np.maximum(0, x) ** 2", [](double x) { return x > 0.0 ? x * x : 0.0; }},
    {"std::fmax(x, 0.0)", [](double x) { return std::fmax(x, 0.0); }},
    {"static_cast<double>(x) * 2.0", [](double x) { return 2.0 * x; }},
    {"(float)x / (1.0f + fabsf((double)(x)))", [](double x) { return x / (1.0 + std::fabs(x)); }},
    {"std::copysign(std::sqrt(1.0 + x * x), x)", [](double x) { return std::copysign(std::hypot(x, 1.0), x); }},
    {"x * scipy.stats.norm.cdf(x)", gelu},
    {"0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * torch.pow(x, 3))))",
     [](double x) { return 0.5 * x * (1.0 + std::tanh(std::sqrt(2.0 / M_PI) * (x + 0.044715 * x * x * x))); }},
    {"torch.clamp(x, min=0, max=6)", [](double x) { return std::fmin(std::fmax(x, 0.0), 6.0); }},
    {"x.clamp(min=0)", [](double x) { return std::fmax(x, 0.0); }},
    {"x.sigmoid() * x", [](double x) { return x * sigmoid(x); }},
    {"return x > 0.f ? x : 0.1f * (expf(x) - 1.f);", [](double x) { return x > 0.0 ? x : 0.1 * std::expm1(x); }},
    {"1.0f / (1.0f + std::exp(-x))", sigmoid},
    {"F.leaky_relu(x, negative_slope=0.1)", [](double x) { return x > 0.0 ? x : 0.1 * x; }},
    {"nn.LeakyReLU(0.2)(x)", [](double x) { return x > 0.0 ? x : 0.2 * x; }},
    {"nn.LeakyReLU()(x)", [](double x) { return x > 0.0 ? x : 0.01 * x; }},
    {"jax.nn.leaky_relu(x)", [](double x) { return x > 0.0 ? x : 0.01 * x; }},
    {"keras.activations.leaky_relu(x)", [](double x) { return x > 0.0 ? x : 0.2 * x; }},
    {"tf.nn.leaky_relu(x, alpha=0.1)", [](double x) { return x > 0.0 ? x : 0.1 * x; }},
    {"keras.layers.LeakyReLU()(x)", [](double x) { return x > 0.0 ? x : 0.3 * x; }},
    {"nn.GELU()(x)", gelu},
    {"F.gelu(x, approximate='tanh')",
     [](double x) { return 0.5 * x * (1.0 + std::tanh(std::sqrt(2.0 / M_PI) * (x + 0.044715 * x * x * x))); }},
    {"x * torch.tanh(F.softplus(x))", [](double x) { return x * std::tanh(std::log1p(std::exp(x))); }},
    {"x * 0.5 * (1.0 + torch.erf(x / math.sqrt(2.0)))", gelu},
    {"std::max<float>(x, 0)", [](double x) { return std::fmax(x, 0.0); }},
    {"def act(x):\n    s = 1 / (1 + np.exp(-x))\n    return x * s", [](double x) { return x * sigmoid(x); }},
    {"def f(x):\n    if x > 0:\n        return x\n    return 0.3 * (math.exp(x) - 1)",
     [](double x) { return x > 0.0 ? x : 0.3 * std::expm1(x); }},
    {"def f(x):\n    s = 0.1 * x\n    if x < -1: return -s\n    elif x < 1:\n        return s\n    else:\n        "
     "return x - 0.9",
     [](double x) { return x < -1.0  ? -0.1 * x
                           : x < 1.0 ? 0.1 * x
                                     : x - 0.9; }},
    {"double f(double x) {\n  if (x > 0) return x;\n  else return 0.3 * (std::exp(x) - 1);\n}",
     [](double x) { return x > 0.0 ? x : 0.3 * std::expm1(x); }},
    {"float f(float x) { const float s = 2.f * x; if (x < -1.f) { return -1.f; } else if (x > 1.f) { return 1.f; }\n"
     "  return s\n    - x; }",
     [](double x) { return x < -1.0  ? -1.0
                           : x > 1.0 ? 1.0
                                     : x; }},
    {"template <typename T> T f(T x) { return x > T(0) ? x : static_cast<T>(0.1) * (T)x; }",
     [](double x) { return x > 0.0 ? x : 0.1 * x; }},
    {"keras.activations.relu(x, negative_slope=0.1)", [](double x) { return x > 0.0 ? x : 0.1 * x; }},
    {"tf.keras.activations.relu(x, alpha=0.1, max_value=2.0)",
     [](double x) { return x > 0.0 ? std::fmin(x, 2.0) : 0.1 * x; }},
    {"keras.activations.relu(x, threshold=0.5, negative_slope=0.2)",
     [](double x) { return x >= 0.5 ? x : 0.2 * (x - 0.5); }},
    {"keras.layers.ReLU(1.5, negative_slope=0.1)(x)", [](double x) { return x > 0.0 ? std::fmin(x, 1.5) : 0.1 * x; }},
    {"def act(x: torch.Tensor, beta: float = 1.5) -> torch.Tensor:\n    \"\"\"Swish.\"\"\"\n"
     "    return x * torch.sigmoid(beta * x)",
     [](double x) { return x * sigmoid(1.5 * x); }},
    {"@torch.jit.script\ndef act(x, a=-0.5): return x if x > 0 else a * x",
     [](double x) { return x > 0.0 ? x : -0.5 * x; }},
    {"double act(double x) { return x > 0.0 ? x : 0.01 * x; }", [](double x) { return x > 0.0 ? x : 0.01 * x; }},
    {"static inline float act(const float z, float a = 3.f) noexcept\n{\n    const float t = z + a;\n"
     "    return z * std::fmin(std::fmax(t, 0.f), 6.f) / 6.f;\n}\n",
     [](double x) { return x * std::fmin(std::fmax(x + 3.0, 0.0), 6.0) / 6.0; }},
    {"auto act = [](float x) { return std::min(std::max(x, 0.f), 6.f); };",
     [](double x) { return std::fmin(std::fmax(x, 0.0), 6.0); }},
    {"[](double u) -> double { return u * u; }", [](double x) { return x * x; }},
    {"x.sigmoid().mul_(x)", [](double x) { return x * sigmoid(x); }},
    {"lambda z: z * jax.nn.sigmoid(z)", [](double x) { return x * sigmoid(x); }},
    {"y = tf.nn.relu(x) - 0.1 * tf.nn.relu(-x)  # leaky", [](double x) { return x > 0.0 ? x : 0.1 * x; }},
    {"torch.where((x < -1) | (x > 1), torch.sign(x), x)", [](double x) { return x < -1.0  ? -1.0
                                                                                : x > 1.0 ? 1.0
                                                                                          : x; }},
};

INSTANTIATE_TEST_SUITE_P(Typed, Formula, testing::ValuesIn(typed));
INSTANTIATE_TEST_SUITE_P(Pasted, Formula, testing::ValuesIn(pasted));

TEST(WrongFormula, HasOneSentenceWithThePlace) {
    const struct {
        std::string text, sentence;
    } rows[]{
        {"x +", "at character 4: something is missing at the end"},
        {"(x + 1", "at character 1: this bracket is not closed"},
        {"x + 1)", "at character 6: this bracket closes none"},
        {"x * [1 + x)", "at character 11: this bracket does not fit"},
        {"sigmiod(x)", "at character 1: there is no function \"sigmiod\"; sigmoid was probably meant"},
        {"a(x + 1)", "at character 1: there is no function \"a\"; a product with a bracket is written a·(…)"},
        {"tanh x", "at character 1: tanh needs its argument in brackets: tanh(x)"},
        {"x 2", "at character 3: an operator is missing before this number"},
        {"x ? 1 : 0", "at character 1: a condition is needed here, such as x > 0"},
        {"x > 0 ? x", "at character 7: the : of this ? is missing"},
        {"x if x > 0", "at character 3: the else of this if is missing"},
        {"|x", "at character 1: this | has no second one"},
        {"x * * 2", "at character 5: \"*\" cannot stand here"},
        {"x = = 2", "is the variable"},
        {"u*x, u = v, v = u", "is defined by itself"},
        {"tanh(x, 2)", "tanh takes 1 argument"},
        {"clamp(x)", "clamp takes at least 2 arguments"},
        {"clamp(x, most=2)", "clamp has no argument called \"most\""},
        {"x, 2x", "here a second formula begins"},
        {"x + \x01", "at character 5: the character \"\xEF\xBF\xBD\" cannot be used in a formula"},
        {"a*x, a = 3 in [2, 1]", "the slider's range is written [0, 2]"},
        {"3 + a", "the formula does not depend on x"},
        {"x + \"abc", "the quotation mark is not closed"},
        {"", "the formula is empty"},
    };
    for (const auto& [text, sentence] : rows) {
        EXPECT_NE(faultIn(text).find(sentence), std::string::npos) << text << " → " << faultIn(text);
        EXPECT_EQ(ownActivation(text), nullptr) << text;
    }
}

TEST(HostileFormula, IsAnsweredAtOnce) {
    const auto repeated = [](std::string_view part, int times) {
        std::string result;
        for (int i = 0; i < times; ++i) result += part;
        return result;
    };
    std::vector<std::string> texts{repeated("(", 50000) + "x",
                                   repeated("x", 20000),
                                   repeated("-", 3000) + "x",
                                   "x" + repeated("^x", 1900),
                                   "x" + repeated("**-x", 900),
                                   repeated("mish(", 90) + "x" + repeated(")", 90),
                                   repeated("((((x", 700),
                                   repeated("x>0?", 900) + "x",
                                   repeated("|", 3999),
                                   "x" + repeated("²", 1300),
                                   repeated("√", 1300) + "x",
                                   repeated("not ", 900) + "(x>0)",
                                   std::string(4000, '\0'),
                                   repeated("\xFF", 4000),
                                   repeated("gelu(x)+", 450) + "x",
                                   repeated("x if ", 700),
                                   "1e999999999*x",
                                   "x^1e300",
                                   "x*" + repeated("9", 3900),
                                   repeated("a,", 1900),
                                   "x + a" + repeated("1*x+a", 700),
                                   repeated("sin(", 99) + "x" + repeated(")", 99),
                                   repeated("x<", 1900) + "x",
                                   repeated("min(", 90) + "x" + repeated(",1)", 90),
                                   repeated("tan(", 99) + "x" + repeated(")", 99),
                                   repeated("pow(x,", 90) + "2" + repeated(")", 90),
                                   repeated("exp(", 99) + "x" + repeated(")", 99),
                                   repeated("[", 3999),
                                   repeated("\n", 4000) + "x",
                                   repeated("\"", 3001)};
    for (int i = 0; i < 40; ++i) texts.push_back("x, a" + std::to_string(i) + "=" + repeated("a9+", 9));
    std::string chain = "u0*x, u0=x";
    for (int i = 1; i < 90; ++i) chain += ",u" + std::to_string(i) + "=u" + std::to_string(i - 1) + "^2";
    texts.push_back(chain + ", y = u89");
    for (const std::string_view part :
         {"def f(", "def f(x, a=", "float f(float x) {", "auto f = [](", "@", "[](float x) {"}) {
        texts.emplace_back(part);
        texts.push_back(repeated(part, 3999 / static_cast<int>(part.size())));
    }
    for (const std::string& text : texts) {
        const std::clock_t start = std::clock();  // of the processor: other programs may be busy
        const std::string fault = faultIn(text);
        if (const Activation* const own = ownActivation(text)) {
            own->breaks(own->defaults(), Framework::PyTorch);
            own->point(0.5, own->defaults(), Framework::PyTorch);
        }
        EXPECT_LT(fault.size(), 400U);
        EXPECT_LT(std::clock() - start, 2 * CLOCKS_PER_SEC) << text.substr(0, 40);
    }
}

TEST(OwnActivation, HasARangeWhereItOverflows) {
    std::string tower = "x";
    for (int i = 0; i < 99; ++i) tower = "exp(" + tower + ")";
    for (const std::string& text : {std::string("x^1e300"), tower}) {
        const Activation* const own = ownActivation(text);
        ASSERT_NE(own, nullptr);
        EXPECT_FALSE(features(*own, {}).range.empty()) << text;
    }
}

TEST(OwnActivation, FactsOfWhatTurnsNearlyEverywhereTakeLittleTime) {
    const std::vector<std::string> parts{"tan(%)",           "pow(%, 9)",       "sin(exp(%))",          "1/sin(%)",
                                         "pow(tan(%), 2.5)", "floor(9*tan(%))", "max(tan(%), sin(9x))", "(%)*tan(x^3)",
                                         "pow(abs(%), x)"};
    std::vector<std::string> texts{"(1/sin((max(tan(x), sin(9x)))*tan(x^3)))*tan(x^3)", "tan(pow(abs(x), x))"};
    for (std::size_t i = 0; i < 48; ++i) {
        std::string text = "x";
        for (std::size_t k = i, depth = 0; depth < 2 + i % 5; ++depth, k = 7 * k + 3) {
            std::string next = parts[k % parts.size()];
            text = next.replace(next.find('%'), 1, text);
        }
        texts.push_back(text);
    }
    for (const std::string& text : texts) {
        const Activation* const own = ownActivation(text);
        ASSERT_NE(own, nullptr) << text;
        const std::clock_t start = std::clock();  // of the processor: other programs may be busy
        const Features f = features(*own, {});
        EXPECT_LT(std::clock() - start, 2 * CLOCKS_PER_SEC) << text;
        for (const Interval& zero : f.zeros) {
            EXPECT_TRUE(!f.oscillates || std::fabs(zero.from) <= f.listedTo) << text;
        }
    }
    EXPECT_LT(features(*ownActivation(texts[0]), {}).listedTo, 10.0) << "it says that something was left out";
    EXPECT_EQ(features(*ownActivation("sin(x)"), {}).listedTo, 10.0);
    EXPECT_EQ(features(*ownActivation("x^3"), {}).listedTo, std::numeric_limits<double>::infinity());
}

TEST(OwnActivation, PowersBeyondAllDigitsAreEven) {
    for (const char* const text : {"x^1e300", "x^(2^53)"}) {
        const Features f = features(*ownActivation(text), {});
        EXPECT_EQ(f.symmetry, Symmetry::Even) << text;
        EXPECT_EQ(f.monotonicity, Monotonicity::None) << text;
    }
    EXPECT_EQ(features(*ownActivation("sqrt(x^2 - 1)"), {}).symmetry, Symmetry::Even) << "also where it has no value";
    EXPECT_EQ(features(*ownActivation("x^301"), {}).symmetry, Symmetry::Odd) << "though it overflows";
    EXPECT_EQ(features(*ownActivation("exp(exp(x))"), {}).symmetry, Symmetry::None);
}

TEST(OwnActivation, IsOneRecordForOneText) {
    const Activation* const own = ownActivation("swishy(x) = x*sigmoid(beta*x), beta = 1.5 in [0, 4]");
    ASSERT_NE(own, nullptr);
    EXPECT_EQ(own, ownActivation(" swishy(x) = x*sigmoid(beta*x), beta = 1.5 in [0, 4]\n"));
    EXPECT_EQ(own->facts.name, "swishy");
    ASSERT_EQ(own->parameters.size(), 1U);
    EXPECT_EQ(own->parameters[0].symbol, "β");
    EXPECT_EQ(own->parameters[0].initial, 1.5);
    EXPECT_EQ(own->parameters[0].high, 4.0);
    const auto fault = own->fault(std::vector<double>{});
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->string(), "it has 1 parameter, not 0");
}

TEST(OwnActivation, IsNoMistypedId) {
    for (const std::string_view word : {"reluu", "leaky-relu", "hard swish", "", "GELU", "prelu2"})
        EXPECT_EQ(ownActivation(word), nullptr) << word;
}

TEST(OwnActivation, FindsItsKinksToTheLastBit) {
    const struct {
        std::string text;
        std::vector<double> breaks;
    } rows[]{
        {"max(x, 0.1)", {0.1}},
        {"|x − 1/3|", {1.0 / 3.0}},
        {"x > a ? x : 0, a = 0.7", {0.7}},
        {"clip(3x, -1, 1)", {-1.0 / 3.0, 1.0 / 3.0}},
        {"|x| > 1e-9 ? x : 0", {-1e-9, 1e-9}},
        {"x^2 > 2 ? x : 0", {-std::sqrt(2.0), std::sqrt(2.0)}},
        {"max(x - 1e6, 0)", {1e6}},
        {"max(x, x − 1)", {}},
        {"1/x", {0.0}},
        {"log(x − 2)", {2.0}},
        {"x*sigmoid(x)", {}},
    };
    for (const auto& [text, expected] : rows) {
        const Activation* const own = ownActivation(text);
        ASSERT_NE(own, nullptr) << text << faultIn(text);
        std::vector<double> found;
        for (const Break& b : own->breaks(own->defaults(), Framework::PyTorch)) found.push_back(b.x);
        EXPECT_EQ(found, expected) << text;
    }
}

}  // namespace
}  // namespace activation
