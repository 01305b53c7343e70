// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/pack/pack_functions.h"

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

/// a·x = n·π/2 + r + low with |r| ≤ π/4 or a little more; `far` where a·x is too large for that.
struct Turned {
    Pack::Bits n, far;
    Pack r, low;

    Turned(double a, Pack x) {
        const auto a1 = static_cast<float>(a);
        const Pack angle = Pack(a1) * x;
        const Pack lost = multiplyAdd(Pack(a - double{a1}), x, fma(Pack(a1), x, -angle));
        const Pack shifter(0x1.8p23F);  // a sum with it has no digits after the point
        const Pack shifted = multiplyAdd(angle, Pack(0.63661977F), shifter);
        const Pack turns = shifted - shifter;
        n = toBits(shifted);  // but for multiples of 4
        far = (absolute(angle) > Pack(0x1p15F)) & (absolute(x) < Pack(std::numeric_limits<float>::infinity()));

        // π/2 in three floats. What is left by the first has few digits: it is exact.
        const Pack rest = fma(turns, Pack(-0x1.921fb6p0F), angle);
        const Pack quarter2(0x1.777a5cp-25F), quarter3(0x1.ee59dap-50F);
        const Pack upper = fma(turns, quarter2, rest);
        const Pack lower = multiplyAdd(turns, quarter3, fma(turns, quarter2, rest - upper));
        r = upper + lost;
        low = (lost - (r - upper)) + lower;
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
        if (!any(turned.far)) return;
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
