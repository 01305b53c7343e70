// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/random_exploration.h"
#include "tests/app/window/window_fixture.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QMouseEvent>
#include <QPointer>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>

#include <cstdio>
#include <random>

namespace activation {
namespace {

/// Hits the window at random, the same way for the same seed.
class Monkey {
public:
    Monkey(MainWindow& window, unsigned seed) : m_window(window), m_random(seed) {
        // A menu of the tool bar waits for a choice: nobody else would make one.
        QObject::connect(&m_patience, &QTimer::timeout, &window, [] {
            if (QWidget* menu = QApplication::activePopupWidget()) menu->close();
        });
        m_patience.start(200);
    }

    void act() {
        // Nobody lets a monkey into their files, nor at their printer.
        if (QWidget* modal = QApplication::activeModalWidget();
            modal && (modal->inherits("QFileDialog") || modal->inherits("QAbstractPrintDialog"))) {
            modal->close();
            return;
        }
        switch (below(10)) {
            case 0:
            case 1:
            case 2: return pressKey();
            case 3:
            case 4: return click();
            case 5: return drag();
            case 6: return turnWheel();
            case 7: return hover();
            case 8: return typeText();
            default:
                if (below(8) == 0) return resize();
                return trigger();
        }
    }

private:
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }

    /// The widget that a person could reach: in front of everything is a popup or a dialog.
    QWidget* target() {
        QWidget* top = QApplication::activePopupWidget();
        if (!top) top = QApplication::activeModalWidget();
        if (!top) top = QApplication::activeWindow();
        if (!top) top = &m_window;
        m_place = {below(top->width()), below(top->height())};
        QWidget* child = top->childAt(m_place);
        if (!child) return top;
        m_place = child->mapFrom(top, m_place);
        return child;
    }

    void pressKey() {
        static constexpr Qt::Key keys[]{
            Qt::Key_Tab,    Qt::Key_Backtab,   Qt::Key_Up,   Qt::Key_Down, Qt::Key_Left,   Qt::Key_Right,
            Qt::Key_PageUp, Qt::Key_PageDown,  Qt::Key_Home, Qt::Key_End,  Qt::Key_Return, Qt::Key_Escape,
            Qt::Key_Space,  Qt::Key_F6,        Qt::Key_P,    Qt::Key_0,    Qt::Key_Plus,   Qt::Key_Minus,
            Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_A,    Qt::Key_F1,   Qt::Key_Z,      Qt::Key_E,
            Qt::Key_F5,     Qt::Key_B};
        static constexpr Qt::KeyboardModifiers modifiers[]{Qt::NoModifier, Qt::NoModifier, Qt::NoModifier,
                                                           Qt::ShiftModifier, Qt::ControlModifier};
        QWidget* focus = QApplication::activePopupWidget();
        if (!focus) focus = QApplication::focusWidget();
        const Qt::Key key = keys[below(std::size(keys))];
        QTest::keyClick(focus ? focus : &m_window, key, modifiers[below(std::size(modifiers))]);
    }

    void typeText() {
        static const QStringList texts{"elu", "-3 .. 4", "1e300", "nan", "x", "0.5", "gelu", "zzz", "-7"};
        const QPointer<QWidget> focus = QApplication::focusWidget();
        if (!focus || QApplication::activePopupWidget()) return;
        for (const QChar letter : texts[below(int(texts.size()))])
            if (focus) QTest::keyClick(focus, letter.toLatin1());
    }

    void click() {
        const QPointer<QWidget> widget = target();
        const QPoint place = m_place;
        const bool isDouble = below(6) == 0;
        QTest::mousePress(widget, Qt::LeftButton, {}, place);
        release(widget, place);
        if (!isDouble || !widget) return;
        QMouseEvent event(QEvent::MouseButtonDblClick, place, widget->mapToGlobal(place), Qt::LeftButton,
                          Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &event);
        release(widget, place);
    }

    /// What was pressed may be gone by now, or take no more clicks: then a release reaches nobody.
    static void release(const QPointer<QWidget>& widget, const QPoint& place) {
        if (widget && widget->isVisible() && widget->isEnabled())
            QTest::mouseRelease(widget, Qt::LeftButton, {}, place);
    }

    void drag() {
        const QPointer<QWidget> widget = target();
        QPoint place = m_place;
        QTest::mousePress(widget, Qt::LeftButton, {}, place);
        for (int i = below(8); i >= 0 && widget; --i)
            QTest::mouseMove(widget, place += QPoint(below(61) - 30, below(41) - 20));
        release(widget, place);
    }

    void hover() {
        QWidget* widget = target();
        QTest::mouseMove(widget, m_place);
    }

    void turnWheel() {
        QWidget* widget = target();
        static constexpr Qt::KeyboardModifiers modifiers[]{Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier};
        QWheelEvent event(m_place, widget->mapToGlobal(m_place), {}, {0, 120 * (below(5) - 2)}, Qt::NoButton,
                          modifiers[below(3)], Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &event);
    }

    void resize() { m_window.resize(300 + below(1700), 200 + below(1200)); }

    /// Any action but those that end the program.
    void trigger() {
        const QList<QAction*> actions = m_window.findChildren<QAction*>();
        QAction* action = actions[below(static_cast<int>(actions.size()))];
        if (action->objectName() != QLatin1String("quit") && !action->menu()) action->trigger();
    }

    MainWindow& m_window;
    std::mt19937 m_random;
    QPoint m_place;
    QTimer m_patience;
};

unsigned numberIn(const char* variable, unsigned otherwise) {
    bool isNumber = false;
    const unsigned number = qEnvironmentVariable(variable).toUInt(&isNumber);
    return isNumber ? number : otherwise;
}

/// Whatever one does, the window shows what can be shown, and can go all the way back.
TEST_F(WindowTest, SurvivesAMonkey) {
    const QTemporaryDir folder;  // for what it saves
    const QString before = QDir::currentPath();
    QDir::setCurrent(folder.path());
    settings().setValue("folder", folder.path());
    settings().setValue("export/folder", folder.path());

    const unsigned events = numberIn("ACTIVATION_MONKEY_EVENTS", 1500);
    const unsigned seed = numberIn("ACTIVATION_MONKEY_SEED", std::random_device{}());
    // At once, so that it is known even if the monkey gets the program down.
    std::printf("ACTIVATION_MONKEY_SEED=%u ACTIVATION_MONKEY_EVENTS=%u do this again\n", seed, events);
    std::fflush(stdout);
    Monkey monkey(*window, seed);
    for (unsigned i = 0; i < events; ++i) {
        monkey.act();
        QApplication::processEvents();
        ASSERT_FALSE(faultOf(seen())) << "seed " << seed << ", event " << i;
        if (!window->isVisible()) window->show();
    }
    // Leave what is open, as a person would.
    for (int i = 0; i < 50 && (QApplication::activePopupWidget() || QApplication::activeModalWidget()); ++i) {
        QWidget* top = QApplication::activePopupWidget();
        QTest::keyClick(top ? top : QApplication::activeModalWidget(), Qt::Key_Escape);
        QApplication::processEvents();
    }
    while (explorer().canUndo()) explorer().undo();
    EXPECT_FALSE(faultOf(seen()));
    window->close();
    const auto restored = Session::restored();
    EXPECT_TRUE(restored) << restored.fault().string();
    QDir::setCurrent(before);
}

}  // namespace
}  // namespace activation
