// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/even_tab_bar.h"

#include <QTest>

#include <gtest/gtest.h>

namespace activation {
namespace {

TEST(EvenTabBar, shortTextsStayWhole) {
    EvenTabBar bar;
    const QString longText = QStringLiteral("A title that is far longer than there is room for beside the others");
    bar.setTexts({"All", "Loss", longText, longText});
    bar.resize(400, bar.sizeHint().height());
    bar.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&bar));
    EXPECT_EQ(bar.tabText(0), "All");
    EXPECT_EQ(bar.tabText(1), "Loss");
    EXPECT_TRUE(bar.tabText(2).endsWith(u'…')) << bar.tabText(2).toStdString();
    EXPECT_GT(bar.tabText(2).size(), 8);
    EXPECT_EQ(bar.tabToolTip(2), longText);
    EXPECT_EQ(bar.tabToolTip(1), QString());
    EXPECT_EQ(bar.accessibleTabName(2), longText);
    EXPECT_LE(bar.tabRect(3).right(), bar.width());
    bar.resize(2000, bar.height());
    EXPECT_EQ(bar.tabText(3), longText);
    EXPECT_EQ(bar.tabToolTip(3), QString());
    bar.setTexts({"All"});
    EXPECT_EQ(bar.count(), 1);
}

}  // namespace
}  // namespace activation
