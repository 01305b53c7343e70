// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export.h"
#include "core/result.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace activation {

/// Whose convention decides the slope where the function has none, and whose definition where they differ. Keras is
/// Keras with TensorFlow behind it. None is the function itself: PyTorch's slopes at kinks, and no switch to another
/// formula that only an implementation makes.
enum class Framework { PyTorch, Keras, Jax, KerasJax, KerasTorch, None };

/// Parameter values, one for each of Activation::parameters and in that order; and behind them, where the input is
/// scaled first, its weight and its bias (see InputScale). Whoever evaluates passes them on and need not know.
using Values = std::span<const double>;
/// How many values there are behind those of the parameters where the input is scaled.
inline constexpr std::size_t inputValues = 2;

/// How each framework spells the function; empty where it has none.
struct Spellings {
    std::string_view pytorch, keras, jax;
};

/// What is known of a function by name alone.
struct Facts {
    std::string_view id;       ///< Stable: scripts and files refer to it.
    std::string_view name;     ///< As papers write it.
    std::string_view formula;  ///< f(x) as one line of plain text, with the parameters' ids.
    Spellings spellings;
    std::string_view source;  ///< Authors, year and title; empty where none can be named.
};

/// One number that shapes the function.
struct Parameter {
    std::string_view id;      ///< As the frameworks spell it: alpha, negative_slope, lambd …
    std::string_view symbol;  ///< As papers write it: α, a, λ …
    double initial;           ///< The default (PyTorch's where it has the function).
    double keras, jax;        ///< Their defaults; the same as `initial` where they have none of their own.
    double low, high;         ///< The slider's range. Legal values outside it are accepted too.

    /// The default of a framework.
    CORE_EXPORT double initialIn(Framework) const;
};

/// f, f′ and f″ at one x.
struct Point {
    double value, slope, curvature;
};

/// Where two pieces of a formula meet. Slopes are given where a framework's differs from the formula's own. Keras on
/// JAX has JAX's where no other is given.
struct Break {
    double x;
    std::optional<double> keras{}, jax{}, kerasJax{}, kerasTorch{};

    /// What the framework has instead of the formula's own slope, if it has something else.
    std::optional<double> slopeIn(Framework framework) const {
        switch (framework) {
            case Framework::Keras: return keras;
            case Framework::Jax: return jax;
            case Framework::KerasJax: return kerasJax ? kerasJax : jax;
            case Framework::KerasTorch: return kerasTorch;
            case Framework::PyTorch:
            case Framework::None: break;
        }
        return std::nullopt;
    }
};

/// How a function is computed: what stands behind an activation, by a struct of the catalogue (describe.h) or by a
/// person's own expression (core/formula). It never changes, so any number of threads may use it; a batch costs one
/// indirect call. Every function takes legal parameter values (see `fault`). NaN in, NaN out; at ±∞ the limit. Only
/// what takes spans of floats looks at their sizes, and at the number of values: std::invalid_argument where they do
/// not fit. What is asked for single points does not look, and throws nothing.
class Evaluator {
public:
    virtual ~Evaluator() = default;

    /// f, f′, f″ in double precision. At a break f′ and f″ are those of the piece that holds the point itself
    /// (PyTorch's convention), or the chosen framework's f′.
    virtual Point point(double x, Values, Framework) const = 0;
    /// The same for pictures: several times as fast, and right to twelve digits of what is large around it.
    virtual Point pointForDrawing(double x, Values, Framework) const = 0;
    /// ∂f/∂parameter. Where the input is scaled its weight and its bias come behind the parameters.
    virtual double parameterSlope(double x, Values, std::size_t parameter, Framework) const = 0;

    /// y = f(x) over floats. Spans have equal length; y may be x.
    virtual void forward(std::span<const float> x, Values, std::span<float> y) const = 0;
    /// y = f′(x).
    virtual void slope(std::span<const float> x, Values, std::span<float> y) const = 0;
    /// y = gradient · f′(x), the step of back-propagation; y may be x or gradient.
    virtual void backward(std::span<const float> x, std::span<const float> gradient, Values,
                          std::span<float> y) const = 0;
    /// The sum of gradient · ∂f/∂parameter, added up in double: what a learned parameter is told.
    virtual double parameterGradient(std::span<const float> x, std::span<const float> gradient, Values,
                                     std::size_t parameter) const = 0;

    /// Where the formula changes piece, in ascending order.
    virtual std::vector<Break> breaks(Values, Framework) const = 0;
    /// Why these values are illegal; none where they are legal.
    virtual std::optional<Fault> fault(Values) const = 0;
};

/// One activation, as a plain record: an entry of the catalogue, or a person's own. What its functions are is said at
/// Evaluator.
struct Activation {
    Facts facts;
    std::string_view family;
    std::vector<Parameter> parameters;
    std::shared_ptr<const Evaluator> evaluator;

    Point point(double x, Values values, Framework framework) const { return evaluator->point(x, values, framework); }
    Point pointForDrawing(double x, Values values, Framework framework) const {
        return evaluator->pointForDrawing(x, values, framework);
    }
    double parameterSlope(double x, Values values, std::size_t parameter, Framework framework) const {
        return evaluator->parameterSlope(x, values, parameter, framework);
    }
    void forward(std::span<const float> x, Values values, std::span<float> y) const {
        evaluator->forward(x, values, y);
    }
    void slope(std::span<const float> x, Values values, std::span<float> y) const { evaluator->slope(x, values, y); }
    void backward(std::span<const float> x, std::span<const float> gradient, Values values, std::span<float> y) const {
        evaluator->backward(x, gradient, values, y);
    }
    double parameterGradient(std::span<const float> x, std::span<const float> gradient, Values values,
                             std::size_t parameter) const {
        return evaluator->parameterGradient(x, gradient, values, parameter);
    }
    std::vector<Break> breaks(Values values, Framework framework) const { return evaluator->breaks(values, framework); }
    std::optional<Fault> fault(Values values) const { return evaluator->fault(values); }

    /// The default values.
    CORE_EXPORT std::vector<double> defaults(Framework = Framework::PyTorch) const;
    /// The place of a parameter among `parameters`.
    CORE_EXPORT std::optional<std::size_t> indexOf(std::string_view parameter) const;
};

}  // namespace activation
