// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/number.h"
#include "core/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace activation::formula {

/// What a node of an expression does with its arguments. From Softplus on, each is a known shape that is computed by
/// the primitive that keeps its digits: the formula as typed would overflow or cancel.
enum class Op : std::uint8_t {
    Number,
    X,
    Parameter,
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    And,
    Or,
    Not,
    Select,
    Min,
    Max,
    Absolute,
    Sign,
    Floor,
    Exp,
    Log,
    Sqrt,
    Sin,
    Cos,
    Tan,
    Sinh,
    Cosh,
    Tanh,
    Atan,
    Asinh,
    Erf,
    Erfc,
    NormalCdf,
    Softplus,
    Sigmoid,
    Expm1,
    Log1p,
    Gaussian,
    TanhExp,
    Mish,
    Tanhshrink,
    Softsign,
    Squareplus,    ///< (u + √(u² + b))/2
    BentIdentity,  ///< (√(u² + 1) − 1)/2 + u
    Isru,          ///< u/√(1 + a·u²)
    ScaledExpm1,   ///< a·(exp(u/a) − 1)
    SquaredSine,   ///< sin²(u)
    GatedNormal,   ///< u·Φ(v)
    GatedSigmoid,  ///< u·σ(v)
    GatedTanhExp,  ///< u·tanh(exp(v))
};

using Index = std::int32_t;
inline constexpr Index none = -1;

struct Node {
    Op op;
    std::array<Index, 3> args{none, none, none};
    Real number = 0.0L;            ///< of a Number; the place of a Parameter
    bool hasX = false;             ///< whether its value depends on x
    std::uint32_t parameters = 0;  ///< the parameters that it depends on, one bit each

    bool operator==(const Node&) const = default;
};

/// A parameter as a formula names it.
struct ExpressionParameter {
    std::string id, symbol;
    double initial = 1.0, low = -2.0, high = 5.0;
};

/// A formula that was understood: a list of nodes, each behind its arguments, in which equal parts are one. So nothing
/// that walks along it needs a recursion, and what is written twice is computed once.
struct Expression {
    static constexpr std::size_t longestText = 4000, mostNodes = 2000, mostParameters = 16;

    std::string name;  ///< where the formula has one: swish2(x) = …
    std::vector<Node> nodes;
    Index root = none;
    std::vector<ExpressionParameter> parameters;
};

bool isCondition(Op op);

/// What is wrong with a formula, and where: bytes of the text.
struct SyntaxFault {
    Fault reason;
    std::size_t from = 0, to = 0;
};

}  // namespace activation::formula
