// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/combo_box.h"
#include "widgets/look/style.h"
#include "widgets/look/style_sheet.h"

#include <QApplication>
#include <QImage>
#include <QTest>

#include <gtest/gtest.h>

namespace activation {
namespace {

class ComboBoxTest : public testing::Test {
protected:
    ~ComboBoxTest() override {
        qApp->setStyleSheet({});
        qApp->setPalette(QPalette());
    }

    /// What is painted where the arrow is.
    static QImage arrow(QComboBox& box) {
        const QImage picture = box.grab().toImage();
        return picture.copy(picture.width() - 24, 4, 22, picture.height() - 8);
    }
    static int pixelsOf(const QImage& picture, const QColor& colour) {
        int result = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) result += picture.pixelColor(x, y) == colour;
        return result;
    }
};

TEST_F(ComboBoxTest, HasAnArrowAsThoseOfQtsDialogsHave) {
    for (const Look& look : looks()) {
        qApp->setPalette(paletteOf(look));
        qApp->setStyleSheet(styleSheet(look));
        ComboBox ours;
        QComboBox qts;
        for (QComboBox* box : {static_cast<QComboBox*>(&ours), &qts}) {
            box->addItem("a");
            box->show();
            ASSERT_TRUE(QTest::qWaitForWindowExposed(box));
            const QImage there = arrow(*box);
            EXPECT_GT(there.width() * there.height() - pixelsOf(there, look.surface), 10) << look.id.toStdString();
        }
        const QImage enabled = arrow(ours);
        ours.setEnabled(false);
        EXPECT_NE(arrow(ours), enabled) << look.id.toStdString();
    }
}

}  // namespace
}  // namespace activation
