// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/program.h"

#include "app/lessons/lesson_library.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace activation {
namespace {

const QByteArray good =
    "# Slopes\n\n```yaml\nlesson: 1\nlevel: beginner\nminutes: 5\n```\n\nA summary.\n\n"
    "## First\n\n```yaml\nactivation: elu\nparameters: {alpha: 0.5}\nhide: [slope]\n```\n\nWhat is it?\n\n"
    "### Answer\n\nThis.\n\n"
    "## Second\n\n```yaml\nparameters:\n  alpha: 2\nwait:\n  - alpha < 1\n```\n\nDrag.\n";

QByteArray with(const char* old, const QByteArray& now) {
    QByteArray text = good;
    EXPECT_TRUE(text.contains(old)) << old;
    return text.replace(old, now);
}

class LessonCommand : public testing::Test {
protected:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QString write(const QByteArray& text) const {
        const QString file = path("t.lesson.md");
        QFile written(file);
        EXPECT_TRUE(written.open(QIODevice::WriteOnly));
        written.write(text);
        return file;
    }

    QTemporaryDir m_folder;
};

TEST_F(LessonCommand, listsTheLessons) {
    for (const char* const language : {"en", "zh"}) {
        const std::string list = outputOf({"lesson", "list", "--language", language});
        EXPECT_EQ(std::ranges::count(list, '\n'), lessonNames().size());
        for (const QString& name : lessonNames()) EXPECT_NE(list.find(name.toStdString() + ' '), std::string::npos);
    }
}

TEST_F(LessonCommand, isContentWithWhatIsRight) {
    EXPECT_EQ(outputOf({"lesson", "check", write(good)}), "");
    EXPECT_EQ(outputOf({"lesson", "check", write("\xEF\xBB\xBF" + QByteArray(good).replace("\n", "\r\n"))}), "");
    EXPECT_EQ(outputOf({"lesson", "check", write(QByteArray(good).replace("\n", "\r"))}), "");
    EXPECT_EQ(
        outputOf({"lesson", "check", write(QByteArray(good).replace("```yaml", "~~~ YAML").replace("```", "~~~"))}),
        "");
    EXPECT_EQ(outputOf({"lesson", "check", lessonNames().front()}), "");
}

/// Each is refused as FILE:LINE: reason, and the folder stays as it is.
TEST_F(LessonCommand, refusesEachKindOfWrongFile) {
    const char* const hide = "hide: [slope]";
    const char* const wait = "alpha < 1";
    const struct {
        QByteArray text;
        int line;
    } all[]{
        {"", 1},
        {" \n\n", 1},
        {"\xEF\xBB\xBF", 1},
        {QByteArray("\x7f\x45LF\0\0\1", 7), 1},
        {"\xff\xfe#\0", 1},
        {with("What is it?",
              "Gr\xf6\xdf"
              "e?"),
         1},
        {with(hide, QByteArray("hide: [slope]\0", 14)), 16},
        {"# T\n" + QByteArray(1 << 21, 'x'), 1},
        {with("# Slopes\n", ""), 2},
        {good + "\n# Another\n", 36},
        {good + QByteArray("\n## More\n\ntext\n").repeated(120), 428},
        {with("lesson: 1\n", ""), 3},
        {with("lesson: 1", "lesson: 9"), 4},
        {with("minutes: 5", "minutes: many"), 6},
        {with(hide, "hidden: [slope]"), 16},
        {with(hide, "hide: {slope: 1}"), 16},
        {with(hide, "hide: [slope"), 17},
        {with("  alpha: 2", "\talpha: 2"), 29},
        {with(hide, "hide: [slope]\nactivation: elu"), 17},
        {with("hide: [slope]\n```", "hide: [slope]\n```\n\n```yaml\nprobe: 1\n```"), 19},
        {with("## Second\n", "## Second\n\nText above the head.\n"), 29},
        {with("hide: [slope]\n```\n", "hide: [slope]\n"), 18},
        {with(hide, "hide: [slope]\n---\nprobe: 1"), 14},
        {with(hide, "pinned: " + QByteArray(30000, '[')), 14},
        {with("elu", "elo"), 14},
        {QByteArray(good).replace("elu", "elo").replace("\n", "\r\n"), 14},
        {with("activation: elu\nparameters: {alpha: 0.5}", "activation: rrelu\nparameters: {lower: 0.9, upper: 0.1}"),
         15},
        {with("{alpha: 0.5}", "{alpha: .nan}"), 15},
        {with("{alpha: 0.5}", "{alpha: 1e999}"), 15},
        {with(hide, "x: [5, -5]"), 16},
        {with(hide, "probe: here"), 16},
        {with(hide, "page: lessons"), 16},
        {with(hide, "family: {parameter: alfa, values: [0, 2], curves: 5}"), 16},
        {with(hide, "pinned: [" + QByteArray("relu, ").repeated(40) + "relu]"), 16},
        {with(hide, "experiment: edge_of_chaos\nsettings: {depth: -3}"), 17},
        {with(hide, "experiment: vector_function\nsettings: {function: glue}"), 17},
        {with(hide, "claims: [gain = 9]"), 16},
        {with(hide, "claims: [last(nothing) = 9]"), 16},
        {with("This.\n", "This.\n\n### Answer\n\nThat.\n"), 25},
        {with("## First", "### First"), 11},
        {with(wait, "alpha"), 31},
        {with(wait, "alpha > 1"), 31},                 // holds already
        {with(wait, "alpha < 1\n  - alpha > 3"), 32},  // never both
        {with(wait, "activation is relu\n  - activation is tanh"), 32},
        {with(wait, "alpha between 3 and 2"), 31},
        {with(wait, "gain < 0"), 31},
        {with(wait, "pins > 1000"), 31},
        {with(wait, "negative_slope < 1"), 31},
        {with(wait, "ran is dead_units"), 31},
        {with(wait, "setting(depth) > 3"), 31},
        {with(wait, "setting(dept) > 3"), 31},
    };
    for (const auto& wrong : all) {
        const QString file = write(wrong.text);
        const Outcome outcome = run({"lesson", "check", file});
        EXPECT_EQ(outcome.code, 1);
        const std::string start = file.toStdString() + ':' + std::to_string(wrong.line) + ": ";
        EXPECT_EQ(outcome.out.substr(0, start.size()), start) << outcome.out << wrong.text.left(2000).toStdString();
        EXPECT_GT(outcome.out.size(), start.size() + 5);
        EXPECT_EQ(outcome.err, "activation-explorer: 1 lesson has faults\n");
        EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files), QStringList{"t.lesson.md"});
    }
    for (const QString& nowhere : {path("none.lesson.md"), m_folder.path()}) {
        const Outcome outcome = run({"lesson", "check", nowhere});
        EXPECT_EQ(outcome.code, 1);
        EXPECT_EQ(outcome.out.find(nowhere.toStdString() + ":1: "), 0u) << outcome.out;
    }
}

TEST_F(LessonCommand, writesALessonThatIsRight) {
    const QString file = path("new.lesson.md");
    EXPECT_EQ(outputOf({"lesson", "new", "-o", file}), "");
    EXPECT_EQ(outputOf({"lesson", "check", file}), "");
    EXPECT_NE(outputOf({"lesson", "new"}).find("activation: elu"), std::string::npos);
}

}  // namespace
}  // namespace activation
