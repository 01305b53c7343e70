// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numerics/quarter_turns.h"

#include <gtest/gtest.h>

#include <cmath>

namespace activation {
namespace {

TEST(QuarterTurns, OfExactProductsOfAnySize) {
    // By mpmath in 8,000 bits.
    const struct {
        double a, x;
        int quarters;
        Real rest;
    } exact[]{
        {1.7976931348623157e+308, 1.7976931348623157e+308, 0, -0.5777223622114582181182L},
        {30.0, 1.7976931348623157e+308, 0, -0.1488592545236181961174L},
        {1.0, 5.319372648326541e+255, 1, 4.687165924254627611123e-19L},
        {1.0, 1.0, 1, -0.5707963267948966192313L},
        {15.44190619053314, 8.746523137810915e+211, 2, 9.097632521121259705348e-7L},
        {7.157837883149291, 8.908616612356836e+30, 3, -0.03142931013667658672381L},
        {11.942141454059362, 3.1022817694399946e+46, 2, -0.2383669620785401873732L},
        {2.088801360819738, 3.0012650130942614e+120, 1, 0.4406066089078113965053L},
        {27.546855788322794, 1.3668015062877954e+240, 0, 0.6013151304418643062122L},
        {22.97836181491261, 3.7883727766170276e+66, 2, -0.4401013951424775097503L},
        {16.146732244426925, 1.0110974903720168e+83, 0, 0.5416070462135140136181L},
    };
    for (const auto& e : exact)
        for (const double sign : {1.0, -1.0}) {
            const QuarterTurns t = quarterTurns(e.a, sign * e.x);
            const bool positive = sign > 0;
            EXPECT_EQ(t.quarters, positive ? e.quarters : (4 - e.quarters) % 4) << e.a << '*' << sign * e.x;
            EXPECT_LE(std::fabs(t.rest - (positive ? e.rest : -e.rest)), 3e-19L * std::fabs(e.rest))
                << e.a << '*' << sign * e.x;
        }
}

}  // namespace
}  // namespace activation
