// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in place of the normal inputs: opened, dropped, pasted, and gone again.
#include "app/window/data/data_commands.h"
#include "app/files/exploration_file.h"
#include "tests/app/window/window_fixture.h"
#include "tests/support/places.h"
#include "widgets/look/look.h"
#include "widgets/readout/statistics_strip.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QInputDialog>
#include <QLabel>
#include <QMimeData>
#include <QProgressDialog>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>

namespace activation {
namespace {

class DataCommandsTest : public WindowTest {
protected:
    QString file(const char* name, const QByteArray& content) const {
        QFile file(folder.filePath(QLatin1String(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    bool isThere(const char* name) const {
        return QTest::qWaitFor([&] { return seen().sample && seen().sample->name == name; });
    }
    bool isSaid(const QString& part) const {
        return QTest::qWaitFor([&] { return window->message().contains(part); });
    }
    void paste(const QString& text) const {
        QApplication::clipboard()->setText(text);
        action("paste")->trigger();
    }
    StatisticsStrip& strip() const { return *child<StatisticsStrip>("statisticsStrip"); }

    QTemporaryDir folder;
};

TEST_F(DataCommandsTest, AFileStandsInPlaceOfTheNormalInputsUntilItIsRemoved) {
    choose("relu");
    const Exploration before = seen();
    window->files().openFile(file("layer.txt", "-2 -1 0.5\n1.5 nan\n"));
    ASSERT_TRUE(isThere("layer.txt")) << window->message().toStdString();
    EXPECT_EQ(seen().sample->count, 4U);
    EXPECT_TRUE(seen().shown.densities);
    EXPECT_TRUE(window->message().contains("1 NaN")) << window->message().toStdString();
    EXPECT_TRUE(strip().isVisible());
    EXPECT_TRUE(strip().text().startsWith("layer.txt, n = 4, E f 0.5")) << strip().text().toStdString();
    EXPECT_TRUE(child<QLabel>("sampleName")->isVisible());
    EXPECT_FALSE(child("inputMean")->isVisible());

    QTest::mouseClick(child<QToolButton>("removeSample"), Qt::LeftButton);
    EXPECT_FALSE(seen().sample);
    EXPECT_TRUE(child("inputMean")->isVisible());
    EXPECT_TRUE(strip().text().startsWith("z ~ N(0, 1)"));
    EXPECT_FALSE(action("removeData")->isEnabled());
    action("undo")->trigger();
    EXPECT_TRUE(seen().sample);
    action("removeData")->trigger();
    EXPECT_FALSE(seen().sample);
    for (int i = 0; i < 2; ++i) action("undo")->trigger();
    EXPECT_EQ(seen(), before);
}

TEST_F(DataCommandsTest, WhatIsSavedIsDrawnWithoutTheFile) {
    window->files().openFile(file("layer.csv", "1.5\n2\n-1\n"));
    ASSERT_TRUE(isThere("layer.csv"));
    const Exploration shown = seen();
    const QString path = folder.filePath("kept.activation");
    window->files().saveFile(path);
    QFile::remove(folder.filePath("layer.csv"));
    action("removeData")->trigger();
    window->files().openFile(path);
    EXPECT_EQ(seen(), shown);
}

TEST_F(DataCommandsTest, ADroppedFileIsTakenToo) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file("inputs.dat", "3\n4\n"))});
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window.get(), &drop);
    EXPECT_TRUE(isThere("inputs.dat")) << window->message().toStdString();
}

TEST_F(DataCommandsTest, OfATableAColumnIsChosen) {
    window->files().openFile(file("table.csv", "epoch,z,loss\n1,0.5,9\n2,-0.5,8\n"));
    auto* dialog = child<QInputDialog>("columnDialog");
    EXPECT_EQ(dialog->comboBoxItems(), (QStringList{"epoch", "z", "loss", "all columns"}));
    dialog->setTextValue("z");
    dialog->accept();
    ASSERT_TRUE(isThere("table.csv, z")) << window->message().toStdString();
    EXPECT_EQ(seen().sample->mean, 0.0);
    EXPECT_EQ(seen().sample->deviation, 0.5);
}

TEST_F(DataCommandsTest, NumbersArePasted) {
    const Exploration before = seen();
    paste(QString::fromUtf8("[-1.5, 0.25,\n 3]"));
    ASSERT_TRUE(seen().sample) << window->message().toStdString();
    EXPECT_EQ(seen().sample->name, "pasted numbers");
    EXPECT_EQ(seen().sample->count, 3U);
    action("undo")->trigger();
    EXPECT_EQ(seen(), before);
    paste("1 2 three");
    EXPECT_EQ(window->message(), "Cannot paste the numbers: line 1: \"three\" is not a number");
    EXPECT_EQ(seen(), before);
    paste("three words here");
    EXPECT_TRUE(window->message().startsWith("Cannot paste: line 1")) << window->message().toStdString();
    EXPECT_EQ(seen(), before);
}

TEST_F(DataCommandsTest, AWrongFileChangesNothingAndIsOneSentence) {
    const Exploration before = seen();
    const QByteArray objects = QByteArray("\x93NUMPY\x01\x00\x36\x00", 10) +
                               QByteArray("{'descr': '|O', 'fortran_order': False, 'shape': (1,)}");
    struct Case {
        const char* name;
        QByteArray content;
        const char* sentence;
    };
    for (const auto& [name, content, sentence] : {
             Case{"words.txt", "1\ntwo", "line 2: \"two\" is not a number"},
             Case{"empty.txt", "", "it holds no numbers"},
             Case{"no.csv", "nan\ninf\n", "none of its numbers is finite"},
             Case{"cut.npy", QByteArray("\x93NUMPY\x01\x00\x76\x00{'de", 14), "it is truncated"},
             Case{"objects.npy", objects, "it holds Python objects"},
             Case{"other.npy",
                  "\x93"
                  "zip and more",
                  "it is neither a text nor an array of NumPy"},
             Case{"large.txt", "1 1e301", "it holds numbers that are larger than"},
         }) {
        window->clearFault();
        window->data().openFile(file(name, content));
        EXPECT_TRUE(isSaid(sentence)) << name << ": " << window->message().toStdString();
        EXPECT_TRUE(window->message().contains(name)) << window->message().toStdString();
        EXPECT_EQ(seen(), before) << name;
    }
    window->clearFault();
    window->data().openFile(folder.filePath("missing.npy"));
    EXPECT_TRUE(isSaid("No such file")) << window->message().toStdString();
    EXPECT_EQ(seen(), before);
}

TEST_F(DataCommandsTest, ReadingCanBeCancelled) {
    const Exploration before = seen();
    QByteArray large;
    for (int i = 0; i < 2'000'000; ++i) large += "0.123456\n";
    window->data().openFile(file("large.txt", large));
    auto* progress = child<QProgressDialog>("dataProgress");
    progress->cancel();
    window->data().openFile(file("small.txt", "7\n"));
    ASSERT_TRUE(isThere("small.txt")) << window->message().toStdString();
    action("undo")->trigger();
    EXPECT_EQ(seen(), before) << "of the other nothing came";
}

TEST_F(DataCommandsTest, NumbersThatWouldNotBeSeenBringTheRangeAlong) {
    paste("100 101 102");
    EXPECT_GE(seen().x.from, 90.0);
    EXPECT_LE(seen().x.to, 112.0);
    EXPECT_TRUE(seen().x.contains(100.0) && seen().x.contains(102.0));
    action("resetView")->trigger();
    paste("-1 0 1");
    EXPECT_EQ(seen().x, Exploration{}.x);
    paste("0.001 0.002 0.0015");
    EXPECT_LT(seen().x.size(), 0.01);
}

TEST_F(DataCommandsTest, TheTableFollowsWhatIsPinnedAndGoesWithTheData) {
    choose("relu");
    action("pin")->trigger();
    choose("gelu");
    paste("-2 -1 0.5 1.5");
    strip().findChild<QToolButton*>("statisticsInfo")->click();
    auto* glossary = child<QDialog>("statisticsGlossary");
    EXPECT_TRUE(glossary->isVisible());
    glossary->findChild<QPushButton*>("compareForSample")->click();
    auto* table = child<QTableWidget>("layerCells");
    EXPECT_EQ(table->rowCount(), 4) << "two activations, and what the fitted normal would give";
    EXPECT_EQ(table->item(0, 0)->text(), "GELU");
    EXPECT_EQ(table->item(2, 0)->text(), "ReLU");
    EXPECT_EQ(table->item(2, 1)->text(), "0.500") << "E f";
    EXPECT_EQ(table->item(2, 6)->text(), "50 %") << "dead";
    EXPECT_TRUE(child<QLabel>("layerVerdict")->text().contains("keeps gradients best"));
    action("lookDark")->trigger();
    EXPECT_EQ(table->item(1, 0)->foreground().color(), darkLook().secondaryText) << "it can be read in any look";
    action("lookLight")->trigger();
    action("unpinAll")->trigger();
    EXPECT_EQ(table->rowCount(), 2);
    QPointer<QDialog> dialog = child<QDialog>("layerTable");
    action("removeData")->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog; }));
}

TEST_F(DataCommandsTest, HelpHasTheCodeThatRecordsALayer) {
    QFile document(QString::fromUtf8(places::sourceTree) + "/docs/formulas.md");
    ASSERT_TRUE(document.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(document.readAll());
    action("recordInputs")->trigger();
    auto* tabs = child<QTabWidget>("recordingTabs");
    EXPECT_EQ(tabs->count(), 3);
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        child<QPushButton>("copyRecording")->click();
        const QString code = QApplication::clipboard()->text();
        EXPECT_TRUE(code.contains("layer.npy")) << i;
        EXPECT_TRUE(page.contains("```python\n" + code + "```")) << "docs/formulas.md has the same: " << i;
    }
}

}  // namespace
}  // namespace activation
