// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/own_menu.h"

#include "app/files/exploration_file.h"
#include "app/files/files.h"
#include "app/files/own_activations.h"
#include "app/window/activation/formula_dialog.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/text/label_text.h"

#include <QDir>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>

namespace activation {
namespace {

class OwnMenuTest : public WindowTest {
protected:
    OwnMenuTest() {
        EXPECT_TRUE(keepActivation({"my telu", "x*tanh(exp(x))"}));
        EXPECT_TRUE(keepActivation({"zed", "a*x^3, a = 2"}));
    }
    ~OwnMenuTest() override {
        window.reset();
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/activations");
        for (const QString& file : folder.entryList(QDir::Files)) QFile::remove(folder.filePath(file));
    }

    QStringList names(const char* view, int count) const {
        const QAbstractItemModel& model = *child<QListView>(view)->model();
        QStringList result;
        for (int i = 0; i < std::min(count, model.rowCount()); ++i) result << model.index(i, 0).data().toString();
        return result;
    }
    QListView& list() const { return *child<QListView>("catalogueView"); }
    QPoint placeOf(int row) const { return list().visualRect(list().model()->index(row, 0)).center(); }
    /// Clicks right on a row, and on what the menu offers.
    void pick(int row, const char* name) const {
        QTest::mouseClick(list().viewport(), Qt::RightButton, {}, placeOf(row));
        auto* menu = child<QMenu>("ownMenu");
        ASSERT_TRUE(menu);
        ASSERT_TRUE(QTest::qWaitFor([&] { return menu->isVisible(); }));
        auto* chosen = menu->findChild<QAction*>(name);
        ASSERT_TRUE(chosen) << name;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(chosen).center());
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

TEST_F(OwnMenuTest, AreShownBeforeTheCatalogueAndInTheGallery) {
    EXPECT_EQ(names("catalogueView", 4), (QStringList{"Yours", "my telu", "zed", "Rectifiers"}));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, placeOf(2));
    EXPECT_EQ(seen().current.id, "zed(x) = a*x^3, a = 2");
    EXPECT_EQ(seen().current.values, std::vector{2.0});
    action("gallery")->trigger();
    EXPECT_EQ(names("ownGalleryView", 3), (QStringList{"my telu", "zed"}));
    auto* tiles = child<QListView>("ownGalleryView");
    QTest::mouseClick(tiles->viewport(), Qt::LeftButton, {}, tiles->visualRect(tiles->model()->index(0, 0)).center());
    EXPECT_EQ(seen().page, Page::Explore);
    EXPECT_EQ(seen().current.id, "\"my telu\"(x) = x*tanh(exp(x))");
}

TEST_F(OwnMenuTest, TheSearchFindsThem) {
    choose("telu");
    EXPECT_EQ(names("catalogueView", 2), (QStringList{"Yours", "my telu"}));
    action("gallery")->trigger();
    auto* search = child<QLineEdit>("gallerySearch");
    QTest::keyClicks(search, "zed");
    EXPECT_EQ(names("ownGalleryView", 3), QStringList{"zed"});
    search->clear();
    QTest::keyClicks(search, "sigmoids");
    EXPECT_TRUE(child<QListView>("ownGalleryView")->isHidden());
}

TEST_F(OwnMenuTest, TakeAnotherNameWhereverTheyAreLookedAt) {
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, placeOf(1));
    pick(1, "ownPin");
    ASSERT_EQ(seen().pinned.size(), 1U);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_F2);
    auto* dialog = child<QInputDialog>("ownName");
    ASSERT_TRUE(dialog);
    auto* field = dialog->findChild<QLineEdit*>();
    field->selectAll();
    QTest::keyClicks(field, "zed");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(names("catalogueView", 3), (QStringList{"Yours", "my telu", "zed"})) << "the name is taken";
    QTest::keyClick(&list(), Qt::Key_F2);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    dialog = child<QInputDialog>("ownName");
    field = dialog->findChild<QLineEdit*>();
    field->selectAll();
    QTest::keyClicks(field, "telu2");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(names("catalogueView", 3), (QStringList{"Yours", "telu2", "zed"}));
    EXPECT_EQ(seen().current.id, "telu2(x) = x*tanh(exp(x))");
    EXPECT_EQ(seen().pinned[0].id, "telu2(x) = x*tanh(exp(x))");
}

TEST_F(OwnMenuTest, AreDuplicatedAndDeletedAndBroughtBack) {
    pick(2, "ownDuplicate");
    EXPECT_EQ(names("catalogueView", 5), (QStringList{"Yours", "my telu", "zed", "zed copy", "Rectifiers"}));
    EXPECT_EQ(seen().current.id, "\"zed copy\"(x) = a*x^3, a = 2");
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Delete);
    EXPECT_EQ(names("catalogueView", 4), (QStringList{"Yours", "my telu", "zed", "Rectifiers"}));
    EXPECT_EQ(seen().current.id, "\"zed copy\"(x) = a*x^3, a = 2") << "what is looked at stays";
    EXPECT_TRUE(window->message().contains("zed copy")) << window->message().toStdString();
    pick(1, "ownBringBack");
    EXPECT_EQ(names("catalogueView", 5), (QStringList{"Yours", "my telu", "zed", "zed copy", "Rectifiers"}));
}

TEST_F(OwnMenuTest, AreEditedUnderTheirName) {
    pick(2, "ownEdit");
    auto* dialog = window->findChild<FormulaDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->findChild<QLineEdit*>("formulaName")->text(), "zed");
}

TEST_F(OwnMenuTest, AFileThatIsNoFormulaIsSkippedAndTold) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/activations/";
    ASSERT_TRUE(writeWhole(folder + "broken.txt", "x*(("));
    start();
    EXPECT_EQ(names("catalogueView", 4), (QStringList{"Yours", "my telu", "zed", "Rectifiers"}));
    EXPECT_TRUE(window->message().contains("broken.txt")) << window->message().toStdString();
}

TEST_F(OwnMenuTest, WhatComesWithAFileIsOfferedToBeKept) {
    const QTemporaryDir folder;
    Exploration exploration;
    exploration.current = defaultSelection("zed(x) = a*x^5, a = 3");
    exploration.pinned = {defaultSelection("x*sigmoid(2x)"), defaultSelection("\"my telu\"(x) = x*tanh(exp(x))")};
    const QString path = folder.filePath("other.activation");
    ASSERT_TRUE(writeExploration(path, exploration));
    window->files().openFile(path);
    auto* keep = child<QToolButton>("toastMend");
    EXPECT_TRUE(keep->isVisible());
    EXPECT_TRUE(window->message().startsWith("Opened ")) << window->message().toStdString();
    QTest::mouseClick(keep, Qt::LeftButton);
    EXPECT_EQ(window->message(), "Kept in Yours: 2");
    QStringList all;
    for (const OwnActivation& own : keptActivations()) all << own.name;
    all.sort();
    EXPECT_EQ(all, (QStringList{"my telu", "x*sigmoid(2x)", "zed", "zed 2"}));
    action("keepFormulas")->trigger();
    EXPECT_EQ(window->message(), "Yours has all formulas that are shown");
    window->files().openFile(path);
    EXPECT_FALSE(keep->isVisible()) << "nothing is left to keep";
    window->choose("relu");
    action("unpinAll")->trigger();
    EXPECT_FALSE(action("keepFormulas")->isEnabled());
}

TEST_F(OwnMenuTest, ALongNameIsOneLineInThePanelAndWholeInItsToolTip) {
    window->choose("\"a very long name of an activation that somebody invented\"(x) = x^2");
    auto* name = child<QLabel>("activationName");
    ASSERT_TRUE(QTest::qWaitFor([&] { return name->text().endsWith(QChar(0x2026)); })) << name->text().toStdString();
    EXPECT_TRUE(name->toolTip().startsWith("a very long name of an activation that somebody invented"));
    window->choose("gelu");
    EXPECT_EQ(name->text(), "GELU");
    EXPECT_EQ(name->toolTip(), "");
}

TEST_F(OwnMenuTest, ANameOfTheCatalogueIsWholeInThePanel) {
    window->resize(1366, 740);
    auto* name = child<QLabel>("activationName");
    for (const Activation& entry : catalogue()) {
        window->choose(toQString(entry.facts.id));
        EXPECT_EQ(name->text(), toQString(entry.facts.name));
        EXPECT_TRUE(QTest::qWaitFor([&] { return name->height() >= name->heightForWidth(name->width()); }))
            << entry.facts.id << ": " << name->width() << " by " << name->height();
    }
}

TEST_F(OwnMenuTest, NoNameIsTooLongForThePanel) {
    QString formula = "x";
    while (formula.size() < 3900) formula += "+a*sin(b*x)";
    window->choose(formula);
    auto* name = child<QLabel>("activationName");
    const auto* panel = child("activationPanel");
    for (int width = 900; width <= 1500; width += 7) {
        window->resize(width, 500 + width % 200);
        QApplication::processEvents();
        ASSERT_LE(name->width(), panel->width());
        ASSERT_LE(panel->width(), panel->parentWidget()->width()) << "at " << width;
    }
}

}  // namespace
}  // namespace activation
