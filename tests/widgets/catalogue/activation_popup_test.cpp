// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/activation_popup.h"

#include "core/activations/catalogue.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace activation {
namespace {

class ActivationBoxTest : public testing::Test {
protected:
    ActivationBoxTest() {
        box.setCurrent("tanh");
        box.show();
        box.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&box));
    }
    void open() {
        QTest::mouseClick(&box, Qt::LeftButton);
        EXPECT_TRUE(QTest::qWaitFor([&] { return popup() && popup()->isVisible(); }));
    }
    QWidget* popup() { return box.findChild<QWidget*>("activationPopup"); }
    QLineEdit* search() { return box.findChild<QLineEdit*>("catalogueSearch"); }
    QListView* list() { return box.findChild<QListView*>("catalogueView"); }

    ActivationBox box;
    QSignalSpy spy{&box, &ActivationBox::selected};
};

TEST_F(ActivationBoxTest, TheSearchAndReturnChoose) {
    EXPECT_EQ(box.currentText(), "Tanh");
    open();
    EXPECT_EQ(list()->currentIndex().data().toString(), "Tanh") << "what is chosen is marked";
    QTest::keyClicks(search(), "softplus");
    QTest::keyClick(search(), Qt::Key_Return);
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy[0][0].toString(), "softplus");
    EXPECT_FALSE(popup()->isVisible());
}

TEST_F(ActivationBoxTest, AClickChoosesAndEscapeLeaves) {
    open();
    QTest::keyClick(search(), Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !popup()->isVisible(); }));
    EXPECT_EQ(spy.count(), 0);
    open();
    const QModelIndex next = list()->currentIndex().siblingAtRow(list()->currentIndex().row() + 1);
    list()->scrollTo(next);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(next).center());
    ASSERT_EQ(spy.count(), 1);
    EXPECT_NE(spy[0][0].toString(), "tanh");
    EXPECT_FALSE(popup()->isVisible());
}

TEST_F(ActivationBoxTest, ArrowsOnlyLookAround) {
    open();
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Down);
    EXPECT_EQ(spy.count(), 0);
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(spy.count(), 1);
    box.setCurrent(spy[0][0].toString());
    open();
    QTest::keyClick(search(), Qt::Key_Return);
    EXPECT_EQ(spy.count(), 1) << "the same one is no choice";
}

}  // namespace
}  // namespace activation
