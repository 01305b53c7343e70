// SPDX-License-Identifier: GPL-3.0-or-later
// What the window offers to compare curves with each other.
#include "tests/app/window/window_fixture.h"

namespace activation {
namespace {

class CompareTest : public WindowTest {};

TEST_F(CompareTest, AFamilyGoesThroughTheParameters) {
    choose("hardtanh");
    action("family")->trigger();
    ASSERT_TRUE(seen().family);
    EXPECT_EQ(seen().family->parameter, "min_val");
    EXPECT_EQ(familyOf(seen()).size(), 7U);
    EXPECT_TRUE(action("family")->isChecked());
    action("family")->trigger();
    EXPECT_EQ(seen().family->parameter, "max_val");
    action("family")->trigger();
    EXPECT_FALSE(seen().family);
    EXPECT_FALSE(action("family")->isChecked());
    action("undo")->trigger();
    EXPECT_EQ(seen().family->parameter, "max_val");
    choose("gelu");
    EXPECT_FALSE(action("family")->isEnabled());
}

TEST_F(CompareTest, ADifferenceNeedsAPinnedCurve) {
    EXPECT_FALSE(action("difference")->isEnabled());
    action("pin")->trigger();
    action("difference")->trigger();
    EXPECT_EQ(panesOf(seen()).size(), 2U);
    action("unpinAll")->trigger();
    EXPECT_EQ(panesOf(seen()).size(), 1U);
    EXPECT_FALSE(action("difference")->isChecked());
}

}  // namespace
}  // namespace activation
