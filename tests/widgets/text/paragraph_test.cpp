// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/paragraph.h"

#include <gtest/gtest.h>

namespace activation {
namespace {

const QString longText =
    QStringLiteral("A rectifier whose left side bends smoothly towards a level instead of stopping.");

TEST(Paragraph, IsAsHighAsALabelWhateverIsAskedInWhateverOrder) {
    Paragraph paragraph;
    QLabel label;
    label.setTextFormat(Qt::PlainText);
    label.setWordWrap(true);
    QFont large = label.font();
    large.setPixelSize(31);
    const auto expectSame = [&](const char* when) {
        for (const int width : {300, 120, 300, 77, 500, 41, 120, 300, 0})
            EXPECT_EQ(paragraph.heightForWidth(width), label.heightForWidth(width)) << when << ", width " << width;
    };
    const auto change = [&](const char* when, auto how) {
        how(paragraph);
        how(label);
        expectSame(when);
    };
    expectSame("without text");
    change("with text", [](QLabel& one) { one.setText(longText); });
    change("with another", [](QLabel& one) { one.setText(longText + longText); });
    change("in a larger font", [&](QLabel& one) { one.setFont(large); });
    change("with contents margins", [](QLabel& one) { one.setContentsMargins(5, 6, 7, 8); });
    change("with padding", [](QLabel& one) { one.setStyleSheet(QStringLiteral("padding: 9px")); });
}

}  // namespace
}  // namespace activation
