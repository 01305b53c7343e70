// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart/text_metrics.h"

#include <QGuiApplication>

#include <gtest/gtest.h>

namespace activation {
namespace {

TEST(TextMetrics, AreThoseOfQtForEachFontHoweverManyTextsAndFontsCameBefore) {
    QFont font = QGuiApplication::font();
    for (int round = 0; round < 2; ++round)
        for (int size = 8; size < 40; ++size) {  // more than are remembered
            font.setPixelSize(size);
            font.setItalic(size % 2 == 0);
            const QFontMetricsF known(font);
            const TextMetrics metrics(font);
            for (int i = 0; i < (size == 8 ? 1200 : 3); ++i) {  // likewise
                const QString text = QString::fromUtf8("f′(%1), α").arg(i);
                ASSERT_EQ(metrics.horizontalAdvance(text), known.horizontalAdvance(text)) << size;
                ASSERT_EQ(metrics.boundingRect(text), known.boundingRect(text)) << size;
            }
            EXPECT_EQ(metrics.averageCharWidth(), known.averageCharWidth());
        }
}

TEST(TextMetrics, AnotherFontWhileOneIsInUseChangesNothing) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(11);
    const TextMetrics first(font);
    const double width = first.horizontalAdvance("activation");
    for (int size = 50; size < 90; ++size) {
        font.setPixelSize(size);
        EXPECT_GT(TextMetrics(font).horizontalAdvance("activation"), width);
    }
    EXPECT_EQ(first.horizontalAdvance("activation"), width);
}

TEST(TextMetrics, ElidesWhatIsTooLong) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(12);
    const TextMetrics metrics(font);
    const QString text = "a name that is long";
    const double width = metrics.horizontalAdvance(text);
    EXPECT_EQ(metrics.elidedText(text, Qt::ElideRight, width), text);
    const QString cut = metrics.elidedText(text, Qt::ElideRight, 0.5 * width);
    EXPECT_LT(cut.size(), text.size());
    EXPECT_LE(QFontMetricsF(font).horizontalAdvance(cut), 0.5 * width);
}

}  // namespace
}  // namespace activation
