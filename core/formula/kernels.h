// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/functions.h"

#include <cmath>
#include <type_traits>

namespace activation::formula {

// The functions of one argument that core/numerics has no kernel of, as it has them: a kernel gives a function and its
// first two derivatives, for numbers and Packs.

/// f of each lane, by way of double.
template <class F>
Pack eachLane(Pack x, F f) {
    for (std::size_t i = 0; i < Pack::size; ++i) x.lanes[i] = static_cast<float>(f(double{x.lanes[i]}));
    return x;
}
template <class T, class F>
T each(const T& x, F f) {
    if constexpr (std::is_same_v<T, Pack>)
        return eachLane(x, f);
    else
        return f(x);
}

struct LogKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T inverse = T(1.0) / x;
        return {each(x, [](auto v) { return std::log(v); }), inverse, -(inverse * inverse)};
    }
};
struct Log1pKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T inverse = T(1.0) / (T(1.0) + x);
        return {each(x, [](auto v) { return std::log1p(v); }), inverse, -(inverse * inverse)};
    }
};
struct SqrtKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T root = elementary::sqrt(x);
        const T slope = T(0.5) / root;
        return {root, slope, T(-0.5) * slope / x};
    }
};
struct SinKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const auto wave = elementary::wave(1.0, x);
        return {wave.sine, wave.cosine, -wave.sine};
    }
};
struct CosKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const auto wave = elementary::wave(1.0, x);
        return {wave.cosine, -wave.sine, -wave.cosine};
    }
};
struct SquaredSineKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const auto wave = elementary::wave(1.0, x);
        const T s = wave.sine, c = wave.cosine;
        return {s * s, T(2.0) * s * c, T(2.0) * (c - s) * (c + s)};
    }
};
struct TanKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const auto wave = elementary::wave(1.0, x);
        const T t = wave.sine / wave.cosine;
        const T slope = T(1.0) + t * t;
        return {t, slope, T(2.0) * t * slope};
    }
};
struct SinhKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T s = each(x, [](auto v) { return std::sinh(v); });
        return {s, each(x, [](auto v) { return std::cosh(v); }), s};
    }
};
struct CoshKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T c = each(x, [](auto v) { return std::cosh(v); });
        return {c, each(x, [](auto v) { return std::sinh(v); }), c};
    }
};
struct AsinhKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const T slope = T(1.0) / root(x, 1.0);
        return {each(x, [](auto v) { return std::asinh(v); }), slope, -(ratio(x, root(x, 1.0)) * slope * slope)};
    }
};
struct ErfKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const Jet<T> bell = GaussianKernel::at(x);
        const T scale = static_cast<T>(1.12837916709551257389615890312154517L);  // 2/√π
        return {each(x, [](auto v) { return std::erf(v); }), scale * bell.value, scale * bell.slope};
    }
};
struct ErfcKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        const Jet<T> erf = ErfKernel::at(x);
        return {each(x, [](auto v) { return std::erfc(v); }), -erf.slope, -erf.curvature};
    }
};
/// |x|, with the slope 0 at 0, as the frameworks have it.
struct AbsoluteKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        return {absolute(x), select(x == T(0.0), T(0.0), copySign(T(1.0), x)), T(0.0)};
    }
};
struct SignKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        return {select(x == T(0.0), x, copySign(T(1.0), x)), T(0.0), T(0.0)};
    }
};
struct FloorKernel {
    template <class T>
    static Jet<T> at(const T& x) {
        return {each(x, [](auto v) { return std::floor(v); }), T(0.0), T(0.0)};
    }
};

}  // namespace activation::formula
