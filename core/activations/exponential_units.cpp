// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/describe.h"
#include "core/activations/families.h"
#include "core/activations/limits.h"

namespace activation {
namespace {

template <class P>
struct Elu {
    P alpha{1.0};
    static constexpr Facts facts{"elu",
                                 "ELU",
                                 "x > 0 ? x : alpha·(exp(x) − 1)",
                                 {"nn.ELU", "layers.ELU", "jax.nn.elu"},
                                 "Clevert, Unterthiner & Hochreiter 2015, “Fast and accurate deep network learning by "
                                 "exponential linear units (ELUs)”"};
    static constexpr ParameterSpec<Elu, P> parameterSpecs[]{{"alpha", "α", &Elu::alpha, 0.01, 5.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, x, alpha * expm1(x));
    }
    std::vector<Break> breaks() const { return {{0.0}}; }
};

template <class P>
struct EluPlusOne {
    static constexpr Facts facts{"elu_plus_one",
                                 "ELU + 1",
                                 "x > 0 ? x + 1 : exp(x)",
                                 {},
                                 "Katharopoulos, Vyas, Pappas & Fleuret 2020, “Transformers are RNNs: fast "
                                 "autoregressive transformers with linear attention”"};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, x + 1.0, exp(x));
    }
    std::vector<Break> breaks() const { return {{0.0}}; }
};

template <class P>
struct Selu {
    static constexpr Real scale = 1.0507009873554804934193349852946L;
    static constexpr Real scaleAlpha = 1.7580993408473768599402175208123L;  // scale · 1.6732632423543772848…
    static constexpr Facts facts{"selu",
                                 "SELU",
                                 "1.0507009873554805·(x > 0 ? x : 1.6732632423543772·(exp(x) − 1))",
                                 {"nn.SELU", "activations.selu", "jax.nn.selu"},
                                 "Klambauer et al. 2017, “Self-normalizing neural networks”"};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, line(scale, x), line(scaleAlpha, expm1(x)));
    }
    std::vector<Break> breaks() const { return {{.x = 0.0, .keras = static_cast<double>(scale)}}; }
};

template <class P>
struct Celu {
    P alpha{1.0};
    static constexpr Facts facts{"celu",
                                 "CELU",
                                 "x > 0 ? x : alpha·(exp(x/alpha) − 1)",
                                 {"nn.CELU", "activations.celu", "jax.nn.celu"},
                                 "Barron 2017, “Continuously differentiable exponential linear units”"};
    static constexpr ParameterSpec<Celu, P> parameterSpecs[]{{"alpha", "α", &Celu::alpha, 0.05, 5.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, x, scaledExpm1(x, alpha));
    }
    std::vector<Break> breaks() const { return {{.x = 0.0, .keras = 2.0}}; }
    std::optional<Fault> fault() const { return mustNotBeZero("alpha", alpha); }
};

template <class P>
struct Xielu {
    P right{0.8}, left{0.8}, beta{0.5};
    static constexpr Facts facts{"xielu",
                                 "xIELU",
                                 "x > 0 ? alpha_p·x² + beta·x : alpha_n·(exp(x) − 1 − x) + beta·x",
                                 {},
                                 "Huang & Schlag 2024, “Deriving activation functions using integration”"};
    static constexpr ParameterSpec<Xielu, P> parameterSpecs[]{{"alpha_p", "αₚ", &Xielu::right, 0.05, 3.0},
                                                              {"alpha_n", "αₙ", &Xielu::left, 0.6, 3.0},
                                                              {"beta", "β", &Xielu::beta, 0.0, 0.75}};
    template <class T>
    auto operator()(const T& x) const {
        return inDoubles<P>(x, [this](const auto& u) {
            using U = typename Plain<std::remove_cvref_t<decltype(u)>>::type;
            // Far out the terms in x are put together first, as both may be infinite.
            const auto infinite = line(right, squared(u)) + line(beta, clamped(u, remote<U>()));
            const auto parabola = select(u > remote<U>(), infinite, u * (line(right, u) + beta));
            const auto near = left * expWithoutLine(clamped(u, 1.0)) + line(beta, u);
            const auto far = left * expm1(u) + line(slopeAtLeft(), u);
            return select(u > 0.0, parabola, select(u > -1.0, near, far));
        });
    }
    std::vector<Break> breaks() const { return {{0.0}}; }
    std::optional<Fault> fault() const {
        if (auto fault = mustBePositive("alpha_p", right)) return fault;
        return mustExceed("alpha_n", left, "beta", beta);
    }

private:
    /// What the slope tends to; not rounded to a double.
    auto slopeAtLeft() const {
        if constexpr (IsJet<P>::value)
            return beta - left;
        else
            return Real{beta} - Real{left};
    }
};

template <class P>
struct Exponential {
    static constexpr Facts facts{
        "exponential", "Exponential", "exp(x)", {"torch.exp", "activations.exponential", "jnp.exp"}, ""};
    template <class T>
    auto operator()(const T& x) const {
        return exp(x);
    }
};

}  // namespace

std::vector<Activation> exponentialUnits() {
    return family<Elu, EluPlusOne, Selu, Celu, Xielu, Exponential>(CORE_TEXT("Family", "Exponential units"));
}

}  // namespace activation
