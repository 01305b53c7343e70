// SPDX-License-Identifier: GPL-3.0-or-later
// Batches: the same bits wherever an element stands, and the same numbers as single points.
#include "tests/support/settings.h"
#include "tests/support/ulp.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace activation {
namespace {

using Floats = std::vector<float>;

/// What kernels get wrong, and what layers see.
Floats assortment(std::size_t size, unsigned seed) {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    Floats x{0.0F,  -0.0F, infinity, -infinity, std::nanf(""), 1e-45F, -1e-45F, 1e-38F, -3e38F, 3e38F,
             -1e4F, 1e4F,  -104.0F,  88.7F,     -20.0F,        20.0F,  -3.0F,   3.0F,   -0.5F,  1.0F};
    std::mt19937 source(seed);
    std::normal_distribution<float> usual(0.0F, 4.0F);
    while (x.size() < size) x.push_back(usual(source));
    std::shuffle(x.begin(), x.end(), source);
    x.resize(size);
    return x;
}

void expectSameBits(std::span<const float> is, std::span<const float> should, const std::string& what) {
    ASSERT_EQ(is.size(), should.size());
    for (std::size_t i = 0; i < is.size(); ++i)
        if (!std::isnan(is[i]) || !std::isnan(should[i])) {
            ASSERT_EQ(bitsOf(is[i]), bitsOf(should[i])) << what << ", element " << i << " of " << is.size();
        }
}

class Batch : public EveryActivation {
protected:
    static constexpr std::size_t longest = 67, offsets = 17;
    Floats x = assortment(longest + offsets, 1), gradient = assortment(longest + offsets, 2);

    Floats valueOf(std::span<const float> in, const Setting& s) const {
        Floats y(in.size());
        activation().forward(in, s.values, y);
        return y;
    }
    Floats slopeOf(std::span<const float> in, const Setting& s) const {
        Floats y(in.size());
        activation().slope(in, s.values, y);
        return y;
    }
    Floats backwardOf(std::span<const float> in, std::span<const float> incoming, const Setting& s) const {
        Floats y(in.size());
        activation().backward(in, incoming, s.values, y);
        return y;
    }
};

TEST_P(Batch, BitsDoNotDependOnPlaceOrLength) {
    for (const Setting& s : settings()) {
        SCOPED_TRACE(testing::PrintToString(s));
        const Floats values = valueOf(x, s), slopes = slopeOf(x, s), steps = backwardOf(x, gradient, s);
        for (std::size_t size = 0; size <= longest; ++size)
            for (const std::size_t from : {0, 1, 5, 16}) {
                const auto part = [&](const Floats& all) { return std::span<const float>(all).subspan(from, size); };
                expectSameBits(valueOf(part(x), s), part(values), "value");
                expectSameBits(slopeOf(part(x), s), part(slopes), "slope");
                expectSameBits(backwardOf(part(x), part(gradient), s), part(steps), "backward");
            }
    }
}

TEST_P(Batch, MayBeWrittenWhereItWasReadAndNowhereElse) {
    for (const Setting& s : settings()) {
        SCOPED_TRACE(testing::PrintToString(s));
        const Floats values = valueOf(x, s), steps = backwardOf(x, gradient, s);
        for (const std::size_t size : {std::size_t{3}, std::size_t{16}, longest}) {
            const auto part = [&](const Floats& all) { return std::span<const float>(all).first(size); };
            const auto rest = [&](const Floats& all) { return std::span<const float>(all).subspan(size); };
            Floats y = x;
            activation().forward(part(y), s.values, std::span(y).first(size));
            expectSameBits(part(y), part(values), "value in place");
            expectSameBits(rest(y), rest(x), "behind the value");
            y = x;
            activation().backward(part(y), part(gradient), s.values, std::span(y).first(size));
            expectSameBits(part(y), part(steps), "backward over x");
            y = gradient;
            activation().backward(part(x), part(y), s.values, std::span(y).first(size));
            expectSameBits(part(y), part(steps), "backward over the gradient");
            expectSameBits(rest(y), rest(gradient), "behind the gradient");
        }
    }
}

TEST_P(Batch, GoesBackwardByTheSlope) {
    for (const Setting& s : settings()) {
        Floats steps = slopeOf(x, s);
        for (std::size_t i = 0; i < x.size(); ++i) steps[i] *= gradient[i];
        expectSameBits(backwardOf(x, gradient, s), steps, testing::PrintToString(s));
    }
}

TEST_P(Batch, PassesNanOn) {
    const Floats nan(5, std::nanf(""));
    for (const Setting& s : settings())
        for (const Floats& y : {valueOf(nan, s), slopeOf(nan, s), backwardOf(nan, Floats(5, 0.0F), s)})
            EXPECT_TRUE(std::ranges::all_of(y, [](float v) { return std::isnan(v); })) << s;
}

// Of terms of any sign: the error of the sum is that of its terms, which are floats.
TEST_P(Batch, SumsTheGradientOfParameters) {
    std::mt19937 source(3);
    std::normal_distribution<float> usual(0.0F, 3.0F);
    Floats in(301), incoming(in.size());
    for (float& v : in) v = usual(source);
    for (float& v : incoming) v = usual(source);
    for (const Setting& s : settings())
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

INSTANTIATE_TEST_SUITE_P(Catalogue, Batch, everyEntry(), idOf);

}  // namespace
}  // namespace activation
