// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/pack/pack.h"

#include <bit>
#include <cmath>
#include <iterator>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace activation::elementary {

// What the functions of Packs are built from: the instructions that a formula has no operator for, and polynomials.

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

/// Whether a mask holds in any lane.
inline bool any(Pack::Bits mask) {
#if defined(__AVX512F__)
    return _mm512_test_epi32_mask(std::bit_cast<__m512i>(mask), std::bit_cast<__m512i>(mask)) != 0;
#elif defined(__AVX__)
    return _mm256_movemask_ps(std::bit_cast<__m256>(mask)) != 0;
#elif defined(__SSE__)
    return _mm_movemask_ps(std::bit_cast<__m128>(mask)) != 0;
#else
    for (std::size_t i = 0; i < Pack::size; ++i)
        if (mask[i]) return true;
    return false;
#endif
}

inline Pack sqrt(Pack x) {
#if defined(__AVX512F__)
    return Pack::Lanes(_mm512_maskz_sqrt_ps(0xffff, x.lanes));  // the plain one warns of what it leaves open
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
        constexpr std::size_t half = std::bit_floor(N / 2);
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
    Pack powers[std::bit_width(sizeof...(c) / 2)] = {x};
    for (std::size_t i = 1; i < std::size(powers); ++i) powers[i] = powers[i - 1] * powers[i - 1];
    return detail::tree<sizeof...(c)>(powers, coefficients);
}

}  // namespace activation::elementary
