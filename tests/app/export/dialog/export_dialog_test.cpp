// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/picture_preview.h"
#include "app/export/format.h"
#include "app/files/exploration_file.h"
#include "app/files/recent_files.h"
#include "tests/app/commands/program.h"
#include "tests/app/export/dialog/export_dialog_fixture.h"
#include "widgets/look/look.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>

#include <semaphore>

namespace activation {
namespace {

TEST_F(ExportDialogTest, BeginsWithASlideNamedAfterTheActivation) {
    EXPECT_EQ(dialog->options().size, QSize(1920, 1080));
    EXPECT_EQ(child<QComboBox>("preset")->currentText(), "Slide 16:9");
    EXPECT_TRUE(dialog->path().endsWith("/elu.png"));
    EXPECT_TRUE(child<QPushButton>("save")->isDefault());
}

TEST_F(ExportDialogTest, APurposeSetsSizeAndResolution) {
    choose("preset", "Paper, one column");
    EXPECT_EQ(dialog->options().dpi, 300);
    EXPECT_EQ(dialog->options().size.width(), qRound(88 / 25.4 * 300));
    child<QSpinBox>("dpi")->setValue(600);
    EXPECT_EQ(dialog->options().size.width(), qRound(88 / 25.4 * 600)) << "the paper is as wide as before";
    EXPECT_EQ(child<QComboBox>("preset")->currentText(), "Paper, one column");
    EXPECT_EQ(child<QLabel>("paperSize")->text(), "2079 × 1417 pixels");
    EXPECT_FALSE(dialog->options().title);
    EXPECT_EQ(dialog->options().text, 8.0);
    choose("unit", "px");
    EXPECT_EQ(dialog->options().size.width(), 2079) << "another unit does not change the size";
    EXPECT_EQ(child<QComboBox>("preset")->currentText(), "Custom");
    EXPECT_TRUE(child<QLabel>("paperSize")->text().startsWith("88 × "));
    child<QDoubleSpinBox>("width")->setValue(500);
    child<QSpinBox>("dpi")->setValue(96);
    EXPECT_EQ(dialog->options().size.width(), 500);
    choose("preset", "Square");
    EXPECT_EQ(dialog->options().size, QSize(1200, 1200));
}

TEST_F(ExportDialogTest, TheNameFollowsTheFormatAndTheFormatTheName) {
    choose("format", "SVG");
    EXPECT_TRUE(dialog->path().endsWith("/elu.svg"));
    typePath("/somewhere/else.pdf");
    QTest::keyClick(child<QLineEdit>("path"), Qt::Key_Tab);
    EXPECT_EQ(child<QComboBox>("format")->currentText(), "PDF");
    typePath("/somewhere/v1.5");
    EXPECT_EQ(dialog->path(), "/somewhere/v1.5.pdf");
    choose("format", "CSV");
    EXPECT_FALSE(child<QDoubleSpinBox>("width")->isEnabled()) << "numbers have no size";
    choose("format", "PNG");
    EXPECT_TRUE(child<QDoubleSpinBox>("width")->isEnabled());
}

TEST_F(ExportDialogTest, SavesEveryFormat) {
    for (const QString& format : formatsFor(&Format::curves)) {
        choose("format", format.toUpper());
        child<QDoubleSpinBox>("width")->setValue(320);
        child<QDoubleSpinBox>("height")->setValue(180);
        const QString path = folder.filePath("a." + format);
        typePath(path);
        QSignalSpy saved(dialog, &ExportDialog::saved);
        save();
        EXPECT_EQ(saved.count(), 1) << sentence().toStdString();
        EXPECT_GT(QFile(path).size(), 100) << format.toStdString();
        EXPECT_FALSE(dialog->isVisible());
        const bool opens = static_cast<bool>(openExploration(path));
        EXPECT_EQ(opens, formatNamed(format)->opens) << format.toStdString();
        EXPECT_EQ(recentFiles().contains(path), opens) << "what opens again is found in the menu of files";
        openAgain();
    }
}

TEST_F(ExportDialogTest, StaysAliveWhileAPictureIsWrittenAndCanCancel) {
    std::counting_semaphore<> goesOn{0};
    const QString path = folder.filePath("a.png");
    ExportSubject subject = exportSubject(Exploration{}, false);
    subject.work = [&](const QString& target, const ExportOptions&) {
        return Result<FileWork>(fileWork(target, [&] {
            goesOn.acquire();
            return Result<QByteArray>(QByteArray("picture"));
        }));
    };
    delete dialog;
    dialog = new ExportDialog(subject);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    typePath(path);
    press("save");
    EXPECT_TRUE(isWriting());
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(child<QPushButton>("save")->isEnabled());
    press("cancel");
    goesOn.release();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !isWriting(); }, 60'000));
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(sentence().contains("Cancelled")) << sentence().toStdString();
    EXPECT_FALSE(QFile::exists(path));
    goesOn.release();
    save();
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_EQ(QFile(path).size(), 7);
}

TEST_F(ExportDialogTest, AFaultIsASentenceAndNothingIsLost) {
    child<QDoubleSpinBox>("width")->setValue(321);
    const QString path = folder.filePath("no such folder/a.png");
    typePath(path);
    save();
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(sentence().contains(path)) << sentence().toStdString();
    EXPECT_EQ(dialog->path(), path);
    EXPECT_EQ(dialog->options().size.width(), 321);
    typePath("   ");
    EXPECT_TRUE(sentence().isEmpty()) << "it goes when one does something about it";
    save();
    EXPECT_FALSE(sentence().isEmpty());
    EXPECT_TRUE(dialog->isVisible());
}

TEST_F(ExportDialogTest, AsksBeforeItReplacesAFile) {
    const QString path = folder.filePath("a.png");
    QFile old(path);
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    typePath(path);
    save();
    EXPECT_EQ(old.size(), 3);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(sentence().contains("exists")) << sentence().toStdString();
    child<QCheckBox>("title")->toggle();
    save();
    EXPECT_EQ(old.size(), 3) << "another choice takes the agreement back";
    save();
    EXPECT_GT(old.size(), 3);
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(ExportDialogTest, OffersEveryLookAndEveryFormatOnce) {
    const auto offered = [this](const char* name) {
        const auto* box = child<QComboBox>(name);
        QStringList all;
        for (int i = 0; i < box->count(); ++i) all << box->itemData(i).toString();
        return all;
    };
    EXPECT_EQ(offered("look"), lookIds());
    EXPECT_EQ(offered("format"), formatsFor(&Format::curves));
    typePath(folder.filePath("a.jpeg"));
    EXPECT_EQ(dialog->path(), folder.filePath("a.jpeg"));
}

TEST_F(ExportDialogTest, RemembersTheLastChoices) {
    choose("format", "SVG");
    choose("look", "Grey");
    child<QDoubleSpinBox>("width")->setValue(640);
    child<QSpinBox>("dpi")->setValue(150);
    child<QCheckBox>("legend")->setChecked(false);
    typePath(folder.filePath("a.svg"));
    save();
    openAgain();
    EXPECT_EQ(dialog->path(), folder.filePath("elu.svg"));
    EXPECT_EQ(dialog->options().look, "grey");
    EXPECT_EQ(dialog->options().size, QSize(640, 1080));
    EXPECT_EQ(dialog->options().dpi, 150);
    EXPECT_FALSE(dialog->options().legend);
    EXPECT_TRUE(dialog->options().title);
}

TEST_F(ExportDialogTest, ThePreviewShowsThePictureAsItWillBe) {
    auto* preview = dialog->findChild<PicturePreview*>();
    QSignalSpy rendered(preview, &PicturePreview::rendered);
    ASSERT_TRUE(rendered.wait());
    EXPECT_EQ(preview->image().pixelColor(0, 0), QColor(Qt::white));
    EXPECT_NEAR(1.0 * preview->image().width() / preview->image().height(), 16.0 / 9.0, 0.01);
    choose("look", "Dark");
    choose("preset", "Square");
    ASSERT_TRUE(rendered.wait());
    EXPECT_LT(preview->image().pixelColor(0, 0).lightness(), 64);
    EXPECT_EQ(preview->image().width(), preview->image().height());
    EXPECT_EQ(rendered.count(), 2) << "two changes at once are drawn once";
}

TEST_F(ExportDialogTest, CopiesThePicture) {
    child<QDoubleSpinBox>("width")->setValue(300);
    child<QDoubleSpinBox>("height")->setValue(200);
    press("copy");
    EXPECT_EQ(QApplication::clipboard()->image().size(), QSize(300, 200));
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->data("image/svg+xml").contains("<svg width=\"300\""));
    EXPECT_FALSE(sentence().isEmpty());
    EXPECT_TRUE(dialog->isVisible());
}

TEST_F(ExportDialogTest, AFontAndOutlinesAreWhatTheCommandLineMakesOfThem) {
    choose("format", "SVG");
    auto* const font = child<QComboBox>("font");
    ASSERT_GT(font->count(), 1) << "no font is installed";
    const QString family = font->itemText(font->count() - 1);
    choose("font", family);
    QTest::mouseClick(child<QCheckBox>("outlines"), Qt::LeftButton, {}, {8, 8});
    ASSERT_TRUE(dialog->options().outlines);
    typePath(folder.filePath("window.svg"));
    save();
    outputOf({"render", "elu", "--font", family, "--outlines", "on", "-o", folder.filePath("line.svg")});
    const QByteArray svg = bytesOf(folder.filePath("window.svg"));
    EXPECT_TRUE(svg == bytesOf(folder.filePath("line.svg")));
    EXPECT_FALSE(svg.contains("<text"));
    openAgain();
    EXPECT_EQ(dialog->options().font, family) << "remembered";
}

TEST_F(ExportDialogTest, WhatMakesNoDifferenceIsNotOffered) {
    choose("format", "JPG");
    EXPECT_FALSE(child<QCheckBox>("transparent")->isEnabled());
    delete dialog;
    dialog = new ExportDialog(exportSubject(Exploration{}, true));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    EXPECT_FALSE(child<QCheckBox>("names")->isVisible());
    EXPECT_FALSE(child<QCheckBox>("grid")->isVisible());
    EXPECT_TRUE(child<QCheckBox>("legend")->isVisible());
    EXPECT_FALSE(child<QTabBar>("kind")->isVisible());
}

TEST_F(ExportDialogTest, OutlinesAreOfSvgAlone) {
    EXPECT_FALSE(child<QCheckBox>("outlines")->isEnabled());
    choose("format", "SVG");
    EXPECT_TRUE(child<QCheckBox>("outlines")->isEnabled());
}

}  // namespace
}  // namespace activation
