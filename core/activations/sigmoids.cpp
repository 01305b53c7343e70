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
        {"nn.Sigmoid", "activations.sigmoid", "sigmoid"},
        "Rumelhart, Hinton & Williams 1986, “Learning representations by back-propagating errors”"};
    template <class T>
    auto operator()(const T& x) const {
        return sigmoid(x);
    }
};

template <class P>
struct Hardsigmoid {
    static constexpr Facts facts{
        "hardsigmoid",
        "Hardsigmoid",
        "min(max(0, (x + 3)/6), 1)",
        {"nn.Hardsigmoid", "activations.hard_sigmoid", "hard_sigmoid"},
        "Courbariaux, Bengio & David 2015, “BinaryConnect: training deep neural networks with binary weights during "
        "propagations”; Howard et al. 2019, “Searching for MobileNetV3”"};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > -3.0, select(x < 3.0, line(1.0L / 6.0L, x + 3.0), 1.0), 0.0);
    }
    std::vector<Break> breaks() const { return {{-3.0}, {3.0}}; }
};

template <class P>
struct SparseSigmoid {
    static constexpr Facts facts{"sparse_sigmoid",
                                 "Sparse sigmoid",
                                 "min(max(0, (x + 1)/2), 1)",
                                 {"", "activations.sparse_sigmoid", "sparse_sigmoid"},
                                 "Martins & Astudillo 2016, “From softmax to sparsemax: a sparse model of attention "
                                 "and multi-label classification”"};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > -1.0, select(x < 1.0, (x + 1.0) / 2.0, 1.0), 0.0);
    }
    std::vector<Break> breaks() const { return {{.x = -1.0, .jax = 0.25}, {.x = 1.0, .jax = 0.25}}; }
};

template <class P>
struct Logsigmoid {
    static constexpr Facts facts{"logsigmoid",
                                 "LogSigmoid",
                                 "−log(1 + exp(−x))",
                                 {"nn.LogSigmoid", "activations.log_sigmoid", "log_sigmoid"},
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
                                 {"nn.Tanh", "activations.tanh", "tanh"},
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
struct Hardtanh {
    P low{-1.0}, high{1.0};
    static constexpr Facts facts{"hardtanh",
                                 "Hardtanh",
                                 "min(max(min_val, x), max_val)",
                                 {"nn.Hardtanh", "activations.hard_tanh", "hard_tanh"},
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
        {"nn.Softsign", "activations.softsign", "soft_sign"},
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
    return family<Sigmoid, Hardsigmoid, SparseSigmoid, Logsigmoid, Tanh, LecunTanh, Hardtanh, Softsign, Arctan, Isru>(
        CORE_TEXT("Family", "Sigmoids"));
}

}  // namespace activation
