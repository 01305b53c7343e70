// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/steady_text.h"

#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace activation {
namespace {

TEST(SteadyText, KeepsTheRoomThatItOnceNeeded) {
    QWidget page;
    auto* layout = new QVBoxLayout(&page);
    auto* text = new SteadyText;
    layout->addWidget(text);
    layout->addStretch();
    page.resize(200, 400);
    text->setText(QStringLiteral("short"));
    page.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
    const int low = text->height();
    text->setText(QStringLiteral("a text that is so long that it takes more than a single line of this page"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return text->height() > low; }));
    const int high = text->height();
    text->setText(QStringLiteral("short"));
    QCoreApplication::processEvents();
    EXPECT_EQ(text->height(), high);
    text->shrink();
    EXPECT_TRUE(QTest::qWaitFor([&] { return text->height() == low; }));
    EXPECT_EQ(text->accessibleName(), "short");
}

}  // namespace
}  // namespace activation
