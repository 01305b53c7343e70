// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/describe.h"
#include "core/activations/families.h"
#include "core/activations/limits.h"

namespace activation {
namespace {

template <class P>
struct Sine {
    P omega{1.0};
    static constexpr Facts facts{
        "sine",
        "Sine",
        "sin(omega·x)",
        {},
        "Sitzmann et al. 2020, “Implicit neural representations with periodic activation functions”"};
    static constexpr ParameterSpec<Sine, P> parameterSpecs[]{{"omega", "ω", &Sine::omega, 0.1, 30.0}};
    template <class T>
    auto operator()(const T& x) const {
        return sine(x, omega);
    }
};

template <class P>
struct Snake {
    P a{1.0};
    static constexpr Facts facts{
        "snake",
        "Snake",
        "x + sin²(a·x)/a",
        {},
        "Ziyin, Hartwig & Ueda 2020, “Neural networks fail to learn periodic functions and how to fix it”"};
    static constexpr ParameterSpec<Snake, P> parameterSpecs[]{{"a", "a", &Snake::a, 0.1, 10.0}};
    template <class T>
    auto operator()(const T& x) const {
        return x + ripple(x, a);
    }
    std::optional<Fault> fault() const { return mustNotBeZero("a", a); }
};

template <class P>
struct SnakeBeta {
    P alpha{1.0}, beta{1.0};
    static constexpr Facts facts{
        "snakebeta",
        "SnakeBeta",
        "x + sin²(alpha·x)/beta",
        {},
        "Lee, Ping, Ginsburg, Catanzaro & Yoon 2023, “BigVGAN: a universal neural vocoder with large-scale training”"};
    static constexpr ParameterSpec<SnakeBeta, P> parameterSpecs[]{{"alpha", "α", &SnakeBeta::alpha, 0.1, 10.0},
                                                                  {"beta", "β", &SnakeBeta::beta, 0.1, 10.0}};
    template <class T>
    auto operator()(const T& x) const {
        return inDoubles<P>(x, [this](const auto& u) { return u + sineSquared(u, alpha) / beta; });
    }
    std::optional<Fault> fault() const { return mustNotBeZero("beta", beta); }
};

template <class P>
struct Gcu {
    static constexpr Facts facts{
        "gcu",
        "GCU",
        "x·cos(x)",
        {},
        "Noel, Arunkumar, Trivedi & Dutta 2021, “Growing cosine unit: a novel oscillatory activation function that "
        "can speedup training and reduce parameters in convolutional neural networks”"};
    template <class T>
    auto operator()(const T& x) const {
        return growingCosine(x);
    }
};

template <class P>
struct Gaussian {
    static constexpr Facts facts{"gaussian", "Gaussian", "exp(−x²)", {}, ""};
    template <class T>
    auto operator()(const T& x) const {
        return gaussian(x);
    }
};

}  // namespace

std::vector<Activation> periodic() {
    return family<Sine, Snake, SnakeBeta, Gcu, Gaussian>(CORE_TEXT("Family", "Periodic and bell-shaped"));
}

}  // namespace activation
