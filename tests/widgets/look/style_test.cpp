// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/style.h"

#include <QIcon>
#include <QImage>

#include <gtest/gtest.h>

namespace activation {
namespace {

TEST(Style, HasIconsOfItsOwnForWhatTheWindowShows) {
    const Style style;
    for (const QStyle::StandardPixmap which :
         {QStyle::SP_LineEditClearButton, QStyle::SP_TitleBarCloseButton, QStyle::SP_TitleBarNormalButton,
          QStyle::SP_ToolBarHorizontalExtensionButton, QStyle::SP_ToolBarVerticalExtensionButton}) {
        const QImage picture = style.standardIcon(which, nullptr, nullptr).pixmap(16, 16).toImage();
        ASSERT_FALSE(picture.isNull()) << which;
        QImage blank = picture;
        blank.fill(Qt::transparent);
        EXPECT_NE(picture, blank) << which;
    }
}

TEST(Style, TakesTheOthersFromFusion) {
    EXPECT_FALSE(Style().standardIcon(QStyle::SP_MessageBoxWarning, nullptr, nullptr).isNull());
}

}  // namespace
}  // namespace activation
