// SPDX-License-Identifier: GPL-3.0-or-later
// Animations in the export's dialog.
#include "app/export/dialog/picture_preview.h"
#include "tests/app/commands/program.h"
#include "tests/app/export/dialog/export_dialog_fixture.h"

#include <QCheckBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>

namespace activation {
namespace {

class ExportAnimationTest : public ExportDialogTest {
protected:
    ExportAnimationTest() {
        choosePage(1);
        child<QDoubleSpinBox>("width")->setValue(320);
        child<QDoubleSpinBox>("height")->setValue(180);
    }
    void choosePage(int page) {
        auto* const tabs = child<QTabBar>("kind");
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(page).center());
        ASSERT_EQ(tabs->currentIndex(), page);
    }
    void typeNumber(const char* name, const QString& number) const {
        auto* field = child<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, number);
        QTest::keyClick(field, Qt::Key_Tab);
    }
    void typeFrames(int frames) const {
        auto* box = child<QSpinBox>("frames");
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(frames));
    }
    bool isClosed() {
        return QTest::qWaitFor([&] { return !dialog->isVisible() || !sentence().isEmpty(); }, 60'000) &&
               !dialog->isVisible();
    }
};

TEST_F(ExportAnimationTest, WritesWhatTheCommandLineWrites) {
    for (const char* format : {"GIF", "APNG", "WEBP"}) {
        openAgain();
        choosePage(1);
        choose("format", format);
        child<QDoubleSpinBox>("width")->setValue(320);
        child<QDoubleSpinBox>("height")->setValue(180);
        typeNumber("sweepFrom", "0.25");
        typeNumber("sweepTo", "3");
        typeFrames(9);
        auto* const back = child<QCheckBox>("thereAndBack");
        if (!back->isChecked()) QTest::mouseClick(back, Qt::LeftButton, {}, {8, 8});
        const QString suffix = QString::fromLatin1(format).toLower(), path = folder.filePath("window." + suffix);
        typePath(path);
        QSignalSpy saved(dialog, &ExportDialog::saved);
        press("save");
        ASSERT_TRUE(isClosed()) << sentence().toStdString();
        EXPECT_EQ(saved.count(), 1);
        outputOf({"render", "elu", "--sweep", "alpha=0.25:3:9", "--there-and-back", "--size", "320x180", "-o",
                  folder.filePath("line." + suffix)});
        EXPECT_TRUE(bytesOf(path) == bytesOf(folder.filePath("line." + suffix))) << format;
    }
}

TEST_F(ExportAnimationTest, CancelledTheOldFileStaysAndNothingElseIsThere) {
    for (const char* format : {"GIF", "APNG", "WEBP"}) {
        choose("format", format);
        typeFrames(1000);
        const QString path = folder.filePath("a." + QString::fromLatin1(format).toLower());
        QFile old(path);
        ASSERT_TRUE(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        const QStringList before = QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        typePath(path);
        press("save");
        press("save");  // agrees to replace it
        auto* const progress = child<QProgressBar>("progress");
        EXPECT_TRUE(progress->isVisible());
        EXPECT_FALSE(child<QPushButton>("save")->isEnabled());
        ASSERT_TRUE(QTest::qWaitFor([&] { return progress->value() > 0; }, 60'000)) << "it goes on";
        QTest::keyClick(dialog, Qt::Key_Escape);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !progress->isVisible(); }, 60'000));
        EXPECT_TRUE(dialog->isVisible());
        EXPECT_TRUE(sentence().startsWith("Cancelled")) << sentence().toStdString();
        EXPECT_EQ(bytesOf(path), "old");
        EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
        EXPECT_TRUE(child<QPushButton>("save")->isEnabled());
    }
}

TEST_F(ExportAnimationTest, ADialogThatIsTakenDownStopsWriting) {
    typeFrames(1000);
    typePath(folder.filePath("a.gif"));
    press("save");
    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QProgressBar>("progress")->value() > 0; }, 60'000));
    delete dialog;
    dialog = nullptr;
    EXPECT_TRUE(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST_F(ExportAnimationTest, ThePreviewMoves) {
    auto* const preview = dialog->findChild<PicturePreview*>();
    QImage first;
    ASSERT_TRUE(QTest::qWaitFor([&] {
        first = preview->image();
        return preview->frame() > 0;
    }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return preview->frame() > 30 && preview->image() != first; }));
    choosePage(0);
    QSignalSpy rendered(preview, &PicturePreview::rendered);
    ASSERT_TRUE(rendered.wait());
    EXPECT_EQ(preview->frame(), 0U) << "a picture stands still";
}

TEST_F(ExportAnimationTest, WhatTheActivationRefusesIsASentence) {
    delete dialog;
    Exploration exploration;
    exploration.current = {"celu", {1.0}};
    open(exploration);
    choosePage(1);
    typeNumber("sweepFrom", "0");
    EXPECT_FALSE(sentence().isEmpty());
    typePath(folder.filePath("a.gif"));
    press("save");
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(sentence().contains("alpha")) << sentence().toStdString();
    EXPECT_FALSE(QFile::exists(folder.filePath("a.gif")));
}

TEST_F(ExportAnimationTest, WithoutParametersThereIsNothingToSweep) {
    delete dialog;
    Exploration exploration;
    exploration.current = {"relu", {}};
    open(exploration);
    EXPECT_FALSE(child<QTabBar>("kind")->isTabEnabled(1));
    EXPECT_FALSE(child<QTabBar>("kind")->tabToolTip(1).isEmpty());
}

/// ffmpeg or none, whatever is installed here.
TEST_F(ExportAnimationTest, SaysWhereAVideoNeedsAProgramThatIsMissing) {
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", folder.path().toUtf8());
    openAgain();
    choosePage(1);
    auto* const formats = child<QComboBox>("format");
    const int mp4 = formats->findData("mp4");
    EXPECT_TRUE(formats->itemText(mp4).contains("ffmpeg"));
    EXPECT_FALSE(formats->model()->flags(formats->model()->index(mp4, 0)).testFlag(Qt::ItemIsEnabled));
    QFile program(folder.filePath("ffmpeg"));
    ASSERT_TRUE(program.open(QIODevice::WriteOnly));
    program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    program.close();
    openAgain();
    choosePage(1);
    EXPECT_EQ(child<QComboBox>("format")->itemText(mp4), "MP4");
    qputenv("PATH", path);
}

}  // namespace
}  // namespace activation
