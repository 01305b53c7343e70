// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/slider_settings.h"

#include "tests/app/window/window_fixture.h"
#include "widgets/controls/parameter_panel.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/controls/sweep.h"
#include "widgets/controls/value_slider.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>

namespace activation {
namespace {

class SliderHabitsTest : public WindowTest {
protected:
    ParameterRow& row() const { return child<ParameterPanel>("parameterPanel")->row(0); }
    Range limits() const { return row().findChild<ValueSlider*>("slider")->scale().limits(); }
    void enter(const char* field, const QString& text) const {
        row().findChild<QLineEdit*>(field)->setFocus();
        row().findChild<QLineEdit*>(field)->selectAll();
        type(text);
        press(Qt::Key_Return);
    }
    /// Chooses what the menu of the parameter has at this place.
    void chooseInMenu(int place) const {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(child("parameter_alpha"), &event);
        auto* menu = child("parameter_alpha")->findChild<QMenu*>();
        ASSERT_TRUE(menu);
        menu->actions().at(place)->trigger();
        menu->close();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

TEST_F(SliderHabitsTest, EndsAreTypedAndRemembered) {
    EXPECT_EQ(limits(), (Range{0.01, 5.0}));
    enter("limitTo", "20");
    EXPECT_EQ(limits(), (Range{0.01, 20.0}));
    child<ValueSlider>("slider")->setFocus();
    press(Qt::Key_End);
    EXPECT_EQ(seen().current.values, std::vector{20.0});
    choose("celu");
    EXPECT_NE(limits().to, 20.0) << "each parameter has its own";
    choose("elu");
    EXPECT_EQ(limits(), (Range{0.01, 20.0}));
    start();
    EXPECT_EQ(limits(), (Range{0.01, 20.0}));
    chooseInMenu(0);
    EXPECT_EQ(limits(), (Range{0.01, 5.0})) << "the usual ends";
}

TEST_F(SliderHabitsTest, EndsThatCannotBeAreRefusedInASentence) {
    for (const auto& [field, text] :
         {std::pair{"limitTo", "-3"}, {"limitFrom", "7"}, {"limitFrom", "x"}, {"limitTo", "inf"}}) {
        enter(field, text);
        EXPECT_EQ(limits(), (Range{0.01, 5.0})) << text;
        EXPECT_TRUE(child<QLineEdit>(field)->property("refused").toBool()) << text;
        EXPECT_TRUE(child("parameter_alpha")->findChild<QLabel*>("fault")->isVisible()) << text;
        press(Qt::Key_Escape);
    }
}

TEST_F(SliderHabitsTest, TheSpeedIsRemembered) {
    using namespace std::chrono_literals;
    const auto period = [&] { return row().sweep().period(); };
    EXPECT_EQ(period(), 4s);
    chooseInMenu(4);
    EXPECT_EQ(period(), 1500ms);
    choose("celu");
    EXPECT_EQ(period(), 1500ms);
    start();
    EXPECT_EQ(period(), 1500ms);
}

}  // namespace
}  // namespace activation
