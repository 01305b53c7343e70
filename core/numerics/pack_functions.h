// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    const auto wide = [](Pack p) { return __builtin_convertvector(p.lanes, Pack::Doubles); };
    return __builtin_convertvector(wide(a) * wide(b) + wide(c), Pack::Lanes);
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
        const Pack high = multiplyAdd(n, -0.693359375F, x);  // exact: ten bits times eight
        const Pack r = multiplyAdd(n, 2.12194440e-4F, high) + low;
        const Pack square = r * r;
        const Pack q = polynomial(r, 0.5F, 0.16666534543037415F, 0.041666608303785324F, 0.008367657661437988F,
                                  0.0013919321354478598F);
        shifted = toBits(sum);
        rest = multiplyAdd(square, q, r);
    }

    /// 2^(n + by)
    Pack power(Pack::Bits by) const { return fromBits((shifted << 23) + ((by + 127) << 23)); }
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
    const Pack half = e.power(Pack::Bits{} - 1);  // twice that may be no float
    const Pack f = multiplyAdd(half, e.rest, half - Pack(0.5F));
    return f + f;
}

/// log(1 + x) for 0 ≤ x ≤ 1.
inline Pack log1p(Pack x) {
    const Pack q = polynomial(x, -0.4999993145465851F, 0.33330464363098145F, -0.24958018958568573F,
                              0.19692102074623108F, -0.15344880521297455F, 0.10661128163337708F, -0.05745723098516464F,
                              0.020086241886019707F, -0.003290468594059348F);
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
    // A polynomial in u = 1/(|x| + 4), around the middle of its range.
    const Pack z = absolute(x);
    const Pack sum = z + Pack(4.0F);
    const Pack u = Pack(1.0F) / sum;
    const Pack f = u * polynomial(u - Pack(0.125F), 0.7552851438522339F, 4.86317253112793F, 24.77672004699707F,
                                  95.50016784667969F, 247.44422912597656F, 246.4919891357422F, -927.7512817382812F,
                                  -3261.89453125F, 3532.184814453125F, 14583.859375F);
    // It is steep: what rounding took from u counts, by f′ = x·f − 1/√(2π).
    const Pack lost = multiplyAdd(u, z - (sum - Pack(4.0F)), fma(u, sum, -1.0F));
    return multiplyAdd(multiplyAdd(z, f, -0.3989422804F), lost * sum, f);
}

}  // namespace activation::elementary
