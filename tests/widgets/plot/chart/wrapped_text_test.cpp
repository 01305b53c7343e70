// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart/wrapped_text.h"

#include <QFont>
#include <QFontMetricsF>

#include <gtest/gtest.h>

namespace activation {
namespace {

TEST(WrappedText, breaksBetweenWordsAndCutsTheLastLine) {
    const QFont font;
    const QString text = QStringLiteral("one two three four five six");
    const double width = QFontMetricsF(font).horizontalAdvance("one two three") + 1.0;
    EXPECT_EQ(wrapped(text, font, 1000.0, 2), QStringList{text});
    EXPECT_EQ(wrapped(text, font, width, 9).join(u' '), text);
    const QStringList two = wrapped(text, font, width, 2);
    ASSERT_EQ(two.size(), 2);
    EXPECT_EQ(two[0], "one two three");
    EXPECT_TRUE(QStringLiteral("four five six").startsWith(two[1].chopped(1))) << two[1].toStdString();
    for (const QString& line : two) EXPECT_LE(QFontMetricsF(font).horizontalAdvance(line), width);
    EXPECT_EQ(wrapped({}, font, width, 2).join(QString()), QString());
}

TEST(WrappedText, theNarrowestWidthIsThatOfTheLongestWord) {
    const QFont font;
    const QFontMetricsF metrics(font);
    EXPECT_EQ(narrowest("a infinitely wide", font), metrics.horizontalAdvance("infinitely"));
    EXPECT_LT(narrowest(QStringLiteral("均方根之比"), font), metrics.horizontalAdvance(QStringLiteral("均方根之比")));
    EXPECT_EQ(narrowest({}, font), 0.0);
}

}  // namespace
}  // namespace activation
