// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/style_sheet.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QWidget>

#include <gtest/gtest.h>

namespace activation {
namespace {

TEST(StyleSheet, FillsInEveryColourAndSize) {
    for (const QString& id : lookIds()) {
        const QString sheet = styleSheet(*findLook(id));
        EXPECT_FALSE(sheet.contains(QRegularExpression("\\{\\w+\\}"))) << qPrintable(id);
    }
}

TEST(StyleSheet, ItsPicturesAreThere) {
    const QString sheet = styleSheet(lightLook()) + styleSheet(darkLook());
    auto match = QRegularExpression("url\\(([^)]*)\\)").globalMatch(sheet);
    EXPECT_TRUE(match.hasNext());
    while (match.hasNext()) {
        const QString path = match.next().captured(1);
        EXPECT_TRUE(QFile::exists(path)) << qPrintable(path);
    }
}

TEST(StyleSheet, IsUnderstoodByQt) {
    for (const double scale : {1.0, 2.0}) {
        QWidget widget;
        QLabel label(&widget);
        label.setProperty("role", "caption");
        widget.setStyleSheet(
            styleSheet(lightLook(), scale));  // a wrong line makes Qt warn, and a warning fails the test
        widget.ensurePolished();
        EXPECT_EQ(label.font().pixelSize(), type::caption * scale);
        // Type of no role is the application's, but in a window that has another size.
        const QFont inherited = QApplication::font();
        EXPECT_EQ(widget.font().pixelSize(), scale == 1.0 ? inherited.pixelSize() : type::body * scale);
    }
}

/// The desktop's pictures go with no look of ours; Qt's own dialogs have such buttons too.
TEST(StyleSheet, ButtonsOfDialogsHaveNoIcons) {
    QWidget dialog;
    dialog.setStyleSheet(styleSheet(lightLook()));
    const QDialogButtonBox box(QDialogButtonBox::Close | QDialogButtonBox::Save, &dialog);
    for (const QAbstractButton* button : box.buttons()) EXPECT_TRUE(button->icon().isNull());
}

TEST(StyleSheet, PaletteGivesTheLookBack) {
    EXPECT_EQ(&lookOf(paletteOf(lightLook())), &lightLook());
    EXPECT_EQ(&lookOf(paletteOf(darkLook())), &darkLook());
}

}  // namespace
}  // namespace activation
