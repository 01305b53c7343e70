// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/value_slider.h"

#include "widgets/look/look.h"

#include <QImage>
#include <QTest>

#include <gtest/gtest.h>

namespace activation {
namespace {

/// The mark of the keyboard: a mouse needs none.
TEST(ValueSlider, HasNoRingAroundItsHandleWhereAMouseMovesIt) {
    ValueSlider slider(ValueScale({0.0, 2.0}, false, false), 0.0);
    slider.resize(200, slider.sizeHint().height());
    slider.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&slider));
    QObject::connect(&slider, &ValueSlider::valueEdited, &slider, &ValueSlider::setValue);
    const QPoint middle(slider.width() / 2, slider.height() / 2), above(0, space::sliderHandle / 2 + 3);
    const auto ring = [&] { return slider.grab().toImage().pixel(middle - above); };
    QTest::mouseClick(&slider, Qt::LeftButton, {}, middle);
    ASSERT_TRUE(slider.hasFocus());
    const QRgb without = ring();
    QTest::keyClick(&slider, Qt::Key_Right);
    QTest::keyClick(&slider, Qt::Key_Left);
    EXPECT_NE(ring(), without);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, middle);
    EXPECT_EQ(ring(), without);
    slider.clearFocus();
    slider.setFocus(Qt::TabFocusReason);
    EXPECT_NE(ring(), without);
}

}  // namespace
}  // namespace activation
