// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formula/expression.h"
#include "core/formula/kernels.h"
#include "core/numerics/functions.h"

#include <cmath>
#include <optional>

namespace activation::formula {

// What each operation of an expression means, for numbers and Packs. Shapes that have a primitive in core/numerics use
// it.

/// Calls `visit.template operator()<Kernel>()` for a function of one argument.
template <class Visit>
auto visitFunction(Op op, Visit visit) {
    switch (op) {
        case Op::Absolute: return visit.template operator()<AbsoluteKernel>();
        case Op::Sign: return visit.template operator()<SignKernel>();
        case Op::Floor: return visit.template operator()<FloorKernel>();
        case Op::Log: return visit.template operator()<LogKernel>();
        case Op::Sqrt: return visit.template operator()<SqrtKernel>();
        case Op::Sin: return visit.template operator()<SinKernel>();
        case Op::Cos: return visit.template operator()<CosKernel>();
        case Op::Tan: return visit.template operator()<TanKernel>();
        case Op::Sinh: return visit.template operator()<SinhKernel>();
        case Op::Cosh: return visit.template operator()<CoshKernel>();
        case Op::Tanh: return visit.template operator()<TanhKernel>();
        case Op::Atan: return visit.template operator()<AtanKernel>();
        case Op::Asinh: return visit.template operator()<AsinhKernel>();
        case Op::Erf: return visit.template operator()<ErfKernel>();
        case Op::Erfc: return visit.template operator()<ErfcKernel>();
        case Op::NormalCdf: return visit.template operator()<NormalCdfKernel>();
        case Op::Softplus: return visit.template operator()<SoftplusKernel>();
        case Op::Sigmoid: return visit.template operator()<SigmoidKernel>();
        case Op::Expm1: return visit.template operator()<Expm1Kernel>();
        case Op::Log1p: return visit.template operator()<Log1pKernel>();
        case Op::Gaussian: return visit.template operator()<GaussianKernel>();
        case Op::TanhExp: return visit.template operator()<TanhExpKernel>();
        case Op::Mish: return visit.template operator()<MishKernel>();
        case Op::Tanhshrink: return visit.template operator()<TanhshrinkKernel>();
        case Op::Softsign: return visit.template operator()<SoftsignKernel>();
        case Op::BentIdentity: return visit.template operator()<BentIdentityKernel>();
        case Op::SquaredSine: return visit.template operator()<SquaredSineKernel>();
        default: return visit.template operator()<ExpKernel>();
    }
}

template <class Kernel, class T>
Jet<T> functionAt(const T& x) {
    if constexpr (requires { Kernel::at(x, NoError{}); })
        return Jet<T>(Kernel::at(x, NoError{}));
    else
        return Jet<T>(Kernel::at(x));
}

/// Calls `visit` with a primitive of an argument and a parameter.
template <class Visit>
auto visitWithParameter(Op op, Visit visit) {
    switch (op) {
        case Op::Isru: return visit.template operator()<IsruKernel>();
        case Op::ScaledExpm1: return visit.template operator()<ScaledExpm1Kernel>();
        default: return visit.template operator()<SquareplusKernel>();
    }
}
inline bool hasParameter(Op op) { return op == Op::Squareplus || op == Op::Isru || op == Op::ScaledExpm1; }

/// Calls `visit` with the gate of a product u · gate(v).
template <class Visit>
auto visitGate(Op op, Visit visit) {
    switch (op) {
        case Op::GatedNormal: return visit(normalCdf);
        case Op::GatedSigmoid: return visit(sigmoid);
        default: return visit(tanhExp);
    }
}
inline bool isGated(Op op) { return Op::GatedNormal <= op && op <= Op::GatedTanhExp; }

/// xⁿ by multiplication.
template <class T>
T wholePower(T x, int n) {
    if (n < 0) return T(1.0) / wholePower(x, -n);
    T result(1.0);
    for (; n > 0; n /= 2, x = x * x)
        if (n % 2 == 1) result = result * x;
    return result;
}
/// The exponent as a whole number, where it is one that multiplication serves.
inline std::optional<int> wholeExponent(Real exponent) {
    if (std::fabs(exponent) <= 64.0L && exponent == std::floor(exponent)) return static_cast<int>(exponent);
    return std::nullopt;
}

/// a^b for a fixed b, with its derivatives in a: each is computed where it is asked for.
class FixedPower {
public:
    explicit FixedPower(Real b) : m_b(b), m_whole(wholeExponent(b)) {}

    template <class T>
    T value(const T& a) const {
        return m_whole ? wholePower(a, *m_whole) : raised(a, m_b);
    }
    template <class T>
    T slope(const T& a) const {
        if (m_whole) return *m_whole == 0 ? T(0.0) : T(m_b) * wholePower(a, *m_whole - 1);
        if (!isBeyondDigits()) return T(m_b) * raised(a, m_b - 1.0L);
        const T f = value(a);
        return select(f == T(0.0), T(0.0), T(m_b) / a * f);
    }
    template <class T>
    T curvature(const T& a) const {
        const Real factor = m_b * (m_b - 1.0L);
        if (m_whole) return *m_whole == 0 || *m_whole == 1 ? T(0.0) : T(factor) * wholePower(a, *m_whole - 2);
        if (!isBeyondDigits()) return T(factor) * raised(a, m_b - 2.0L);
        const T f = slope(a);
        return select(f == T(0.0), T(0.0), T(m_b) / a * f);
    }

private:
    /// b is even then, and b − 1, which is odd, no double.
    bool isBeyondDigits() const { return static_cast<double>(m_b - 1.0L) == static_cast<double>(m_b); }
    template <class T>
    static T raised(const T& a, Real exponent) {
        return each(a, [&](auto v) { return std::pow(v, static_cast<decltype(v)>(exponent)); });
    }

    Real m_b;
    std::optional<int> m_whole;
};

template <class T>
Jet<T> powerOf(const T& a, Real b) {
    if (b == 2.0L) return SquareKernel::at(a);
    const FixedPower power(b);
    return {power.value(a), power.slope(a), power.curvature(a)};
}

/// The truth of a comparison.
template <class T>
auto compare(Op op, const T& a, const T& b) {
    const auto either = [](auto p, auto q) { return static_cast<decltype(p)>(p | q); };
    switch (op) {
        case Op::Less: return a < b;
        case Op::LessOrEqual: return either(a < b, a == b);
        case Op::Greater: return a > b;
        case Op::GreaterOrEqual: return either(a > b, a == b);
        case Op::Equal: return a == b;
        default: return a != b;
    }
}

/// The value of an operation for plain numbers; conditions are 1 and 0.
Real compute(Op op, Real a, Real b, Real c = 0.0L);

}  // namespace activation::formula
