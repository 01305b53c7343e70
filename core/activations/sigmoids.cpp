// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/describe.h"
#include "core/activations/families.h"
#include "core/activations/limits.h"

namespace activation {
namespace {

template <class P>
struct Sigmoid {
    static constexpr Facts facts{
        "sigmoid",
        "Sigmoid",
        "1/(1 + exp(−x))",
        {"nn.Sigmoid", "activations.sigmoid", "jax.nn.sigmoid"},
        "Rumelhart, Hinton & Williams 1986, “Learning representations by back-propagating errors”"};
    template <class T>
    auto operator()(const T& x) const {
        return sigmoid(x);
    }
};

/// By default x/6 + 1/2 with the true sixth, of which `alpha` is the nearest double.
template <class P>
struct Hardsigmoid {
    P alpha{1.0 / 6.0}, beta{0.5};
    static constexpr Facts facts{"hardsigmoid",
                                 "Hardsigmoid",
                                 "min(max(0, alpha·x + beta), 1)",
                                 {"nn.Hardsigmoid", "activations.hard_sigmoid", "jax.nn.hard_sigmoid"},
                                 "Howard et al. 2019, “Searching for MobileNetV3”"};
    static constexpr ParameterSpec<Hardsigmoid, P> parameterSpecs[]{{"alpha", "α", &Hardsigmoid::alpha, 0.05, 1.0},
                                                                    {"beta", "β", &Hardsigmoid::beta, 0.0, 1.0}};
    template <class T>
    auto operator()(const T& x) const {
        if constexpr (!IsJet<P>::value)
            if (isDefault()) return select(x > -3.0, select(x < 3.0, line(1.0L / 6.0L, x + 3.0), T(1.0)), T(0.0));
        return inDoubles<P>(x, [this](const auto& u) { return this->ramp(u); });
    }
    std::vector<Break> breaks() const {
        if (isDefault()) return {{-3.0}, {3.0}};
        const double zero = -beta / alpha, one = (1.0 - beta) / alpha;
        if (!std::isfinite(zero) || !std::isfinite(one)) return {};
        return {{std::fmin(zero, one)}, {std::fmax(zero, one)}};
    }

private:
    bool isDefault() const { return plain(alpha) == 1.0 / 6.0 && plain(beta) == 0.5; }

    template <class T>
    auto ramp(const T& x) const {
        const Real slope = isDefault() ? 1.0L / 6.0L : Real{plain(alpha)}, offset{plain(beta)};
        const auto inside = [&] {
            if constexpr (IsJet<P>::value)
                return rounded(affine(P(slope, alpha.slope, alpha.curvature), x, beta));
            else
                return rounded(affine(slope, x, offset));
        }();
        using Y = std::remove_cv_t<decltype(inside)>;
        // By signs that neither rounding nor underflow changes.
        const auto side = [&](Real from) {
            return from == 0.0L ? std::copysign(1.0L, slope) * Real{plain(x)}
                                : plain(affine(slope, Real{plain(x)}, from).x);
        };
        return side(offset) > 0.0L ? side(offset - 1.0L) < 0.0L ? inside : Y(1.0) : Y(0.0);
    }
};

template <class P>
struct SparseSigmoid {
    static constexpr Facts facts{"sparse_sigmoid",
                                 "Sparse sigmoid",
                                 "min(max(0, (x + 1)/2), 1)",
                                 {"", "activations.sparse_sigmoid", "jax.nn.sparse_sigmoid"},
                                 "Martins & Astudillo 2016, “From softmax to sparsemax: a sparse model of attention "
                                 "and multi-label classification”; Courbariaux, Bengio & David 2015, “BinaryConnect: "
                                 "training deep neural networks with "
                                 "binary weights during propagations”"};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > -1.0, select(x < 1.0, (x + 1.0) / 2.0, 1.0), 0.0);
    }
    std::vector<Break> breaks() const { return {{.x = -1.0, .jax = 0.25}, {.x = 1.0, .jax = 0.25}}; }
};

template <class P>
struct Laplace {
    P mu{0.7071067811865476}, sigma{0.28209479177387814};  // √(1/2), √(1/(4π))
    static constexpr Facts facts{"laplace",
                                 "Laplace",
                                 "½·(1 + erf((x − mu)/(sigma·√2)))",
                                 {},
                                 "Ma et al. 2022, “Mega: moving average equipped gated attention”"};
    static constexpr ParameterSpec<Laplace, P> parameterSpecs[]{{"mu", "μ", &Laplace::mu, -2.0, 2.0},
                                                                {"sigma", "σ", &Laplace::sigma, 0.05, 2.0}};
    template <class T>
    auto operator()(const T& x) const {
        if constexpr (IsJet<P>::value) {
            const P inverse = P(1.0L) / sigma;
            return normalCdf(affine(inverse, x, -(mu * inverse)));
        } else {
            return normalCdf(affine(1.0L / sigma, x, -Real{mu} / sigma));
        }
    }
    std::optional<Fault> fault() const { return mustBePositive("sigma", sigma); }
};

template <class P>
struct Logsigmoid {
    static constexpr Facts facts{"logsigmoid",
                                 "LogSigmoid",
                                 "−log(1 + exp(−x))",
                                 {"nn.LogSigmoid", "activations.log_sigmoid", "jax.nn.log_sigmoid"},
                                 ""};
    template <class T>
    auto operator()(const T& x) const {
        return -softplus(-x);
    }
};

template <class P>
struct Tanh {
    static constexpr Facts facts{"tanh",
                                 "Tanh",
                                 "tanh(x)",
                                 {"nn.Tanh", "activations.tanh", "jax.nn.tanh"},
                                 "LeCun, Bottou, Orr & Müller 1998, “Efficient backprop”"};
    template <class T>
    auto operator()(const T& x) const {
        return tanh(x);
    }
};

template <class P>
struct LecunTanh {
    static constexpr Facts facts{"lecun_tanh",
                                 "LeCun's tanh",
                                 "1.7159·tanh(2x/3)",
                                 {},
                                 "LeCun, Bottou, Orr & Müller 1998, “Efficient backprop”"};
    template <class T>
    auto operator()(const T& x) const {
        return line(1.7159L, tanh(product(2.0L / 3.0L, x)));
    }
};

template <class P>
struct Dyt {
    P alpha{0.5};
    static constexpr Facts facts{
        "dyt", "DyT", "tanh(alpha·x)", {}, "Zhu, Chen, He, LeCun & Liu 2025, “Transformers without normalization”"};
    static constexpr ParameterSpec<Dyt, P> parameterSpecs[]{{"alpha", "α", &Dyt::alpha, 0.05, 3.0}};
    template <class T>
    auto operator()(const T& x) const {
        return tanh(product(alpha, x));
    }
};

template <class P>
struct Softcap {
    P cap{50.0};
    static constexpr Facts facts{"softcap",
                                 "Soft cap",
                                 "cap·tanh(x/cap)",
                                 {},
                                 "Gemma Team 2024, “Gemma 2: improving open language models at a practical size”"};
    static constexpr ParameterSpec<Softcap, P> parameterSpecs[]{{"cap", "c", &Softcap::cap, 1.0, 100.0}};
    template <class T>
    auto operator()(const T& x) const {
        return softcap(x, cap);
    }
    std::optional<Fault> fault() const { return mustBePositive("cap", cap); }
};

template <class P>
struct Derf {
    P alpha{0.5}, shift{0.0};
    static constexpr Facts facts{"derf",
                                 "Derf",
                                 "erf(alpha·x + s)",
                                 {},
                                 "Chen, Lu, Zhu, Sun & Liu 2025, “Stronger normalization-free transformers”"};
    static constexpr ParameterSpec<Derf, P> parameterSpecs[]{{"alpha", "α", &Derf::alpha, 0.05, 3.0},
                                                             {"s", "s", &Derf::shift, -2.0, 2.0}};
    template <class T>
    auto operator()(const T& x) const {
        return erf(affine(alpha, x, shift));
    }
};

template <class P>
struct Hardtanh {
    P low{-1.0}, high{1.0};
    static constexpr Facts facts{"hardtanh",
                                 "Hardtanh",
                                 "min(max(min_val, x), max_val)",
                                 {"nn.Hardtanh", "activations.hard_tanh", "jax.nn.hard_tanh"},
                                 "Collobert 2004, “Large scale machine learning”"};
    static constexpr ParameterSpec<Hardtanh, P> parameterSpecs[]{{"min_val", "min", &Hardtanh::low, -5.0, 0.0},
                                                                 {"max_val", "max", &Hardtanh::high, 0.0, 5.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > low, select(x < high, x, high), low);
    }
    std::vector<Break> breaks() const {
        if (low == high) return {};
        return {{low, 1.0, 1.0}, {high, 1.0, 1.0}};
    }
    std::optional<Fault> fault() const { return mustBeOrdered("min_val", low, "max_val", high); }
};

template <class P>
struct Softsign {
    static constexpr Facts facts{
        "softsign",
        "Softsign",
        "x/(1 + |x|)",
        {"nn.Softsign", "activations.softsign", "jax.nn.soft_sign"},
        "Bergstra, Desjardins, Lamblin & Bengio 2009, “Quadratic polynomials learn better image features”; "
        "Glorot & Bengio 2010, “Understanding the difficulty of training deep feedforward neural networks”"};
    template <class T>
    auto operator()(const T& x) const {
        return softsign(x);
    }
    std::vector<Break> breaks() const { return {{0.0}}; }
};

template <class P>
struct Arctan {
    static constexpr Facts facts{"arctan", "Arctan", "atan(x)", {"torch.atan", "", "jnp.arctan"}, ""};
    template <class T>
    auto operator()(const T& x) const {
        return atan(x);
    }
};

template <class P>
struct Isru {
    P alpha{1.0};
    static constexpr Facts facts{
        "isru",
        "ISRU",
        "x/√(1 + alpha·x²)",
        {},
        "Carlile et al. 2017, “Improving deep learning by inverse square root linear units (ISRLUs)”"};
    static constexpr ParameterSpec<Isru, P> parameterSpecs[]{{"alpha", "α", &Isru::alpha, 0.1, 10.0}};
    template <class T>
    auto operator()(const T& x) const {
        return isru(x, alpha);
    }
    std::optional<Fault> fault() const { return mustBePositive("alpha", alpha); }
};

}  // namespace

std::vector<Activation> sigmoids() {
    return family<Sigmoid, Hardsigmoid, SparseSigmoid, Laplace, Logsigmoid, Tanh, LecunTanh, Dyt, Derf, Softcap,
                  Hardtanh, Softsign, Arctan, Isru>(CORE_TEXT("Family", "Sigmoids"));
}

}  // namespace activation
