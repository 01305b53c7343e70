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

class StyleSheetType : public testing::Test {
protected:
    StyleSheetType() {
        QFont font = m_usual;
        font.setPixelSize(type::body);  // as the program has it
        QApplication::setFont(font);
    }
    ~StyleSheetType() override { QApplication::setFont(m_usual); }

private:
    const QFont m_usual = QApplication::font();
};

TEST_F(StyleSheetType, IsUnderstoodByQtAndGoesBackAndForth) {
    QWidget widget;
    QLabel plain(&widget), caption(&widget);
    caption.setProperty("role", "caption");
    for (const double scale : {1.0, 2.0, 1.5, 1.0}) {
        // A wrong line makes Qt warn, and a warning fails the test.
        widget.setStyleSheet(styleSheet(lightLook(), scale));
        widget.ensurePolished();
        EXPECT_EQ(widget.font().pixelSize(), qRound(type::body * scale)) << scale;
        EXPECT_EQ(plain.font().pixelSize(), qRound(type::body * scale)) << scale;
        EXPECT_EQ(caption.font().pixelSize(), qRound(type::caption * scale)) << scale;
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
