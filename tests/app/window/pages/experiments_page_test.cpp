// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/experiments_page.h"

#include "app/content/experiment_text.h"
#include "core/network/initialisation.h"
#include "core/vector_functions/vector_function.h"
#include "tests/app/window/experiments_fixture.h"
#include "tests/support/real_wheel.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/controls/value_slider.h"
#include "widgets/text/core_text.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolButton>

namespace activation {
namespace {

TEST_F(ExperimentsPageTest, RunsWithWhatIsLookedAt) {
    ASSERT_TRUE(isDone());
    EXPECT_TRUE(action("experiments")->isChecked());
    EXPECT_FALSE(action("explore")->isChecked());
    EXPECT_TRUE(with().contains("ELU, α = 1")) << with().toStdString();
    window->edit([](Exploration& e) { e.current.values[0] = 2.0; });
    EXPECT_TRUE(child("stopExperiment")->isEnabled()) << "it runs again";
    EXPECT_TRUE(with().contains("ELU, α = 2")) << with().toStdString();
    ASSERT_TRUE(isDone());
    EXPECT_GT(child<QTabBar>("figureTabs")->count(), 2);
}

TEST_F(ExperimentsPageTest, TheGalleryOpensFunctionsOfAVector) {
    action("gallery")->trigger();
    auto* tiles = child<QListView>("vectorGalleryView");
    for (const int tile : {static_cast<int>(vectorFunctions().size()) - 1, 0}) {
        action("gallery")->trigger();
        tiles->setFocus();
        tiles->setCurrentIndex(tiles->model()->index(tile, 0));
        QApplication::processEvents();
        if (tile == 0)
            QTest::keyClick(tiles, Qt::Key_Return);
        else
            QTest::mouseClick(tiles->viewport(), Qt::LeftButton, {}, tiles->visualRect(tiles->currentIndex()).center());
        EXPECT_TRUE(action("experiments")->isChecked());
        EXPECT_EQ(explorer().current().experiment, "vector_function");
        EXPECT_EQ(child<QComboBox>("choice_function")->currentIndex(), tile);
        ASSERT_TRUE(isDone());
    }
    EXPECT_TRUE(explorer().current().overrides.empty()) << "the first is what the experiment starts with";
    action("undo")->trigger();
    EXPECT_EQ(child<QComboBox>("choice_function")->currentIndex(), static_cast<int>(vectorFunctions().size()) - 1);
}

TEST_F(ExperimentsPageTest, NothingRunsThatNobodySees) {
    ASSERT_TRUE(isDone());
    action("explore")->trigger();
    window->edit([](Exploration& e) { e.current.values[0] = 2.0; });
    EXPECT_FALSE(child("stopExperiment")->isEnabled());
    action("experiments")->trigger();
    EXPECT_TRUE(child("stopExperiment")->isEnabled());
    ASSERT_TRUE(isDone());
}

TEST_F(ExperimentsPageTest, EveryExperimentHasATextInBothLanguages) {
    for (const Experiment& experiment : experiments()) {
        const ExperimentText english = experimentText(experiment.id, QLocale::English);
        const ExperimentText chinese = experimentText(experiment.id, QLocale::Chinese);
        EXPECT_FALSE(english.body.isEmpty()) << experiment.id;
        EXPECT_FALSE(chinese.body.isEmpty()) << experiment.id;
        EXPECT_NE(english.name, chinese.name) << experiment.id;
        static const QRegularExpression gap(QStringLiteral("[\\x{4e00}-\\x{9fff}，。；：][ \n][\\x{4e00}-\\x{9fff}]"));
        EXPECT_FALSE(gap.match(chinese.body).hasMatch()) << gap.match(chinese.body).captured().toStdString();
    }
    action("languageChinese")->trigger();
    QApplication::processEvents();
    EXPECT_EQ(child<QComboBox>("experimentList")->currentText(),
              experimentText(experiments().front().id, QLocale::Chinese).name);
}

TEST_F(ExperimentsPageTest, SettingsAreNamedInWords) {
    for (const Experiment& experiment : experiments())
        for (const Setting& setting : experiment.settings) {
            if (setting.parameter.id == "negative_slope") continue;  // as frameworks spell it
            EXPECT_FALSE(translated(setting.name).contains(u'_')) << setting.parameter.id;
            for (const Choice& choice : setting.choices)
                EXPECT_FALSE(translated(choice.name).contains(u'_')) << choice.id;
        }
    EXPECT_EQ(translated(initialisations()[2].name), "He");
}

TEST_F(ExperimentsPageTest, TabGoesFromTheFiguresThroughTheSettingsToTheText) {
    for (const char* experiment : {"statistics", "learn_prelu", "tensor"}) {
        window->edit([&](Exploration& e) { e.experiment = experiment; });
        ASSERT_TRUE(isDone());
        std::vector<QWidget*> settings;
        const auto* panel = child<QWidget>("experimentPanel");
        child("figureTabs")->setFocus(Qt::TabFocusReason);
        for (press(Qt::Key_Tab); panel->isAncestorOf(QApplication::focusWidget()); press(Qt::Key_Tab))
            settings.push_back(QApplication::focusWidget());
        EXPECT_GT(settings.size(), 3U) << experiment;
        EXPECT_EQ(QApplication::focusWidget(), child("experimentText")) << experiment;
    }
}

TEST_F(ExperimentsPageTest, TheTextKeepsItsSizeWhateverTheWheelDoes) {
    auto* text = child<QTextBrowser>("experimentText");
    const QFont before = text->font();
    const QPointF middle(text->viewport()->rect().center());
    for (const int turn : {120, 120, -240, 1200}) {
        QWheelEvent wheel(middle, text->viewport()->mapToGlobal(middle), {}, {0, turn}, {}, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(text->viewport(), &wheel);
    }
    EXPECT_EQ(text->font(), before);
}

TEST_F(ExperimentsPageTest, TheWheelScrollsTheSettingsAndChangesOnlyWhatHasTheFocus) {
    window->edit([](Exploration& e) { e.experiment = "signal_propagation"; });
    ASSERT_TRUE(isDone());
    auto* choice = child<QComboBox>("choice_initialisation");
    auto* slider = child<ParameterRow>("parameter_width")->findChild<ValueSlider*>();
    for (QWidget* field : {static_cast<QWidget*>(choice), static_cast<QWidget*>(slider), child<QWidget>("seed")}) {
        turnWheel(field);
        EXPECT_FALSE(explorer().current().overrides.contains("signal_propagation")) << field->metaObject()->className();
        EXPECT_FALSE(field->focusPolicy() & Qt::WheelFocus & ~Qt::StrongFocus) << "the wheel gives it no focus";
    }
    slider->setFocus(Qt::TabFocusReason);
    turnWheel(slider);
    EXPECT_TRUE(explorer().current().overrides.contains("signal_propagation"));
}

TEST_F(ExperimentsPageTest, FiguresGetTheRoomOfALargeWindow) {
    auto* settings = child<QWidget>("experimentPanel");
    window->resize(1280, 800);
    const auto below = [&] { return page->height() - settings->mapTo(page, QPoint()).y(); };
    EXPECT_TRUE(QTest::qWaitFor([&] { return page->width() > 600 && below() > 180; })) << below();
    window->resize(2400, 2000);
    EXPECT_TRUE(QTest::qWaitFor([&] { return page->height() > 1700 && below() < 300; })) << below();
}

TEST_F(ExperimentsPageTest, SettingsArePartOfTheExploration) {
    start(ofExperiment("dead_units"));
    action("experiments")->trigger();
    typeSeed("7");
    EXPECT_EQ(explorer().current().overrides.at("dead_units").seed, 7U);
    auto* list = child<QComboBox>("experimentList");
    const int first = list->currentIndex();
    list->setFocus();
    press(Qt::Key_Down);
    EXPECT_EQ(explorer().current().experiment, experiments()[static_cast<std::size_t>(first) + 1].id);
    EXPECT_EQ(list->currentIndex(), first + 1);
    EXPECT_FALSE(explorer().current().overrides.contains(explorer().current().experiment)) << "each has its own";
    action("undo")->trigger();
    EXPECT_EQ(list->currentIndex(), first);
    EXPECT_EQ(child<QDoubleSpinBox>("seed")->value(), 7);
    action("undo")->trigger();
    EXPECT_EQ(child<QDoubleSpinBox>("seed")->value(), 1);
    EXPECT_TRUE(explorer().current().overrides.empty()) << "what is as it was at first is not kept";
    action("redo")->trigger();
    action("redo")->trigger();
    window->close();
    window.reset();
    const auto restored = Session::restored();
    ASSERT_TRUE(restored && *restored);
    start(**restored);
    action("experiments")->trigger();
    EXPECT_EQ(child<QComboBox>("experimentList")->currentIndex(), first + 1) << "it is remembered";
}

TEST_F(ExperimentsPageTest, TheWindowClosesWhileAnExperimentRuns) {
    for (const Experiment& experiment : experiments()) {
        Exploration exploration = ofExperiment(experiment.id);
        for (const Setting& setting : experiment.settings)
            if (setting.whole && setting.choices.empty())
                exploration.overrides[std::string(experiment.id)].numbers[std::string(setting.parameter.id)] =
                    setting.parameter.high;
        start(std::move(exploration));
        action("experiments")->trigger();
        EXPECT_TRUE(child("stopExperiment")->isEnabled()) << experiment.id << " runs";
        EXPECT_TRUE(window->close());
        EXPECT_FALSE(child("stopExperiment")->isEnabled()) << experiment.id << " runs for nobody";
        QElapsedTimer clock;
        clock.start();
        window.reset();
        EXPECT_LT(clock.elapsed(), 5000) << experiment.id << " holds up the end of the program";
    }
}

TEST_F(ExperimentsPageTest, TablesArePastedOpenedAndDropped) {
    window->edit([](Exploration& e) { e.experiment = "tensor"; });
    auto* field = child<QPlainTextEdit>("text_values");
    const auto values = [&] { return explorer().current().overrides.at("tensor").texts.at("values"); };
    field->setFocus();
    field->selectAll();
    QApplication::clipboard()->setText("1,5\t-2\n3\t4\n");
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(values(), "1,5\t-2\n3\t4\n") << "what is pasted counts at once";
    ASSERT_TRUE(isDone());
    EXPECT_EQ(child<QLabel>("experimentState")->text(), "");
    press(Qt::Key_A, Qt::ControlModifier);
    type("1 2; 3");
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !child<QLabel>("experimentState")->text().isEmpty(); }));
    EXPECT_EQ(child<QLabel>("experimentState")->text(),
              "Values must have rows of equal length: row 2 has length 1, row 1 has length 2");

    const QTemporaryDir folder;
    QFile file(folder.filePath("table.tsv"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("5\t6\n");
    file.close();
    child<QToolButton>("open_values")->click();
    auto* dialog = page->findChild<QFileDialog*>();
    ASSERT_TRUE(dialog);
    emit dialog->fileSelected(file.fileName());
    delete dialog;
    EXPECT_EQ(values(), "5\t6\n");
    EXPECT_EQ(field->toPlainText(), "5\t6\n");
    page->openText("values", "/nonexistent/table.csv");
    EXPECT_TRUE(window->message().contains("/nonexistent/table.csv"));

    action("undo")->trigger();
    EXPECT_EQ(values(), "1 2; 3");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(page, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({9.0, 9.0}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(page, &drop);
    EXPECT_EQ(values(), "5\t6\n");
}

TEST_F(ExperimentsPageTest, WhatIsUndoneInAnExperimentIsSeen) {
    start(ofExperiment("dead_units"));
    action("experiments")->trigger();
    typeSeed("7");
    action("explore")->trigger();
    window->edit([](Exploration& e) { e.x.to = 6.0; });
    action("undo")->trigger();
    EXPECT_TRUE(action("explore")->isChecked()) << "the range of x is seen on this page";
    action("undo")->trigger();
    EXPECT_TRUE(action("experiments")->isChecked());
    EXPECT_EQ(child<QDoubleSpinBox>("seed")->value(), 1);
}

TEST_F(ExperimentsPageTest, WhatChangesOnlyThePlotIsOff) {
    for (const char* name : {"value", "slope", "curvature", "logSlope", "textbook", "stacked", "resetView"})
        EXPECT_FALSE(action(name)->isEnabled()) << name;
    EXPECT_FALSE(child("xRange")->isEnabled());
    EXPECT_TRUE(action("pin")->isEnabled());
    action("explore")->trigger();
    EXPECT_TRUE(action("slope")->isEnabled());
    EXPECT_TRUE(child("xRange")->isEnabled());
}

TEST_F(ExperimentsPageTest, ADragIsOneStepOfUndo) {
    auto* row = child<ParameterRow>("parameter_mean");
    auto* slider = row->findChild<ValueSlider*>();
    const auto drag = [&](int from, int to) {
        const int y = slider->height() / 2, step = to > from ? 3 : -3;
        QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(from, y));
        for (int x = from + step; (to - x) * step > 0; x += step) QTest::mouseMove(slider, QPoint(x, y));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(to, y));
        return row->value();
    };
    const int width = slider->width();
    const double first = drag(width / 2, 3 * width / 4);
    EXPECT_GT(first, 0.0);
    EXPECT_EQ(explorer().current().overrides.at("statistics").numbers.at("mean"), first);
    EXPECT_LT(drag(3 * width / 4, width / 4), 0.0);
    action("undo")->trigger();
    EXPECT_EQ(row->value(), first);
    action("undo")->trigger();
    EXPECT_EQ(row->value(), 0.0);
    EXPECT_FALSE(explorer().canUndo());
}

TEST_F(ExperimentsPageTest, SeveralActivationsAreThePinnedOnes) {
    const auto several = std::ranges::find_if(experiments(), [](const Experiment& e) { return e.arity.most > 1; });
    ASSERT_NE(several, experiments().end());
    window->edit([](Exploration& e) { e.pinned = {defaultSelection("relu"), defaultSelection("tanh")}; });
    window->edit([&](Exploration& e) { e.experiment = several->id; });
    EXPECT_TRUE(with().contains("ReLU")) << with().toStdString();
    EXPECT_TRUE(with().contains("ELU, α = 1")) << with().toStdString();
}

}  // namespace
}  // namespace activation
