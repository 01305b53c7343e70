// SPDX-License-Identifier: GPL-3.0-or-later
// Exploration files in the window: what is opened and what is saved.
#include "app/export/export.h"
#include "app/files/exploration_file.h"
#include "app/window/pages/pages.h"
#include "tests/app/window/window_fixture.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

namespace activation {
namespace {

constexpr auto ctrl = Qt::ControlModifier;

class OpenedFileTest : public WindowTest {
protected:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QByteArray contentOf(const QString& name) const {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.readAll();
    }
    static Exploration of(const char* id) {
        Exploration exploration;
        exploration.current = defaultSelection(id);
        return exploration;
    }
    QFileDialog* dialog() const { return window->findChild<QFileDialog*>(); }
    /// Writes the name, and says yes to all.
    void saveIn(QFileDialog* dialog, const QString& path) const {
        ASSERT_TRUE(dialog);
        auto* const name = dialog->findChild<QLineEdit*>("fileNameEdit");
        ASSERT_TRUE(name);
        auto* const button = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
        // It looks into the folder beside, and selects there what it proposes.
        const auto isTaken = [&] {
            name->clear();
            name->setText(path);
            const QFileInfo file(dialog->selectedFiles().value(0));
            return button->isEnabled() && file.completeBaseName() == QFileInfo(path).completeBaseName();
        };
        ASSERT_TRUE(QTest::qWaitFor(isTaken));
        QTimer::singleShot(0, dialog, [] {  // where it asks whether to replace one
            if (auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                question->button(QMessageBox::Yes)->click();
        });
        button->click();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        goOn();
    }
    /// After a dialog: the keyboard is the plot's again.
    void goOn() const {
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        child("plotView")->setFocus();
    }
    void select(const char* id) const {
        choose(QLatin1String(id));
        EXPECT_EQ(seen().current.id, id);
        child("plotView")->setFocus();
    }

    QTemporaryDir m_folder;
};

TEST_F(OpenedFileTest, APageIsSavedAndComesBackWithItsExperiment) {
    press(Qt::Key_3, Qt::AltModifier);
    auto* const list = child<QComboBox>("experimentList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    const std::string experiment = seen().experiment;
    ASSERT_FALSE(experiment.empty());
    window->files().saveFile(path("one.activation"));
    start();
    EXPECT_EQ(window->pages().page(), Page::Explore);
    window->files().openFile(path("one.activation"));
    EXPECT_EQ(window->pages().page(), Page::Experiments);
    EXPECT_TRUE(child("experimentsPage")->isVisible());
    EXPECT_EQ(seen().experiment, experiment);
    EXPECT_EQ(child<QComboBox>("experimentList")->currentIndex(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(child("explorePage")->isVisible()) << "opening is undone, page and all";
    action("redo")->trigger();
    EXPECT_TRUE(child("experimentsPage")->isVisible());
}

TEST_F(OpenedFileTest, OneLooksForTheNextFileWhereTheLastOneIs) {
    window->files().saveFile(path("one.activation"));
    action("open")->trigger();
    ASSERT_TRUE(dialog());
    EXPECT_EQ(dialog()->directory().absolutePath(), QFileInfo(path("one.activation")).absolutePath());
    EXPECT_TRUE(dialog()->nameFilters().front().contains("*.webp")) << "pictures open, too";
    dialog()->close();
}

TEST_F(OpenedFileTest, SaveWritesToTheFileThatIsOpenAndTheTitleNamesIt) {
    EXPECT_TRUE(window->windowTitle().startsWith("Untitled[*]"));
    press(Qt::Key_S, ctrl);
    saveIn(dialog(), path("study"));
    EXPECT_EQ(*readExploration(path("study.activation")), seen());
    EXPECT_TRUE(window->windowTitle().startsWith("study.activation[*] — ELU"));
    EXPECT_FALSE(window->isWindowModified());

    select("gelu");
    EXPECT_TRUE(window->isWindowModified());
    press(Qt::Key_Escape);
    press(Qt::Key_S, ctrl);
    EXPECT_FALSE(window->findChild<QFileDialog*>()) << "it knows where";
    EXPECT_EQ(readExploration(path("study.activation"))->current.id, "gelu");
    EXPECT_FALSE(window->isWindowModified());

    press(Qt::Key_Z, ctrl);
    EXPECT_TRUE(window->isWindowModified()) << "the file has something else now";
    action("redo")->trigger();
    EXPECT_FALSE(window->isWindowModified()) << "back to what was saved";

    press(Qt::Key_S, ctrl | Qt::ShiftModifier);
    saveIn(dialog(), path("other.activation"));
    EXPECT_TRUE(window->windowTitle().startsWith("other.activation[*]"));
    EXPECT_TRUE(QFile::exists(path("study.activation")));
}

TEST_F(OpenedFileTest, UndoOfOpeningIsBackAtTheFileBefore) {
    window->files().saveFile(path("one.activation"));
    const QByteArray one = contentOf("one.activation");
    ASSERT_TRUE(writeExploration(path("two.activation"), of("tanh")));
    window->files().openFile(path("two.activation"));
    EXPECT_TRUE(window->windowTitle().startsWith("two.activation[*] — Tanh"));
    EXPECT_FALSE(window->isWindowModified());
    press(Qt::Key_Z, ctrl);
    EXPECT_TRUE(window->windowTitle().startsWith("one.activation[*] — ELU")) << window->windowTitle().toStdString();
    EXPECT_FALSE(window->isWindowModified());
    const QByteArray two = contentOf("two.activation");
    select("relu");
    press(Qt::Key_S, ctrl);
    EXPECT_NE(contentOf("one.activation"), one);
    EXPECT_EQ(contentOf("two.activation"), two);
}

TEST_F(OpenedFileTest, APictureIsOpenedAndNeverSavedOver) {
    Exploration tanh = of("tanh");
    tanh.page = Page::Gallery;
    for (const char* format : {"png", "svg", "pdf", "webp"}) {
        const QString name = QStringLiteral("tanh.%1").arg(QLatin1String(format));
        ExportOptions options;
        options.size = {200, 150};
        ASSERT_TRUE(exportTo(path(name), tanh, options));
        const QByteArray picture = contentOf(name);
        window->files().openFile(path(name));
        EXPECT_EQ(seen(), tanh);
        EXPECT_TRUE(window->windowTitle().startsWith(name + "[*]")) << window->windowTitle().toStdString();
        EXPECT_FALSE(window->isWindowModified());
        press(Qt::Key_S, ctrl);
        ASSERT_TRUE(dialog()) << "it asks";
        EXPECT_EQ(QFileInfo(dialog()->selectedFiles().value(0)).completeBaseName(), "tanh");
        delete dialog();
        goOn();
        // Neither under its name nor where its name hides what it is.
        window->files().saveFile(path(name));
        EXPECT_TRUE(window->message().startsWith("Cannot save ")) << window->message().toStdString();
        ASSERT_TRUE(QFile::copy(path(name), path(QLatin1String(format) + ".activation")));
        window->files().saveFile(path(QLatin1String(format) + ".activation"));
        EXPECT_TRUE(window->message().contains("not written over a picture")) << window->message().toStdString();
        EXPECT_EQ(contentOf(name), picture);
        EXPECT_EQ(contentOf(QLatin1String(format) + ".activation"), picture);
        action("undo")->trigger();
    }
}

TEST_F(OpenedFileTest, WhatAnotherProgramPutThereIsNotReplacedUnasked) {
    window->files().saveFile(path("one.activation"));
    ASSERT_TRUE(writeExploration(path("one.activation"), of("tanh")));
    select("gelu");
    press(Qt::Key_S, ctrl);
    ASSERT_TRUE(dialog());
    EXPECT_TRUE(window->message().contains("was changed by another program")) << window->message().toStdString();
    EXPECT_EQ(*readExploration(path("one.activation")), of("tanh"));
    saveIn(dialog(), path("one.activation"));
    EXPECT_EQ(readExploration(path("one.activation"))->current.id, "gelu");
    QFile::remove(path("one.activation"));
    select("relu");
    press(Qt::Key_S, ctrl);
    EXPECT_EQ(readExploration(path("one.activation"))->current.id, "relu") << "one that is gone is written again";
}

TEST_F(OpenedFileTest, WhatWasNotSavedComesBackWithItsFileAndItsMark) {
    window->files().saveFile(path("one.activation"));
    select("gelu");
    window->close();
    window.reset();
    auto restored = Session::restored();
    ASSERT_TRUE(restored && *restored);
    start((*restored)->exploration, (*restored)->file);
    EXPECT_EQ(seen().current.id, "gelu");
    EXPECT_TRUE(window->windowTitle().startsWith("one.activation[*] — GELU")) << window->windowTitle().toStdString();
    EXPECT_TRUE(window->isWindowModified());
    press(Qt::Key_S, ctrl);
    EXPECT_FALSE(window->isWindowModified());
    EXPECT_EQ(readExploration(path("one.activation"))->current.id, "gelu");
    window.reset();
    restored = Session::restored();
    ASSERT_TRUE(restored && *restored);
    start((*restored)->exploration, (*restored)->file);
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(OpenedFileTest, TheFilesOpenedLastAreInAMenu) {
    QMenu& menu = window->menu(MenuId::Recent);
    EXPECT_FALSE(menu.menuAction()->isEnabled());
    for (int i = 1; i <= 10; ++i) window->files().saveFile(path(QStringLiteral("%1 & co.activation").arg(i)));
    window->files().openFile(path("5 & co.activation"));
    window->files().openFile(path("nowhere.activation"));
    QFile::remove(path("9 & co.activation"));
    const auto names = [&] {
        emit window->menu(MenuId::File).aboutToShow();
        QStringList result;
        for (const QAction* each : menu.actions())
            if (!each->isSeparator() && each != action("clearRecent"))
                result << each->text().section("  ", 1).section(" &&", 0, 0);
        return result;
    };
    EXPECT_EQ(names().join(' '), "5 10 8 7 6 4 3 2") << "the latest first, at most eight, none that is gone";
    EXPECT_TRUE(menu.menuAction()->isEnabled());
    // With the keyboard, as a person does it: File, Open recent, the second of them.
    select("gelu");
    menu.popup(window->mapToGlobal(QPoint(50, 50)));
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&menu));
    QTest::keyClick(&menu, Qt::Key_2);
    EXPECT_TRUE(window->windowTitle().startsWith("10 & co.activation[*] — ELU")) << window->windowTitle().toStdString();
    action("clearRecent")->trigger();
    EXPECT_EQ(names(), QStringList());
    EXPECT_FALSE(menu.menuAction()->isEnabled());
}

TEST_F(OpenedFileTest, AWindowDoesNotUndoWhatAnotherWasTold) {
    auto second = std::make_unique<MainWindow>(of("relu"));
    second->show();
    second->findChild<QAction*>("show_readoutPanel")->trigger();
    second->findChild<QAction*>("lookDark")->trigger();
    second->close();
    second.reset();
    action("show_cataloguePanel")->trigger();
    window->close();  // last, and with a read-out
    start();
    EXPECT_FALSE(child("valuesPanel")->isVisible());
    EXPECT_FALSE(action("show_cataloguePanel")->isChecked());
    EXPECT_TRUE(action("lookDark")->isChecked());
    EXPECT_EQ((*Session::restored())->exploration, Exploration{}) << "each has its own last state";
}

TEST_F(OpenedFileTest, AWindowBeginsWithThePageOfItsExploration) {
    Exploration exploration;
    for (const auto& [page, name] :
         {std::pair{Page::Gallery, "galleryPage"}, {Page::Lessons, "lessonsPage"}, {Page::Explore, "explorePage"}}) {
        exploration.page = page;
        start(exploration);
        EXPECT_TRUE(child(QLatin1String(name))->isVisible()) << name;
        EXPECT_TRUE(action("explore")->isChecked() == (page == Page::Explore));
    }
}

}  // namespace
}  // namespace activation
