// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the page of experiments: while a run goes on, dragged, alone and presented.
#include "app/window/pages/experiment_presenter.h"
#include "app/window/pages/experiments_page.h"
#include "tests/app/window/experiments_fixture.h"
#include "widgets/plot/figures/figure_chart.h"
#include "widgets/plot/figures/figure_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPointer>

namespace activation {
namespace {

TEST_F(ExperimentsPageTest, FiguresOfOtherSettingsAreDimmedAndNeverAmongThoseOfARun) {
    Exploration exploration = ofExperiment("train_classifier");
    exploration.overrides["train_classifier"].numbers = {{"pictures", 200.0}, {"epochs", 2.0}};
    start(exploration);
    action("experiments")->trigger();
    page = window->pages().experimentsPage();
    ASSERT_TRUE(isDone());
    const std::size_t all = page->shownFigures().size();
    window->edit([](Exploration& e) {
        e.overrides["train_classifier"].numbers["pictures"] = 20'000.0;
        e.overrides["train_classifier"].numbers["epochs"] = 60.0;
    });
    EXPECT_TRUE(QTest::qWaitFor([&] { return !page->staleSentence().isEmpty(); }, patience)) << "dimmed";
    EXPECT_EQ(page->shownFigures().size(), all) << "nothing new has come yet";
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->shownFigures().size() < all; }, patience));
    EXPECT_TRUE(page->staleSentence().isEmpty()) << "what is seen is of this run";
    std::size_t pending = 0;
    for (const FigureView* view : child("figureChart")->findChildren<FigureView*>())
        pending += view->isPending() ? 1 : 0;
    EXPECT_EQ(pending, all - page->shownFigures().size()) << "the others keep their places, empty";
    action("stopExperiment")->trigger();
    EXPECT_FALSE(page->isRunning());
    EXPECT_FALSE(child<QLabel>("experimentState")->text().isEmpty());
    action("runExperiment")->trigger();
    EXPECT_TRUE(page->isRunning()) << "after Stop one can run again";
}

TEST_F(ExperimentsPageTest, TrainingIsPausedAndSteppedByEpoch) {
    Exploration exploration = ofExperiment("train_classifier");
    exploration.overrides["train_classifier"].numbers = {{"pictures", 200.0}, {"epochs", 40.0}};
    start(exploration);
    action("experiments")->trigger();
    page = window->pages().experimentsPage();
    const auto epochs = [&] {
        return page->shownFigures().empty() ? 0U : page->shownFigures()[0].curves[0].x.size() - 1;
    };
    const auto isHeld = [&] { return page->isPaused(); };
    action("stepExperiment")->trigger();
    ASSERT_TRUE(QTest::qWaitFor(isHeld, patience));
    const std::size_t before = epochs();
    EXPECT_GT(before, 0U);
    action("stepExperiment")->trigger();
    ASSERT_TRUE(QTest::qWaitFor(isHeld, patience));
    EXPECT_EQ(epochs(), before + 1);
    action("runExperiment")->trigger();
    ASSERT_TRUE(isDone());
    EXPECT_EQ(epochs(), 40U);
    window->edit([](Exploration& e) { e.experiment = "statistics"; });
    EXPECT_FALSE(action("stepExperiment")->isEnabled()) << "it has no epochs";
}

TEST_F(ExperimentsPageTest, ThePointThatStandsForSettingsSetsThem) {
    start(ofExperiment("edge_of_chaos"));
    action("experiments")->trigger();
    page = window->pages().experimentsPage();
    ASSERT_TRUE(isDone());
    auto* const view = child("figureChart")->findChild<FigureView*>();
    const auto at = [&](double x, double y) { return view->pixelOf({x, y}).toPoint(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->rect().contains(at(1.5, 0.2)) && at(1.5, 0.2) != QPoint(); }));
    QTest::mousePress(view, Qt::LeftButton, {}, at(1.5, 0.2));
    for (const double x : {1.7, 2.0, 2.2}) QTest::mouseMove(view, at(x, 0.4));
    QTest::mouseRelease(view, Qt::LeftButton, {}, at(2.2, 0.4));
    const auto number = [&](const char* id) { return page->settings().number(id); };
    EXPECT_NEAR(number("sigma_w"), 2.2, 0.02);
    EXPECT_NEAR(number("sigma_b"), 0.4, 0.02);
    ASSERT_TRUE(isDone());
    action("undo")->trigger();
    EXPECT_EQ(number("sigma_w"), 1.5) << "one step of undo";
    EXPECT_EQ(number("sigma_b"), 0.2);
}

TEST_F(ExperimentsPageTest, AFigureIsCopiedAndExportedAlone) {
    ASSERT_TRUE(isDone());
    auto* const view = child("figureChart")->findChild<FigureView*>();
    const auto choose = [&](int row) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, {40, 40}, view->mapToGlobal(QPoint(40, 40)), Qt::NoModifier);
        QApplication::sendEvent(view, &event);
        auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_TRUE(menu);
        menu->actions()[row]->trigger();
        menu->close();
    };
    choose(0);
    EXPECT_TRUE(
        QApplication::clipboard()->text().startsWith("# " + QString::fromStdString(view->figure().title.string())));
    choose(1);
    EXPECT_GT(QApplication::clipboard()->image().width(), 900);
    choose(2);
    auto* const dialog = child<ExportDialog>("exportDialog");
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->options().figure, 1);
    delete dialog;
    choose(4);
    EXPECT_EQ(view->size(), child("figureChart")->size());
}

TEST_F(ExperimentsPageTest, PresentShowsTheExperiment) {
    ASSERT_TRUE(isDone());
    press(Qt::Key_F5);
    auto* const presenter = window->findChild<ExperimentPresenter*>("experimentPresenter");
    ASSERT_TRUE(presenter);
    EXPECT_TRUE(presenter->isFullScreen());
    EXPECT_TRUE(action("experiments")->isChecked()) << "the page stays";
    EXPECT_EQ(presenter->findChild<QLabel*>("presenterName")->text(), page->title());
    const auto* chart = presenter->findChild<FigureChart*>();
    EXPECT_EQ(chart->figures().size(), page->shownFigures().size());
    EXPECT_TRUE(QTest::qWaitFor([&] { return chart->hasFocus(); }));
    press(Qt::Key_PageDown);
    EXPECT_EQ(chart->enlarged(), 0U);
    press(Qt::Key_PageUp);
    EXPECT_FALSE(chart->enlarged());
    QPointer<ExperimentPresenter> alive(presenter);
    press(Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !alive; }));
}

}  // namespace
}  // namespace activation
