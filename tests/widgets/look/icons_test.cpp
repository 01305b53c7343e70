// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/icons.h"

#include <QDir>
#include <QImage>

#include <gtest/gtest.h>

namespace activation {
namespace {

/// How many pixels are opaque enough to have the full colour, and whether all of them have it.
struct Ink {
    int pixels = 0;
    bool pure = true;
};

Ink ink(const QPixmap& picture, const QColor& colour) {
    Ink result;
    const QImage image = picture.toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 250) continue;
            ++result.pixels;
            result.pure = result.pure && (pixel.rgb() == colour.rgb());
        }
    return result;
}

TEST(Icons, AreDrawnInTheColourThatIsAskedFor) {
    const QStringList names = QDir(":/icons").entryList({"*.svg"});
    ASSERT_FALSE(names.isEmpty());
    for (QString name : names) {
        name.chop(4);
        if (name.contains('-') && name != "chevron-down") continue;
        const Ink drawn = ink(icon(name, Qt::red).pixmap(QSize(48, 48), 1.0), Qt::red);
        EXPECT_GT(drawn.pixels, 20) << qPrintable(name);
        EXPECT_TRUE(drawn.pure) << qPrintable(name);
    }
}

TEST(Icons, AreFaintWhereDisabled) {
    const QIcon search = icon("search", Qt::black);
    EXPECT_GT(ink(search.pixmap(QSize(48, 48), 1.0, QIcon::Normal), Qt::black).pixels, 0);
    EXPECT_EQ(ink(search.pixmap(QSize(48, 48), 1.0, QIcon::Disabled), Qt::black).pixels, 0);
}

TEST(Icons, AreSharpOnScaledDisplays) {
    const QPixmap picture = icon("pin", Qt::black).pixmap(QSize(24, 24), 2.0);
    EXPECT_EQ(picture.size(), QSize(48, 48));
    EXPECT_EQ(picture.devicePixelRatio(), 2.0);
}

TEST(Icons, TheProgramHasOne) { EXPECT_FALSE(applicationIcon().pixmap(64, 64).isNull()); }

}  // namespace
}  // namespace activation
