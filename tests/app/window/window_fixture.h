// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/settings.h"
#include "app/window/shell/main_window.h"
#include "core/activations/catalogue.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace activation {

/// The program's window as at the very first start, with a hand on mouse and keys.
class WindowTest : public testing::Test {
protected:
    WindowTest() {
        settings().clear();
        QFile::remove(Session::path());
        QApplication::setPalette(QPalette());
        qApp->setStyleSheet({});
        start();
    }

    void start(Exploration exploration = {}, OpenFile file = {}) {
        window.reset();
        window = std::make_unique<MainWindow>(std::move(exploration), std::move(file));
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        // The panels come after the first paint.
        EXPECT_TRUE(QTest::qWaitFor([&] { return window->findChild<QWidget*>("catalogueSearch"); }));
        QApplication::processEvents();
    }

    template <class Widget = QWidget>
    Widget* child(const QString& name) const {
        Widget* widget = window->findChild<Widget*>(name);
        EXPECT_TRUE(widget) << name.toStdString();
        return widget;
    }
    QAction* action(const char* name) const { return child<QAction>(QLatin1String(name)); }
    Explorer& explorer() const { return window->explorer(); }
    const Exploration& seen() const { return explorer().current(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target ? target : window.get(), key, modifiers);
    }
    void type(const QString& text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    void choose(const QString& query) const {
        press(Qt::Key_F, Qt::ControlModifier);
        type(query);
        press(Qt::Key_Return);
    }

    std::unique_ptr<MainWindow> window;
};

}  // namespace activation
