// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/pack_functions.h"

namespace activation::elementary {

inline Pack atan(Pack x) {
    const Pack size = absolute(x);
    const auto big = size > Pack(1.0F);
    const Pack t = choose(big, Pack(1.0F) / size, size);
    const Pack square = t * t;
    const Pack q = polynomial(square, -0.33333301544189453F, 0.1999862641096115F, -0.14265091717243195F,
                              0.1095665767788887F, -0.08416461199522018F, 0.05817810446023941F, -0.031394556164741516F,
                              0.011029073037207127F, -0.0018187559908255935F);
    const Pack angle = multiplyAdd(t * square, q, t);
    const Pack rest = Pack(1.57079637F) - (angle + Pack(4.37113883e-8F));  // π/2 is a little less than its float
    return copySign(choose(big, rest, angle), x);
}

namespace detail {

/// a·x = n·π/2 + r + low with |r| ≤ π/4, from doubles; `far` where a·x is too large for that.
struct Turned {
    Pack::Bits n, far;
    Pack r, low;

    Turned(double a, Pack x) {
        const Pack::Doubles angle = a * __builtin_convertvector(x.lanes, Pack::Doubles);
        const double magic = 0x1.8p52;  // the sum has no digits left after the point
        const Pack::Doubles turns = (angle * 0.63661977236758134 + magic) - magic;
        // π/2 in pieces of 33 bits, whose products with n are exact.
        const Pack::Doubles rest =
            ((angle - turns * 0x1.921fb544p0) - turns * 0x1.0b4611a6p-34) - turns * 0x1.3198a2e037073p-69;
        r = __builtin_convertvector(rest, Pack::Lanes);
        low = __builtin_convertvector(rest - __builtin_convertvector(r.lanes, Pack::Doubles), Pack::Lanes);
        n = __builtin_convertvector(turns, Pack::Bits);
        far = (absolute(Pack(a) * x) > Pack(0x1p20F)) & (absolute(x) < Pack(std::numeric_limits<float>::infinity()));
    }
};

}  // namespace detail

/// sin(a·x) as sine + sineLow, and cos(a·x). Where many periods are passed they come from `far`, which takes and
/// returns plain numbers.
struct PackWave {
    Pack sine, sineLow, cosine;

    template <class Far>
    PackWave(double a, Pack x, Far far) {
        const detail::Turned turned(a, x);
        const Pack r = turned.r;
        const Pack square = r * r;
        const Pack bend = polynomial(square, -0.16666653752326965F, 0.008332101628184319F, -0.00019506846729200333F);
        const Pack more = multiplyAdd(r * square, bend, turned.low);
        const Pack s = r + more;
        const Pack fall = polynomial(square, 0.04166664555668831F, -0.00138873013202101F, 2.4430670237052254e-05F);
        const Pack half = Pack(0.5F) * square;
        const Pack c = Pack(1.0F) - half;
        const Pack cLow = ((Pack(1.0F) - c) - half) + multiplyAdd(square * square, fall, -(r * turned.low));

        const Pack::Bits odd = -(turned.n & 1);
        const auto turnedBy = [](Pack y, Pack::Bits quarters) {
            return detail::fromBits(detail::toBits(y) ^ ((quarters & 2) << 30));
        };
        const Pack sum = c + cLow;
        sine = turnedBy(choose(odd, sum, s), turned.n);
        sineLow = turnedBy(choose(odd, (c - sum) + cLow, (r - s) + more), turned.n);
        cosine = turnedBy(choose(odd, s, sum), turned.n + 1);
        for (std::size_t i = 0; i < Pack::size; ++i)
            if (turned.far[i]) {
                const auto [exactSine, exactCosine] = far(double{x.lanes[i]});
                sine.lanes[i] = static_cast<float>(exactSine);
                sineLow.lanes[i] = static_cast<float>(exactSine - double{sine.lanes[i]});
                cosine.lanes[i] = static_cast<float>(exactCosine);
            }
    }
};

}  // namespace activation::elementary
