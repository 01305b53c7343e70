// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_player.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace activation {
namespace {

const QByteArray text =
    "# T\n\n```yaml\nlesson: 1\n```\n\n"
    "## One\n\n```yaml\nactivation: elu\nhide: [slope, formula]\nwait: alpha < 0.5\n```\n\nQuestion.\n\n### "
    "Answer\n\nAnswer.\n\n"
    "## Two\n\nMore.\n\n"
    "## Three\n\n```yaml\nshown: [slope]\n```\n\nEnd.\n";

class LessonPlayerTest : public testing::Test {
protected:
    QString write(const QByteArray& content) {
        const QString path = m_folder.filePath("t.lesson.md");
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    void look(const Exploration& exploration) { player.observe({exploration, nullptr}); }

    QTemporaryDir m_folder;
    LessonPlayer player;
};

TEST_F(LessonPlayerTest, showsTheAnswerBeforeItGoesOn) {
    ASSERT_TRUE(player.open(write(text)));
    EXPECT_TRUE(player.hidden().formula);
    EXPECT_FALSE(player.shown().shown.slope);
    EXPECT_TRUE(player.step().exploration.shown.slope);
    player.advance();
    EXPECT_TRUE(player.isRevealed());
    EXPECT_EQ(player.stepIndex(), 0u);
    EXPECT_EQ(player.hidden(), Hidden{});
    EXPECT_TRUE(player.shown().shown.slope);
    player.advance();
    EXPECT_EQ(player.stepIndex(), 1u);
    player.advance();  // nothing to show here
    EXPECT_EQ(player.stepIndex(), 2u);
    player.advance();
    EXPECT_EQ(player.stepIndex(), 2u);
    player.back();
    EXPECT_EQ(player.stepIndex(), 1u);
}

TEST_F(LessonPlayerTest, seesADeed) {
    ASSERT_TRUE(player.open(write(text)));
    const QSignalSpy done(&player, &LessonPlayer::deedDone);
    Exploration exploration = player.shown();
    look(exploration);
    EXPECT_FALSE(player.isDone());
    exploration.current.values = {0.4};
    look(exploration);
    look(exploration);
    EXPECT_TRUE(player.isDone());
    EXPECT_EQ(done.size(), 1);
    player.next();
    EXPECT_TRUE(player.isDone()) << "nothing to wait for";
}

TEST_F(LessonPlayerTest, followsTheFileAtTheSameStep) {
    const QString path = write(text);
    ASSERT_TRUE(player.open(path));
    player.next();
    QByteArray changed = text;
    write(changed.replace("More.", "Much more."));
    ASSERT_TRUE(QTest::qWaitFor([&] { return player.step().text == "Much more."; }));
    EXPECT_EQ(player.stepIndex(), 1u);

    QSignalSpy faulted(&player, &LessonPlayer::faulted);
    write(QByteArray(text).replace("activation: elu", "activation: elo"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !faulted.empty() && !faulted.back().front().toString().isEmpty(); }));
    EXPECT_TRUE(faulted.back().front().toString().contains("t.lesson.md:10: "));
    EXPECT_EQ(player.step().text, "Much more.") << "the last one without faults stays";

    // As editors do: a new file in the old one's place.
    ASSERT_TRUE(QFile::remove(path));
    write(QByteArray(text).replace("More.", "Again."));
    ASSERT_TRUE(QTest::qWaitFor([&] { return player.step().text == "Again."; }));
}

TEST_F(LessonPlayerTest, refusesAWrongLessonAndKeepsTheOneBefore) {
    ASSERT_TRUE(player.open(write(text)));
    QFile wrong(m_folder.filePath("wrong.lesson.md"));
    ASSERT_TRUE(wrong.open(QIODevice::WriteOnly));
    wrong.write("nothing");
    wrong.close();
    const Result<Done> opened = player.open(wrong.fileName());
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.fault().string().find("wrong.lesson.md:1: "), std::string::npos) << opened.fault();
    EXPECT_EQ(player.lesson()->steps.size(), 3u);
}

}  // namespace
}  // namespace activation
