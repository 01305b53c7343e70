// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/settings.h"

#include <cmath>
#include <random>

namespace activation {
namespace {

class ParameterGradient : public EveryActivation {};

// Of terms of any sign: the error of the sum is that of its terms, which are floats.
TEST_P(ParameterGradient, IsTheSumOfItsTerms) {
    std::mt19937 source(3);
    std::normal_distribution<float> usual(0.0F, 3.0F);
    std::vector<float> in(301), incoming(in.size());
    for (float& v : in) v = usual(source);
    for (float& v : incoming) v = usual(source);
    for (const ActivationSetting& s : settings())
        for (std::size_t p = 0; p < s.values.size(); ++p) {
            double sum = 0.0, size = 0.0;
            for (std::size_t i = 0; i < in.size(); ++i) {
                const double term =
                    double{incoming[i]} * activation().parameterSlope(in[i], s.values, p, Framework::PyTorch);
                sum += term;
                size += std::fabs(term);
            }
            EXPECT_NEAR(activation().parameterGradient(in, incoming, s.values, p), sum, 1e-6 * size)
                << s << ", " << activation().parameters[p].id;
            EXPECT_EQ(activation().parameterGradient({}, {}, s.values, p), 0.0);
        }
}

INSTANTIATE_TEST_SUITE_P(All, ParameterGradient, everyEntry(), idOf);

}  // namespace
}  // namespace activation
