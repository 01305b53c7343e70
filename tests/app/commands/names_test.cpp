// SPDX-License-Identifier: GPL-3.0-or-later
// Other names of activations, and what can be set beside their parameters, in every command.
#include "tests/app/commands/program.h"

#include "core/activations/aliases.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace activation {
namespace {

TEST(Names, ShowIsThatOfTheActivationAndSaysSoOnStderr) {
    const Outcome swish = run({"show", "swish"}), silu = run({"show", "silu"});
    EXPECT_EQ(swish.code, 0);
    EXPECT_EQ(swish.out, silu.out);
    EXPECT_TRUE(swish.out.starts_with("silu: SiLU (Swish) (Smooth rectifiers)\n")) << swish.out;
    EXPECT_EQ(swish.err, "activation-explorer: \"swish\" is another name of silu\n");
    EXPECT_EQ(silu.err, "");
    EXPECT_EQ(run({"show", "jax.nn.gelu"}).out, outputOf({"show", "gelu_tanh"}));
    EXPECT_EQ(run({"show", "torch.nn.LeakyReLU"}).out, outputOf({"show", "leaky_relu"}));
}

TEST(Names, EveryAliasOfTheTableIsTaken) {
    for (const Alias& alias : aliases()) {
        const QString name = QString::fromUtf8(alias.name.data(), static_cast<qsizetype>(alias.name.size()));
        const Outcome outcome = run({"eval", name, "0.5"});
        EXPECT_EQ(outcome.code, 0) << alias.name << outcome.err;
    }
}

TEST(Names, EveryCommandTakesThem) {
    QTemporaryDir folder;
    const QString picture = folder.filePath("a.png");
    EXPECT_EQ(run({"eval", "swish", "1"}).out, outputOf({"eval", "silu", "1"}));
    EXPECT_EQ(run({"code", "swish", "--for", "cpp"}).out, outputOf({"code", "silu", "--for", "cpp"}));
    EXPECT_EQ(run({"statistics", "swish"}).out, outputOf({"statistics", "silu"}));
    const QStringList grid{"--from", "-1", "--to", "1", "--points", "3"};
    EXPECT_EQ(run(QStringList{"sample", "swish"} + grid).out, outputOf(QStringList{"sample", "silu"} + grid));
    EXPECT_EQ(run({"render", "swish:beta=2", "lrelu", "-o", picture}).code, 0);
    EXPECT_TRUE(QFile::exists(picture));
    EXPECT_EQ(run({"run", "statistics", "--activation", "swish"}).out,
              outputOf({"run", "statistics", "--activation", "silu"}));
}

TEST(Names, UnknownOnesAreAnsweredWithTheNearest) {
    EXPECT_NE(run({"show", "siwsh"}).err.find("Did you mean \"swish\"?"), std::string::npos);
    EXPECT_NE(run({"eval", "softmax", "1"}).err.find("a function of a whole vector"), std::string::npos);
}

TEST(Input, WeightAndBiasAreTakenByEveryActivation) {
    const std::string rows = outputOf({"eval", "tanh", "--set", "weight=-3", "--set", "bias=1.5", "0.5", "1"});
    EXPECT_TRUE(rows.starts_with("x,value,slope,curvature,d_weight,d_bias\n0.5,0,-3,0,0.5,1\n")) << rows;
    EXPECT_EQ(outputOf({"eval", "tanh", "0.5"}).find("weight"), std::string::npos);
    const auto sheet = [](const QStringList& arguments) {
        return QJsonDocument::fromJson(QByteArray::fromStdString(outputOf(arguments))).object();
    };
    const QJsonObject plain = sheet({"show", "tanh", "--json"});
    EXPECT_TRUE(plain["parameters"].toArray().isEmpty());
    EXPECT_FALSE(plain.contains("input"));
    const QJsonObject set = sheet({"show", "tanh", "--json", "--set", "weight=-3"});
    ASSERT_EQ(set["parameters"].toArray().size(), 2) << "weight and bias, once they are set";
    EXPECT_EQ(set["parameters"].toArray()[0].toObject()["id"].toString(), "weight");
    EXPECT_EQ(set["parameters"].toArray()[0].toObject()["value"].toDouble(), -3.0);
    EXPECT_EQ(set["input"].toObject()["weight"].toDouble(), -3.0);
    EXPECT_EQ(set["input"].toObject()["bias"].toDouble(), 0.0);
    EXPECT_EQ(run({"eval", "tanh", "--set", "weight=nan", "1"}).code, 1);
}

TEST(Names, ValuesMayFollowAnIdInEveryCommand) {
    EXPECT_EQ(outputOf({"eval", "tanh:weight=-3,bias=1.5", "0.5"}),
              outputOf({"eval", "tanh", "--set", "weight=-3", "--set", "bias=1.5", "0.5"}));
    EXPECT_EQ(outputOf({"show", "elu:alpha=2"}), outputOf({"show", "elu", "--set", "alpha=2"}));
    EXPECT_EQ(outputOf({"code", "elu:alpha=2", "--for", "cpp"}),
              outputOf({"code", "elu", "--set", "alpha=2", "--for", "cpp"}));
    EXPECT_EQ(outputOf({"statistics", "a*x:a=2", "--json"}), outputOf({"statistics", "a*x", "--json", "--set", "a=2"}));
    EXPECT_EQ(outputOf({"eval", "x > 0 ? x : a*x:a=2", "-1"}),
              outputOf({"eval", "x > 0 ? x : a*x", "--set", "a=2", "-1"}));
}

TEST(Names, GeluIsWhatTheFrameworkMeansByIt) {
    const auto named = [](const char* word) { return run({"eval", word, "2"}).out; };
    const std::string exact = named("gelu"), tanhForm = named("gelu_tanh");
    for (const char* word :
         {"jax.nn.gelu", "linen.gelu", "nn.GELU(approximate='tanh')", "jax.nn.gelu(approximate=True)", "jax.nn.gelu(x)",
          "nn.GELU('tanh')(x)", "keras.ops.gelu(x)", "keras.activations.gelu(x, approximate=True)"})
        EXPECT_EQ(named(word), tanhForm) << word;
    for (const char* word : {"torch.nn.functional.gelu", "jax.nn.gelu(approximate=False)", "F.gelu(x)",
                             "jax.nn.gelu(x, approximate=False)", "F.gelu(x, approximate='none')", "tf.nn.gelu(x)"})
        EXPECT_EQ(named(word), exact) << word;
    EXPECT_EQ(run({"render", "jax.nn.gelu", "-o", "-"}).out, outputOf({"render", "gelu_tanh", "-o", "-"}));
}

TEST(Input, CodeCallsTheActivationWithIt) {
    const std::string cpp = outputOf({"code", "tanh", "--set", "weight=-3", "--set", "bias=1.5", "--for", "cpp"});
    EXPECT_NE(cpp.find("return tanh_(-3.0 * x + 1.5);"), std::string::npos) << cpp;
    const std::string python = outputOf({"code", "elu", "--set", "weight=2", "--for", "pytorch"});
    EXPECT_NE(python.find("return elu(2.0 * x + 0.0)"), std::string::npos) << python;
}

TEST(Input, TrainingIsAModeOfRReLUAlone) {
    EXPECT_NE(outputOf({"show", "rrelu", "--set", "mode=training"}).find("\nMode\n  training\n"), std::string::npos);
    EXPECT_EQ(outputOf({"show", "rrelu", "--set", "mode=evaluation"}), outputOf({"show", "rrelu"}));
    EXPECT_EQ(outputOf({"render", "rrelu:mode=training", "-o", "-"}),
              outputOf({"render", "rrelu:mode=training,lower=0.125", "-o", "-"}));
    EXPECT_NE(outputOf({"render", "rrelu:mode=training", "-o", "-"}), outputOf({"render", "rrelu", "-o", "-"}));
    EXPECT_NE(run({"show", "rrelu", "--set", "mode=trained"}).code, 0);
    EXPECT_NE(run({"show", "elu", "--set", "mode=training"}).code, 0);
}

}  // namespace
}  // namespace activation
