// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/heat_image.h"

#include <gtest/gtest.h>

#include <limits>

namespace activation {
namespace {

using namespace std::string_literals;

TEST(HeatImage, HasAPixelForEachCellAndTheFirstRowBelow) {
    HeatMap map{{std::string("value")}, {0.0, 3.0}, {0.0, 2.0}, 3, 2, {-1.0, 0.0, 1.0, 1.0, 0.0, -1.0}, true};
    for (const QString& id : lookIds()) {
        const QImage image = heatImage(map, *findLook(id));
        ASSERT_EQ(image.size(), QSize(3, 2));
        EXPECT_EQ(image.pixel(0, 1), image.pixel(2, 0)) << "the lower left is the upper right";
        EXPECT_EQ(image.pixel(2, 1), image.pixel(0, 0));
        EXPECT_NE(image.pixel(0, 0), image.pixel(0, 1)) << id.toStdString();
        EXPECT_GT(image.pixelColor(1, 0).lightness(), 240) << "0 is white in " << id.toStdString();
    }
}

TEST(HeatImage, InfinityHasTheColourOfTheFarthestThatIsNone) {
    const double infinity = std::numeric_limits<double>::infinity();
    const HeatMap map{{"value"s}, {0.0, 4.0}, {0.0, 1.0}, 4, 1, {-infinity, -2.0, 2.0, infinity}, true};
    const QImage image = heatImage(map, *findLook("light"));
    EXPECT_EQ(image.pixel(0, 0), image.pixel(1, 0));
    EXPECT_EQ(image.pixel(3, 0), image.pixel(2, 0));
    EXPECT_NE(image.pixel(0, 0), image.pixel(3, 0));
    const HeatMap nothing{{"value"s}, {0.0, 1.0}, {0.0, 1.0}, 1, 1, {infinity}, true};
    EXPECT_FALSE(heatImage(nothing, *findLook("light")).isNull());
}

}  // namespace
}  // namespace activation
