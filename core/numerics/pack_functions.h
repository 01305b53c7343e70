// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/number.h"
#include "core/numerics/select.h"

#include <bit>
#include <cstdint>
#include <iterator>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace activation::elementary {

// The elementary functions on Packs, without branches or tables: at most 2.5 ULP wrong on all floats, whatever the
// instruction set. NaN in, NaN out; ±∞ gives the limit; subnormal results are rounded once. The polynomials are minimax
// fits by tests/reference/minimax.py.

/// a·b + c, rounded once; without such an instruction the sum of the exact product is rounded twice.
inline Pack fma(Pack a, Pack b, Pack c) {
#if defined(__AVX512F__)
    return Pack::Lanes(_mm512_fmadd_ps(a.lanes, b.lanes, c.lanes));
#elif defined(__FMA__)
    return Pack::Lanes(_mm256_fmadd_ps(a.lanes, b.lanes, c.lanes));
#else
    const Pack::Doubles product =
        __builtin_convertvector(a.lanes, Pack::Doubles) * __builtin_convertvector(b.lanes, Pack::Doubles);
    return __builtin_convertvector(product + __builtin_convertvector(c.lanes, Pack::Doubles), Pack::Lanes);
#endif
}

/// a·b + c, rounded once or twice: whichever is fast.
inline Pack multiplyAdd(Pack a, Pack b, Pack c) {
#if defined(__FMA__)
    return fma(a, b, c);
#else
    return a * b + c;
#endif
}

inline Pack sqrt(Pack x) {
#if defined(__AVX512F__)
    return Pack::Lanes(_mm512_sqrt_ps(x.lanes));
#elif defined(__AVX__)
    return Pack::Lanes(_mm256_sqrt_ps(x.lanes));
#elif defined(__SSE__)
    return Pack::Lanes(_mm_sqrt_ps(x.lanes));
#else
    for (std::size_t i = 0; i < Pack::size; ++i) x.lanes[i] = std::sqrt(x.lanes[i]);
    return x;
#endif
}

namespace detail {

/// The part of a polynomial with N coefficients; powers are x, x², x⁴ …
template <std::size_t N>
Pack tree(const Pack* powers, const float* c) {
    if constexpr (N == 1) {
        return c[0];
    } else {
        constexpr std::size_t half = std::bit_floor(N - 1);
        const Pack power = powers[std::bit_width(half) - 1];
        return multiplyAdd(tree<N - half>(powers, c + half), power, tree<half>(powers, c));
    }
}

inline Pack fromBits(Pack::Bits bits) { return std::bit_cast<Pack::Lanes>(bits); }
inline Pack::Bits toBits(Pack x) { return std::bit_cast<Pack::Bits>(x.lanes); }

}  // namespace detail

/// c₀ + c₁x + c₂x² + …, as a tree and not as a chain of multiplications.
template <class... C>
Pack polynomial(Pack x, C... c) {
    const float coefficients[] = {c...};
    Pack powers[std::bit_width(sizeof...(c) - 1)] = {x};
    for (std::size_t i = 1; i < std::size(powers); ++i) powers[i] = powers[i - 1] * powers[i - 1];
    return detail::tree<sizeof...(c)>(powers, coefficients);
}

namespace detail {

/// eˣ = 2ⁿ·(1 + rest), for |x| < 200. `shifted` holds n in its low bits.
struct Split {
    Pack::Bits shifted;
    Pack rest;

    explicit Split(Pack x, Pack low = 0.0F) {
        const Pack magic(12582912.0F);  // 1.5 · 2²³: the sum has no digits left after the point
        const Pack sum = multiplyAdd(x, 1.442695041F, magic);
        const Pack n = sum - magic;
        const Pack high = multiplyAdd(n, -0.693145752F, x);  // exact: sixteen bits times eight
        const Pack r = multiplyAdd(n, -1.42860677e-6F, high) + low;
        const Pack square = r * r;
        const Pack q = polynomial(r, 0.5F, 0.16666534543037415F, 0.041666608303785324F, 0.008367657661437988F,
                                  0.0013919321354478598F);
        shifted = toBits(sum);
        rest = multiplyAdd(square, q, r);
    }

    /// 2^(n + by)
    Pack power(Pack::Bits by) const { return fromBits((shifted + by + 127) << 23); }
};

}  // namespace detail

/// e^(x + low) for x ≤ 88, with all its digits also where it is subnormal or 0.
inline Scaled<Pack> scaledExp(Pack x, Pack low = 0.0F) {
    const detail::Split e(x, low);
    const auto raised = (x < Pack(-40.0F)) & 64;
    const Pack power = e.power(raised);
    const Pack number = multiplyAdd(e.rest, power, power);
    return {choose(x < Pack(-130.0F), Pack(0.0F), number), detail::fromBits((127 - raised) << 23)};
}

inline Pack exp(Pack x) {
    const detail::Split e(x);
    const auto raised = ((x < Pack(0.0F)) & 128) - 64;
    const Pack power = e.power(raised);
    const Pack f = multiplyAdd(e.rest, power, power) * detail::fromBits((127 - raised) << 23);
    const Pack beyond = choose(x < Pack(0.0F), Pack(0.0F), x + Pack(std::numeric_limits<float>::infinity()));
    return choose(absolute(x) < Pack(110.0F), f, beyond);
}

/// eˣ − 1, exact near 0.
inline Pack expm1(Pack x) {
    const Pack atLeast = choose(x < Pack(-20.0F), Pack(-20.0F), x);
    const detail::Split e(choose(atLeast > Pack(89.0F), Pack(89.0F), atLeast));
    const auto large = x > Pack(88.0F);  // a mask, −1 where it holds: there the power is halved, for 2¹²⁸ is no float
    const Pack power = e.power(large);
    const Pack f = multiplyAdd(power, e.rest, power - Pack(1.0F));
    return f + choose(large, f, Pack(0.0F));
}

/// log(1 + x) for 0 ≤ x ≤ 1.
inline Pack log1p(Pack x) {
    const Pack q = polynomial(x, -0.4999993145465851F, 0.33330464363098145F, -0.24958018958568573F, 0.1969223916530609F,
                              -0.1534593552350998F, 0.10664276778697968F, -0.05750297009944916F, 0.020118683576583862F,
                              -0.00329947960563004F);
    return multiplyAdd(x * x, q, x);
}

inline Pack tanh(Pack x) {
    const Pack e = expm1(Pack(-2.0F) * absolute(x));
    return copySign(e / (e + Pack(2.0F)), x);
}

/// x/sinh x = 2x·e^(−x)/(1 − e^(−2x)) for |x| < 10⁵.
inline Pack overSinh(Pack x) {
    const Pack size = absolute(x);
    const auto [e, scale] = scaledExp(-size);
    const Pack f = Pack(-2.0F) * size * e / expm1(Pack(-2.0F) * size) * scale;
    return choose(size == Pack(0.0F), Pack(1.0F), f);
}

/// Φ(−|x|)/e^(−x²/2) for |x| < 10³.
inline Pack normalTail(Pack x) {
    // u·p(u − 1/8) with u = 1/(|x| + 4); the two terms that matter most are added last, one after the other.
    const Pack z = absolute(x);
    const Pack sum = z + Pack(4.0F);
    const Pack u = Pack(1.0F) / sum;
    const Pack v = u - Pack(0.125F);
    const Pack q = polynomial(v, 24.77672004699707F, 95.50016784667969F, 247.44422912597656F, 246.4920654296875F,
                              -927.7512817382812F, -3262.02978515625F, 3522.583740234375F, 14677.9619140625F);
    const Pack p = multiplyAdd(multiplyAdd(q, v, 4.86317253112793F), v, 0.7552851438522339F);
    const Pack f = u * p;
    // It is steep: what rounding took from u counts, by f′ = x·f − 1/√(2π).
    const Pack lost = multiplyAdd(u, z - (sum - Pack(4.0F)), fma(u, sum, -1.0F)) * sum;
    return multiplyAdd(multiplyAdd(z, f, -0.3989422804F), lost, fma(u, p, -f)) + f;
}

}  // namespace activation::elementary
