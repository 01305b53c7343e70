// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/experiments/experiment_runner.h"

#include "core/experiments/catalogue.h"
#include "widgets/controls/value_slider.h"
#include "widgets/experiments/experiment_panel.h"
#include "widgets/text/core_text.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>
#include <memory>

namespace activation {
namespace {

constexpr int patience = 60'000;  // ms

const Experiment& named(std::string_view id) { return *findExperiment(id); }

class ExperimentRunnerTest : public testing::Test {
protected:
    ExperimentRunnerTest() {
        QObject::connect(&runner, &ExperimentRunner::finished, &runner,
                         [this](const ExperimentResult& result) { finished.push_back(result); });
        QObject::connect(&runner, &ExperimentRunner::failed, &runner,
                         [this](const Fault& fault) { failed << faultText(fault); });
    }
    void request(const Experiment& experiment, double depth = 0.0) {
        Settings settings = defaultSettings(experiment);
        if (depth > 0.0) settings.numbers["depth"] = depth;
        runner.request(experiment, std::move(settings));
    }

    ExperimentRunner runner;
    std::vector<ExperimentResult> finished;
    QStringList failed;
};

TEST_F(ExperimentRunnerTest, BringsWhatTheExperimentShows) {
    request(named("statistics"));
    EXPECT_TRUE(runner.isRunning());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !finished.empty(); }, patience));
    EXPECT_FALSE(runner.isRunning());
    const auto direct = run(named("statistics"), defaultSettings(named("statistics")));
    ASSERT_EQ(finished[0].figures.size(), direct->size());
    EXPECT_EQ(finished[0].figures[0].curves[0].y, (*direct)[0].curves[0].y);
    EXPECT_EQ(finished[0].experiment, &named("statistics"));
    EXPECT_EQ(finished[0].settings, defaultSettings(named("statistics")));
}

TEST_F(ExperimentRunnerTest, OnlyTheNewestRequestIsHeardOf) {
    for (int depth = 90; depth < 100; ++depth) request(named("signal_propagation"), depth);
    request(named("signal_propagation"), 3);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !finished.empty(); }, patience));
    request(named("statistics"));  // after it, nothing can come of those before
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.back().experiment == &named("statistics"); }, patience));
    ASSERT_EQ(finished.size(), 2U);
    EXPECT_EQ(finished[0].figures[0].curves[0].x.back(), 3.0);
    EXPECT_EQ(finished[0].settings.number("depth"), 3.0);
    EXPECT_EQ(failed, QStringList());
}

TEST_F(ExperimentRunnerTest, SaysWhyItCannot) {
    Settings settings = defaultSettings(named("signal_propagation"));
    settings.numbers["depth"] = -1.0;
    runner.request(named("signal_propagation"), settings);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !failed.empty(); }, patience));
    EXPECT_TRUE(failed[0].contains("depth must be a whole number")) << failed[0].toStdString();
}

TEST_F(ExperimentRunnerTest, NothingIsHeardOfWhatWasStopped) {
    request(named("signal_propagation"), 100);
    runner.stop();
    EXPECT_FALSE(runner.isRunning());
    request(named("statistics"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !finished.empty(); }, patience));
    EXPECT_EQ(finished.size(), 1U);
    EXPECT_EQ(failed, QStringList());
}

TEST_F(ExperimentRunnerTest, TrainingIsHeldGoesOnStepByStepAndIsStopped) {
    const Experiment& training = named("train_classifier");
    Settings settings = defaultSettings(training);
    settings.numbers["pictures"] = 200.0;
    settings.numbers["epochs"] = 100.0;  // more than are through before it hears that it is held
    settings.activations.resize(1);
    std::size_t epochs = 0;
    QObject::connect(&runner, &ExperimentRunner::showing, &runner,
                     [&](const ExperimentResult& soFar) { epochs = soFar.figures[0].curves[0].x.size() - 1; });
    const auto isHeld = [&] { return runner.isPaused(); };
    runner.request(training, settings);
    runner.pause();
    ASSERT_TRUE(QTest::qWaitFor(isHeld, patience));
    const std::size_t first = epochs;
    EXPECT_GE(first, 1U) << "what has been learned is seen";
    EXPECT_TRUE(runner.isRunning());
    for (const std::size_t more : {1U, 2U}) {
        runner.step();
        EXPECT_FALSE(runner.isPaused());
        ASSERT_TRUE(QTest::qWaitFor(isHeld, patience));
        EXPECT_EQ(epochs, first + more);
    }
    epochs = 0;
    runner.request(training, settings);  // from the beginning
    EXPECT_FALSE(runner.isPaused());
    runner.pause();
    ASSERT_TRUE(QTest::qWaitFor(isHeld, patience));
    EXPECT_GE(epochs, 1U);
    runner.resume();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !finished.empty(); }, patience));
    EXPECT_EQ(finished[0].figures[0].curves[0].x.size(), 101U);
    EXPECT_EQ(finished[0].figures[0].curves[0].y, (*run(training, settings))[0].curves[0].y)
        << "a pause changes nothing";
    runner.request(training, settings);
    runner.pause();
    ASSERT_TRUE(QTest::qWaitFor(isHeld, patience));
    runner.stop();
    EXPECT_FALSE(runner.isRunning() || runner.isPaused());
    request(named("statistics"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.size() == 2; }, patience)) << "the held run has ended";
    EXPECT_EQ(failed, QStringList());
}

TEST(ExperimentRunner, MayGoWhileItIsHeld) {
    auto runner = std::make_unique<ExperimentRunner>();
    Settings settings = defaultSettings(named("train_classifier"));
    settings.numbers["pictures"] = 200.0;
    runner->request(named("train_classifier"), settings);
    runner->pause();
    ASSERT_TRUE(QTest::qWaitFor([&] { return runner->isPaused(); }, patience));
    runner.reset();
}

TEST(ExperimentRunner, MayGoWhileItRuns) {
    for (const Experiment& experiment : experiments()) {
        SCOPED_TRACE(std::string(experiment.id));
        auto runner = std::make_unique<ExperimentRunner>();
        int heard = 0;
        QObject::connect(runner.get(), &ExperimentRunner::progressed, runner.get(), [&] { ++heard; });
        QObject::connect(runner.get(), &ExperimentRunner::finished, runner.get(), [&] { ++heard; });
        Settings settings = defaultSettings(experiment);
        for (const Setting& setting : experiment.settings)
            if (setting.whole && setting.choices.empty())
                settings.numbers[std::string(setting.parameter.id)] = setting.parameter.high;
        runner->request(experiment, settings);
        ASSERT_TRUE(QTest::qWaitFor([&] { return heard > 0; }, patience)) << "it runs";
        runner.reset();
        const int before = heard;
        QCoreApplication::processEvents();
        EXPECT_EQ(heard, before) << "nothing is heard of it any more";
    }
}

class ExperimentPanelTest : public testing::Test {
protected:
    ExperimentPanelTest() {
        panel.resize(600, 600);
        panel.show();
        panel.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&panel));
    }
    void take(std::string_view id) { panel.setExperiment(named(id), defaultSettings(named(id))); }

    ExperimentPanel panel;
    QSignalSpy spy{&panel, &ExperimentPanel::settingsEdited};
};

TEST_F(ExperimentPanelTest, FaultsStandAtTheirField) {
    for (const Experiment& experiment : experiments()) {
        take(experiment.id);
        std::vector<std::string_view> ids;
        for (const TextSetting& text : experiment.texts) ids.push_back(text.id);
        for (const Setting& setting : experiment.settings) ids.push_back(setting.parameter.id);
        const auto said = [&] {
            QStringList result;
            for (const QLabel* label : panel.findChildren<QLabel*>("fault"))
                if (label->isVisibleTo(&panel)) result << label->text();
            return result;
        };
        for (const std::string_view id : ids) {
            EXPECT_TRUE(panel.setFault(id, "Cannot be"));
            EXPECT_EQ(said(), QStringList{"Cannot be"}) << experiment.id << ' ' << id;
            EXPECT_EQ(settingOf(experiment, Fault{std::string(id) + " must be otherwise"}), id);
        }
        EXPECT_FALSE(panel.setFault({}, "Of nothing"));
        EXPECT_EQ(said(), QStringList());
        EXPECT_EQ(settingOf(experiment, Fault{std::string("an epoch would take too long")}), "");
    }
}

TEST_F(ExperimentPanelTest, HasAFieldForEachSetting) {
    for (const Experiment& experiment : experiments()) {
        panel.setExperiment(experiment, defaultSettings(experiment));
        for (const Setting& setting : experiment.settings) {
            const QString id = QString::fromUtf8(setting.parameter.id.data(), qsizetype(setting.parameter.id.size()));
            EXPECT_TRUE(panel.findChild<QWidget*>((setting.choices.empty() ? "parameter_" : "choice_") + id))
                << experiment.id << ' ' << setting.parameter.id;
        }
        for (const TextSetting& text : experiment.texts)
            EXPECT_TRUE(
                panel.findChild<QWidget*>("text_" + QString::fromUtf8(text.id.data(), qsizetype(text.id.size()))));
        EXPECT_EQ(panel.findChild<QDoubleSpinBox*>("seed") != nullptr, experiment.isRandom) << experiment.id;
        EXPECT_EQ(panel.settings(), defaultSettings(experiment));
    }
}

TEST_F(ExperimentPanelTest, WholeNumbersStayWholeAndEveryKeyCounts) {
    take("signal_propagation");
    QWidget* slider = panel.findChild<QWidget*>("parameter_depth")->findChild<QWidget*>("slider");
    for (int expected = 31; expected < 35; ++expected) {
        QTest::keyClick(slider, Qt::Key_Right);
        EXPECT_EQ(panel.settings().number("depth"), expected);
    }
    QTest::keyClick(slider, Qt::Key_Left);
    EXPECT_EQ(panel.settings().number("depth"), 33.0);
    EXPECT_EQ(spy.count(), 10) << "a key that is pressed is a drag, which ends where it is let go";
    for (int i = 0; i < spy.count(); ++i) EXPECT_EQ(spy.at(i).at(2).toBool(), i % 2 == 0) << i;
}

TEST_F(ExperimentPanelTest, RefusesWhatIsIllegal) {
    take("signal_propagation");
    auto* field = panel.findChild<QWidget*>("parameter_depth")->findChild<QLineEdit*>("field");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, "-5");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(spy.count(), 0);
    EXPECT_EQ(panel.settings(), defaultSettings(named("signal_propagation")));
    EXPECT_TRUE(panel.findChild<QWidget*>("parameter_depth")
                    ->findChild<QLabel*>("fault")
                    ->text()
                    .contains("must be a whole number from"));
    EXPECT_EQ(field->text(), "-5") << "what was typed stays, to be corrected";
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(field->text(), "30");
}

TEST_F(ExperimentPanelTest, LearningRatesSlideByOrdersOfMagnitude) {
    take("dead_units");  // from 0.001 to 3, at first 0.1
    auto* row = panel.findChild<QWidget*>("parameter_learning_rate");
    auto* slider = row->findChild<ValueSlider*>("slider");
    const auto rate = [&] { return panel.settings().number("learning_rate"); };
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(slider, key, modifiers);
        return rate();
    };
    EXPECT_EQ(press(Qt::Key_Right), 0.11);
    EXPECT_EQ(press(Qt::Key_Left), 0.1);
    EXPECT_EQ(press(Qt::Key_Right, Qt::ShiftModifier), 0.101);
    EXPECT_EQ(press(Qt::Key_Home), 0.001);
    EXPECT_EQ(press(Qt::Key_PageUp), 0.0022);
    EXPECT_EQ(press(Qt::Key_End), 3.0);
    const QPoint middle = slider->rect().center();
    QTest::mouseClick(slider, Qt::LeftButton, {}, middle);
    EXPECT_NEAR(rate(), std::sqrt(0.001 * 3.0), 0.005) << "the middle of the track is the geometric mean";
    QTest::mouseDClick(slider, Qt::LeftButton, {}, middle);
    EXPECT_EQ(rate(), 0.1) << "on the handle: the default";
    auto* field = row->findChild<QLineEdit*>("field");
    const auto type = [&](QLineEdit* into, const char* text) {
        into->setFocus();
        into->selectAll();
        QTest::keyClicks(into, text);
        QTest::keyClick(into, Qt::Key_Return);
    };
    type(field, "0.0123456789");
    EXPECT_EQ(rate(), 0.0123456789) << "what is typed is exact";
    type(field, "0");
    EXPECT_EQ(rate(), 0.0) << "0 is legal, though not on the track";
    EXPECT_EQ(press(Qt::Key_Right), 0.001);
    type(row->findChild<QLineEdit*>("limitFrom"), "-1");
    EXPECT_TRUE(row->findChild<QLabel*>("fault")->text().contains("must not be negative"));
    type(row->findChild<QLineEdit*>("limitFrom"), "0.01");
    EXPECT_EQ(slider->scale().limits(), (Range{0.01, 3.0}));
    EXPECT_TRUE(slider->scale().isLogarithmic());
}

TEST_F(ExperimentPanelTest, ColumnsAreEquallyWide) {
    panel.resize(1600, 300);
    take("signal_propagation");
    const auto* row = panel.findChild<QWidget*>("parameter_depth");
    const auto* choice = panel.findChild<QWidget*>("choice_distribution");
    EXPECT_TRUE(QTest::qWaitFor([&] { return row->width() > 0 && std::abs(row->width() - choice->width()) <= 2; }))
        << row->width() << " and " << choice->width();
}

TEST_F(ExperimentPanelTest, ChoicesAndSeed) {
    take("signal_propagation");
    auto* choice = panel.findChild<QComboBox*>("choice_distribution");
    QTest::keyClick(choice, Qt::Key_Down);
    EXPECT_EQ(panel.settings().whole("distribution"), 1U);
    auto* seed = panel.findChild<QDoubleSpinBox*>("seed");
    seed->selectAll();
    QTest::keyClicks(seed, "7");
    EXPECT_EQ(panel.settings().seed, 7U);
    EXPECT_EQ(spy.count(), 2);
}

}  // namespace
}  // namespace activation
