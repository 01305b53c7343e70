// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/pack/lanes.h"
#include "core/numerics/primitive.h"
#include "core/numerics/sigmoidal.h"

namespace activation {

// Primitives around eˣ.

struct ExpKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T e = elementary::exp(x);
        return {e, e, e};
    }
};
/// eˣ.
inline constexpr Primitive<ExpKernel> exp;

struct Expm1Kernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T e = elementary::exp(x);
        return {elementary::expm1(x), e, e};
    }
};
/// eˣ − 1, exact near 0.
inline constexpr Primitive<Expm1Kernel> expm1;

struct ScaledExpm1Kernel {
    template <class T>
    static Partials<T> at(const T& x, double a) {
        const DoubleWord<T> u = quotient(x, a);
        const T e = elementary::exp(u.x);
        const T low = select(absolute(u.low) < T(1.0), u.low, T(0.0));
        const auto overflows = e > largest<T>();  // ∞ and what rounding took from it would be NaN
        const T value = select(overflows, e, elementary::expm1(u.x, low));
        const T slope = select(overflows, e, e + e * low);
        return {{T(a) * value, slope, slope / T(a)}, inParameter(clamped(u.x, largest<T>()), e)};
    }

private:
    /// e^u − 1 − u·e^u = −Σ uᵏ (k−1)/k!, k ≥ 2, summed as it stands where the difference would cancel.
    template <class T>
    static T inParameter(const T& u, const T& e) {
        const T s = clamped(u, T(0.5));
        T sum(0.0);
        Real factorial = 6402373705728000.0L;  // 18!
        for (int k = 18; k >= 2; --k) {
            sum = sum * s + T((k - 1) / factorial);
            factorial /= k;
        }
        const T farther = select(e > largest<T>(), -e, elementary::expm1(u) - u * e);
        return select(absolute(u) < T(0.5), -(sum * s * s), farther);
    }
};
/// a·(e^(x/a) − 1), a ≠ 0.
inline constexpr PrimitiveWithParameter<ScaledExpm1Kernel> scaledExpm1;

struct ExpWithoutLineKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T rise = elementary::expm1(x);
        return {select(absolute(x) < T(0.5), nearZero(clamped(x, T(0.5))), rise - x), rise, elementary::exp(x)};
    }

private:
    /// Σ xᵏ/k!, k ≥ 2.
    template <class T>
    static T nearZero(const T& x) {
        T sum(0.0);
        for (int k = 18; k > 2; --k) sum = (sum + T(1.0)) * x / T(static_cast<double>(k));
        return (sum + T(1.0)) * x * x * T(0.5);
    }
};
/// eˣ − 1 − x, exact near 0.
inline constexpr Primitive<ExpWithoutLineKernel> expWithoutLine;

struct GoluKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T z = select(x < T(-10.0), T(-10.0), clamped(x, T(2e4)));  // beyond, the gate is 0 or 1 in every format
        const T e = elementary::exp(-z);
        const T gate = elementary::exp(-e);
        const T finite = clamped(x, remote<T>());
        return {select(gate == T(0.0), finite, x) * gate, gate * (T(1.0) + z * e),
                gate * e * (T(2.0) + z * (e - T(1.0)))};
    }
    static Jet<Pack> at(Pack x) {
        return inDoubles<double>(x, [](double v) { return at(v); });
    }
};
/// x·exp(−exp(−x)).
inline constexpr Primitive<GoluKernel> golu;

struct GaussianKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T z = clamped(x, T(200.0));  // e^(−200²) is 0 in every format; the slope must not meet ∞ · 0
        const DoubleWord<T> square = exact(z) * exact(z);
        const auto [f, scale] = elementary::scaledExp(-square.x, -square.low);
        return {f * scale, T(-2.0) * z * f * scale, (T(4.0) * square.x - T(2.0)) * f * scale};
    }
};
/// e^(−x²).
inline constexpr Primitive<GaussianKernel> gaussian;

// The integral of the sigmoid, and what is made of it.

/// log(1 + e^(−|x|)) at x + low.
template <class T, class Low>
Scaled<T> softplusTail(const T& x, const Low& low) {
    const auto [e, scale] = decay(x, low);
    return {select(scale < T(1.0), e, elementary::log1p(e * scale)), scale};
}

struct SoftplusKernel {
    template <class T, class Low>
    static Jet<T> at(const T& x, const Low& low) {
        const auto [tail, scale] = softplusTail(x, low);
        const Jet<T> slope(SigmoidKernel::at(x, low));
        return {elementary::multiplyAdd(tail, scale, select(isNegative(x), T(0.0), x)), slope.value, slope.slope};
    }
};
/// log(1 + eˣ).
inline constexpr Primitive<SoftplusKernel> softplus;

struct SoftplusOfKernel {
    template <class T>
    static Partials<T> at(const T& x, double beta) {
        const DoubleWord<T> u = product(Real{beta}, x);
        const auto inverse = static_cast<T>(1.0L / beta);
        const auto [tail, scale] = softplusTail(u.x, u.low);
        const T f = elementary::multiplyAdd(tail * inverse, scale, select(isNegative(u.x), T(0.0), x));
        const Jet<T> slope(SigmoidKernel::at(u.x, u.low));
        const Scaled<T> e = decay(u.x, u.low);
        const T size = clamped(absolute(u.x), largest<T>());
        const T entropy = size * (e.number / (T(1.0) + e.number * e.scale)) * e.scale + tail * scale;
        return {{f, slope.value, T(beta) * slope.slope}, -entropy * inverse * inverse};
    }
};
/// log(1 + e^(βx))/β, β ≠ 0.
inline constexpr PrimitiveWithParameter<SoftplusOfKernel> softplusOf;

struct RootOfSoftplusKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const Jet<T> p = SoftplusKernel::at(x, NoError{});
        const T root = elementary::sqrt(p.value);
        const T slope = T(0.5) * p.slope / root;
        const Jet<T> near(root, slope, T(0.5) * p.curvature / root - slope * slope / root);
        // To the left it is e^(x/2), all of whose digits are there where eˣ is none of the numbers any more.
        const auto [e, scale] = elementary::scaledExp(T(0.5) * clamped(x, T(3e4)), NoError{});
        const T f = e * scale;
        return choose(x < T(-50.0), Jet<T>(f, T(0.5) * f, T(0.25) * f), near);
    }
};
/// √log(1 + eˣ).
inline constexpr Primitive<RootOfSoftplusKernel> rootOfSoftplus;

struct ShiftedSoftplusKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const Jet<T> slope(SigmoidKernel::at(x, NoError{}));
        const T fall = elementary::log1p(elementary::tanh(T(0.5) * absolute(x)));
        return {select(isNegative(x), T(0.0), x) - fall, slope.value, slope.slope};
    }
};
/// log(1 + eˣ) − log 2 = max(x, 0) − log(1 + tanh(|x|/2)), exact near 0.
inline constexpr Primitive<ShiftedSoftplusKernel> shiftedSoftplus;

}  // namespace activation
