// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/functions.h"

#include "core/numerics/normal.h"

#include <algorithm>
#include <limits>
#include <numbers>

namespace activation::formula {
namespace {

using Arguments = std::span<const Index>;

template <Op op>
Index one(Builder& b, Arguments a) {
    return b.make(op, a[0]);
}
template <Op op>
Index two(Builder& b, Arguments a) {
    return b.make(op, a[0], a[1]);
}
template <Op op>
Index several(Builder& b, Arguments a) {
    Index result = a[0];
    for (const Index next : a.subspan(1)) result = b.make(op, result, next);
    return result;
}
Index same(Builder&, Arguments a) { return a[0]; }

Index clamp(Builder& b, Arguments a) {
    const Index below = a.size() > 1 && a[1] != none ? b.make(Op::Max, a[0], a[1]) : a[0];
    return a.size() > 2 && a[2] != none ? b.make(Op::Min, below, a[2]) : below;
}
Index where(Builder& b, Arguments a) { return b.make(Op::Select, a[0], a[1], a[2]); }
Index step(Builder& b, Arguments a) {
    const Index zero = b.number(0.0L);
    const Index otherwise = b.make(Op::Select, b.make(Op::Equal, a[0], zero), a.size() > 1 ? a[1] : zero, zero);
    return b.make(Op::Select, b.make(Op::Greater, a[0], zero), b.number(1.0L), otherwise);
}
template <int exponent>
Index power(Builder& b, Arguments a) {
    return b.make(Op::Power, a[0], b.number(exponent));
}
Index reciprocal(Builder& b, Arguments a) { return b.make(Op::Divide, b.number(1.0L), a[0]); }
Index copySign(Builder& b, Arguments a) {
    const Index magnitude = b.make(Op::Absolute, a[0]);
    return b.make(Op::Select, b.make(Op::GreaterOrEqual, a[1], b.number(0.0L)), magnitude,
                  b.make(Op::Negate, magnitude));
}
Index rsqrt(Builder& b, Arguments a) { return b.make(Op::Divide, b.number(1.0L), b.make(Op::Sqrt, a[0])); }
Index cbrt(Builder& b, Arguments a) {
    return b.make(Op::Multiply, b.make(Op::Sign, a[0]),
                  b.make(Op::Power, b.make(Op::Absolute, a[0]), b.number(1.0L / 3.0L)));
}
Index exp2(Builder& b, Arguments a) {
    return b.make(Op::Exp, b.make(Op::Multiply, b.number(std::numbers::ln2_v<Real>), a[0]));
}
template <int base>
Index logTo(Builder& b, Arguments a) {
    return b.make(Op::Divide, b.make(Op::Log, a[0]),
                  b.number(base == 2 ? std::numbers::ln2_v<Real> : std::numbers::ln10_v<Real>));
}
Index ceiling(Builder& b, Arguments a) { return b.make(Op::Negate, b.make(Op::Floor, b.make(Op::Negate, a[0]))); }
Index expm1(Builder& b, Arguments a) {
    const KnownShapes known(b);
    return b.make(Op::Subtract, b.make(Op::Exp, a[0]), b.number(1.0L));
}
Index softplus(Builder& b, Arguments a) {
    const KnownShapes known(b);
    return b.make(Op::Log, b.make(Op::Add, b.number(1.0L), b.make(Op::Exp, a[0])));
}
Index logAddExp(Builder& b, Arguments a) {
    const Index difference = b.make(Op::Subtract, a[1], a[0]);
    return b.make(Op::Add, a[0], softplus(b, {&difference, 1}));
}
Index density(Builder& b, Arguments a) {
    const Index square = b.make(Op::Power, a[0], b.number(2.0L));
    return b.make(Op::Multiply, b.number(normalPeak),
                  b.make(Op::Exp, b.make(Op::Negate, b.make(Op::Multiply, b.number(0.5L), square))));
}
Index hypot(Builder& b, Arguments a) {
    const Index two = b.number(2.0L);
    return b.make(Op::Sqrt, b.make(Op::Add, b.make(Op::Power, a[0], two), b.make(Op::Power, a[1], two)));
}
Index sech(Builder& b, Arguments a) { return b.make(Op::Divide, b.number(1.0L), b.make(Op::Cosh, a[0])); }
Index multiplyAdd(Builder& b, Arguments a) { return b.make(Op::Add, b.make(Op::Multiply, a[0], a[1]), a[2]); }
Index zeros(Builder& b, Arguments) { return b.number(0.0L); }
Index ones(Builder& b, Arguments) { return b.number(1.0L); }
Index second(Builder&, Arguments a) { return a[1]; }
/// With Keras's arguments: the slope below the threshold, the largest value, the threshold.
Index reluWith(Builder& b, Index x, Index slope, Index most, Index threshold) {
    Index result = b.make(Op::Max, x, b.number(0.0L));
    if (slope != none || threshold != none) {
        const Index from = threshold == none ? b.number(0.0L) : threshold;
        const Index below = slope == none ? b.number(0.0L) : b.make(Op::Multiply, slope, b.make(Op::Subtract, x, from));
        result = b.make(Op::Select, b.make(Op::GreaterOrEqual, x, from), x, below);
    }
    return most == none ? result : b.make(Op::Min, result, most);
}
Index relu(Builder& b, Arguments a) {
    const auto at = [&](std::size_t i) { return i < a.size() ? a[i] : none; };
    return reluWith(b, a[0], at(4) == none ? at(1) : at(4), at(2), at(3));
}
Index reluLayer(Builder& b, Arguments a) {
    const auto at = [&](std::size_t i) { return i < a.size() ? a[i] : none; };
    return reluWith(b, a[0], at(2), at(1), at(3));
}

constexpr std::string_view clampNames[]{"", "min", "max"}, clipNames[]{"", "a_min", "a_max"},
    boundNames[]{"", "clip_value_min", "clip_value_max"}, exponentNames[]{"", "exponent"}, otherNames[]{"", "other"},
    valuesNames[]{"", "values"}, reluNames[]{"", "negative_slope", "max_value", "threshold", "alpha"},
    reluLayerNames[]{"", "max_value", "negative_slope", "threshold"};

struct Row {
    std::string_view name;
    Function function;
};
constexpr Row rows[]{
    {"exp", {1, 1, one<Op::Exp>, {}}},
    {"expm1", {1, 1, expm1, {}}},
    {"exp2", {1, 1, exp2, {}}},
    {"log", {1, 1, one<Op::Log>, {}}},
    {"ln", {1, 1, one<Op::Log>, {}}},
    {"log1p", {1, 1, one<Op::Log1p>, {}}},
    {"log2", {1, 1, logTo<2>, {}}},
    {"log10", {1, 1, logTo<10>, {}}},
    {"sqrt", {1, 1, one<Op::Sqrt>, {}}},
    {"rsqrt", {1, 1, rsqrt, {}}},
    {"cbrt", {1, 1, cbrt, {}}},
    {"square", {1, 1, power<2>, {}}},
    {"reciprocal", {1, 1, reciprocal, {}}},
    {"pow", {2, 2, two<Op::Power>, exponentNames}},
    {"power", {2, 2, two<Op::Power>, exponentNames}},
    {"sin", {1, 1, one<Op::Sin>, {}}},
    {"cos", {1, 1, one<Op::Cos>, {}}},
    {"tan", {1, 1, one<Op::Tan>, {}}},
    {"sinh", {1, 1, one<Op::Sinh>, {}}},
    {"cosh", {1, 1, one<Op::Cosh>, {}}},
    {"sech", {1, 1, sech, {}}},
    {"tanh", {1, 1, one<Op::Tanh>, {}}},
    {"atan", {1, 1, one<Op::Atan>, {}}},
    {"arctan", {1, 1, one<Op::Atan>, {}}},
    {"asinh", {1, 1, one<Op::Asinh>, {}}},
    {"arcsinh", {1, 1, one<Op::Asinh>, {}}},
    {"erf", {1, 1, one<Op::Erf>, {}}},
    {"erfc", {1, 1, one<Op::Erfc>, {}}},
    {"Φ", {1, 1, one<Op::NormalCdf>, {}}},
    {"Phi", {1, 1, one<Op::NormalCdf>, {}}},
    {"ndtr", {1, 1, one<Op::NormalCdf>, {}}},
    {"normcdf", {1, 1, one<Op::NormalCdf>, {}}},
    {"cdf", {1, 1, one<Op::NormalCdf>, {}}},
    {"φ", {1, 1, density, {}}},
    {"pdf", {1, 1, density, {}}},
    {"sigmoid", {1, 1, one<Op::Sigmoid>, {}}},
    {"σ", {1, 1, one<Op::Sigmoid>, {}}},
    {"expit", {1, 1, one<Op::Sigmoid>, {}}},
    {"logistic", {1, 1, one<Op::Sigmoid>, {}}},
    {"relu", {1, 5, relu, reluNames}},
    {"ReLU", {1, 4, reluLayer, reluLayerNames}},
    {"abs", {1, 1, one<Op::Absolute>, {}}},
    {"fabs", {1, 1, one<Op::Absolute>, {}}},
    {"absolute", {1, 1, one<Op::Absolute>, {}}},
    {"sign", {1, 1, one<Op::Sign>, {}}},
    {"sgn", {1, 1, one<Op::Sign>, {}}},
    {"copysign", {2, 2, copySign, otherNames}},
    {"floor", {1, 1, one<Op::Floor>, {}}},
    {"ceil", {1, 1, ceiling, {}}},
    {"step", {1, 1, step, {}}},
    {"heaviside", {1, 2, step, valuesNames}},
    {"min", {1, 20, several<Op::Min>, otherNames}},
    {"fmin", {2, 2, two<Op::Min>, {}}},
    {"minimum", {2, 2, two<Op::Min>, otherNames}},
    {"max", {1, 20, several<Op::Max>, otherNames}},
    {"fmax", {2, 2, two<Op::Max>, {}}},
    {"maximum", {2, 2, two<Op::Max>, otherNames}},
    {"clamp", {2, 3, clamp, clampNames}},
    {"clamp_min", {2, 2, two<Op::Max>, {}}},
    {"clamp_max", {2, 2, two<Op::Min>, {}}},
    {"clip", {2, 3, clamp, clipNames}},
    {"clip_by_value", {3, 3, clamp, boundNames}},
    {"where", {3, 3, where, {}}},
    {"hypot", {2, 2, hypot, {}}},
    {"logaddexp", {2, 2, logAddExp, otherNames}},
    {"fma", {3, 3, multiplyAdd, {}}},
    {"add", {2, 2, two<Op::Add>, {}}},
    {"subtract", {2, 2, two<Op::Subtract>, {}}},
    {"sub", {2, 2, two<Op::Subtract>, {}}},
    {"multiply", {2, 2, two<Op::Multiply>, {}}},
    {"mul", {2, 2, two<Op::Multiply>, {}}},
    {"divide", {2, 2, two<Op::Divide>, {}}},
    {"div", {2, 2, two<Op::Divide>, {}}},
    {"negative", {1, 1, one<Op::Negate>, {}}},
    {"neg", {1, 1, one<Op::Negate>, {}}},
    {"float", {1, 1, same, {}}},
    {"double", {1, 1, same, {}}},
    {"tensor", {1, 1, same, {}}},
    {"array", {1, 1, same, {}}},
    {"asarray", {1, 1, same, {}}},
    {"float32", {1, 1, same, {}}},
    {"float64", {1, 1, same, {}}},
    {"zeros_like", {1, 1, zeros, {}}},
    {"ones_like", {1, 1, ones, {}}},
    {"full_like", {2, 2, second, {}}},
};

struct Constant {
    std::string_view name;
    Real value;
};
constexpr Constant constants[]{{"e", std::numbers::e_v<Real>},
                               {"pi", std::numbers::pi_v<Real>},
                               {"M_PI", std::numbers::pi_v<Real>},
                               {"M_E", std::numbers::e_v<Real>},
                               {"M_SQRT2", std::numbers::sqrt2_v<Real>},
                               {"M_SQRT1_2", 1.0L / std::numbers::sqrt2_v<Real>},
                               {"M_2_SQRTPI", 2.0L * std::numbers::inv_sqrtpi_v<Real>},
                               {"M_LN2", std::numbers::ln2_v<Real>},
                               {"ln2", std::numbers::ln2_v<Real>},
                               {"sqrt2", std::numbers::sqrt2_v<Real>},
                               {"inf", std::numeric_limits<Real>::infinity()}};

constexpr std::string_view modules[]{"torch", "F",     "nn",    "functional", "jnp",   "jax",         "np",
                                     "numpy", "math",  "tf",    "tensorflow", "keras", "activations", "layers",
                                     "ops",   "std",   "lax",   "special",    "scipy", "self",        "numbers",
                                     "K",     "norm",  "stats", "Math",       "mx",    "backend",     "cmath",
                                     "flax",  "linen", "nnx"};

}  // namespace

const Function* functionNamed(std::string_view name) {
    for (const Row& row : rows)
        if (row.name == name) return &row.function;
    if (name.size() > 3 && name.ends_with('f') && name.substr(0, name.size() - 1) != "relu") {
        name.remove_suffix(1);
        for (const Row& row : rows)
            if (row.name == name) return &row.function;
    }
    return nullptr;
}

std::optional<Real> constantNamed(std::string_view name) {
    const auto found = std::ranges::find(constants, name, &Constant::name);
    return found == std::end(constants) ? std::nullopt : std::optional(found->value);
}

bool isModule(std::string_view name) { return std::ranges::find(modules, name) != std::end(modules); }

std::vector<std::string_view> functionNames() {
    std::vector<std::string_view> names;
    for (const Row& row : rows) names.push_back(row.name);
    return names;
}

}  // namespace activation::formula
