// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of experiments writes into files.
#include "tests/app/commands/program.h"
#include "tests/app/window/experiments_fixture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
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
        exportTo(path);
        EXPECT_GT(QFileInfo(path).size(), 500) << suffix;
    }
    QApplication::clipboard()->clear();
    action("copyPicture")->trigger();
    EXPECT_GE(QApplication::clipboard()->image().width(), 2 * 640);
}

TEST_F(ExperimentsExportTest, WithoutFiguresThereIsNothingToExport) {
    action("stopExperiment")->trigger();
    ASSERT_FALSE(page->currentFigures());
    action("export")->trigger();
    EXPECT_FALSE(window->findChild<QDialog*>("exportDialog"));
    EXPECT_FALSE(window->message().isEmpty());
}

TEST_F(ExperimentsExportTest, APictureIsTheOneOfTheCommandLine) {
    window->edit([](Exploration& e) {
        e.experiment = "edge_of_chaos";
        e.current = defaultSelection("tanh");
        e.overrides["edge_of_chaos"].numbers["sigma_w"] = 1.25;
    });
    ASSERT_TRUE(isDone());
    const QTemporaryDir folder;
    const QString drawn = folder.filePath("window.png"), figure = folder.filePath("figure.png");
    action("export")->trigger();
    auto* const dialog = child<ExportDialog>("exportDialog");
    EXPECT_TRUE(dialog->path().endsWith("/edge-of-chaos.png")) << dialog->path().toStdString();
    const QSize whole = dialog->options().size;
    auto* const which = dialog->findChild<QComboBox*>("figure");
    ASSERT_EQ(which->count(), static_cast<int>(page->shownFigures().size()) + 1);
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Down);
    QTest::keyClick(which, Qt::Key_Down);
    EXPECT_EQ(dialog->options().figure, 2);
    EXPECT_LT(dialog->options().size.width(), whole.width()) << "one figure needs less room";
    QTest::mouseClick(dialog->findChild<QAbstractButton*>("title"), Qt::LeftButton, {}, {8, 8});
    ASSERT_FALSE(dialog->options().title);
    const QSize size = dialog->options().size;
    saveAs(drawn);
    const QString extent = QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
    outputOf({"run", "edge_of_chaos", "--set", "sigma_w=1.25", "--activation", "tanh", "--figure", "2", "--size",
              extent, "--title", "off", "-o", figure});
    const auto bytesOf = [](const QString& path) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    EXPECT_TRUE(bytesOf(drawn) == bytesOf(figure));
    outputOf({"render", drawn, "-o", folder.filePath("again.png")});
    EXPECT_TRUE(bytesOf(drawn) == bytesOf(folder.filePath("again.png"))) << "the picture holds all of it";

    start();
    window->files().openFile(drawn);
    EXPECT_EQ(seen().experiment, "edge_of_chaos");
    EXPECT_EQ(seen().current.id, "tanh");
    EXPECT_EQ(seen().overrides.at("edge_of_chaos").numbers.at("sigma_w"), 1.25);
}

TEST_F(ExperimentsExportTest, OneFigureAloneAsDataIsTheCommandLines) {
    ASSERT_TRUE(isDone());
    action("export")->trigger();
    auto* const which = child("exportDialog")->findChild<QComboBox*>("figure");
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Down);
    const QTemporaryDir folder;
    saveAs(folder.filePath("a.csv"));
    QFile file(folder.filePath("a.csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const std::string id(page->experiment().id), all = outputOf({"run", id.c_str(), "--csv"});
    const std::string alone = file.readAll().toStdString();
    EXPECT_EQ(alone, outputOf({"run", id.c_str(), "--csv", "--figure", "1"}));
    EXPECT_TRUE(all.starts_with(alone));
    EXPECT_LT(alone.size(), all.size());
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
