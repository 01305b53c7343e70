// SPDX-License-Identifier: GPL-3.0-or-later
// Exploration files in the window: what is opened and what is saved.
#include "app/files/exploration_file.h"
#include "app/window/pages/pages.h"
#include "tests/app/window/window_fixture.h"

#include <QComboBox>
#include <QTemporaryDir>

namespace activation {
namespace {

class OpenedFileTest : public WindowTest {
protected:
    QString path(const QString& name) const { return m_folder.filePath(name); }

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
