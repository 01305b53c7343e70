// SPDX-License-Identifier: GPL-3.0-or-later
// The program by keyboard and by ear: whatever takes the keyboard has a name, Tab reaches it, and the plot can be read.
#include "app/window/help/help.h"
#include "app/window/pages/pages.h"
#include "app/window/shell/value_table.h"
#include "tests/app/window/window_fixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QMenu>
#include <QTabBar>
#include <QTableWidget>

#include <set>

namespace activation {
namespace {

using AccessibilityTest = WindowTest;

bool takesTab(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

QString nameOf(QWidget& widget) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

std::string placeOf(const QWidget* widget) {
    return std::string(widget->metaObject()->className()) + " " + widget->objectName().toStdString();
}

void expectNames(const QWidget& root) {
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (takesTab(*widget) && widget->window() == root.window()) {
            EXPECT_FALSE(nameOf(*widget).isEmpty()) << placeOf(widget);
        }
}

/// Those that a person who presses nothing but Tab never comes to.
std::set<QWidget*> unreached(QWidget& root) {
    std::set<QWidget*> missing;
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (takesTab(*widget) && widget->window() == root.window()) missing.insert(widget);
    for (std::size_t i = missing.size() + 5; i > 0 && !missing.empty(); --i) {
        if (QWidget* focus = QApplication::focusWidget()) missing.erase(focus);
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &root, Qt::Key_Tab);
    }
    return missing;
}

TEST_F(AccessibilityTest, EverythingThatTakesTheKeyboardHasAName) {
    window->edit([](Exploration& e) { e.pinned = {defaultSelection("relu"), defaultSelection("hardtanh")}; });
    for (const char* id : {"elu", "hardtanh", "gelu"}) {
        window->edit([&](Exploration& e) {
            e.current = defaultSelection(id);
            e.family = Family{"min_val", {-2.0, 0.0}};
        });
        for (int tab = 0; tab < 3; ++tab) {
            child<QTabBar>("cardTabs")->setCurrentIndex(tab);
            QApplication::processEvents();
            expectNames(*window);
        }
    }
    window->pages().show(Page::Gallery);
    expectNames(*window);
    for (const auto& [name, dialog] : {std::pair{"keys", "keysDialog"},
                                       {"about", "aboutDialog"},
                                       {"export", "exportDialog"},
                                       {"valueTable", "valueTable"}}) {
        action(name)->trigger();
        expectNames(*child<QDialog>(dialog));
        child<QDialog>(dialog)->close();
        QApplication::processEvents();
    }
    for (QAction* each : window->findChildren<QAction*>())
        if (!each->isSeparator() && !each->menu() && !each->objectName().isEmpty()) {
            EXPECT_FALSE(each->toolTip().isEmpty()) << each->objectName().toStdString();
        }
}

TEST_F(AccessibilityTest, TabReachesEverything) {
    window->edit([](Exploration& e) {
        e.current = defaultSelection("hardtanh");
        e.family = Family{"min_val", {-2.0, 0.0}};
        e.pinned = {defaultSelection("relu")};
    });
    QApplication::processEvents();
    for (const Page page : {Page::Explore, Page::Gallery}) {
        window->pages().show(page);
        QApplication::processEvents();
        for (QWidget* widget : unreached(*window)) ADD_FAILURE() << placeOf(widget);
    }
    action("export")->trigger();
    auto* dialog = child<QDialog>("exportDialog");
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->isAncestorOf(QApplication::focusWidget()); }));
    for (QWidget* widget : unreached(*dialog)) ADD_FAILURE() << placeOf(widget);
}

TEST_F(AccessibilityTest, TheFocusIsSeen) {
    const auto picture = [](QWidget* widget) { return widget->grab().toImage(); };
    for (const char* name : {"plotView", "slider", "xRange", "framework", "cardTabs", "catalogueSearch", "reset"}) {
        window->edit([](Exploration& e) { e.current.values = {2.0}; });
        auto* widget = child(name);
        child("limitTo")->setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
        const QImage without = picture(widget);
        widget->setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
        EXPECT_NE(picture(widget), without) << name;
    }
}

TEST_F(AccessibilityTest, ThePlotCanBeReadAsATable) {
    action("valueTable")->trigger();
    auto* cells = child<QTableWidget>("valueTableCells");
    EXPECT_EQ(cells->item(0, 0)->text(), "−5.00") << "with the decimals of the places after it";
    EXPECT_EQ(cells->item(cells->rowCount() - 1, 1)->text(), "5");
    window->edit([](Exploration& e) { e.x = {0.0, 2.0}; });
    EXPECT_EQ(cells->item(0, 0)->text(), "0.00");
    window->edit([](Exploration& e) { e.x = {-1.0, 1.0 / 3.0}; });
    EXPECT_EQ(cells->item(1, 0)->text(), "−0.9667") << "where no few decimals tell all of them";
    window->edit([](Exploration& e) { e.x = {0.0, 2.0}; });
    QTest::keyClick(cells, Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith("x\tf\tf′\tf″\n0\t0\t1\t1\n"))
        << QApplication::clipboard()->text().toStdString();
}

}  // namespace
}  // namespace activation
