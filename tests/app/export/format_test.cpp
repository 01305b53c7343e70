// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/format.h"

#include "app/export/export.h"

#include <gtest/gtest.h>

namespace activation {
namespace {

TEST(Format, IsFoundInAnySpelling) {
    for (const char* spelling : {"jpg", "JPG", "jpeg", "JPeG"}) {
        ASSERT_TRUE(formatNamed(spelling)) << spelling;
        EXPECT_STREQ(formatNamed(spelling)->suffix, "jpg");
    }
    for (const char* other : {"", "jp", "jpegs", "png ", "bmp", "pn\xc3\xa9"})
        EXPECT_FALSE(formatNamed(QString::fromUtf8(other))) << other;
}

TEST(Format, ListsHoldWhatIsFoundInThem) {
    for (bool Format::*const content :
         {&Format::curves, &Format::figures, &Format::animations, &Format::galleries, &Format::handouts}) {
        const QStringList suffixes = formatsFor(content);
        EXPECT_FALSE(suffixes.isEmpty());
        for (const QString& suffix : suffixes) EXPECT_EQ(formatFor(content, suffix.toUpper()), suffix);
    }
    EXPECT_EQ(formatFor(&Format::curves, "gif"), "") << "it moves";
    EXPECT_EQ(formatFor(&Format::figures, "tex"), "");
}

TEST(Format, PicturesAreToldFromNumbers) {
    EXPECT_TRUE(isPictureFile("a/b.c/figure.SVG"));
    EXPECT_FALSE(isPictureFile("figure.csv"));
    EXPECT_FALSE(isPictureFile("figure"));
    EXPECT_FALSE(isPictureFile("png"));
}

TEST(Format, WhatCanBeTransparentIs) {
    ExportOptions options;
    options.size = {120, 90};
    options.transparent = true;
    for (const QString& suffix : formatsFor(&Format::galleries)) {
        const Result<QByteArray> bytes = exported("figure", suffix, {}, options);
        ASSERT_TRUE(bytes) << suffix.toStdString() << ": " << bytes.fault().string();
        const Format& format = *formatNamed(suffix);
        if (format.vector) continue;  // other tests look into those
        const QImage picture = QImage::fromData(*bytes);
        ASSERT_FALSE(picture.isNull()) << suffix.toStdString();
        EXPECT_EQ(qAlpha(picture.pixel(1, 1)) == 0, format.transparent) << suffix.toStdString();
    }
}

}  // namespace
}  // namespace activation
