// SPDX-License-Identifier: GPL-3.0-or-later
// Batches of floats, against points in double precision.
#include "tests/support/settings.h"
#include "tests/support/ulp.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

using Floats = std::vector<float>;

/// Floats of every size and both signs, zeros, the neighbours of breaks, infinities and NaN.
Floats interesting(const ActivationSetting& s) {
    Floats result{0.0F, -0.0F, std::numeric_limits<float>::quiet_NaN()};
    const auto add = [&](double x) { result.insert(result.end(), {static_cast<float>(x), static_cast<float>(-x)}); };
    for (double size = 1e-45; size < 3e38; size *= 1.7) add(size);
    for (double x = 0.01; x < 110.0; x += x < 12.0 ? 0.013 : 0.37) add(x);
    for (const double x : {1.0, 2.0, 3.0, 6.0, 3.4e38, 1e39}) add(x);
    for (const Break& b : s.activation->breaks(s.values, Framework::PyTorch)) {
        const auto x = static_cast<float>(b.x);
        result.insert(result.end(), {x, std::nextafter(x, -1e30F), std::nextafter(x, 1e30F)});
    }
    return result;
}

/// Floats that make up their number only with more digits than they have show the function elsewhere.
bool isBeside(const ActivationSetting& s, float x) {
    return std::ranges::any_of(s.activation->breaks(s.values, Framework::PyTorch), [&](const Break& b) {
        return static_cast<float>(b.x) == x && static_cast<double>(x) != b.x;
    });
}

Floats forward(const ActivationSetting& s, const Floats& x) {
    Floats y(x.size());
    s.activation->forward(x, s.values, y);
    return y;
}
Floats slope(const ActivationSetting& s, const Floats& x) {
    Floats y(x.size());
    s.activation->slope(x, s.values, y);
    return y;
}

void expectBits(const Floats& is, const Floats& should, const ActivationSetting& s, const char* what) {
    ASSERT_EQ(is.size(), should.size());
    for (std::size_t i = 0; i < is.size(); ++i)
        ASSERT_EQ(bitsOf(is[i]), bitsOf(should[i])) << s << ", " << what << ", element " << i << " of " << is.size();
}

class EveryBatch : public EveryActivation {};

TEST_P(EveryBatch, IsThePointRoundedToFloat) {
    for (const ActivationSetting& s : settings()) {
        const Floats x = interesting(s), y = forward(s, x), y1 = slope(s, x);
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (isBeside(s, x[i])) continue;
            const Point p = s.point(double{x[i]});
            EXPECT_LE(floatsBetween(y[i], static_cast<float>(p.value)), 4)
                << s << ", value at " << x[i] << " is " << y[i] << ", not " << p.value;
            // Close to a zero of the slope, rounding x alone costs it digits: as many as x · f″ has more than f′. Where
            // it only touches 0, the slope beside it counts; the slopes of waves touch 0 everywhere.
            const double beside = std::min(std::fabs(s.slope(x[i] - 1.0)), std::fabs(s.slope(x[i] + 1.0)));
            const double size = id() == "sine" || id() == "snake"
                                    ? std::max(1.0, s.values[0]) / 16.0
                                    : std::max(std::fabs(x[i] * p.curvature), beside / 16);
            EXPECT_TRUE(std::fabs(y1[i] - p.slope) <= 8.0 * floatUlp(std::max(size, std::fabs(p.slope))) ||
                        floatsBetween(y1[i], static_cast<float>(p.slope)) <= 8)
                << s << ", slope at " << x[i] << " is " << y1[i] << ", not " << p.slope;
        }
    }
}

TEST_P(EveryBatch, GivesAnElementTheSameBitsWhereverItStands) {
    const ActivationSetting s{&activation(), activation().defaults()};
    const Floats all = interesting(s), y = forward(s, all), y1 = slope(s, all);
    constexpr std::size_t most = 67;
    for (std::size_t length = 0; length <= most; ++length)
        for (const std::size_t offset : {0U, 1U, 3U, 7U, 13U}) {
            const std::size_t start = (length * 31 + offset) % (all.size() - most);
            const auto part = [&](const Floats& whole) {
                const auto from = whole.begin() + static_cast<std::ptrdiff_t>(start);
                return Floats(from, from + static_cast<std::ptrdiff_t>(length));
            };
            // Input and output lie at an offset in larger memory, so that they are not aligned.
            Floats x(offset + length + 1, 7.0F), values(offset + length + 1, 7.0F), slopes = values;
            std::ranges::copy(part(all), x.begin() + static_cast<std::ptrdiff_t>(offset));
            const auto inside = [&](Floats& whole) { return std::span(whole).subspan(offset, length); };
            s.activation->forward(inside(x), s.values, inside(values));
            s.activation->slope(inside(x), s.values, inside(slopes));
            const auto cut = [&](Floats& whole) { return Floats(inside(whole).begin(), inside(whole).end()); };
            expectBits(cut(values), part(y), s, "forward");
            expectBits(cut(slopes), part(y1), s, "slope");
            EXPECT_EQ(values.back(), 7.0F) << "written behind the end";
            EXPECT_TRUE(std::all_of(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(offset), [](float v) {
                return v == 7.0F;
            })) << "written before the start";
        }
}

TEST_P(EveryBatch, MayBeDoneInPlace) {
    const ActivationSetting s{&activation(), activation().defaults()};
    const Floats x = interesting(s);
    Floats values = x, slopes = x;
    s.activation->forward(values, s.values, values);
    s.activation->slope(slopes, s.values, slopes);
    expectBits(values, forward(s, x), s, "forward");
    expectBits(slopes, slope(s, x), s, "slope");
}

TEST_P(EveryBatch, StepsBackThroughItsSlope) {
    const ActivationSetting s{&activation(), activation().defaults()};
    const Floats x = interesting(s), y1 = slope(s, x);
    Floats gradient(x.size()), expected(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        gradient[i] = 0.5F - static_cast<float>(i % 7);
        expected[i] = std::isnan(x[i]) ? x[i] : gradient[i] * y1[i];
    }
    Floats apart(x.size()), overX = x, overGradient = gradient;
    s.activation->backward(x, gradient, s.values, apart);
    s.activation->backward(overX, gradient, s.values, overX);
    s.activation->backward(x, overGradient, s.values, overGradient);
    for (std::size_t i = 0; i < x.size(); ++i)
        EXPECT_TRUE(apart[i] == expected[i] || (std::isnan(apart[i]) && std::isnan(expected[i])))
            << s << " at " << x[i];
    expectBits(overX, apart, s, "over x");
    expectBits(overGradient, apart, s, "over the gradient");
}

TEST_P(EveryBatch, GivesNanForNan) {
    for (const ActivationSetting& s : settings()) {
        const Floats nan(19, std::numeric_limits<float>::quiet_NaN());
        for (const float y : forward(s, nan)) EXPECT_TRUE(std::isnan(y)) << s;
        for (const float y : slope(s, nan)) EXPECT_TRUE(std::isnan(y)) << s;
    }
}

INSTANTIATE_TEST_SUITE_P(All, EveryBatch, everyEntry(), idOf);

}  // namespace
}  // namespace activation
