// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_mode.h"

#include "app/lessons/lesson_library.h"
#include "app/window/pages/explore_page.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/controls/value_slider.h"
#include "widgets/text/formula_view.h"

#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextBrowser>

namespace activation {
namespace {

const QByteArray text =
    "# Leaks\n\n```yaml\nlesson: 1\n```\n\n"
    "## One\n\n```yaml\nactivation: elu\nhide: [slope, formula, values, catalogue]\nwait: alpha < 0.9\n```\n\nWhich "
    "*level*?\n\n"
    "### Answer\n\nMinus alpha.\n\n"
    "## Two\n\n```yaml\nactivation: relu\npinned: [elu]\n```\n\nCompare.\n\n"
    "## Three\n\n```yaml\npage: gallery\n```\n\nAll of them.\n";

class LessonModeTest : public WindowTest {
protected:
    QString write(const QByteArray& content) {
        const QString path = m_folder.filePath("leaks.lesson.md");
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    LessonPlayer& player() const { return window->lessons().player(); }
    QString shownText() const { return child<QTextBrowser>("lessonText")->toPlainText(); }
    void click(const char* name) const { QTest::mouseClick(child(QLatin1String(name)), Qt::LeftButton); }

    QTemporaryDir m_folder;
};

TEST_F(LessonModeTest, hidesUntilTheAnswerIsShown) {
    window->resize(1500, 900);  // room for the catalogue beside the lesson
    window->files().openFile(write(text));
    ASSERT_TRUE(player().lesson());
    EXPECT_TRUE(child("lessonPanel")->isVisible());
    EXPECT_TRUE(shownText().contains("Which level?"));
    EXPECT_FALSE(seen().shown.slope);
    EXPECT_FALSE(child("valuesPanel")->isVisible());
    EXPECT_FALSE(child("cataloguePanel")->isVisible());
    click("lessonReveal");
    EXPECT_TRUE(shownText().contains("Minus alpha."));
    EXPECT_TRUE(seen().shown.slope);
    EXPECT_TRUE(child("valuesPanel")->isVisible());
    EXPECT_TRUE(child("cataloguePanel")->isVisible());
    click("lessonClose");
    EXPECT_FALSE(child("lessonPanel")->isVisible());
}

TEST_F(LessonModeTest, seesWhatAKeyDoesToTheSlider) {
    window->files().openFile(write(text));
    auto* const slider = window->explorePage().findChild<ValueSlider*>();
    ASSERT_TRUE(slider);
    EXPECT_FALSE(player().isDone());
    slider->setFocus();
    for (int i = 0; i < 60 && seen().current.values[0] >= 0.9; ++i) QTest::keyClick(slider, Qt::Key_Left);
    ASSERT_LT(seen().current.values[0], 0.9);
    ASSERT_TRUE(QTest::qWaitFor([&] { return player().isDone(); }));
    EXPECT_TRUE(child<QLabel>("lessonDeed")->text().contains(u'✓'));
}

TEST_F(LessonModeTest, comesBackFromElsewhere) {
    window->files().openFile(write(text));
    EXPECT_FALSE(child("lessonReturn")->isVisible());
    window->openActivation("tanh");
    EXPECT_TRUE(child("lessonReturn")->isVisible());
    click("lessonReturn");
    EXPECT_EQ(seen().current.id, "elu");
    EXPECT_FALSE(child("lessonReturn")->isVisible());
    action("gallery")->trigger();
    EXPECT_TRUE(child("lessonReturn")->isVisible());
    click("lessonReturn");
    EXPECT_EQ(window->pages().page(), Page::Explore);
}

TEST_F(LessonModeTest, remembersHowFarOneCame) {
    const QString path = write(text);
    window->files().openFile(path);
    click("lessonNext");
    EXPECT_EQ(seen().current.id, "relu");
    click("lessonNext");
    EXPECT_EQ(window->pages().page(), Page::Gallery);
    click("lessonBack");
    EXPECT_EQ(LessonMode::progress("leaks"), 2);
    click("lessonClose");
    window->files().openFile(path);
    EXPECT_EQ(player().stepIndex(), 1u);
}

TEST_F(LessonModeTest, tellsWhatIsWrongWithALesson) {
    const Exploration before = seen();
    window->files().openFile(write(QByteArray(text).replace("activation: elu", "activation: elo")));
    EXPECT_FALSE(player().lesson());
    EXPECT_TRUE(window->message().contains("leaks.lesson.md:10")) << window->message().toStdString();
    EXPECT_EQ(seen(), before);
    const auto* panel = window->findChild<QWidget*>("lessonPanel");
    EXPECT_FALSE(panel && panel->isVisible());
}

TEST_F(LessonModeTest, listsTheLessonsAndPlaysOne) {
    press(Qt::Key_4, Qt::AltModifier);
    auto* const list = child<QListWidget>("lessonList");
    ASSERT_EQ(list->count(), lessonNames().size());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_TRUE(player().lesson());
    EXPECT_EQ(lessonNameOf(player().path()), lessonNames()[1]);
}

TEST_F(LessonModeTest, looksForTheNextLessonWhereTheLastOneIs) {
    window->files().openFile(write(text));
    press(Qt::Key_4, Qt::AltModifier);
    click("openLesson");
    auto* const dialog = window->findChild<QFileDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->directory().absolutePath(), m_folder.path());
    dialog->close();
}

}  // namespace
}  // namespace activation
