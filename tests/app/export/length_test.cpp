// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/length.h"

#include <gtest/gtest.h>

namespace activation {
namespace {

TEST(Length, isReadInEveryUnit) {
    EXPECT_NEAR(lengthOf("25.4mm")->pixels(300), 300.0, 1e-9);
    EXPECT_NEAR(lengthOf("2.54cm")->pixels(300), 300.0, 1e-9);
    EXPECT_NEAR(lengthOf("1in")->pixels(300), 300.0, 1e-9);
    EXPECT_NEAR(lengthOf("72pt")->pixels(300), 300.0, 1e-9);
    EXPECT_EQ(lengthOf("12px")->pixels(300), 12.0);
    for (const char* wrong : {"", "8", "pt", "8 pt", "-8pt", "0pt", "infpt", "nanpt", "8ptx", "1e2pt", "8em"})
        EXPECT_FALSE(lengthOf(wrong)) << wrong;
}

TEST(Length, aSizeIsTwoLengthsWithOneUnit) {
    EXPECT_EQ(extentOf("88x60mm"), (Extent{88.0, 60.0, Unit::Millimetre}));
    EXPECT_EQ(extentOf("3.5x2.5in"), (Extent{3.5, 2.5, Unit::Inch}));
    EXPECT_EQ(extentOf("1920x1080"), (Extent{1920.0, 1080.0, Unit::Pixel}));
    for (const char* wrong : {"", "88", "88x", "x60", "88mmx60mm", "88x60x3", "0x60", "-1x60", "88X60", "88x60ml"})
        EXPECT_FALSE(extentOf(wrong)) << wrong;
    for (const char* text : {"88x60mm", "3.5x2.25in", "1920x1080px", "0.1x100000cm"})
        EXPECT_EQ(textOf(*extentOf(text)), text);
}

}  // namespace
}  // namespace activation
