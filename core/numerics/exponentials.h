// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/elementary.h"
#include "core/numerics/word.h"

namespace activation {

// Words around eˣ. Every one is finite arithmetic on e^(−|x|) ≤ 1, so nothing overflows and tails keep their digits.

struct ExpKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& low) {
        const T e = elementary::exp(x);
        const T f = e + e * low;
        return {f, f, f};
    }
};
/// eˣ.
inline constexpr Word<ExpKernel> exp;

struct Expm1Kernel {
    template <class T>
    static Jet<T> at(const T& x, const T& low) {
        const T e = elementary::exp(x);
        return {elementary::expm1(x) + e * low, e, e};
    }
};
/// eˣ − 1, exact near 0.
inline constexpr Word<Expm1Kernel> expm1;

struct ScaledExpm1Kernel {
    template <class T>
    static Partials<T> at(const T& x, double a) {
        const T u = x / T(a);
        const T finite = clamped(u, largest<T>());
        const T low = elementary::fma(-finite, T(a), x) / T(a);
        const T error = select(absolute(low) < T(1.0), low, T(0.0));
        const T e = elementary::exp(u);
        const T slope = e + e * error;
        return {{T(a) * (elementary::expm1(u) + e * error), slope, slope / T(a)}, inParameter(finite, e)};
    }

private:
    /// e^u − 1 − u·e^u = −Σ uᵏ (k−1)/k!, k ≥ 2, summed as it stands where the difference would cancel.
    template <class T>
    static T inParameter(const T& u, const T& e) {
        const T s = clamped(u, T(0.5));
        T sum(0.0);
        double factorial = 355687428096000.0;  // 17!
        for (int k = 17; k >= 2; --k) {
            sum = sum * s + T((k - 1) / factorial);
            factorial /= k;
        }
        return select(absolute(u) < T(0.5), -(sum * s * s), elementary::expm1(u) - u * e);
    }
};
/// a·(e^(x/a) − 1), a ≠ 0.
inline constexpr WordWithParameter<ScaledExpm1Kernel> scaledExpm1;

struct GaussianKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& /*low*/) {
        const T z = clamped(x, T(200.0));  // e^(−200²) is 0 in every format; the slope must not meet ∞ · 0
        const T square = z * z;
        const T e = elementary::exp(-square);
        const T f = e - e * elementary::fma(z, z, -square);
        return {f, T(-2.0) * z * f, (T(4.0) * square - T(2.0)) * f};
    }
};
/// e^(−x²).
inline constexpr Word<GaussianKernel> gaussian;

struct SigmoidKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& low) {
        const T e0 = elementary::exp(-absolute(x));
        const T e = e0 - e0 * copySign(T(1.0), x) * low;
        const T small = e / (T(1.0) + e);
        const T large = T(1.0) / (T(1.0) + e);
        const T slope = small * large;
        return {select(x < T(0.0), small, large), slope, slope * copySign((e - T(1.0)) / (T(1.0) + e), -x)};
    }
};
/// 1/(1 + e^(−x)).
inline constexpr Word<SigmoidKernel> sigmoid;

struct SoftplusKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& low) {
        const Jet<T> s = SigmoidKernel::at(x, low);
        const T positive = select(x < T(0.0), T(0.0), x);
        return {positive + elementary::log1p(elementary::exp(-absolute(x))) + s.value * low, s.value, s.slope};
    }
};
/// log(1 + eˣ).
inline constexpr Word<SoftplusKernel> softplus;

struct ScaledSoftplusKernel {
    template <class T>
    static Partials<T> at(const T& x, double beta) {
        const Exact<T> u = product(beta, x);
        const Jet<T> s = SoftplusKernel::at(u.x, u.low);
        const T e = elementary::exp(-absolute(u.x));
        const T entropy = clamped(absolute(u.x), largest<T>()) * (e / (T(1.0) + e)) + elementary::log1p(e);
        return {{s.value / T(beta), s.slope, T(beta) * s.curvature}, -entropy / T(beta) / T(beta)};
    }
};
/// log(1 + e^(βx))/β, β ≠ 0.
inline constexpr WordWithParameter<ScaledSoftplusKernel> scaledSoftplus;

struct TanhKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& low) {
        const T e0 = elementary::exp(T(-2.0) * absolute(x));
        const T e = e0 - e0 * copySign(T(2.0), x) * low;
        const T slope = T(4.0) * e / ((T(1.0) + e) * (T(1.0) + e));  // 1 − tanh² would be 0 from 20 on
        const T f = elementary::tanh(x) + slope * low;
        return {f, slope, T(-2.0) * f * slope};
    }
};
/// Hyperbolic tangent.
inline constexpr Word<TanhKernel> tanh;

struct TanhshrinkKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& /*low*/) {
        const Jet<T> t = TanhKernel::at(x, T(0.0));
        return {select(absolute(x) < T(3.0), nearZero(clamped(x, T(3.0))), x - t.value), t.value * t.value,
                T(2.0) * t.value * t.slope};
    }

private:
    /// x³/(C + x²) with tanh x = x/(1 + x²/C), C = 3 + x²/(5 + x²/(7 + …)): no difference of near equals.
    template <class T>
    static T nearZero(const T& x) {
        const T square = x * x;
        T c(43.0);
        for (double odd = 41.0; odd >= 3.0; odd -= 2.0) c = T(odd) + square / c;
        return x * (square / (c + square));
    }
};
/// x − tanh x.
inline constexpr Word<TanhshrinkKernel> tanhshrink;

struct TanhSoftplusKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& /*low*/) {
        const T e = elementary::exp(-absolute(x));
        const T e2 = e * e;
        // In e = eˣ for x < 0, in e = e^(−x) for x > 0: tanh(log(1 + eˣ)) is a ratio of polynomials in either.
        const T below = T(2.0) + T(2.0) * e + e2;
        const T above = T(1.0) + T(2.0) * e + T(2.0) * e2;
        const auto negative = x < T(0.0);
        const T f = select(negative, e * (e + T(2.0)) / below, (T(1.0) + T(2.0) * e) / above);
        const T slope =
            select(negative, T(4.0) * e * (T(1.0) + e) / (below * below), T(4.0) * e2 * (T(1.0) + e) / (above * above));
        const T curvature =
            select(negative, T(4.0) * e * (T(2.0) + e * (T(2.0) - e * (T(3.0) + T(2.0) * e))) / (below * below * below),
                   T(4.0) * e2 * (e * (e * (T(2.0) * e + T(2.0)) - T(3.0)) - T(2.0)) / (above * above * above));
        return {f, slope, curvature};
    }
};
/// tanh(log(1 + eˣ)), the gate of Mish.
inline constexpr Word<TanhSoftplusKernel> tanhSoftplus;

struct TanhExpKernel {
    template <class T>
    static Jet<T> at(const T& x, const T& /*low*/) {
        const T w = elementary::exp(select(x > T(10.0), T(10.0), x));  // tanh(e¹⁰) is 1, its slope 0
        const Jet<T> t = TanhKernel::at(w, T(0.0));
        const T slope = w * t.slope;
        return {t.value, slope, slope * (T(1.0) - T(2.0) * w * t.value)};
    }
};
/// tanh(eˣ), the gate of TeLU.
inline constexpr Word<TanhExpKernel> tanhExp;

}  // namespace activation
