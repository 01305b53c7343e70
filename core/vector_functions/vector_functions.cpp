// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vector_functions/vector_function.h"

#include "core/activations/catalogue.h"
#include "core/require.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace activation {
namespace {

using In = std::span<const double>;
using Out = std::span<double>;

std::optional<std::size_t> same(std::size_t inputs, Values) {
    return inputs > 0 ? std::optional(inputs) : std::nullopt;
}

/// x less the largest of them, so that no exponential overflows; NaN if one is.
double largest(In x) {
    double most = -HUGE_VAL;
    for (const double each : x) most = std::isnan(each) || each > most ? each : most;
    return most;
}

double logSum(In x, double most) {
    double sum = 0.0;
    for (const double each : x) sum += std::exp(each - most);
    return std::log(sum);
}

std::optional<std::size_t> withTemperature(std::size_t inputs, Values values) {
    if (values.size() != 1 || !(values.front() > 0.0) || std::isinf(values.front())) return std::nullopt;
    return same(inputs, {});
}

/// Only softmax has one; its relatives are built on it with 1.
double temperatureOf(Values values) { return values.empty() ? 1.0 : values.front(); }

void softmax(In x, Values values, Out y) {
    const double most = largest(x), temperature = temperatureOf(values);
    double sum = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) sum += y[i] = std::exp((x[i] - most) / temperature);
    for (double& each : y) each /= sum;
}

void softmaxBackward(In x, In gradient, Values values, Out y) {
    softmax(x, values, y);
    double mean = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) mean += gradient[i] * y[i];
    for (std::size_t i = 0; i < x.size(); ++i) y[i] *= (gradient[i] - mean) / temperatureOf(values);
}

std::vector<double> negative(In x) {
    std::vector<double> result;
    for (const double each : x) result.push_back(-each);
    return result;
}

void softmin(In x, Values values, Out y) { softmax(negative(x), values, y); }

void softminBackward(In x, In gradient, Values values, Out y) {
    softmaxBackward(negative(x), gradient, values, y);
    for (double& each : y) each = -each;
}

void logSoftmax(In x, Values, Out y) {
    const double most = largest(x), sum = logSum(x, most);
    for (std::size_t i = 0; i < x.size(); ++i) y[i] = (x[i] - most) - sum;
}

void logSoftmaxBackward(In x, In gradient, Values values, Out y) {
    softmax(x, values, y);
    double sum = 0.0;
    for (const double each : gradient) sum += each;
    for (std::size_t i = 0; i < x.size(); ++i) y[i] = gradient[i] - y[i] * sum;
}

/// x in descending order, less its largest: nothing overflows, and thresholds are at most 0.
std::vector<double> descending(In x) {
    const double most = largest(x);
    std::vector<double> z;
    for (const double each : x) z.push_back(each - most);
    std::ranges::sort(z, std::greater());  // no NaN is among them: see below
    return z;
}

/// What these functions need: no NaN, no +∞, and something above −∞. For anything else all outputs are NaN.
bool canBeProjected(In x) {
    return std::ranges::all_of(x, [](double each) { return each < HUGE_VAL; }) && largest(x) > -HUGE_VAL;
}

/// The least of the largest numbers whose distances to a common level sum up to 1 tells the level: Martins & Astudillo
/// 2016, algorithm 1.
void sparsemax(In x, Values, Out y) {
    if (!canBeProjected(x)) {
        std::ranges::fill(y, std::nan(""));
        return;
    }
    const std::vector<double> z = descending(x);
    const double most = largest(x);
    double sum = 0.0, level = -1.0;
    for (std::size_t k = 1; k <= z.size() && z[k - 1] > level; ++k) {
        sum += z[k - 1];
        level = (sum - 1.0) / static_cast<double>(k);
    }
    for (std::size_t i = 0; i < x.size(); ++i) y[i] = std::max((x[i] - most) - level, 0.0);
}

void sparsemaxBackward(In x, In gradient, Values values, Out y) {
    sparsemax(x, values, y);
    double sum = 0.0, count = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i)
        if (y[i] > 0.0) sum += gradient[i], ++count;
    for (std::size_t i = 0; i < y.size(); ++i)
        if (!std::isnan(y[i])) y[i] = y[i] > 0.0 ? gradient[i] - sum / count : 0.0;
}

/// The roots of entmax's outputs, max(x/2 − level, 0): the level is that of the largest numbers whose squared distances
/// to it sum up to 1 (Peters, Niculae & Martins 2019, algorithm 2).
void entmaxRoots(In x, Out y) {
    if (!canBeProjected(x)) {
        std::ranges::fill(y, std::nan(""));
        return;
    }
    const std::vector<double> z = descending(x);
    const double most = largest(x);
    double level = -1.0, mean = 0.0, spread = 0.0;  // of the halves so far: their mean, and squares around it
    for (std::size_t k = 1; k <= z.size(); ++k) {
        const double half = 0.5 * z[k - 1];
        if (half <= level) break;
        const double count = static_cast<double>(k), step = half - mean;
        mean += step / count;
        spread += step * (half - mean);
        const double rest = (1.0 - spread) / count;
        level = mean - std::sqrt(std::max(rest, 0.0));
    }
    for (std::size_t i = 0; i < x.size(); ++i) y[i] = std::max(0.5 * (x[i] - most) - level, 0.0);
}

void entmax(In x, Values, Out y) {
    entmaxRoots(x, y);
    for (double& each : y) each *= each;
}

void entmaxBackward(In x, In gradient, Values, Out y) {
    entmaxRoots(x, y);
    double sum = 0.0, whole = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i) sum += gradient[i] * y[i], whole += y[i];
    for (std::size_t i = 0; i < y.size(); ++i) y[i] *= gradient[i] - sum / whole;
}

std::size_t pieces(Values values) { return static_cast<std::size_t>(values.front()); }

std::optional<std::size_t> groups(std::size_t inputs, Values values) {
    if (values.size() != 1) return std::nullopt;
    const double k = values.front();
    if (!(k >= 1.0) || k != std::floor(k) || k > static_cast<double>(inputs) || inputs % pieces(values) != 0)
        return std::nullopt;
    return inputs / pieces(values);
}

/// The place of the largest of a group; the first of equals, or the first NaN.
std::size_t winner(In x, std::size_t from, std::size_t count) {
    std::size_t best = from;
    for (std::size_t i = from; i < from + count && !std::isnan(x[best]); ++i)
        if (std::isnan(x[i]) || x[i] > x[best]) best = i;
    return best;
}

void maxout(In x, Values values, Out y) {
    for (std::size_t i = 0; i < y.size(); ++i) y[i] = x[winner(x, i * pieces(values), pieces(values))];
}

void maxoutBackward(In x, In gradient, Values values, Out y) {
    std::ranges::fill(y, 0.0);
    for (std::size_t i = 0; i < gradient.size(); ++i) y[winner(x, i * pieces(values), pieces(values))] = gradient[i];
}

std::optional<std::size_t> half(std::size_t inputs, Values) {
    return inputs > 0 && inputs % 2 == 0 ? std::optional(inputs / 2) : std::nullopt;
}

std::optional<std::size_t> twice(std::size_t inputs, Values) {
    return inputs > 0 ? std::optional(2 * inputs) : std::nullopt;
}

/// ReLU of x, then of −x.
void crelu(In x, Values, Out y) {
    for (std::size_t i = 0; i < x.size(); ++i) {
        const bool isNan = std::isnan(x[i]);
        y[i] = isNan || x[i] > 0.0 ? x[i] : 0.0;
        y[x.size() + i] = isNan || x[i] < 0.0 ? -x[i] : 0.0;
    }
}

void creluBackward(In x, In gradient, Values, Out y) {
    for (std::size_t i = 0; i < x.size(); ++i)
        y[i] = x[i] > 0.0 ? gradient[i] : x[i] < 0.0 ? -gradient[x.size() + i] : std::isnan(x[i]) ? x[i] : 0.0;
}

/// The activations that gates are made of, with their defaults.
constexpr char sigmoidId[] = "sigmoid", siluId[] = "silu", geluId[] = "gelu", reluId[] = "relu",
               identityId[] = "identity", quickGeluId[] = "gelu_sigmoid";

template <const char* Id>
Point gate(double b) {
    static const Activation& entry = *find(Id);
    static const std::vector<double> values = entry.defaults();
    return entry.point(b, values, Framework::PyTorch);
}

template <const char* Id>
double gated(double a, double b) {
    return a * gate<Id>(b).value;
}

template <const char* Id>
void gatedForward(In x, Values, Out y) {
    for (std::size_t i = 0; i < y.size(); ++i) y[i] = gated<Id>(x[i], x[y.size() + i]);
}

template <const char* Id>
void gatedBackward(In x, In gradient, Values, Out y) {
    const std::size_t n = gradient.size();
    for (std::size_t i = 0; i < n; ++i) {
        const Point g = gate<Id>(x[n + i]);
        y[i] = gradient[i] * g.value;
        y[n + i] = gradient[i] * x[i] * g.slope;
    }
}

/// gpt-oss: the gate b is at most 7, a within ±7 and raised by 1. At the limits the slopes are those within, as
/// torch.clamp has them.
constexpr double limit = 7.0;

double atMost(double b) { return b > limit ? limit : b; }
double within(double a) { return a < -limit ? -limit : atMost(a); }

double clampedGated(double a, double b) { return (within(a) + 1.0) * gate<quickGeluId>(atMost(b)).value; }

void clampedForward(In x, Values, Out y) {
    for (std::size_t i = 0; i < y.size(); ++i) y[i] = clampedGated(x[i], x[y.size() + i]);
}

void clampedBackward(In x, In gradient, Values, Out y) {
    const std::size_t n = gradient.size();
    for (std::size_t i = 0; i < n; ++i) {
        const double a = x[i], b = x[n + i];
        const Point g = gate<quickGeluId>(atMost(b));
        y[i] = std::fabs(a) > limit ? 0.0 : gradient[i] * g.value;
        y[n + i] = b > limit ? 0.0 : gradient[i] * (within(a) + 1.0) * g.slope;
    }
}

using Sizes = std::optional<std::size_t>(std::size_t inputs, Values);

/// The same, once it is sure that everything fits.
template <Sizes* Outputs, void (*Run)(In, Values, Out)>
void forward(In x, Values values, Out y) {
    require(Outputs(x.size(), values) == std::optional(y.size()), x.size(), " inputs have not ", y.size(), " outputs");
    Run(x, values, y);
}
template <Sizes* Outputs, void (*Run)(In, In, Values, Out)>
void backward(In x, In gradient, Values values, Out y) {
    require(Outputs(x.size(), values) == std::optional(gradient.size()), x.size(), " inputs have not ", gradient.size(),
            " outputs with a gradient");
    require(y.size() == x.size(), "there is room for a gradient at ", y.size(), " inputs, not at ", x.size());
    Run(x, gradient, values, y);
}

template <const char* Id>
VectorFunction gatedUnit(const Facts& facts) {
    return {facts,
            {},
            half,
            forward<half, gatedForward<Id>>,
            backward<half, gatedBackward<Id>>,
            gated<Id>,
            CORE_TEXT("Fault", "an even number of inputs: first a, then b")};
}

}  // namespace

std::span<const VectorFunction> vectorFunctions() {
    constexpr std::string_view shazeer = "Shazeer 2020";
    static const std::vector<VectorFunction> all{
        {{"softmax",
          "Softmax",
          "exp(xᵢ/T)/Σ exp(xⱼ/T)",
          {"nn.Softmax", "activations.softmax", "jax.nn.softmax"},
          "Bridle 1990"},
         {{{"temperature", "T", 1.0, 1.0, 1.0, 0.1, 10.0},
           {1e-6, 1e6},
           CORE_TEXT("Setting", "temperature"),
           CORE_TEXT("Setting", "of softmax: the smaller, the closer to a choice of the largest input")}},
         withTemperature,
         forward<withTemperature, softmax>,
         backward<withTemperature, softmaxBackward>,
         nullptr,
         CORE_TEXT("Fault", "at least one input")},
        {{"log_softmax",
          "Log-softmax",
          "xᵢ − log Σ exp(xⱼ)",
          {"nn.LogSoftmax", "activations.log_softmax", "jax.nn.log_softmax"},
          ""},
         {},
         same,
         forward<same, logSoftmax>,
         backward<same, logSoftmaxBackward>,
         nullptr,
         CORE_TEXT("Fault", "at least one input")},
        {{"softmin", "Softmin", "exp(−xᵢ)/Σ exp(−xⱼ)", {"nn.Softmin", "", ""}, ""},
         {},
         same,
         forward<same, softmin>,
         backward<same, softminBackward>,
         nullptr,
         CORE_TEXT("Fault", "at least one input")},
        {{"sparsemax",
          "Sparsemax",
          "max(xᵢ − τ, 0), τ such that the sum is 1",
          {"", "activations.sparsemax", ""},
          "Martins & Astudillo 2016"},
         {},
         same,
         forward<same, sparsemax>,
         backward<same, sparsemaxBackward>,
         nullptr,
         CORE_TEXT("Fault", "at least one input")},
        {{"entmax", "1.5-entmax", "max(xᵢ/2 − τ, 0)², τ such that the sum is 1", {}, "Peters, Niculae & Martins 2019"},
         {},
         same,
         forward<same, entmax>,
         backward<same, entmaxBackward>,
         nullptr,
         CORE_TEXT("Fault", "at least one input")},
        {{"maxout", "Maxout", "max of every k inputs", {}, "Goodfellow et al. 2013"},
         {{{"pieces", "k", 2.0, 2.0, 2.0, 1.0, 8.0},
           {1.0, 64.0},
           CORE_TEXT("Setting", "pieces"),
           CORE_TEXT("Setting", "number of inputs of which each output is the largest"),
           true}},
         groups,
         forward<groups, maxout>,
         backward<groups, maxoutBackward>,
         nullptr,
         CORE_TEXT("Fault", "a number of inputs that the pieces divide")},
        {{"crelu", "CReLU", "ReLU(x), ReLU(−x)", {}, "Shang, Sohn, Almeida & Lee 2016"},
         {},
         twice,
         forward<twice, crelu>,
         backward<twice, creluBackward>,
         nullptr,
         CORE_TEXT("Fault", "at least one input")},
        gatedUnit<identityId>({"bilinear", "Bilinear", "a·b", {}, shazeer}),
        gatedUnit<sigmoidId>(
            {"glu", "GLU", "a·σ(b)", {"nn.GLU", "activations.glu", "jax.nn.glu"}, "Dauphin et al. 2017"}),
        gatedUnit<siluId>({"swiglu", "SwiGLU", "a·SiLU(b)", {}, shazeer}),
        gatedUnit<geluId>({"geglu", "GEGLU", "a·GELU(b)", {}, shazeer}),
        gatedUnit<reluId>({"reglu", "ReGLU", "a·ReLU(b)", {}, shazeer}),
        {{"clamped_swiglu",
          "Clamped SwiGLU",
          "(a + 1)·b·σ(1.702·b), a within ±7 and b at most 7",
          {},
          "OpenAI 2025, gpt-oss"},
         {},
         half,
         forward<half, clampedForward>,
         backward<half, clampedBackward>,
         clampedGated,
         CORE_TEXT("Fault", "an even number of inputs: first a, then b")},
    };
    return all;
}

const VectorFunction* findVectorFunction(std::string_view id) {
    const auto found = std::ranges::find(vectorFunctions(), id, [](const VectorFunction& f) { return f.facts.id; });
    return found == vectorFunctions().end() ? nullptr : &*found;
}

}  // namespace activation
