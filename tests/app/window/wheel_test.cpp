// SPDX-License-Identifier: GPL-3.0-or-later
// The wheel changes a value only where the keyboard is; everywhere else it scrolls.
#include "app/window/pages/presenter.h"
#include "core/experiments/catalogue.h"
#include "tests/app/window/window_fixture.h"
#include "tests/support/real_wheel.h"
#include "widgets/controls/value_field.h"
#include "widgets/controls/value_slider.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

namespace activation {
namespace {

/// What a widget that holds a value shows; nothing for one that does not.
std::optional<QString> valueOf(const QWidget* widget) {
    if (const auto* slider = qobject_cast<const ValueSlider*>(widget)) return QString::number(slider->value(), 'g', 17);
    if (const auto* box = qobject_cast<const QComboBox*>(widget)) return box->currentText();
    if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(widget)) return spin->text();
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) return QString::number(tabs->currentIndex());
    if (const auto* field = qobject_cast<const QLineEdit*>(widget)) return field->text();
    const auto* slider = qobject_cast<const QAbstractSlider*>(widget);
    return slider && !qobject_cast<const QScrollBar*>(widget) ? std::optional(QString::number(slider->value()))
                                                              : std::nullopt;
}

class WheelTest : public WindowTest {
protected:
    /// Turns it over everything in `top` that holds a value and does not have the keyboard. Returns how many there
    /// were.
    int turnOverAll(QWidget& top) {
        int count = 0;
        for (QWidget* widget : top.findChildren<QWidget*>()) {
            const auto before = valueOf(widget);
            if (!before || !widget->isVisible() || !widget->isEnabled()) continue;
            QWidget* const focus = QApplication::focusWidget();
            if (focus == widget) continue;
            const Exploration seenBefore = seen();
            for (const int eighths : {-120, 120, -360, 15, -15}) {
                turnWheel(widget, eighths);
                EXPECT_EQ(valueOf(widget), before) << name(widget);
                EXPECT_EQ(QApplication::focusWidget(), focus) << name(widget) << " took the keyboard";
            }
            EXPECT_EQ(seen(), seenBefore) << name(widget);
            ++count;
        }
        return count;
    }
    static std::string name(const QWidget* widget) {
        return widget->metaObject()->className() + (' ' + widget->objectName().toStdString());
    }
};

TEST_F(WheelTest, ChangesNothingWithoutTheFocus) {
    window->edit([](Exploration& e) {
        e.current = defaultSelection("hardtanh");
        e.family = Family{"min_val", {-2.0, 0.0}};
        e.pinned = {defaultSelection("relu")};
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return child("familyTo")->isVisible(); }));
    EXPECT_GT(turnOverAll(*window), 15);
    window->pages().show(Page::Gallery);
    EXPECT_GT(turnOverAll(*window), 1);  // a page shows its own controls and no others
    window->pages().show(Page::Experiments);
    for (const Experiment& experiment : experiments()) {
        window->edit([&](Exploration& e) { e.experiment = experiment.id; });
        EXPECT_GT(turnOverAll(*window), static_cast<int>(experiment.settings.size())) << experiment.id;
    }
    window->pages().show(Page::Explore);
    for (const auto& [name, dialog] :
         {std::pair{"export", "exportDialog"}, {"keys", "keysDialog"}, {"valueTable", "valueTable"}}) {
        action(name)->trigger();
        turnOverAll(*child<QDialog>(dialog));
        child<QDialog>(dialog)->close();
    }
    for (const char* name : {"open", "save"}) {
        action(name)->trigger();
        auto* dialog = window->findChild<QDialog*>();
        ASSERT_TRUE(dialog);
        turnOverAll(*dialog);
        delete dialog;
    }
    action("present")->trigger();
    auto* presenter = window->findChild<Presenter*>();
    ASSERT_TRUE(presenter);
    EXPECT_TRUE(QTest::qWaitForWindowActive(presenter));
    EXPECT_GT(turnOverAll(*presenter), 1);
    delete presenter;
}

TEST_F(WheelTest, ChangesWhatHasTheFocus) {
    for (const char* name : {"slider", "field", "framework", "cardTabs", "inputMean"}) {
        auto* widget = child(name);
        widget->setFocus(Qt::TabFocusReason);
        ASSERT_TRUE(widget->hasFocus()) << name;
        const auto before = valueOf(widget);
        EXPECT_TRUE(turnWheel(widget)) << name;
        EXPECT_NE(valueOf(widget), before) << name;
    }
}

TEST_F(WheelTest, ScrollsThePanelWhereverThePointerIs) {
    window->resize(1024, 420);
    auto* panel = child("activationPanel");
    QScrollArea* area = nullptr;
    for (QWidget* w = panel; w && !area; w = w->parentWidget()) area = qobject_cast<QScrollArea*>(w);
    ASSERT_TRUE(area);
    ASSERT_TRUE(QTest::qWaitFor([&] { return area->verticalScrollBar()->maximum() > 100; }));
    child("plotView")->setFocus();
    for (const char* name : {"slider", "field", "framework", "cardTabs"}) {
        area->verticalScrollBar()->setValue(0);
        turnWheel(child(name));
        EXPECT_GT(area->verticalScrollBar()->value(), 0) << name;
    }
}

}  // namespace
}  // namespace activation
