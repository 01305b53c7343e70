// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/experiments_page.h"

#include "app/content/experiment_text.h"
#include "core/network/initialisation.h"
#include "core/vector_functions/vector_function.h"
#include "tests/app/window/experiments_fixture.h"
#include "tests/support/real_wheel.h"
#include "widgets/catalogue/activation_popup.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/controls/value_slider.h"
#include "widgets/plot/figures/figure_view.h"
#include "widgets/text/core_text.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
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
    EXPECT_TRUE(page->isRunning()) << "it runs again";
    EXPECT_TRUE(with().contains("ELU, α = 2")) << with().toStdString();
    ASSERT_TRUE(isDone());
    EXPECT_GT(page->shownFigures().size(), 1U);
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
    EXPECT_FALSE(page->isRunning());
    action("experiments")->trigger();
    EXPECT_TRUE(page->isRunning());
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

TEST_F(ExperimentsPageTest, EveryFunctionOfAVectorHasACardInBothLanguages) {
    static const QRegularExpression gap(QStringLiteral("[\\x{4e00}-\\x{9fff}，。；：][ \n][\\x{4e00}-\\x{9fff}]"));
    for (const VectorFunction& function : vectorFunctions()) {
        const ExperimentText english = vectorFunctionText(function.facts.id, QLocale::English);
        const ExperimentText chinese = vectorFunctionText(function.facts.id, QLocale::Chinese);
        EXPECT_EQ(english.name.toStdString(), function.facts.name);
        for (const char* part : {"**When to use.**", "**Cautions.**"})
            EXPECT_TRUE(english.body.contains(QLatin1String(part))) << function.facts.id;
        for (const char* part : {"**何时使用。**", "**注意。**"})
            EXPECT_TRUE(chinese.body.contains(QString::fromUtf8(part))) << function.facts.id;
        EXPECT_FALSE(gap.match(chinese.body).hasMatch()) << gap.match(chinese.body).captured().toStdString();
    }
}

QImage formulaIn(const QTextBrowser& text, const QString& id) {
    return text.document()->resource(QTextDocument::ImageResource, QUrl(id)).value<QImage>();
}

TEST_F(ExperimentsPageTest, TheFunctionThatIsChosenHasItsCard) {
    auto* text = child<QTextBrowser>("experimentText");
    window->edit([](Exploration& e) { e.experiment = "vector_function"; });
    EXPECT_TRUE(text->toPlainText().startsWith("Softmax\n")) << text->toPlainText().toStdString();
    EXPECT_TRUE(text->toMarkdown().contains("![exp(xᵢ/T)/Σ exp(xⱼ/T)](softmax)")) << text->toMarkdown().toStdString();
    EXPECT_TRUE(text->toPlainText().contains("Bridle 1990"));
    EXPECT_TRUE(text->toPlainText().contains("jax.nn.softmax"));
    const QImage light = formulaIn(*text, "softmax");
    EXPECT_GT(light.width(), 60);
    EXPECT_LE(light.width() / light.devicePixelRatio(), text->viewport()->width());
    text->verticalScrollBar()->setValue(text->verticalScrollBar()->maximum());
    window->edit([](Exploration& e) { e.overrides["vector_function"].numbers["temperature"] = 2.5; });
    EXPECT_TRUE(text->toPlainText().contains("2.5")) << "code has the numbers that are set";
    EXPECT_GT(text->verticalScrollBar()->value(), 0) << "who reads it reads on";
    action("lookDark")->trigger();
    EXPECT_NE(formulaIn(*text, "softmax"), light) << "it is drawn in the colour of the text";
    action("lookLight")->trigger();
    EXPECT_EQ(formulaIn(*text, "softmax"), light);
    auto* functions = child<QComboBox>("choice_function");
    functions->setFocus();
    QTest::keyClick(functions, Qt::Key_End);
    EXPECT_TRUE(text->toPlainText().startsWith("Clamped SwiGLU\n")) << text->toPlainText().toStdString();
    EXPECT_FALSE(text->horizontalScrollBar()->isVisible()) << "long lines of code wrap";
    window->edit([](Exploration& e) { e.experiment = "statistics"; });
    EXPECT_FALSE(text->toPlainText().contains("Clamped SwiGLU"));
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

TEST_F(ExperimentsPageTest, TabGoesFromTheActivationsThroughSettingsAndFiguresToTheText) {
    for (const char* experiment : {"statistics", "train_classifier", "tensor"}) {
        Exploration exploration = ofExperiment(experiment);
        if (experiment == std::string_view("train_classifier"))
            exploration.overrides[experiment].numbers = {{"pictures", 200.0}, {"epochs", 1.0}};
        start(exploration);
        action("experiments")->trigger();
        ASSERT_TRUE(isDone());
        QStringList passed;
        const auto note = [&] {
            for (QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget())
                for (const char* part : {"experimentActivations", "experimentPanel", "figureChart", "experimentText"})
                    if (at->objectName() == part && (passed.isEmpty() || passed.back() != part)) passed << part;
        };
        child("activationBox0")->setFocus(Qt::TabFocusReason);
        note();
        for (int i = 0; i < 200 && QApplication::focusWidget() != child("experimentText"); ++i) {
            press(Qt::Key_Tab);
            note();
        }
        EXPECT_EQ(passed, (QStringList{"experimentActivations", "experimentPanel", "figureChart", "experimentText"}))
            << experiment;
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

TEST_F(ExperimentsPageTest, FiguresHaveTheirRoomOnEveryScreen) {
    Exploration exploration = ofExperiment("edge_of_chaos");
    exploration.current = defaultSelection("tanh");  // with ELU's variance, which diverges, there are only two figures
    start(exploration);
    action("experiments")->trigger();
    ASSERT_TRUE(isDone());
    for (const QSize size : {QSize(1366, 728), QSize(1024, 700), QSize(1920, 1040), QSize(1366, 728)}) {
        window->resize(size);
        QApplication::processEvents();
        const QList<FigureView*> views = child("figureChart")->findChildren<FigureView*>();
        ASSERT_EQ(views.size(), 4);
        for (const FigureView* view : views) {
            const QSize least = view == views.front() ? QSize(520, 420) : QSize(220, 160);
            if (view != views.front() && view->figure().table) continue;
            EXPECT_GE(view->width(), least.width()) << size.width();
            EXPECT_GE(view->height(), least.height()) << size.width();
        }
        EXPECT_EQ(child("experimentText")->isVisible(), size.width() > 1200) << "the text makes room";
    }
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
    start((*restored)->exploration);
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
        EXPECT_TRUE(shown().isRunning()) << experiment.id << " runs";
        EXPECT_TRUE(window->close());
        EXPECT_FALSE(shown().isRunning()) << experiment.id << " runs for nobody";
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
    EXPECT_EQ(faults(), QStringList{"Values must have rows of equal length: row 2 has length 1, row 1 has length 2"})
        << "at its field, at once";
    EXPECT_FALSE(page->staleSentence().isEmpty()) << "the figures are of what was there before";

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

TEST_F(ExperimentsPageTest, TheExperimentDecidesWhichActivationsStandThere) {
    for (const Experiment& experiment : experiments()) {
        window->edit([&](Exploration& e) { e.experiment = experiment.id; });
        EXPECT_EQ(child("experimentActivations")->isVisible(), experiment.arity.most > 0) << experiment.id;
        if (experiment.arity.most == 0) continue;
        EXPECT_EQ(child<ActivationBox>("activationBox0")->current(), "elu") << experiment.id;
        EXPECT_EQ(child("addActivation")->isVisible(), experiment.arity.most > 1) << experiment.id;
        EXPECT_EQ(child("removeActivation0")->isVisible(), false) << experiment.id;
    }
}

TEST_F(ExperimentsPageTest, ActivationsAreChosenAddedDraggedAndLeftOutThere) {
    start(ofExperiment("zig_zag"));
    action("experiments")->trigger();
    const auto ids = [&] {
        QStringList result;
        for (const Selection& each : shown().settings().activations) result << QString::fromStdString(each.id);
        return result;
    };
    const auto takeFromPopup = [&](const char* name) {
        ASSERT_TRUE(QApplication::activePopupWidget());
        QTest::keyClicks(QApplication::focusWidget(), name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    };
    EXPECT_EQ(ids(), QStringList{"elu"});
    QTest::mouseClick(child("suggest_sigmoid"), Qt::LeftButton);
    EXPECT_EQ(ids(), (QStringList{"elu", "sigmoid"}));
    QTest::mouseClick(child("addActivation"), Qt::LeftButton);
    takeFromPopup("softsign");
    EXPECT_EQ(ids(), (QStringList{"elu", "sigmoid", "softsign"}));
    QTest::mouseClick(child("activationBox1"), Qt::LeftButton);
    takeFromPopup("tanh");
    EXPECT_EQ(ids(), (QStringList{"elu", "tanh", "softsign"}));
    auto* const slider = child("experimentParameters0")->findChild<ValueSlider*>();
    slider->setFocus();
    press(Qt::Key_Right);
    EXPECT_GT(explorer().current().current.values[0], 1.0);
    QTest::mouseClick(child("removeActivation0"), Qt::LeftButton);
    EXPECT_EQ(ids(), (QStringList{"tanh", "softsign"}));
    action("undo")->trigger();
    EXPECT_EQ(ids(), (QStringList{"elu", "tanh", "softsign"}));
}

}  // namespace
}  // namespace activation
