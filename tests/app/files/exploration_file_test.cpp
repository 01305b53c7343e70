// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/exploration_file.h"

#include "tests/app/random_exploration.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace activation {
namespace {

TEST(ExplorationFile, ReadsBackWhatItWrites) {
    std::mt19937 random(2);
    for (int i = 0; i < 500; ++i) {
        const Exploration exploration = randomExploration(random);
        const auto fromFile = explorationFromJson(toJson(exploration));
        ASSERT_TRUE(fromFile) << fromFile.fault();
        ASSERT_EQ(*fromFile, exploration) << toJson(exploration).constData();
        const auto fromText = explorationFromJson(toShortText(exploration).toUtf8());
        ASSERT_TRUE(fromText) << fromText.fault();
        ASSERT_EQ(*fromText, exploration) << toShortText(exploration).toStdString();
    }
}

TEST(ExplorationFile, ShortTextLeavesOutWhatIsUsual) {
    Exploration exploration;
    exploration.current.values = {1.5};
    EXPECT_EQ(toShortText(exploration), R"({"current":{"activation":"elu","parameters":{"alpha":1.5}},"version":1})");
}

TEST(ExplorationFile, WithoutASampleNothingIsSaidOfOne) {
    EXPECT_FALSE(toJson({}).contains("sample"));
    std::mt19937 random(4);
    Exploration exploration = randomExploration(random);
    exploration.sample = {};
    const QByteArray before = toJson(exploration);
    SampleBuilder builder;
    builder.add(std::vector{1.0, 2.0});
    exploration.sample = *builder.sample("two");
    EXPECT_TRUE(toJson(exploration).contains("\"sample\""));
    exploration.sample = {};
    EXPECT_EQ(toJson(exploration), before);
}

TEST(ExplorationFile, ALargeSampleHasRoom) {
    std::mt19937 random(1);
    std::normal_distribution<double> normal;
    SampleBuilder builder;
    for (int i = 0; i < 20000; ++i) builder.add(std::vector{normal(random)});
    Exploration exploration;
    exploration.sample = *builder.sample("many");
    EXPECT_EQ(exploration.sample->cells.size(), Sample::mostCells);
    EXPECT_LT(toJson(exploration).size(), longestExploration / 8);
    EXPECT_EQ(*explorationFromJson(toShortText(exploration).toUtf8()), exploration);
}

TEST(ExplorationFile, TakesDefaultsForWhatIsLeftOutAndPassesOverWhatItDoesNotKnow) {
    const auto read = explorationFromJson(
        R"({"version": 1, "colour": "red", "framework": "keras", "current": {"activation": "leaky_relu"}})");
    ASSERT_TRUE(read) << read.fault();
    Exploration expected;
    expected.framework = Framework::Keras;
    expected.current = defaultSelection("leaky_relu", Framework::Keras);
    EXPECT_EQ(*read, expected);
}

TEST(ExplorationFile, SaysWhatIsWrongAndWhere) {
    struct Case {
        const char* json;
        const char* sentence;
    };
    const Case cases[] = {
        {"", "it is empty"},
        {"[1, 2]", "it is not an exploration: it must be an object in braces"},
        {"{}", "it is not an exploration: it has no version"},
        {R"({"version": "1"})", "version must be a number"},
        {R"({"version": 2})", "it was written by a newer version of this program"},
        {R"({"version": 0})", "version must be 1"},
        {R"({"version": 1, "page": "start"})",
         "page must be one of explore, gallery, experiments, lessons, not \"start\""},
        {R"({"version": 1, "page": 2})", "page must be a text"},
        {R"({"version": 1, "framework": "torch"})",
         "framework must be one of pytorch, keras, jax, keras-jax, keras-torch, not \"torch\""},
        {R"({"version": 1, "sample": {}})", "sample.name must be a text"},
        {R"({"version": 1, "sample": {"name": "a", "mean": 1, "deviation": 0, "counts": [1, 2], "from": [1]}})",
         "sample.from must be as many numbers as sample.counts"},
        {R"({"version": 1, "sample": {"name": "a", "mean": 1, "deviation": 0, "counts": [0.5], "from": [1], "to": [1],
             "means": [1], "deviations": [0], "examples": [1]}})",
         "a cell of the histogram must hold a number"},
        {R"({"version": 1, "sample": {"name": "a", "mean": 1, "deviation": 0, "counts": [1e30], "from": [1], "to": [1],
             "means": [1], "deviations": [0], "examples": [1]}})",
         "a cell of the histogram must hold a number"},
        {R"({"version": 1, "sample": {"name": "a", "mean": 1, "deviation": 0, "counts": [1], "from": [1], "to": ["2"],
             "means": [1], "deviations": [0], "examples": [1]}})",
         "sample.to[0] must be a number"},
        {R"({"version": 1, "current": "elu"})", "current must be an object in braces"},
        {R"({"version": 1, "current": {}})", "current.activation must be a text"},
        {R"({"version": 1, "current": {"activation": "elo"}})",
         "current.activation: there is no activation called \"elo\". Did you mean \"elu\"?"},
        {R"({"version": 1, "pinned": [{"activation": "relu"}, {"activation": "leaky rleu"}]})",
         "pinned[1].activation: there is no activation called \"leaky rleu\". Did you mean \"leaky_relu\"?"},
        {R"({"version": 1, "current": {"activation": "perceptron"}})",
         "current.activation: there is no activation called \"perceptron\""},
        {R"({"version": 1, "current": {"activation": "elu", "parameters": {"alfa": 1}}})",
         "current.parameters.alfa: elu has no parameter of this name"},
        {R"({"version": 1, "current": {"activation": "elu", "parameters": {"alpha": "1"}}})",
         "current.parameters.alpha must be a number"},
        {R"({"version": 1, "current": {"activation": "celu", "parameters": {"alpha": 0}}})",
         "celu: alpha must not be 0"},
        {R"({"version": 1, "pinned": [{"activation": "relu"}, {"activation": 3}]})",
         "pinned[1].activation must be a text"},
        {R"({"version": 1, "pinned": {}})", "pinned must be a list in brackets"},
        {R"({"version": 1, "shown": []})", "at least one curve must be shown"},
        {R"({"version": 1, "shown": ["value", "slop"]})",
         "shown[1] must be one of value, slope, curvature, log_slope, zones, asymptotes, densities, "
         "difference, magnifier, not \"slop\""},
        {R"({"version": 1, "x": [1]})", "x must be two numbers, not 1"},
        {R"({"version": 1, "x": [1, null]})", "x[1] must be a number"},
        {R"({"version": 1, "x": [5, -5]})",
         "the x range cannot be shown: its first limit must be less than its second"},
        {R"({"version": 1, "y": [0, 0]})", "the y range cannot be shown: its first limit must be less than its second"},
        {R"({"version": 1, "axes": 1})", "axes must be a text"},
        {R"({"version": 1, "probe": true})", "probe must be a number"},
        {R"({"version": 1, "experiments": {"none": {}}})", "experiments.none: there is no experiment of this name"},
        {R"({"version": 1, "experiments": {"tensor": {"rows": "4"}}})", "experiments.tensor.rows must be a number"},
        {R"({"version": 1, "experiments": {"tensor": {"seed": 1.5}}})",
         "experiments.tensor.seed must be a whole number"},
        {R"({"version": 1, "experiments": {"tensor": {"place": "nowhere"}}})",
         "experiments.tensor.place must be one of out_of_place, in_place, not \"nowhere\""},
        {R"({"version": 1, "experiments": {"tensor": {"colour": 1}}})", "tensor: there is no setting \"colour\""},
        {R"({"version": 1, "family": {"parameter": "alpha"}})", "family.values must be a list in brackets"},
        {R"({"version": 1, "family": {"parameter": "alpha", "values": [2, 1]}})",
         "the family's range cannot be shown: its first limit must be less than its second"},
        {R"({"version": 1, "family": {"parameter": "alpha", "values": [0, 1], "curves": 2.5}})",
         "a family has from 2 to 25 curves"},
    };
    for (const Case& c : cases) {
        const auto read = explorationFromJson(c.json);
        ASSERT_FALSE(read) << c.json;
        EXPECT_EQ(read.fault(), c.sentence) << c.json;
    }
}

TEST(ExplorationFile, SaysInWhichLineItIsNoJson) {
    const auto read = explorationFromJson("{\n \"version\": 1,\n \"x\": [1 2] }");
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.fault().string().starts_with("line 3, column 10: ")) << read.fault();
}

TEST(ExplorationFile, SurvivesDamage) {
    std::mt19937 random(3);
    const QByteArray whole = toJson(randomExploration(random));
    for (qsizetype length = 0; length < whole.size() - 2; ++length)
        EXPECT_FALSE(explorationFromJson(whole.left(length))) << length;
    std::uniform_int_distribution<qsizetype> place(0, whole.size() - 1);
    std::uniform_int_distribution byte(0, 255);
    for (int i = 0; i < 5000; ++i) {
        QByteArray damaged = whole;
        for (int j = 0; j < 3; ++j) damaged[place(random)] = static_cast<char>(byte(random));
        const auto read = explorationFromJson(damaged);
        EXPECT_TRUE(read ? !faultOf(*read) : !read.fault().empty());
    }
}

TEST(ExplorationFile, WritesWholeFilesAndNamesTheFileThatFails) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("one.activation");
    std::mt19937 random(4);
    const Exploration exploration = randomExploration(random);
    ASSERT_TRUE(writeExploration(path, exploration));
    const auto read = readExploration(path);
    ASSERT_TRUE(read) << read.fault();
    EXPECT_EQ(*read, exploration);

    const QString nowhere = folder.filePath("no folder/one.activation");
    EXPECT_TRUE(QString::fromStdString(writeExploration(nowhere, exploration).fault().string()).startsWith(nowhere));
    EXPECT_TRUE(QString::fromStdString(readExploration(nowhere).fault().string()).startsWith(nowhere));
    EXPECT_FALSE(readExploration(folder.path()));

    QFile large(folder.filePath("large"));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly) && large.resize(2 << 20));
    large.close();
    EXPECT_FALSE(readExploration(large.fileName()));
}

}  // namespace
}  // namespace activation
