// SPDX-License-Identifier: GPL-3.0-or-later
// Wherever the command line expects an id, a formula serves.
#include "app/files/exploration_file.h"
#include "tests/app/commands/program.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace activation {
namespace {

QJsonObject jsonOf(const QStringList& arguments, const QByteArray& input = {}) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(outputOf(arguments, input))).object();
}

TEST(FormulaOnTheCommandLine, isEvaluated) {
    EXPECT_EQ(outputOf({"eval", "x*sigmoid(b*x)", "--set", "b=1.702", "--", "0", "1"}).substr(0, 53),
              "x,value,slope,curvature,d_b\n0,0,0.5,0.851,0\n1,0.84579");
    EXPECT_EQ(outputOf({"eval", "-x^2", "--", "1", "2"}), "x,value,slope,curvature\n1,-1,-2,-2\n2,-4,-4,-2\n");
    EXPECT_EQ(outputOf({"eval", "x > 0 ? x : a·(exp(x) − 1)", "--", "-1"}),
              outputOf({"eval", "elu", "--", "-1"}).replace(24, 7, "d_a"));
    EXPECT_EQ(outputOf({"sample", "x^2", "--from", "0", "--to", "1", "--points", "2"}),
              "x,value,slope,curvature\n0,0,0,2\n1,1,2,2\n");
}

TEST(FormulaOnTheCommandLine, isShownWithItsFacts) {
    const QJsonObject json = jsonOf({"show", "max(x, a)^2, a = 0 in [-1, 1]", "--json"});
    EXPECT_EQ(json["family"].toString(), "Yours");
    const QJsonObject parameter = json["parameters"].toArray()[0].toObject();
    EXPECT_EQ(parameter["id"].toString(), "a");
    EXPECT_EQ(parameter["low"].toDouble(), -1.0);
    ASSERT_EQ(json["kinks"].toArray().size(), 1);
    EXPECT_EQ(json["kinks"].toArray()[0].toObject()["x"].toDouble(), 0.0);
    EXPECT_NE(outputOf({"show", "|x − 0.5|"}).find("x = 0.5: kink"), std::string::npos);
}

TEST(FormulaOnTheCommandLine, hasTheStatisticsOfWhatItIs) {
    const QJsonObject own = jsonOf({"statistics", "x*Phi(x)", "--json"}),
                      gelu = jsonOf({"statistics", "gelu", "--json"});
    for (const char* key : {"mean", "second_moment", "slope_second_moment", "gain"})
        EXPECT_NEAR(own[key].toDouble(), gelu[key].toDouble(), 1e-12) << key;
}

TEST(FormulaOnTheCommandLine, isDrawnAndRun) {
    QTemporaryDir folder;
    const QString file = folder.filePath("compare.svg");
    outputOf({"render", "a*tanh(x/a):a=30", "gelu", "x > 0 ? x : 0", "-o", file});
    EXPECT_GT(QFileInfo(file).size(), 1000);
    const std::string figures =
        outputOf({"run", "zig_zag", "--activation", "x*tanh(exp(x))", "--activation", "-x^2*a:a=0.5", "--json"});
    for (const char* formula : {"x*tanh(exp(x))", "\"-x^2*a\""})
        EXPECT_NE(figures.find(formula), std::string::npos) << formula;
}

TEST(FormulaOnTheCommandLine, isWrittenAsCode) {
    EXPECT_EQ(outputOf({"code", "softer(x) = x*sigmoid(b*x)", "--set", "b=2", "--for", "pytorch"}),
              "import torch\n\n\ndef softer(x):\n    return x * torch.sigmoid(2 * x)\n");
    EXPECT_EQ(outputOf({"code", "log(1+exp(x))", "--for", "latex"}),
              "% \\usepackage{amsmath}\n\\begin{align*}\n  f(x) &= \\log(1 + e^{x})\n\\end{align*}\n");
}

TEST(FormulaOnTheCommandLine, whenWrongHasOneSentenceWithThePlace) {
    const struct {
        QStringList arguments;
        std::string sentence;
    } rows[]{
        {{"eval", "x + ", "--", "1"}, "the formula is wrong at character 5: something is missing at the end"},
        {{"show", "sigmiod(x)*x"}, "at character 1: there is no function \"sigmiod\"; sigmoid was probably meant"},
        {{"eval", "leaky-rleu", "1"}, "Did you mean \"leaky_relu\"?"},
        {{"eval", "a*x", "--set", "b=1", "1"}, "the formula \"a*x\" has no parameter \"b\"; it has a"},
        {{"render", "a*x:a=1,b=2", "-o", "x.png"}, "has no parameter \"b\""},
        {{"eval", "a*x", "--set", "a=inf", "1"}, "a must be a finite number"},
    };
    for (const auto& [arguments, sentence] : rows) {
        const Outcome outcome = run(arguments);
        EXPECT_NE(outcome.code, 0);
        EXPECT_NE(outcome.err.find(sentence), std::string::npos) << outcome.err;
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1);
    }
}

TEST(DataOnTheCommandLine, isMeasured) {
    const QJsonObject json = jsonOf({"statistics", "relu", "--data", "-", "--json"}, "-1 2\n-3 4\nnan\n");
    EXPECT_EQ(json["input"].toObject()["count"].toDouble(), 4.0);
    EXPECT_EQ(json["input"].toObject()["nan"].toDouble(), 1.0);
    EXPECT_EQ(json["mean"].toDouble(), 1.5);
    EXPECT_EQ(json["second_moment"].toDouble(), 5.0);
    EXPECT_EQ(json["slope_second_moment"].toDouble(), 0.5);
    EXPECT_EQ(json["dead"].toDouble(), 0.5);
    EXPECT_TRUE(json["fitted_normal"].toObject()["mean"].isDouble());
    const std::string sheet =
        outputOf({"statistics", "x*sigmoid(x)", "--data", "-", "--column", "z"}, "i,z\n1,0.5\n2,1\n");
    EXPECT_NE(sheet.find("numbers           2\n"), std::string::npos) << sheet;
}

TEST(DataOnTheCommandLine, whenWrongEndsWithOneSentence) {
    QTemporaryDir folder;
    const QString damaged = folder.filePath("layer.npy");
    QFile file(damaged);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("\x93NUMPY\x01");
    file.close();
    for (const auto& [name, input, sentence] :
         {std::tuple<QString, QByteArray, std::string>{damaged, "", "layer.npy\": it is truncated"},
          {folder.filePath("none"), "", "cannot read"},
          {"-", "nan inf", "standard input: none of its numbers is finite"},
          {"-", "", "standard input: it holds no numbers"},
          {"-", "1 two", "standard input: line 1: \"two\" is not a number"}}) {
        const Outcome outcome = run({"statistics", "relu", "--data", name}, input);
        EXPECT_EQ(outcome.code, 1);
        EXPECT_NE(outcome.err.find(sentence), std::string::npos) << outcome.err;
        EXPECT_EQ(outcome.out, "");
    }
}

TEST(DataOnTheCommandLine, standInPlaceOfTheNormalInputsOfAnExperiment) {
    const QJsonObject json =
        jsonOf({"run", "statistics", "--activation", "relu", "--data", "-", "--json"}, "-1 2\n-3 4\n");
    EXPECT_EQ(json["data"].toString(), "standard input");
    EXPECT_FALSE(json["settings"].toObject().contains("mean")) << "it means nothing";
    EXPECT_TRUE(json["settings"].toObject().contains("sigma_w"));
    const std::string sheet = outputOf({"run", "statistics", "--activation", "relu", "--data", "-"}, "-1 2\n-3 4\n");
    EXPECT_NE(sheet.find("inputs: standard input"), std::string::npos) << sheet;
    EXPECT_NE(sheet.find("  E f²                   5\n"), std::string::npos) << sheet;
    EXPECT_EQ(run({"run", "dead_units", "--data", "-"}, "1").err, "activation-explorer: dead_units takes no --data\n");
    EXPECT_EQ(run({"run", "statistics", "--column", "z"}).err, "activation-explorer: --column needs --data\n");
    EXPECT_EQ(run({"render", "relu", "-o", "-", "--data", "-"}, "1 two").err,
              "activation-explorer: standard input: line 1: \"two\" is not a number\n");
}

TEST(DataOnTheCommandLine, areDrawnAndStayInThePicture) {
    const QTemporaryDir folder;
    const QString picture = folder.filePath("a.png"), again = folder.filePath("b.png"), data = folder.filePath("z.csv");
    QFile file(data);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("n,z\n1,-2\n2,-1\n3,0.5\n4,0.5\n5,1.25\n");
    file.close();
    EXPECT_EQ(outputOf({"render", "relu", "--data", data, "--column", "z", "-o", picture}), "");
    file.remove();
    EXPECT_EQ(outputOf({"render", picture, "-o", again}), "");
    const auto read = readExploration(again);
    ASSERT_TRUE(read) << read.fault();
    ASSERT_TRUE(read->sample);
    EXPECT_EQ(read->sample->name, "z.csv, z");
    EXPECT_EQ(read->sample->count, 5U);
    EXPECT_TRUE(read->shown.densities);
    EXPECT_EQ(QImage(picture), QImage(again));
}

}  // namespace
}  // namespace activation
