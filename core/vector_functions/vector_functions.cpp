// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vector_functions/vector_function.h"

#include "core/activations/catalogue.h"
#include "core/require.h"

#include <algorithm>
#include <cmath>

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

void softmax(In x, Values, Out y) {
    const double most = largest(x);
    double sum = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) sum += y[i] = std::exp(x[i] - most);
    for (double& each : y) each /= sum;
}

void softmaxBackward(In x, In gradient, Values values, Out y) {
    softmax(x, values, y);
    double mean = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) mean += gradient[i] * y[i];
    for (std::size_t i = 0; i < x.size(); ++i) y[i] *= gradient[i] - mean;
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

/// The activations that gates are made of, with their defaults.
constexpr char sigmoidId[] = "sigmoid", siluId[] = "silu", geluId[] = "gelu", reluId[] = "relu";

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
        {{"softmax", "Softmax", "exp(xᵢ)/Σ exp(xⱼ)", {"nn.Softmax", "activations.softmax", "softmax"}, "Bridle 1990"},
         {},
         same,
         forward<same, softmax>,
         backward<same, softmaxBackward>,
         nullptr,
         CORE_TEXT("Fault", "at least one input")},
        {{"log_softmax",
          "Log-softmax",
          "xᵢ − log Σ exp(xⱼ)",
          {"nn.LogSoftmax", "activations.log_softmax", "log_softmax"},
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
        {{"maxout", "Maxout", "max of every k inputs", {}, "Goodfellow et al. 2013"},
         {{{"pieces", "k", 2.0, 2.0, 2.0, 1.0, 8.0},
           {1.0, 64.0},
           CORE_TEXT("Setting", "pieces"),
           CORE_TEXT("Setting", "inputs that each output is the largest of"),
           true}},
         groups,
         forward<groups, maxout>,
         backward<groups, maxoutBackward>,
         nullptr,
         CORE_TEXT("Fault", "a number of inputs that the pieces divide")},
        gatedUnit<sigmoidId>({"glu", "GLU", "a·σ(b)", {"nn.GLU", "activations.glu", "glu"}, "Dauphin et al. 2017"}),
        gatedUnit<siluId>({"swiglu", "SwiGLU", "a·SiLU(b)", {}, shazeer}),
        gatedUnit<geluId>({"geglu", "GEGLU", "a·GELU(b)", {}, shazeer}),
        gatedUnit<reluId>({"reglu", "ReGLU", "a·ReLU(b)", {}, shazeer}),
    };
    return all;
}

const VectorFunction* findVectorFunction(std::string_view id) {
    const auto found = std::ranges::find(vectorFunctions(), id, [](const VectorFunction& f) { return f.facts.id; });
    return found == vectorFunctions().end() ? nullptr : &*found;
}

}  // namespace activation
