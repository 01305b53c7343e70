// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/per_channel.h"

#include "tests/support/settings.h"

#include <cmath>
#include <numeric>
#include <stdexcept>

namespace activation {
namespace {

using Shape = std::vector<std::size_t>;
using Floats = std::vector<float>;

std::size_t sizeOf(const Shape& shape) {
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

/// Alternating in sign and different everywhere.
Floats ramp(std::size_t size, float step) {
    Floats x(size);
    for (std::size_t i = 0; i < size; ++i) x[i] = (i % 2 ? 1.0F : -1.0F) * (1.0F + step * static_cast<float>(i));
    return x;
}

std::vector<double> values(std::size_t count) {
    std::vector<double> result(count);
    for (std::size_t i = 0; i < count; ++i) result[i] = 0.125 * static_cast<double>(i + 1);
    return result;
}

TEST(PerChannel, ChannelsAreDimensionOne) {
    const auto expect = [](const Shape& shape, std::size_t outer, std::size_t count, std::size_t inner) {
        const Channels c = Channels::of(shape);
        EXPECT_EQ(c.outer, outer) << testing::PrintToString(shape);
        EXPECT_EQ(c.count, count) << testing::PrintToString(shape);
        EXPECT_EQ(c.inner, inner) << testing::PrintToString(shape);
    };
    expect({}, 1, 1, 1);
    expect({7}, 1, 1, 7);
    expect({5, 3}, 5, 3, 1);
    expect({2, 3, 4, 5}, 2, 3, 20);
    expect({2, 0, 4}, 2, 0, 4);
    expect({2, 3, 0}, 2, 3, 0);
}

TEST(PerChannel, ChannelsCanBeAnotherDimensionOrTheUnits) {
    const auto expect = [](const Channels& c, std::size_t outer, std::size_t count, std::size_t inner) {
        EXPECT_EQ(c.outer, outer);
        EXPECT_EQ(c.count, count);
        EXPECT_EQ(c.inner, inner);
    };
    const Shape box{2, 3, 4};
    expect(Channels::along(0, box), 1, 2, 12);
    expect(Channels::along(1, box), 2, 3, 4);
    expect(Channels::along(2, box), 6, 4, 1);
    expect(Channels::along(0, Shape{7}), 1, 7, 1);
    EXPECT_THROW(Channels::along(3, box), std::invalid_argument);
    EXPECT_THROW(Channels::along(0, Shape{}), std::invalid_argument);
    expect(Channels::units(box), 2, 12, 1);
    expect(Channels::units(Shape{7}), 1, 7, 1);
    expect(Channels::units(Shape{}), 1, 1, 1);
}

class PerChannelOfShape : public testing::TestWithParam<Shape> {};

// What it should be, element by element.
TEST_P(PerChannelOfShape, LearnsOneSlopeForEachChannel) {
    const ActivationSetting prelu = setting("prelu");
    const Channels channels = Channels::of(GetParam());
    const PerChannel layer(*prelu.activation, prelu.values, 0, channels);
    const std::vector<double> alphas = values(channels.count);
    const Floats x = ramp(sizeOf(GetParam()), 0.01F), gradient = ramp(x.size(), 0.003F);

    Floats y(x.size()), back(x.size());
    layer.forward(x, alphas, y);
    layer.backward(x, gradient, alphas, back);
    const std::vector<double> sums = layer.parameterGradient(x, gradient, alphas);

    std::vector<double> expected(channels.count, 0.0);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const std::size_t channel = i / channels.inner % channels.count;
        const auto alpha = static_cast<float>(alphas[channel]);
        ASSERT_EQ(y[i], x[i] > 0.0F ? x[i] : alpha * x[i]) << "element " << i;
        ASSERT_EQ(back[i], x[i] > 0.0F ? gradient[i] : alpha * gradient[i]) << "element " << i;
        if (x[i] <= 0.0F) expected[channel] += double{gradient[i]} * double{x[i]};
    }
    ASSERT_EQ(sums.size(), expected.size());
    for (std::size_t c = 0; c < sums.size(); ++c) EXPECT_NEAR(sums[c], expected[c], 1e-6 * std::fabs(expected[c]));
}

TEST_P(PerChannelOfShape, WorksInPlace) {
    const ActivationSetting prelu = setting("prelu");
    const Channels channels = Channels::of(GetParam());
    const PerChannel layer(*prelu.activation, prelu.values, 0, channels);
    const std::vector<double> alphas = values(channels.count);
    const Floats x = ramp(sizeOf(GetParam()), 0.01F);
    Floats y(x.size()), inPlace = x;
    layer.forward(x, alphas, y);
    layer.forward(inPlace, alphas, inPlace);
    EXPECT_EQ(inPlace, y);
    layer.backward(x, y, alphas, y);
    Floats back = x;
    layer.forward(x, alphas, inPlace);
    layer.backward(back, inPlace, alphas, back);
    EXPECT_EQ(back, y);
}

INSTANTIATE_TEST_SUITE_P(Shapes, PerChannelOfShape,
                         testing::Values(Shape{}, Shape{9}, Shape{1, 1}, Shape{300, 7}, Shape{7, 300},
                                         Shape{3, 5, 2, 2}, Shape{2, 3, 33, 67}, Shape{5, 4, 1000}, Shape{2, 0, 4},
                                         Shape{2, 3, 0}, Shape{0, 3, 4}));

}  // namespace
}  // namespace activation
