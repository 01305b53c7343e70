// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/program.h"

#include "app/content/numbers.h"
#include "core/experiments/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace activation {
namespace {

QJsonObject object(const std::string& text) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

TEST(RunCommand, listsTheExperiments) {
    const std::string list = outputOf({"run"});
    for (const Experiment& experiment : experiments())
        EXPECT_NE(list.find(std::string(experiment.id) + " "), std::string::npos) << experiment.id;
}

TEST(RunCommand, listsThemAsJsonAndTakesNoOtherOptionThen) {
    const QJsonArray list = QJsonDocument::fromJson(QByteArray::fromStdString(outputOf({"run", "--json"}))).array();
    ASSERT_EQ(list.size(), static_cast<qsizetype>(experiments().size()));
    EXPECT_EQ(list[0].toObject()["id"].toString().toStdString(), experiments()[0].id);
    const Outcome outcome = run({"run", "--seed", "2"});
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(outcome.err, "activation-explorer: --seed needs an experiment: activation-explorer run <experiment>\n");
}

TEST(RunCommand, asTextJsonAndCsv) {
    EXPECT_NE(outputOf({"run", "statistics", "--activation", "relu"}).find("  E f²            0.5\n"),
              std::string::npos);
    const QJsonObject json = object(outputOf({"run", "statistics", "--json", "--seed", "7", "--set", "mean=1",
                                              "--activation", "leaky_relu:negative_slope=0.2"}));
    EXPECT_EQ(json["experiment"].toString(), "statistics");
    EXPECT_EQ(json["settings"].toObject()["mean"].toDouble(), 1.0);
    EXPECT_EQ(json["activations"][0].toObject()["parameters"].toObject()["negative_slope"].toDouble(), 0.2);
    EXPECT_FALSE(json.contains("seed")) << "nothing is random in it";
    EXPECT_EQ(object(outputOf({"run", "zig_zag", "--json", "--seed", "7"}))["seed"].toString(), "7");
    EXPECT_EQ(json["figures"].toArray().size(), 2);
    const std::string csv = outputOf({"run", "statistics", "--csv"});
    EXPECT_TRUE(csv.starts_with("# Density of inputs and outputs: inputs z\nvalue,probability density\n-4,"));
    EXPECT_NE(csv.find("\n\n# Moments of f(z)\nquantity,value\nE f,0.16052"), std::string::npos);
}

TEST(RunCommand, everyExperimentAsAPictureAndAsData) {
    const QTemporaryDir folder;
    for (const char* format : {"png", "svg", "pdf", "csv", "json"}) {
        const QString path = folder.filePath(QStringLiteral("figure.") + format);
        EXPECT_EQ(outputOf({"run", "statistics", "-o", path}), "");
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << format;
        EXPECT_GT(file.size(), 500) << format;
        const bool isText = qstrcmp(format, "pdf") != 0 && qstrcmp(format, "png") != 0;
        EXPECT_EQ(file.readAll().contains("Moments of f(z)"), isText) << format;
    }
}

TEST(RunCommand, takesATextFromAFileOrFromStandardInput) {
    const QStringList start{"run", "tensor", "--csv", "--set", "parameters=0.5", "--set"};
    const std::string typed = outputOf(start + QStringList{"values=[[1, -2], [-3, 4]]"});
    const QTemporaryDir folder;
    for (const char* table :
         {"1,-2\n-3,4\n", "\xEF\xBB\xBF[[1, -2],\n [-3, 4]]", "1\t-2\r\n-3\t4\r\n", "1,0\t\u22122,0\n\u22123,0\t4,0"}) {
        QFile file(folder.filePath("table.csv"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(table);
        file.close();
        const QString argument = "values=@" + file.fileName();
        EXPECT_EQ(outputOf(start + QStringList{argument}), typed) << table;
        EXPECT_EQ(outputOf(start + QStringList{"values=-"}, table), typed) << table;
    }
}

TEST(RunCommand, saysWhatCanBeSet) {
    QString page = QString::fromStdString(outputOf({"--manual"}));
    for (const QChar c : QStringLiteral("αμσ²−√×…"))  // as roff numbers them
        page.replace(QStringLiteral("\\[u%1]").arg(QString::number(c.unicode(), 16).toUpper(), 4, u'0'), c);
    const std::string manual = page.remove(u'\\').toStdString();
    for (const Experiment& experiment : experiments()) {
        const std::string help = outputOf({"run", QString::fromStdString(std::string(experiment.id)), "--help"});
        const auto says = [&](std::string_view text) {
            EXPECT_NE(help.find(text), std::string::npos) << experiment.id << ": " << text;
            EXPECT_NE(manual.find(text), std::string::npos) << experiment.id << ": " << text;
        };
        says(experiment.shows);
        for (const Setting& setting : experiment.settings) {
            EXPECT_NE(help.find("\n  " + std::string(setting.parameter.id) + ' '), std::string::npos);
            says(setting.parameter.id);
            says(setting.meaning.english);
            for (const Choice& choice : setting.choices) says(choice.id);
            std::string numbers = "from ";
            append(numbers, setting.legal.from);
            append(numbers += " to ", setting.legal.to);
            append(numbers += " (default ", setting.parameter.initial);
            if (setting.choices.empty()) says(numbers + ")");
        }
        for (const TextSetting& text : experiment.texts) {
            says(text.id);
            says(text.meaning.english);
            says(text.initial);
        }
        for (const std::string_view id : experiment.arity.initial) says(id);
    }
    EXPECT_EQ(run({"run", "tensr", "--help"}).err,
              "activation-explorer: there is no experiment \"tensr\". Did you mean \"tensor\"?\n");
    EXPECT_NE(outputOf({"run", "--help"}).find("--seed"), std::string::npos);
}

TEST(RunCommand, refusesInOneSentence) {
    struct Wrong {
        QStringList arguments;
        int code;
        const char* sentence;
    };
    for (const auto& [arguments, code, sentence] :
         {Wrong{{"run", "statistcs"}, 2, "there is no experiment \"statistcs\". Did you mean \"statistics\"?"},
          Wrong{{"run", "statistics", "--set", "maen=1"},
                2,
                "statistics has no setting \"maen\". Did you mean \"mean\"?"},
          Wrong{{"run", "statistics", "--set", "mean"}, 2, "\"mean\" is not of the form setting=value"},
          Wrong{{"run", "statistics", "--set", "mean=x"}, 2, "mean cannot be \"x\": that is not a number"},
          Wrong{{"run", "statistics", "--set", "deviation=0"}, 1, "statistics: deviation must be a number from "},
          Wrong{{"run", "statistics", "--activation", "rleu"}, 2, "there is no activation \"rleu\". Did you mean"},
          Wrong{{"run", "statistics", "--activation", "relu", "--activation", "elu"},
                1,
                "statistics: it takes at most 1"},
          Wrong{{"run", "statistics", "-o", "a.gif"}, 2, "the format cannot be \"gif\"; it is one of png, svg, pdf"},
          Wrong{{"run", "statistics", "-o", "no such folder/a.png"}, 1, "cannot write no such folder/a.png: "},
          Wrong{{"run", "statistics", "-o", "no such folder/a.csv"}, 1, "cannot write no such folder/a.csv: "},
          Wrong{{"run", "tensor", "--set", "values=@no such file"}, 1, "cannot read \"no such file\": "},
          Wrong{{"run", "tensor", "--set", "values=1 2; 3"}, 1, "tensor: values must have rows of equal length"},
          Wrong{{"run", "statistics", "--seed", "-1"}, 2, "--seed cannot be \"-1\": it must not be negative"}}) {
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.code, code) << sentence;
        EXPECT_TRUE(outcome.err.starts_with(std::string("activation-explorer: ") + sentence)) << outcome.err;
        EXPECT_EQ(outcome.err.find('\n'), outcome.err.size() - 1) << outcome.err;
        EXPECT_EQ(outcome.out, "");
    }
}

}  // namespace
}  // namespace activation
