// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_reader.h"

#include "app/lessons/handout.h"
#include "app/lessons/lesson_check.h"
#include "app/lessons/lesson_library.h"
#include "app/lessons/lesson_template.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <algorithm>
#include <cctype>

namespace activation {
namespace {

const QByteArray good =
    "# Slopes\n\n```yaml\nlesson: 1\nlevel: beginner\nminutes: 5\n```\n\nA summary.\n\n"
    "## First\n\n```yaml\nactivation: elu\nparameters: {alpha: 0.5}\nhide: [slope]\n```\n\nWhat *is* it?\n\n"
    "### Answer\n\nThis.\n\n"
    "## Second\n\n```yaml\nparameters:\n  alpha: 2\nwait:\n  - alpha < 1\n  - activation is elu\n```\n\nDrag.\n";

std::string faultsOf(const QByteArray& text) {
    std::string all;
    for (const LessonFault& fault : lessonFrom(text).faults)
        all += std::to_string(fault.line) + ": " + fault.reason.toStdString() + "\n";
    return all;
}

QByteArray with(const char* old, const char* now) {
    QByteArray text = good;
    EXPECT_TRUE(text.contains(old)) << old;
    return text.replace(old, now);
}

TEST(LessonReader, readsStepsThatStartFromTheOneBefore) {
    const LessonReading reading = lessonFrom(good);
    ASSERT_TRUE(reading.lesson) << faultsOf(good);
    const Lesson& lesson = *reading.lesson;
    EXPECT_EQ(lesson.title, "Slopes");
    EXPECT_EQ(lesson.summary, "A summary.");
    EXPECT_EQ(lesson.minutes, 5);
    ASSERT_EQ(lesson.steps.size(), 2u);
    EXPECT_EQ(lesson.steps[0].title, "First");
    EXPECT_EQ(lesson.steps[0].text, "What *is* it?");
    EXPECT_EQ(lesson.steps[0].answer, "This.");
    EXPECT_TRUE(lesson.steps[0].hidden.slope);
    EXPECT_EQ(lesson.steps[0].exploration.current, (Selection{"elu", {0.5}}));
    EXPECT_EQ(lesson.steps[1].exploration.current, (Selection{"elu", {2.0}}));
    EXPECT_FALSE(lesson.steps[1].hidden.slope);
    EXPECT_EQ(lesson.steps[1].deeds.size(), 2u);
}

TEST(LessonReader, readsWindowsLineEndsAndAMark) {
    QByteArray text = "\xEF\xBB\xBF" + good;
    text.replace("\n", "\r\n");
    const LessonReading reading = lessonFrom(text);
    ASSERT_TRUE(reading.lesson) << faultsOf(text);
    EXPECT_EQ(reading.lesson->steps[0].answer, "This.");
}

TEST(LessonReader, saysWhatIsWrongAndInWhichLine) {
    struct Wrong {
        QByteArray text;
        int line;
        const char* part;
    };
    const Wrong all[]{
        {"", 1, "empty"},
        {" \n\n", 1, "empty"},
        {QByteArray("# T\n\0x", 6), 2, "not a text"},
        {"# T\n\xff\xfe", 1, "UTF-8"},
        {QByteArray(longestLesson + 1, 'x'), 1, "too large"},
        {"Just text.\n", 1, "begins with its title"},
        {"## Step\n\ntext\n", 1, "begins with its title"},
        {"# T\n\n```yaml\nlesson: 1\n```\n", 1, "at least one step"},
        {with("```yaml\nlesson: 1\nlevel: beginner\nminutes: 5\n```\n", ""), 1, "lesson: 1"},
        {with("lesson: 1\n", ""), 3, "lesson: 1"},
        {with("lesson: 1", "lesson: 2"), 4, "newer"},
        {with("lesson: 1", "lesson: zero"), 4, "must be 1"},
        {with("minutes: 5", "minutes: 0"), 6, "minutes"},
        {with("minutes: 5", "minute: 5"), 6, "no key"},
        {with("activation: elu", "activation: elo"), 14, "elo"},
        {with("activation: elu", "activation: [elu]"), 14, "one word"},
        {with("{alpha: 0.5}", "{alfa: 0.5}"), 15, "alfa"},
        {with("{alpha: 0.5}", "{alpha: much}"), 15, "number"},
        {with("{alpha: 0.5}", "0.5"), 15, "lines of the form"},
        {with("hide: [slope]", "hide: [slop]"), 16, "not one of formula"},
        {with("hide: [slope]", "hide: slope"), 16, "list"},
        {with("hide: [slope]", "hide: [slope]\nhide: [values]"), 17, "twice"},
        {with("hide: [slope]", "x: [5, -5]"), 16, "x range"},
        {with("hide: [slope]", "x: [5]"), 16, "two numbers"},
        {with("hide: [slope]", "shown: [f]"), 16, "value"},
        {with("hide: [slope]", "page: home"), 16, "not one of explore"},
        {with("hide: [slope]", "experiment: chaos"), 16, "chaos"},
        {with("hide: [slope]", "settings: {depth: 3}"), 16, "belong to an experiment"},
        {with("hide: [slope]", "experiment: edge_of_chaos\nsettings: {depht: 3}"), 17, "depht"},
        {with("hide: [slope]", "pinned: relu"), 16, "list"},
        {with("hide: [slope]", "pinned: [relu, rely]"), 16, "rely"},
        {with("hide: [slope]", "hide: [slope"), 17, "not YAML"},
        {with("alpha < 1", "alpha << 1"), 31, "not a number"},
        {with("alpha < 1", "alpa < 1"), 31, "alpa"},
        {with("alpha < 1", "alpha is small"), 31, "not a number"},
        {with("activation is elu", "activation is elo"), 32, "elo"},
        {with("activation is elu", "activation < 3"), 32, "is a word"},
        {with("activation is elu", "gain between 1"), 32, "two numbers"},
        {with("activation is elu", "value = 3"), 32, "arguments"},
        {with("activation is elu", "do something"), 32, "not a condition"},
        {with("What *is* it?", ""), 11, "no text"},
        {with("This.", ""), 21, "no text"},
        {with("### Answer", "# Answer"), 21, "one title"},
        {with("This.\n", "This.\n\n### Answer\n\nThat.\n"), 25, "answer already"},
        {with("## Second", "##"), 25, "empty"},
        {with("hide: [slope]\n```", "hide: [slope]\n```\n\n```yaml\nprobe: 1\n```"), 19, "only once"},
        {with("hide: [slope]", "hide: [slope]\n---\nprobe: 1"), 14, "one YAML document"},
        {with("hide: [slope]", "family: {parameter: alfa, values: [0, 2], curves: 5}"), 16, "alfa"},
        {with("activation is elu", "gain < 0"), 32, "at least 0"},
        {with("activation is elu", "pins > 1000"), 32, "from 0 to"},
        {with("activation is elu", "gain between 2 and 1"), 32, "smaller number"},
        {with("activation is elu", "setting(dept) = 3"), 32, "dept"},
        {with("activation: elu", "activation: \"x*tanh(x\""), 14, "wrong at character 7"},
    };
    for (const Wrong& wrong : all) {
        const LessonReading reading = lessonFrom(wrong.text);
        EXPECT_FALSE(reading.lesson) << wrong.part;
        ASSERT_FALSE(reading.faults.empty()) << wrong.part;
        EXPECT_EQ(reading.faults.front().line, wrong.line) << faultsOf(wrong.text) << wrong.part;
        EXPECT_TRUE(reading.faults.front().reason.contains(wrong.part)) << faultsOf(wrong.text) << wrong.part;
    }
}

TEST(LessonReader, namesNoLineBehindTheLast) {
    for (const QByteArray text : {"# A\n\n```yaml\nlesson: [1", "# A\n```yaml", "# A\n```yaml\n", "#", "## B", ""}) {
        const LessonReading reading = lessonFrom(text);
        EXPECT_FALSE(reading.faults.empty()) << text.toStdString();
        for (const LessonFault& fault : reading.faults) {
            EXPECT_GE(fault.line, 1) << text.toStdString();
            EXPECT_LE(fault.line, text.count('\n') + 1) << text.toStdString() << ": " << fault.reason.toStdString();
        }
    }
}

TEST(LessonReader, takesValuesThatAreLegalOnlyTogether) {
    const QByteArray both =
        with("activation: elu\nparameters: {alpha: 0.5}", "activation: rrelu\nparameters: {lower: 0.5, upper: 0.9}");
    const LessonReading reading =
        lessonFrom(QByteArray(both).replace("parameters:\n  alpha: 2", "probe: 1").replace("alpha < 1", "lower < 0.1"));
    ASSERT_TRUE(reading.lesson) << faultsOf(both);
    EXPECT_EQ(reading.lesson->steps[0].exploration.current, (Selection{"rrelu", {0.5, 0.9}}));
}

TEST(LessonReader, knowsFormulasAndTheirParameters) {
    QByteArray text = with("activation: elu\nparameters: {alpha: 0.5}", "activation: \"x*sigmoid(steep*x)\"");
    text.replace("parameters:\n  alpha: 2", "pinned: [\"x*tanh(x)\"]").replace("alpha < 1", "steep > 2");
    const LessonReading reading = lessonFrom(text.replace("  - activation is elu", "  - value(1) of x*tanh(x) = 0.76"));
    ASSERT_TRUE(reading.lesson) << faultsOf(text);
    EXPECT_EQ(reading.lesson->steps[1].exploration.pinned.size(), 1u);
    EXPECT_EQ(reading.lesson->steps[1].deeds.size(), 2u);
}

TEST(LessonReader, tellsEveryFaultAtOnce) {
    QByteArray text = with("hide: [slope]", "hide: [slop]");
    text.replace("alpha < 1", "alpa < 1").replace("minutes: 5", "minutes: -5");
    EXPECT_EQ(lessonFrom(text).faults.size(), 3u) << faultsOf(text);
}

TEST(LessonReader, refusesWhatWouldGrow) {
    const QByteArray bomb =
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
        "pinned: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]";
    EXPECT_TRUE(QString::fromStdString(faultsOf(with("hide: [slope]", bomb.constData()))).contains("too large"));
    const QByteArray deep = "pinned: " + QByteArray(30000, '[');
    EXPECT_FALSE(lessonFrom(with("hide: [slope]", deep.constData())).lesson);
    QByteArray many = good;
    for (int i = 0; i < 120; ++i) many += "\n## More\n\ntext\n";
    EXPECT_TRUE(QString::fromStdString(faultsOf(many)).contains("at most"));
}

/// What a class is asked to do can be done, and is not done before anybody did anything.
TEST(LessonCheck, refusesDeedsThatNobodyCanDo) {
    const auto faultOfDeeds = [](const QByteArray& head) {
        const LessonReading reading =
            lessonFrom("# T\n\n```yaml\nlesson: 1\n```\n\n## S\n\n```yaml\n" + head + "\n```\n\nText.\n");
        EXPECT_TRUE(reading.lesson) << head.toStdString();
        const std::vector<LessonFault> faults = reading.lesson ? checked(*reading.lesson) : std::vector<LessonFault>();
        return faults.empty() ? QString() : faults.front().reason;
    };
    const std::pair<const char*, const char*> all[]{
        {"activation: elu\nwait: alpha < 0.5", ""},
        {"activation: elu\nwait: alpha > 0.5", "already"},
        {"activation: elu\nwait: [alpha > 0.5, pins > 0]", ""},
        {"activation: elu\nwait: [alpha < 0.5, alpha > 0.6]", "together"},
        {"activation: elu\nwait: [alpha < 0.5, alpha > 0.4]", ""},
        {"activation: elu\nwait: [pinned is relu, pinned is tanh]", ""},
        {"activation: elu\nwait: [pinned is relu, pinned is not relu]", "together"},
        {"activation: elu\nwait: [activation is relu, activation is tanh]", "together"},
        {"activation: elu\nwait: negative_slope < 0.5", "no parameter"},
        {"activation: elu\nwait: [activation is leaky_relu, negative_slope > 0.5]", ""},
        {"activation: elu\nwait: alpha of celu > 5", "no parameter"},
        {"activation: rrelu\nwait: lower > 0.4", "no legal value"},
        {"activation: elu\nwait: ran is dead_units", "experiment"},
        {"experiment: dead_units\nwait: ran is zig_zag", "another experiment"},
        {"experiment: dead_units\nwait: ran is dead_units", ""},
        {"experiment: dead_units\nwait: setting(learning_rate) > 1", ""},
        {"experiment: dead_units\nwait: setting(learning_rate) < -1", "no legal value"},
        {"experiment: dead_units\nwait: setting(gain) > 1", "no setting"}};
    for (const auto& [head, part] : all) {
        const QString fault = faultOfDeeds(head);
        EXPECT_EQ(fault.isEmpty(), *part == '\0') << head << ": " << fault.toStdString();
        EXPECT_TRUE(fault.contains(QLatin1String(part))) << head << ": " << fault.toStdString();
    }
}

TEST(LessonReader, readsTheTemplateOfAnything) {
    Exploration exploration;
    exploration.current = {"prelu", {0.25}};
    exploration.pinned = {{"relu", {}}, {"elu", {0.5}}};
    exploration.x = {-1.0, 2.5};
    exploration.y = Range{-3.0, 3.0};
    exploration.probe = 0.125;
    exploration.family = Family{"alpha", {0.0, 1.0}, 5};
    exploration.experiment = "edge_of_chaos";
    exploration.overrides["edge_of_chaos"].numbers["sigma_w"] = 2.0;
    ASSERT_FALSE(faultOf(exploration));
    const LessonReading reading = lessonFrom(lessonTemplate(exploration).toUtf8());
    ASSERT_TRUE(reading.lesson) << faultsOf(lessonTemplate(exploration).toUtf8());
    Exploration expected = exploration;
    expected.experiment.clear();
    expected.overrides.clear();
    EXPECT_EQ(reading.lesson->steps.front().exploration, expected);

    exploration.page = Page::Experiments;
    const QByteArray longer = lessonTemplate({}).toUtf8() + stepTemplate(exploration).toUtf8();
    const LessonReading more = lessonFrom(longer);
    ASSERT_TRUE(more.lesson) << faultsOf(longer);
    EXPECT_EQ(more.lesson->steps.back().exploration, exploration);
}

TEST(LessonHandout, hasTheSameBytesEachTime) {
    const LessonReading reading = readLesson(lessonPath("03-leaky-relu-to-prelu", "en"));
    ASSERT_TRUE(reading.lesson);
    Lesson lesson = *reading.lesson;
    lesson.steps.resize(2);
    const Result<QByteArray> first = handoutOf(lesson);
    ASSERT_TRUE(first) << first.fault();
    EXPECT_TRUE(first->startsWith("%PDF-"));
    EXPECT_FALSE(first->contains("CreationDate")) << "which is another with every second";
    const Result<QByteArray> second = handoutOf(lesson);
    EXPECT_TRUE(*second == *first);
    lesson.title += " again";
    EXPECT_FALSE(*handoutOf(lesson) == *first);
}

class LessonsOfTheProgram : public testing::TestWithParam<std::string> {};

/// What a lesson says is what the program computes.
TEST_P(LessonsOfTheProgram, claimNothingWrong) {
    for (const char* const language : {"en", "zh_CN"}) {
        const LessonReading reading = readLesson(lessonPath(QString::fromStdString(GetParam()), language));
        for (const LessonFault& fault : reading.faults)
            ADD_FAILURE() << fault.line << ": " << fault.reason.toStdString();
        ASSERT_TRUE(reading.lesson);
        for (const LessonFault& fault : checked(*reading.lesson))
            ADD_FAILURE() << language << ' ' << fault.line << ": " << fault.reason.toStdString();
        EXPECT_GE(reading.lesson->steps.size(), 5u);
        EXPECT_LE(reading.lesson->steps.size(), 10u);
    }
}

/// Every number with a decimal point in a text stands in the step's head too, where it is checked.
TEST_P(LessonsOfTheProgram, haveNoNumberThatIsNotChecked) {
    static const QRegularExpression number(QStringLiteral("\\d+\\.\\d+"));
    for (const char* const language : {"en", "zh_CN"}) {
        const QString path = lessonPath(QString::fromStdString(GetParam()), language);
        const LessonReading reading = readLesson(path);
        ASSERT_TRUE(reading.lesson);
        for (const LessonStep& step : reading.lesson->steps) {
            QString head = step.numbers.join('\n');
            for (const LessonCondition& claim : step.claims) head += claim.source + '\n';
            for (const LessonCondition& deed : step.deeds) head += deed.source + '\n';
            head += stepTemplate(step.exploration);
            for (auto it = number.globalMatch(step.text + step.answer); it.hasNext();) {
                const QString digits = it.next().captured();
                EXPECT_TRUE(head.contains(digits)) << path.toStdString() << ": " << step.title.toStdString() << ": "
                                                   << digits.toStdString() << " is in no claim";
            }
        }
    }
}

/// The Chinese lesson is the same lesson: the same steps show the same and wait for the same.
TEST_P(LessonsOfTheProgram, areTheSameInBothLanguages) {
    const QString name = QString::fromStdString(GetParam());
    ASSERT_NE(lessonPath(name, "en"), lessonPath(name, "zh_CN"));
    const LessonReading en = readLesson(lessonPath(name, "en")), zh = readLesson(lessonPath(name, "zh_CN"));
    ASSERT_TRUE(en.lesson && zh.lesson);
    ASSERT_EQ(en.lesson->steps.size(), zh.lesson->steps.size());
    EXPECT_EQ(en.lesson->minutes, zh.lesson->minutes);
    for (std::size_t i = 0; i < en.lesson->steps.size(); ++i) {
        const LessonStep &a = en.lesson->steps[i], &b = zh.lesson->steps[i];
        EXPECT_EQ(a.exploration, b.exploration) << i;
        EXPECT_EQ(a.hidden, b.hidden) << i;
        EXPECT_EQ(a.answer.isEmpty(), b.answer.isEmpty()) << i;
        ASSERT_EQ(a.deeds.size(), b.deeds.size()) << i;
        for (std::size_t k = 0; k < a.deeds.size(); ++k) EXPECT_EQ(a.deeds[k].source, b.deeds[k].source);
    }
}

std::vector<std::string> allNames() {
    std::vector<std::string> names;
    for (const QString& name : lessonNames()) names.push_back(name.toStdString());
    return names;
}

INSTANTIATE_TEST_SUITE_P(, LessonsOfTheProgram, testing::ValuesIn(allNames()), [](const auto& lesson) {
    std::string name = lesson.param;
    std::ranges::replace_if(
        name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
    return name;
});

TEST(LessonLibrary, hasTwelveLessons) { EXPECT_EQ(lessonNames().size(), 12); }

}  // namespace
}  // namespace activation
