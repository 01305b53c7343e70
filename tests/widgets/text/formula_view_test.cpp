// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/formula_view.h"

#include <QImage>

#include <gtest/gtest.h>

namespace activation {
namespace {

// 10 em wide and 2 em high, a black square of 1 em at the left end.
const QByteArray square = R"(<svg xmlns="http://www.w3.org/2000/svg" width="160" height="32" viewBox="0 0 10000 2000">
<path fill="#000000" d="M0 0V1000H1000V0Z"/></svg>)";

QImage drawn(FormulaView& view, double ratio = 1.0) {
    QImage image(view.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    view.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

/// How many pixels have the colour.
int count(const QImage& image, const QColor& colour) {
    int result = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) result += image.pixelColor(x, y) == colour;
    return result;
}

class FormulaViewTest : public testing::Test {
protected:
    void SetUp() override {
        QFont font = view.font();
        font.setPixelSize(16);  // an em of the formula is 20 pixels
        view.setFont(font);
        view.setFormula(square, "a square");
        view.resize(view.sizeHint());
    }

    FormulaView view;
};

TEST_F(FormulaViewTest, IsAsLargeAsItsFontAsksFor) {
    EXPECT_EQ(view.sizeHint(), QSize(200, 40));
    EXPECT_EQ(count(drawn(view), Qt::black), 400);
    QFont font = view.font();
    font.setPixelSize(32);
    view.setFont(font);
    EXPECT_EQ(view.sizeHint(), QSize(400, 80));
}

// The square of the picture, from 0 to 1000 under the baseline, is then 250 to 1250 units under the middle.
TEST_F(FormulaViewTest, HasItsAxisInTheMiddleWhereItIsAskedTo) {
    view.setOnAxis(true);
    view.resize(view.sizeHint());
    EXPECT_EQ(view.height(), 90) << "2,000 units under the baseline and 250 up to the axis, twice, at 20 pixels an em";
    const QImage image = drawn(view);
    EXPECT_EQ(count(image, Qt::black), 400);
    EXPECT_EQ(image.pixelColor(10, 45 + 4).alpha(), 0);
    EXPECT_EQ(image.pixelColor(10, 45 + 5), QColor(Qt::black));
    EXPECT_EQ(image.pixelColor(10, 45 + 24), QColor(Qt::black));
    EXPECT_EQ(image.pixelColor(10, 45 + 25).alpha(), 0);
}

TEST_F(FormulaViewTest, ShrinksWhereThereIsLessRoomAndDoesNotGrowWhereThereIsMore) {
    EXPECT_TRUE(view.hasHeightForWidth());
    EXPECT_EQ(view.heightForWidth(100), 20);
    EXPECT_EQ(view.heightForWidth(500), 40);
    view.resize(100, 20);
    EXPECT_EQ(count(drawn(view), Qt::black), 100);
    view.resize(500, 100);
    EXPECT_EQ(count(drawn(view), Qt::black), 400);
    EXPECT_LE(view.minimumSizeHint().width(), 100);
}

TEST_F(FormulaViewTest, HasTheColourItIsGivenOrThatOfThePalette) {
    view.setColour(Qt::red);
    EXPECT_EQ(count(drawn(view), Qt::red), 400);
    view.setColour({});
    QPalette palette = view.palette();
    palette.setColor(QPalette::WindowText, Qt::blue);
    view.setPalette(palette);
    EXPECT_EQ(count(drawn(view), Qt::blue), 400);
}

TEST_F(FormulaViewTest, IsCrispAtEveryScale) {
    for (const double ratio : {1.0, 2.0, 3.0}) {
        const QImage image = drawn(view, ratio);
        EXPECT_EQ(count(image, Qt::black), static_cast<int>(400 * ratio * ratio)) << ratio;
        EXPECT_EQ(count(image, Qt::transparent), image.width() * image.height() - count(image, Qt::black)) << ratio;
    }
}

TEST_F(FormulaViewTest, SaysWhatItShows) {
    EXPECT_EQ(view.accessibleName(), "a square");
    view.setFormula({}, "f(x) = x, as text");
    EXPECT_EQ(view.accessibleName(), "f(x) = x, as text");
}

TEST_F(FormulaViewTest, WithoutAPictureItShowsTheTextInLines) {
    view.setFormula({}, "f(x) = x > 0 ? x : alpha·(exp(x) − 1)");
    const QSize one = view.sizeHint();
    EXPECT_GT(one.width(), 100);
    EXPECT_GE(view.heightForWidth(one.width() / 2), 2 * one.height());
    view.resize(one);
    view.setColour(Qt::red);
    const QImage image = drawn(view);
    EXPECT_GT(image.width() * image.height() - count(image, Qt::transparent), 100);
}

}  // namespace
}  // namespace activation
