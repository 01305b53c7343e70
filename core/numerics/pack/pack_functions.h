// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/number.h"
#include "core/numerics/pack/pack_arithmetic.h"
#include "core/numerics/select.h"

#include <bit>
#include <cstdint>

namespace activation::elementary {

// The elementary functions on Packs, without branches or tables: at most 2.5 ULP wrong on all floats, whatever the
// instruction set. NaN in, NaN out; ±∞ gives the limit; subnormal results are rounded once. The polynomials are minimax
// fits by tests/reference/minimax.py.

namespace detail {

/// e^(x + low) = 2ⁿ·(1 + rest), for |x| < 200. `shifted` holds n in its low bits.
struct Split {
    Pack::Bits shifted;
    Pack rest;

    Split(Pack x, Pack low) {
        const Pack magic(12582912.0F);  // 1.5 · 2²³: the sum has no digits left after the point
        const Pack sum = multiplyAdd(x, 1.442695041F, magic);
        const Pack n = sum - magic;
        const Pack high = multiplyAdd(n, -0.693145752F, x);  // exact: sixteen bits times eight
        const Pack r = high + multiplyAdd(n, -1.42860677e-6F, low);
        // r + r²·p(r), in an order of few steps one after the other.
        const Pack square = r * r;
        const Pack upper =
            multiplyAdd(square, 0.0013919321354478598F, multiplyAdd(r, 0.008367657661437988F, 0.041666608303785324F));
        const Pack lower = multiplyAdd(square, multiplyAdd(r, 0.16666534543037415F, 0.5F), r);
        shifted = toBits(sum);
        rest = multiplyAdd(square * square, upper, lower);
    }

    /// 2^(n + by), where `by` is shifted to the exponent's place already. Unsigned, because n may be out of range.
    Pack power(Pack::Bits by) const {
        typedef unsigned Unsigned __attribute__((vector_size(sizeof(Pack::Bits))));
        return fromBits(std::bit_cast<Pack::Bits>(std::bit_cast<Unsigned>(shifted << exponentPlace) +
                                                  std::bit_cast<Unsigned>(by + one)));
    }

    static constexpr int exponentPlace = 23;
    static constexpr int one = 127 << exponentPlace;
};

/// x, but 0 where the mask holds, whatever x is there.
inline Pack zeroWhere(Pack::Bits mask, Pack x) { return fromBits(toBits(x) & ~mask); }

inline constexpr float nothing = -0.0F;  // x + −0 is x for every x, and compilers know it

}  // namespace detail

/// e^(x + low) for x ≤ 88, with all its digits also where it is subnormal or 0.
inline Scaled<Pack> scaledExp(Pack x, Pack low) {
    const detail::Split e(x, low);
    const Pack::Bits raised = (x < Pack(-40.0F)) & (64 << detail::Split::exponentPlace);
    const Pack power = e.power(raised);
    const Pack number = multiplyAdd(e.rest, power, power);
    return {detail::zeroWhere(x < Pack(-130.0F), number), detail::fromBits(detail::Split::one - raised)};
}
inline Scaled<Pack> scaledExp(Pack x, NoError) { return scaledExp(x, Pack(detail::nothing)); }

inline Pack exp(Pack x) {
    const detail::Split e(x, detail::nothing);
    const auto negative = x < Pack(0.0F);
    const Pack::Bits half = Pack::Bits{} + (64 << detail::Split::exponentPlace);  // 2ⁿ itself may be no float
    const Pack::Bits raised = negative ? half : -half;
    const Pack power = e.power(raised);
    const Pack f = multiplyAdd(e.rest, power, power) * detail::fromBits(detail::Split::one - raised);
    const Pack beyond = choose(negative, Pack(0.0F), x + Pack(std::numeric_limits<float>::infinity()));
    return choose(absolute(x) < Pack(110.0F), f, beyond);
}

/// e^(x + low) − 1, exact near 0.
inline Pack expm1(Pack x, Pack low) {
    const auto far = x < Pack(-20.0F);
    const Pack atLeast = choose(Pack(-20.0F) > x, Pack(-20.0F), x);
    const detail::Split e(choose(Pack(89.0F) < atLeast, Pack(89.0F), atLeast), detail::zeroWhere(far, low));
    const auto large = x > Pack(88.0F);  // there the power is halved, for 2¹²⁸ is no float
    const Pack power = e.power(large & -(1 << detail::Split::exponentPlace));
    const Pack f = multiplyAdd(power, e.rest, power - Pack(1.0F));
    return f + choose(large, f, Pack(0.0F));
}
inline Pack expm1(Pack x) { return expm1(x, Pack(detail::nothing)); }

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
    const auto [e, scale] = scaledExp(-size, NoError{});
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

/// erf x = x + x·p(x²) up to 1, and 1 − 2Φ(−√2·x) beyond.
inline Pack erf(Pack x) {
    const Pack size = absolute(x);
    const auto near = size < Pack(1.0F);
    const Pack square = size * size;
    const Pack part = polynomial(choose(near, square, Pack(1.0F)), 0.12837916612625122F, -0.3761262893676758F,
                                 0.1128363162279129F, -0.026856496930122375F, 0.005195810925215483F,
                                 -0.0008118019322864711F, 8.62774031702429e-05F, -2.1887788079766324e-06F);
    const Pack z = choose(size < Pack(10.0F), size, Pack(10.0F));  // from 4 on it is 1
    const Pack rest = Pack(2.0F) * normalTail(Pack(1.41421356F) * z) * exp(-(z * z));
    return choose(near, multiplyAdd(x, part, x), copySign(Pack(1.0F) - rest, x));
}

}  // namespace activation::elementary
