// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of experiments writes into files.
#include "tests/app/commands/program.h"
#include "tests/app/window/experiments_fixture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProgressBar>

namespace activation {
namespace {

class ExperimentsExportTest : public ExperimentsPageTest {
protected:
    void expectWhatTheCommandLineWrites();
};

TEST_F(ExperimentsExportTest, SavesPicturesAndData) {
    ASSERT_TRUE(isDone());
    const QTemporaryDir folder;
    for (const char* suffix : {"png", "svg", "pdf", "csv", "json"}) {
        const QString path = folder.filePath(QStringLiteral("figures.") + suffix);
        action("export")->trigger();
        auto* dialog = page->findChild<QFileDialog*>();
        ASSERT_TRUE(dialog);
        emit dialog->fileSelected(path);
        delete dialog;
        EXPECT_GT(QFileInfo(path).size(), 500) << suffix;
    }
    QApplication::clipboard()->clear();
    action("copyPicture")->trigger();
    EXPECT_GE(QApplication::clipboard()->image().width(), 2 * 640);
    action("export")->trigger();
    auto* dialog = page->findChild<QFileDialog*>();
    emit dialog->fileSelected(QStringLiteral("/nonexistent/figures.csv"));
    delete dialog;
    EXPECT_TRUE(window->message().contains("/nonexistent/figures.csv"));
}

/// Exports and runs the same on the command line, with what the file says that it comes from.
void ExperimentsExportTest::expectWhatTheCommandLineWrites() {
    const QByteArray json = exported("json");
    const QJsonObject all = QJsonDocument::fromJson(json).object(), settings = all["settings"].toObject();
    const auto number = [](const QJsonValue& value) { return QString::number(value.toDouble(), 'g', 17); };
    QStringList arguments{"run", all["experiment"].toString()};
    for (const QString& id : settings.keys())
        arguments << "--set" << id + '=' + (settings[id].isString() ? settings[id].toString() : number(settings[id]));
    for (const QJsonValue& each : all["activations"].toArray()) {
        const QJsonObject parameters = each["parameters"].toObject();
        QStringList values;
        for (const QString& id : parameters.keys()) values << id + '=' + number(parameters[id]);
        arguments << "--activation" << each["id"].toString() + (values.isEmpty() ? "" : ":" + values.join(','));
    }
    if (all.contains("seed") && all["seed"].toString() != "1") arguments << "--seed" << all["seed"].toString();
    EXPECT_EQ(json.toStdString(), outputOf(arguments + QStringList{"--json"}));
    EXPECT_EQ(exported("csv").toStdString(), outputOf(arguments + QStringList{"--csv"}));
}

TEST_F(ExperimentsExportTest, DataAreWhatTheCommandLineWritesInAnyLanguage) {
    action("languageChinese")->trigger();
    for (const char* id : {"statistics", "zig_zag", "tensor", "self_normalisation", "vector_function", "precision"}) {
        window->edit([&](Exploration& e) {
            e.experiment = id;
            e.current = {"elu", {1.0 / 3.0}};
        });
        ASSERT_TRUE(isDone()) << id;
        expectWhatTheCommandLineWrites();
    }
    action("languageEnglish")->trigger();
}

TEST_F(ExperimentsExportTest, AFailedRunTakesNothingFromTheLastThatDidNotFail) {
    Exploration exploration = ofExperiment("train_classifier");
    exploration.overrides["train_classifier"].numbers = {{"pictures", 200.0}, {"epochs", 2.0}};
    start(exploration);
    action("experiments")->trigger();
    page = window->pages().experimentsPage();
    ASSERT_TRUE(isDone());
    const QByteArray before = exported("json");
    window->edit([](Exploration& e) { e.overrides["train_classifier"].numbers["learning_rate"] = 1000.0; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !child<QLabel>("experimentState")->text().isEmpty(); }, patience));
    EXPECT_FALSE(page->staleSentence().isEmpty()) << "the figures are of other settings";
    EXPECT_EQ(exported("json"), before);
    expectWhatTheCommandLineWrites();
    action("stopExperiment")->trigger();
    EXPECT_EQ(exported("json"), before);
}

TEST_F(ExperimentsExportTest, AStoppedRunTakesNothingFromTheOneBefore) {
    Exploration exploration = ofExperiment("train_classifier");
    exploration.overrides["train_classifier"].numbers = {{"pictures", 200.0}, {"epochs", 2.0}};
    start(exploration);
    action("experiments")->trigger();
    page = window->pages().experimentsPage();
    ASSERT_TRUE(isDone());
    const QByteArray before = exported("json");
    window->edit([](Exploration& e) {
        e.overrides["train_classifier"].numbers["pictures"] = 20'000.0;
        e.overrides["train_classifier"].numbers["epochs"] = 60.0;
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QProgressBar>("experimentProgress")->value() > 0; }, patience));
    EXPECT_EQ(exported("json"), before) << "while it runs";
    action("stopExperiment")->trigger();
    EXPECT_EQ(exported("json"), before);
}

}  // namespace
}  // namespace activation
