// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/presenter.h"

#include "tests/app/window/window_fixture.h"
#include "widgets/controls/value_slider.h"
#include "widgets/plot/plot_view.h"

#include <QLabel>
#include <QPointer>

namespace activation {
namespace {

class PresenterTest : public WindowTest {
protected:
    PresenterTest() {
        press(Qt::Key_F5);
        presenter = window->findChild<Presenter*>("presenter");
        EXPECT_TRUE(presenter);
        EXPECT_TRUE(QTest::qWaitFor([&] { return shown("plotView")->hasFocus(); }));
    }
    QWidget* shown(const char* name) const { return presenter->findChild<QWidget*>(name); }

    QPointer<Presenter> presenter;
};

TEST_F(PresenterTest, FillsTheScreenWithWhatWasLookedAt) {
    EXPECT_TRUE(presenter->isFullScreen());
    EXPECT_EQ(presenter->findChild<QLabel*>("presenterName")->text(), "ELU");
    EXPECT_GE(presenter->findChild<ValueSlider*>("slider")->height(), 32);
    press(Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !presenter; })) << "Escape leaves";
    EXPECT_TRUE(window->isVisible());
}

TEST_F(PresenterTest, KeysStepThroughTheCatalogueRoundAndRound) {
    press(Qt::Key_PageDown);
    EXPECT_EQ(seen().current.id, "selu");
    press(Qt::Key_PageUp);
    press(Qt::Key_PageUp);
    EXPECT_EQ(seen().current.id, "relu_squared");
    for (std::size_t i = 0; i < catalogue().size(); ++i) press(Qt::Key_N);
    EXPECT_EQ(seen().current.id, "relu_squared");
    EXPECT_EQ(presenter->findChild<QLabel*>("presenterName")->text(), "Squared ReLU");
}

TEST_F(PresenterTest, BlanksUntilTheNextKeyWhichDoesNothingElse) {
    press(Qt::Key_B);
    EXPECT_TRUE(shown("presenterBlank")->isVisible());
    EXPECT_EQ(shown("presenterBlank")->geometry(), presenter->rect());
    press(Qt::Key_PageDown);
    EXPECT_FALSE(shown("presenterBlank")->isVisible());
    EXPECT_EQ(seen().current.id, "elu");
}

TEST_F(PresenterTest, HidesWhatShouldStayAQuestion) {
    auto* plot = presenter->findChild<PlotView*>("plotView");
    EXPECT_TRUE(shown("presenterFormula")->isVisible());
    press(Qt::Key_F);
    EXPECT_FALSE(shown("presenterFormula")->isVisible());
    press(Qt::Key_V);
    EXPECT_FALSE(shown("presenterValues")->isVisible());
    const QImage before = plot->grab().toImage();
    press(Qt::Key_S);
    EXPECT_NE(plot->grab().toImage(), before);
    EXPECT_EQ(seen(), Exploration{}) << "what is hidden here is not hidden there";
    for (const Qt::Key key : {Qt::Key_F, Qt::Key_V, Qt::Key_S}) press(key);
    EXPECT_TRUE(shown("presenterFormula")->isVisible());
    EXPECT_TRUE(shown("presenterValues")->isVisible());
}

TEST_F(PresenterTest, SlidersAndUndoAreThoseOfTheWindow) {
    auto* slider = presenter->findChild<ValueSlider*>("slider");
    slider->setFocus();
    press(Qt::Key_Right);
    EXPECT_GT(seen().current.values[0], 1.0);
    explorer().undo();
    EXPECT_EQ(slider->value(), 1.0);
}

}  // namespace
}  // namespace activation
