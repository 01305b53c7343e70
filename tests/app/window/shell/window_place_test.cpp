// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/first_place.h"
#include "tests/app/window/window_fixture.h"

#include <QScreen>

#include <utility>

namespace activation {
namespace {

class WindowPlaceTest : public WindowTest {};

TEST_F(WindowPlaceTest, WindowsThatAreOpenTogetherKeepEachTheirOwnPlace) {
    window.reset();
    settings().clear();
    const auto sizes = [](auto&& act) {
        MainWindow one, two;
        one.open();
        two.open();
        act(one, two);
        one.close();
        two.close();
        return std::pair(one.size(), two.size());
    };
    const auto before = sizes([](MainWindow& one, MainWindow& two) {
        one.showNormal();
        two.showNormal();
        one.resize(800, 704);  // between the least that a window begins with and the screen
        two.resize(800, 712);
    });
    EXPECT_NE(before.first, before.second);
    EXPECT_EQ(sizes([](MainWindow&, MainWindow&) {}), before);
}

TEST_F(WindowPlaceTest, AWindowThatNoLongerFillsTheScreenIsWhollyOnIt) {
    window.reset();
    settings().clear();
    MainWindow first;
    first.open();
    const QRect available = first.screen()->availableGeometry();
    ASSERT_TRUE(isMaximisedAtFirst(available.size())) << "otherwise there is nothing to see";
    EXPECT_TRUE(first.isMaximized());
    EXPECT_TRUE(available.contains(first.normalGeometry()));
    EXPECT_EQ(lesserPlace({0, 0, 1366, 749}), QRect(85, 25, 1195, 700));
}

}  // namespace
}  // namespace activation
