// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/list_focus_ring.h"

#include <QListWidget>
#include <QStyledItemDelegate>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace activation {
namespace {

/// Remembers whether any row showed the mark when all were painted last.
class Watching : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter*, const QStyleOptionViewItem& option, const QModelIndex&) const override {
        isShown = isShown || ListFocusRing::isShown(option);
    }
    mutable bool isShown = false;
};

class ListFocusRingTest : public testing::Test {
protected:
    ListFocusRingTest() {
        list->addItems({"a", "b", "c"});
        list->setItemDelegate(delegate);
        new ListFocusRing(*list);
        auto* const column = new QVBoxLayout(&window);
        column->addWidget(other);
        column->addWidget(list);
        window.show();
        QApplication::setActiveWindow(&window);
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        other->setFocus();
    }
    void click(int row) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
    }
    bool isShown() {
        delegate->isShown = false;
        list->viewport()->repaint();
        return delegate->isShown;
    }

    QWidget window;
    QWidget* const other = new QWidget;
    QListWidget* const list = new QListWidget;
    Watching* const delegate = new Watching(list);
};

TEST_F(ListFocusRingTest, AClickNeedsNoMark) {
    click(1);
    EXPECT_TRUE(list->hasFocus());
    EXPECT_FALSE(isShown());
}

TEST_F(ListFocusRingTest, AKeyBringsItAndAClickTakesItAway) {
    click(1);
    QTest::keyClick(list, Qt::Key_Down);
    EXPECT_TRUE(isShown());
    click(0);
    EXPECT_FALSE(isShown());
}

TEST_F(ListFocusRingTest, TabBringsIt) {
    list->setFocus(Qt::TabFocusReason);
    list->setCurrentRow(0);
    EXPECT_TRUE(isShown());
    other->setFocus(Qt::TabFocusReason);
    EXPECT_FALSE(isShown());
}

TEST_F(ListFocusRingTest, AMenuThatComesAndGoesLeavesItAsItWas) {
    click(1);
    other->setFocus(Qt::PopupFocusReason);
    list->setFocus(Qt::PopupFocusReason);
    EXPECT_FALSE(isShown());
}

}  // namespace
}  // namespace activation
