// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/describe.h"
#include "core/activations/families.h"
#include "core/activations/limits.h"

namespace activation {
namespace {

template <class P>
struct Identity {
    static constexpr Facts facts{
        "identity", "Identity", "x", {"nn.Identity", "activations.linear", "jax.nn.identity"}, ""};
    template <class T>
    auto operator()(const T& x) const {
        return x;
    }
};

template <class P>
struct Step {
    static constexpr Facts facts{
        "step",
        "Binary step",
        "x > 0 ? 1 : 0",
        {"torch.heaviside", "", "jnp.heaviside"},
        "McCulloch & Pitts 1943, “A logical calculus of the ideas immanent in nervous activity”; Rosenblatt 1958, “The "
        "perceptron: a probabilistic model for information storage and organization in the brain”"};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, 1.0, 0.0);
    }
    std::vector<Break> breaks() const { return {{0.0}}; }
};

template <class P>
struct Relu {
    static constexpr Facts facts{
        "relu",
        "ReLU",
        "x > 0 ? x : 0",
        {"nn.ReLU", "activations.relu", "jax.nn.relu"},
        "Fukushima 1969, “Visual feature extraction by a multilayered network of analog threshold "
        "elements”; Nair & Hinton 2010, “Rectified linear units improve restricted Boltzmann machines”; "
        "Glorot, Bordes & Bengio 2011, “Deep sparse rectifier neural networks”"};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, x, 0.0);
    }
    std::vector<Break> breaks() const { return {{0.0}}; }
};

template <class P>
struct Relu6 {
    static constexpr Facts facts{"relu6",
                                 "ReLU6",
                                 "min(max(0, x), 6)",
                                 {"nn.ReLU6", "activations.relu6", "jax.nn.relu6"},
                                 "Krizhevsky 2010, “Convolutional deep belief networks on CIFAR-10”"};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, select(x < 6.0, x, 6.0), 0.0);
    }
    std::vector<Break> breaks() const { return {{0.0}, {6.0}}; }
};

template <class P>
struct LeakyRelu {
    P slope{0.01};
    static constexpr Facts facts{
        "leaky_relu",
        "LeakyReLU",
        "x > 0 ? x : negative_slope·x",
        {"nn.LeakyReLU", "layers.LeakyReLU; activations.leaky_relu", "jax.nn.leaky_relu"},
        "Maas, Hannun & Ng 2013, “Rectifier nonlinearities improve neural network acoustic models”"};
    static constexpr ParameterSpec<LeakyRelu, P> parameterSpecs[]{
        {"negative_slope", "a", &LeakyRelu::slope, 0.0, 1.0, 0.3}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, x, line(slope, x));
    }
    std::vector<Break> breaks() const { return {{.x = 0.0, .jax = 1.0}}; }
};

template <class P>
struct Prelu {
    P alpha{0.25};
    static constexpr Facts facts{"prelu",
                                 "PReLU",
                                 "x > 0 ? x : alpha·x",
                                 {"nn.PReLU", "layers.PReLU", ""},
                                 "He, Zhang, Ren & Sun 2015, “Delving deep into rectifiers: surpassing human-level "
                                 "performance on ImageNet classification”"};
    static constexpr ParameterSpec<Prelu, P> parameterSpecs[]{{"alpha", "α", &Prelu::alpha, -0.5, 1.5, 0.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, x, line(alpha, x));
    }
    /// Keras's layer is relu(x) − α·relu(−x), and relu's slope at 0 is 0 whatever computes it.
    std::vector<Break> breaks() const { return {{.x = 0.0, .keras = 0.0, .kerasJax = 0.0, .kerasTorch = 0.0}}; }
};

/// In evaluation; in training the slope is drawn anew from [lower, upper] for every element.
template <class P>
struct Rrelu {
    P lower{1.0 / 8.0}, upper{1.0 / 3.0};
    static constexpr Facts facts{
        "rrelu",
        "RReLU",
        "x > 0 ? x : r·x, r = (lower + upper)/2",
        {"nn.RReLU", "", ""},
        "Xu, Wang, Chen & Li 2015, “Empirical evaluation of rectified activations in convolutional network”"};
    static constexpr ParameterSpec<Rrelu, P> parameterSpecs[]{{"lower", "ℓ", &Rrelu::lower, 0.0, 1.0},
                                                              {"upper", "u", &Rrelu::upper, 0.0, 1.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, x, line(0.5L * lower + 0.5L * upper, x));
    }
    std::vector<Break> breaks() const { return {{0.0}}; }
    std::optional<Fault> fault() const { return mustBeOrdered("lower", lower, "upper", upper); }
};

template <class P>
struct Threshold {
    P threshold{1.0}, value{0.0};
    static constexpr Facts facts{
        "threshold",
        "Threshold",
        "x > threshold ? x : value",
        {"nn.Threshold", "activations.threshold", ""},
        "Collobert, Kavukcuoglu & Farabet 2011, “Torch7: a Matlab-like environment for machine learning”"};
    static constexpr ParameterSpec<Threshold, P> parameterSpecs[]{{"threshold", "t", &Threshold::threshold, -3.0, 3.0},
                                                                  {"value", "v", &Threshold::value, -3.0, 3.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > threshold, x, value);
    }
    std::vector<Break> breaks() const { return {{threshold}}; }
};

/// In theta it is flat but for the jump: papers learn it through a surrogate gradient.
template <class P>
struct JumpRelu {
    P theta{1.0};
    static constexpr Facts facts{
        "jumprelu",
        "JumpReLU",
        "x > theta ? x : 0",
        {},
        "Erichson, Yao & Mahoney 2019, “JumpReLU: a retrofit defense strategy for adversarial attacks”; Rajamanoharan "
        "et al. 2024, “Jumping ahead: improving reconstruction fidelity with JumpReLU sparse autoencoders”"};
    static constexpr ParameterSpec<JumpRelu, P> parameterSpecs[]{{"theta", "θ", &JumpRelu::theta, 0.0, 3.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > theta, x, 0.0);
    }
    std::vector<Break> breaks() const { return {{theta}}; }
    std::optional<Fault> fault() const { return mustNotBeNegative("theta", theta); }
};

template <class P>
struct ReluSquared {
    static constexpr Facts facts{
        "relu_squared",
        "Squared ReLU",
        "max(0, x)²",
        {},
        "So et al. 2021, “Primer: searching for efficient transformers for language modeling”"};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, squared(x), 0.0);
    }
    std::vector<Break> breaks() const { return {{0.0}}; }
};

template <class P>
struct StarRelu {
    P scale{0.8944}, offset{-0.4472};
    static constexpr Facts facts{
        "starrelu", "StarReLU", "s·max(0, x)² + b", {}, "Yu et al. 2022, “MetaFormer baselines for vision”"};
    static constexpr ParameterSpec<StarRelu, P> parameterSpecs[]{{"s", "s", &StarRelu::scale, 0.1, 3.0},
                                                                 {"b", "b", &StarRelu::offset, -2.0, 2.0}};
    template <class T>
    auto operator()(const T& x) const {
        return select(x > 0.0, squareAndOffset(scale, x, offset), offset);
    }
    std::vector<Break> breaks() const { return {{0.0}}; }
};

}  // namespace

std::vector<Activation> rectifiers() {
    return family<Identity, Step, Relu, Relu6, LeakyRelu, Prelu, Rrelu, Threshold, JumpRelu, ReluSquared, StarRelu>(
        CORE_TEXT("Family", "Rectifiers"));
}

}  // namespace activation
