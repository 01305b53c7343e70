// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/describe.h"
#include "core/activations/families.h"
#include "core/activations/limits.h"

namespace activation {
namespace {

template <class P>
struct Softplus {
    P beta{1.0}, threshold{20.0};
    static constexpr Facts facts{
        "softplus",
        "Softplus",
        "beta·x > threshold ? x : log(1 + exp(beta·x))/beta",
        {"nn.Softplus", "activations.softplus", "jax.nn.softplus"},
        "Dugas et al. 2001, “Incorporating second-order functional knowledge for better option pricing”"};
    static constexpr ParameterSpec<Softplus, P> parameterSpecs[]{{"beta", "β", &Softplus::beta, 0.1, 10.0},
                                                                 {"threshold", "t", &Softplus::threshold, 1.0, 50.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(dataProduct(beta, x) > threshold, x, softplusOf(x, beta));
    }
    std::vector<Break> breaks() const {
        if (std::isinf(threshold / beta)) return {};
        return {{threshold / beta}};
    }
    std::optional<Fault> fault() const { return mustNotBeZero("beta", beta); }
    /// The threshold is PyTorch's alone; Keras calls PyTorch's function where that is behind it.
    void adopt(Framework framework) {
        if (framework != Framework::PyTorch && framework != Framework::KerasTorch)
            threshold = P(std::numeric_limits<double>::infinity());
    }
};

template <class P>
struct ShiftedSoftplus {
    static constexpr Facts facts{"shifted_softplus",
                                 "Shifted softplus",
                                 "log(1 + exp(x)) − log(2)",
                                 {},
                                 "Schütt et al. 2017, “SchNet: a continuous-filter convolutional neural network for "
                                 "modeling quantum interactions”"};
    template <class T>
    auto operator()(const T& x) const {
        return shiftedSoftplus(x);
    }
};

template <class P>
struct SqrtSoftplus {
    static constexpr Facts facts{"sqrt_softplus", "Square root of softplus", "√log(1 + exp(x))", {}, ""};
    template <class T>
    auto operator()(const T& x) const {
        return rootOfSoftplus(x);
    }
};

template <class P>
struct Squareplus {
    P b{4.0};
    static constexpr Facts facts{"squareplus",
                                 "Squareplus",
                                 "(x + √(x² + b))/2",
                                 {"", "activations.squareplus", "jax.nn.squareplus"},
                                 "Barron 2021, “Squareplus: a softplus-like algebraic rectifier”"};
    static constexpr ParameterSpec<Squareplus, P> parameterSpecs[]{{"b", "b", &Squareplus::b, 0.0, 10.0}};
    template <class T>
    auto operator()(const T& x) const {
        return squareplus(x, b);
    }
    std::vector<Break> breaks() const { return b == 0.0 ? std::vector<Break>{{0.0}} : std::vector<Break>{}; }
    std::optional<Fault> fault() const { return mustNotBeNegative("b", b); }
};

template <class P>
struct SparsePlus {
    static constexpr Facts facts{"sparse_plus",
                                 "Sparse plus",
                                 "x ≥ 1 ? x : x > −1 ? (x + 1)²/4 : 0",
                                 {"", "activations.sparse_plus", "jax.nn.sparse_plus"},
                                 "Blondel, Martins & Niculae 2020, “Learning with Fenchel–Young losses”"};
    template <class T>
    auto operator()(const T& x) const {
        return select(x < 1.0, select(x > -1.0, 0.25 * ((x + 1.0) * (x + 1.0)), 0.0), x);
    }
    std::vector<Break> breaks() const { return {{-1.0}, {1.0}}; }
};

template <class P>
struct Gelu {
    static constexpr Facts facts{"gelu",
                                 "GELU",
                                 "x·Φ(x)",
                                 {"nn.GELU", "activations.gelu", "jax.nn.gelu(approximate=False)"},
                                 "Hendrycks & Gimpel 2016, “Gaussian error linear units (GELUs)”"};
    template <class T>
    auto operator()(const T& x) const {
        return gated(x, normalCdf, x);
    }
};

template <class P>
struct GeluTanh {
    static constexpr Facts facts{"gelu_tanh",
                                 "GELU (tanh form)",
                                 "½·x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))",
                                 {"nn.GELU(approximate=\"tanh\")", "activations.gelu(approximate=True)", "jax.nn.gelu"},
                                 "Hendrycks & Gimpel 2016, “Gaussian error linear units (GELUs)”"};
    template <class T>
    auto operator()(const T& x) const {
        constexpr Real scale = 1.595769121605730711759L;  // 2·√(2/π)
        const auto z = exact(clamped(x, 100.0));  // beyond it the gate is exactly 0 or 1, and z³ cannot overflow
        return gated(x, sigmoid, z * (scale + 0.044715L * scale * (z * z)));
    }
};

template <class P>
struct GeluSigmoid {
    static constexpr Facts facts{"gelu_sigmoid",
                                 "GELU (sigmoid form)",
                                 "x·σ(1.702·x)",
                                 {},
                                 "Hendrycks & Gimpel 2016, “Gaussian error linear units (GELUs)”"};
    template <class T>
    auto operator()(const T& x) const {
        return gated(x, sigmoid, product(1.702L, x));
    }
};

template <class P>
struct Silu {
    P beta{1.0};
    static constexpr Facts facts{
        "silu",
        "SiLU (Swish)",
        "x·σ(beta·x)",
        {"nn.SiLU", "activations.silu", "jax.nn.silu"},
        "Hendrycks & Gimpel 2016, “Gaussian error linear units (GELUs)”; Elfwing, Uchibe & Doya 2017, "
        "“Sigmoid-weighted linear units for neural network function approximation in "
        "reinforcement learning”; Ramachandran, Zoph & Le 2017, “Searching for activation functions”"};
    static constexpr ParameterSpec<Silu, P> parameterSpecs[]{{"beta", "β", &Silu::beta, -2.0, 10.0}};
    template <class T>
    auto operator()(const T& x) const {
        return gated(x, sigmoid, product(beta, x));
    }
};

template <class P>
struct Hardswish {
    static constexpr Facts facts{"hardswish",
                                 "Hardswish",
                                 "x·min(max(0, x + 3), 6)/6",
                                 {"nn.Hardswish", "activations.hard_silu", "jax.nn.hard_silu"},
                                 "Howard et al. 2019, “Searching for MobileNetV3”"};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > -3.0, select(x < 3.0, x * line(1.0L / 6.0L, x + 3.0), x), 0.0);
    }
    std::vector<Break> breaks() const { return {{-3.0}, {3.0}}; }
};

template <class P>
struct Mish {
    static constexpr Facts facts{"mish",
                                 "Mish",
                                 "x·tanh(log(1 + exp(x)))",
                                 {"nn.Mish", "activations.mish", "jax.nn.mish"},
                                 "Misra 2019, “Mish: a self regularized non-monotonic activation function”"};
    template <class T>
    auto operator()(const T& x) const {
        return mish(x);
    }
};

template <class P>
struct Telu {
    static constexpr Facts facts{"telu",
                                 "TeLU",
                                 "x·tanh(exp(x))",
                                 {},
                                 "Liu & Di 2020, “TanhExp: a smooth activation function with high convergence speed "
                                 "for lightweight neural networks”; "
                                 "Fernandez & Mali 2024, “TeLU activation function for fast and stable deep learning”"};
    template <class T>
    auto operator()(const T& x) const {
        return gated(x, tanhExp, x);
    }
};

template <class P>
struct Golu {
    static constexpr Facts facts{
        "golu",
        "GoLU",
        "x·exp(−exp(−x))",
        {},
        "Das, Safari, Adriaensen & Hutter 2025, “Gompertz linear units: leveraging asymmetry for enhanced learning "
        "dynamics”"};
    template <class T>
    auto operator()(const T& x) const {
        return golu(x);
    }
};

template <class P>
struct Isrlu {
    P alpha{1.0};
    static constexpr Facts facts{
        "isrlu",
        "ISRLU",
        "x ≥ 0 ? x : x/√(1 + alpha·x²)",
        {},
        "Carlile et al. 2017, “Improving deep learning by inverse square root linear units (ISRLUs)”"};
    static constexpr ParameterSpec<Isrlu, P> parameterSpecs[]{{"alpha", "α", &Isrlu::alpha, 0.1, 10.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x < 0.0, isru(x, alpha), x);
    }
    std::vector<Break> breaks() const { return {{0.0}}; }
    std::optional<Fault> fault() const { return mustBePositive("alpha", alpha); }
};

template <class P>
struct BentIdentity {
    static constexpr Facts facts{"bent_identity", "Bent identity", "(√(x² + 1) − 1)/2 + x", {}, ""};
    template <class T>
    auto operator()(const T& x) const {
        return bentIdentity(x);
    }
};

}  // namespace

std::vector<Activation> smoothRectifiers() {
    return family<Softplus, ShiftedSoftplus, SqrtSoftplus, Squareplus, SparsePlus, Gelu, GeluTanh, GeluSigmoid, Silu,
                  Hardswish, Mish, Telu, Golu, Isrlu, BentIdentity>(CORE_TEXT("Family", "Smooth rectifiers"));
}

}  // namespace activation
