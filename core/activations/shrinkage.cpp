// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/describe.h"
#include "core/activations/families.h"
#include "core/activations/limits.h"

namespace activation {
namespace {

/// −λ and λ, or 0 where they meet.
std::vector<Break> bothSides(double lambda) {
    if (lambda == 0.0) return {{0.0}};
    return {{-lambda}, {lambda}};
}

template <class P>
struct Softshrink {
    P lambda{0.5};
    static constexpr Facts facts{"softshrink",
                                 "Softshrink",
                                 "sgn(x)·max(|x| − lambd, 0)",
                                 {"nn.Softshrink", "activations.soft_shrink", ""},
                                 "Donoho 1995, “De-noising by soft-thresholding”"};
    static constexpr ParameterSpec<Softshrink, P> parameterSpecs[]{{"lambd", "λ", &Softshrink::lambda, 0.0, 3.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > lambda, x - lambda, select(x < -lambda, x + lambda, 0.0));
    }
    std::vector<Break> breaks() const { return bothSides(lambda); }
    std::optional<Fault> fault() const { return mustNotBeNegative("lambd", lambda); }
};

template <class P>
struct Hardshrink {
    P lambda{0.5};
    static constexpr Facts facts{"hardshrink",
                                 "Hardshrink",
                                 "|x| > lambd ? x : 0",
                                 {"nn.Hardshrink", "activations.hard_shrink", ""},
                                 "Donoho & Johnstone 1994, “Ideal spatial adaptation by wavelet shrinkage”"};
    static constexpr ParameterSpec<Hardshrink, P> parameterSpecs[]{{"lambd", "λ", &Hardshrink::lambda, 0.0, 3.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > lambda, x, select(x < -lambda, x, 0.0));
    }
    std::vector<Break> breaks() const { return bothSides(lambda); }
    std::optional<Fault> fault() const { return mustNotBeNegative("lambd", lambda); }
};

template <class P>
struct Tanhshrink {
    static constexpr Facts facts{
        "tanhshrink",
        "Tanhshrink",
        "x − tanh(x)",
        {"nn.Tanhshrink", "activations.tanh_shrink", ""},
        "Collobert, Kavukcuoglu & Farabet 2011, “Torch7: a Matlab-like environment for machine learning”"};
    template <class T>
    auto operator()(const T& x) const {
        return tanhshrink(x);
    }
};

}  // namespace

std::vector<Activation> shrinkage() {
    return family<Softshrink, Hardshrink, Tanhshrink>(CORE_TEXT("Family", "Shrinkage"));
}

}  // namespace activation
