// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activations/catalogue.h"
#include "core/analysis/joints.h"
#include "tests/app/commands/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace activation {
namespace {

QString text(std::string_view s) { return QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size())); }

QJsonDocument jsonOf(const QStringList& arguments) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(outputOf(QStringList(arguments) << "--json")));
}

TEST(List, hasEveryEntryInOrder) {
    const QStringList lines = QString::fromStdString(outputOf({"list"})).split(u'\n', Qt::SkipEmptyParts);
    const QJsonArray array = jsonOf({"list"}).array();
    ASSERT_EQ(lines.size(), static_cast<qsizetype>(catalogue().size()));
    ASSERT_EQ(array.size(), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Activation& entry = catalogue()[static_cast<std::size_t>(i)];
        EXPECT_EQ(lines[i].simplified(), text(entry.facts.id) + u' ' + text(entry.facts.name));
        const QJsonObject object = array[i].toObject();
        EXPECT_EQ(object["id"].toString(), text(entry.facts.id));
        EXPECT_EQ(object["name"].toString(), text(entry.facts.name));
        EXPECT_EQ(object["family"].toString(), text(entry.family));
    }
}

TEST(List, canBeOfOneFamily) {
    EXPECT_EQ(outputOf({"list", "--family", "Shrinkage"}),
              "softshrink        Softshrink\nhardshrink        Hardshrink\ntanhshrink        Tanhshrink\n");
    EXPECT_EQ(outputOf({"list", "--family", "shrinkage"}), outputOf({"list", "--family", "Shrinkage"}));
    EXPECT_EQ(jsonOf({"list", "--family", "exponential units"}).array().size(), 6);
}

TEST(Show, tellsEverythingOfEveryEntry) {
    for (const Activation& entry : catalogue()) {
        const QJsonObject object = jsonOf({"show", text(entry.facts.id)}).object();
        const QString sheet = QString::fromStdString(outputOf({"show", text(entry.facts.id)}));
        for (const auto& [key, fact] : {std::pair{"id", entry.facts.id},
                                        {"name", entry.facts.name},
                                        {"family", entry.family},
                                        {"formula", entry.facts.formula},
                                        {"source", entry.facts.source}}) {
            EXPECT_EQ(object[key].toString(), text(fact)) << entry.facts.id << ' ' << key;
            EXPECT_TRUE(sheet.contains(text(fact))) << entry.facts.id << ' ' << key;
        }
        const QJsonObject frameworks = object["frameworks"].toObject();
        EXPECT_EQ(frameworks["pytorch"].toString(), text(entry.facts.spellings.pytorch));
        EXPECT_EQ(frameworks["keras"].toString(), text(entry.facts.spellings.keras));
        EXPECT_EQ(frameworks["jax"].toString(), text(entry.facts.spellings.jax));
        const QJsonArray parameters = object["parameters"].toArray();
        ASSERT_EQ(parameters.size(), static_cast<qsizetype>(entry.parameters.size()));
        for (qsizetype i = 0; i < parameters.size(); ++i) {
            const Parameter& p = entry.parameters[static_cast<std::size_t>(i)];
            const QJsonObject parameter = parameters[i].toObject();
            EXPECT_EQ(parameter["id"].toString(), text(p.id));
            EXPECT_EQ(parameter["value"].toDouble(), p.initial);
            EXPECT_EQ(parameter["default"].toDouble(), p.initial);
            EXPECT_EQ(parameter["low"].toDouble(), p.low);
            EXPECT_EQ(parameter["high"].toDouble(), p.high);
            EXPECT_TRUE(sheet.contains("\n  " + text(p.id)));
        }
        EXPECT_EQ(object["kinks"].toArray().size(),
                  static_cast<qsizetype>(joints(entry, entry.defaults(), Framework::None).size()));
    }
}

TEST(Show, frameworksThatHaveNoneAreNull) {
    const QJsonObject prelu = jsonOf({"show", "prelu"}).object();
    EXPECT_TRUE(prelu["frameworks"].toObject()["jax"].isNull());
    const QJsonObject alpha = prelu["parameters"].toArray()[0].toObject();
    EXPECT_EQ(alpha["frameworks"].toObject()["keras"].toDouble(), 0.0);
    EXPECT_TRUE(alpha["frameworks"].toObject()["jax"].isNull());
    EXPECT_TRUE(jsonOf({"show", "bent_identity"}).object()["source"].isNull());
}

TEST(Show, kinksWithTheirSlopesPerFramework) {
    const auto kink = [](const QStringList& arguments, int which = 0) {
        return jsonOf(QStringList{"show"} + arguments).object()["kinks"].toArray()[which].toObject();
    };
    const QJsonObject leaky = kink({"leaky_relu", "--set", "negative_slope=0.2"});
    EXPECT_EQ(leaky["x"].toDouble(), 0.0);
    EXPECT_EQ(leaky["kind"].toString(), "kink");
    EXPECT_EQ(leaky["slope"].toObject(), (QJsonObject{{"left", 0.2},
                                                      {"at", 0.2},
                                                      {"right", 1},
                                                      {"pytorch", 0.2},
                                                      {"keras", 0.2},
                                                      {"jax", 1},
                                                      {"keras-jax", 1},
                                                      {"keras-torch", 0.2}}));
    EXPECT_EQ(leaky["value"].toObject(), (QJsonObject{{"left", 0}, {"at", 0}, {"right", 0}}));
    EXPECT_EQ(kink({"hardswish"})["slope"].toObject()["right"].toDouble(), -0.5);
    EXPECT_EQ(kink({"hardtanh"}, 1)["slope"].toObject()["keras"].toDouble(), 1.0);
    EXPECT_EQ(kink({"hardshrink"}, 1)["kind"].toString(), "jump");
    EXPECT_EQ(kink({"hardshrink"}, 1)["value"].toObject(), (QJsonObject{{"left", 0}, {"at", 0}, {"right", 0.5}}));
    EXPECT_EQ(kink({"celu"})["kind"].toString(), "bend");
    EXPECT_EQ(kink({"celu"})["slope"].toObject()["keras"].toDouble(), 2.0);
    EXPECT_EQ(kink({"prelu", "--set", "alpha=1"})["kind"].toString(), "smooth");
}

TEST(Show, computedFactsAsJson) {
    const auto facts = [](const QStringList& arguments) {
        const std::string text = outputOf(QStringList{"show"} + arguments + QStringList{"--json"});
        return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object()["facts"].toObject();
    };
    const QJsonObject gelu = facts({"gelu"});
    const QJsonObject minimum = gelu["extrema"].toArray()[0].toObject();
    EXPECT_EQ(minimum["kind"].toString(), "minimum");
    EXPECT_NEAR(minimum["value"].toDouble(), -0.169971207, 1e-9);
    EXPECT_NEAR(minimum["x"].toDouble(), -0.751791525, 1e-9);
    EXPECT_NEAR(gelu["steepest_slope"].toObject()["slope"].toDouble(), 1.128904145, 1e-9);
    EXPECT_EQ(gelu["range"].toObject()["supremum"].toString(), "inf");
    EXPECT_EQ(gelu["monotonicity"].toString(), "none");
    EXPECT_EQ(gelu["smoothness"].toString(), "smooth");
    EXPECT_EQ(facts({"relu"})["smoothness"].toString(), "kink");
    EXPECT_EQ(facts({"elu"})["smoothness"].toString(), "bend");
    EXPECT_EQ(facts({"step"})["smoothness"].toString(), "jump");
    EXPECT_EQ(facts({"relu"})["monotonicity"].toString(), "non-decreasing");
    const QJsonObject step = facts({"step"})["range"].toObject();
    EXPECT_EQ(step["intervals"].toArray(), (QJsonArray{QJsonArray{0, 0}, QJsonArray{1, 1}}));
    const QJsonObject shrink = facts({"hardshrink"});
    EXPECT_EQ(shrink["fixed_points"].toArray(),
              (QJsonArray{QJsonArray{"-inf", -0.5}, QJsonArray{0, 0}, QJsonArray{0.5, "inf"}}));
    EXPECT_EQ(shrink["fixed_points_ends_included"].toArray(),
              (QJsonArray{QJsonArray{false, false}, QJsonArray{true, true}, QJsonArray{false, false}}));
    const QJsonObject relu = facts({"relu"});
    EXPECT_EQ(relu["dead"].toArray(), (QJsonArray{QJsonArray{"-inf", 0}}));
    EXPECT_EQ(relu["dead_ends_included"].toArray(), (QJsonArray{QJsonArray{false, true}}));
    EXPECT_EQ(relu["steepest_slope"].toObject()["x"].toDouble(), 1.0);
    EXPECT_TRUE(relu["steepest_slope"].toObject()["attained"].toBool());
    const QJsonObject swish = facts({"hardswish"})["steepest_slope"].toObject();
    EXPECT_EQ(swish["x"].toDouble(), 3.0);
    EXPECT_EQ(swish["from"].toString(), "left");
    const QJsonObject silu = facts({"silu", "--set", "beta=2"});
    EXPECT_NEAR(silu["extrema"].toArray()[0].toObject()["x"].toDouble(), -1.278464543 / 2.0, 1e-9);
}

/// Every value is a number, "inf", "-inf", null, a flag, or one of few words; only some fields at the top are texts.
void expectTokens(const QJsonValue& value, const QString& where) {
    static const QStringList words{"inf",        "-inf",           "constant", "increasing", "non-decreasing",
                                   "decreasing", "non-increasing", "none",     "left",       "right",
                                   "odd",        "even",           "jump",     "kink",       "bend",
                                   "smooth",     "minimum",        "maximum"};
    if (value.isString()) {
        EXPECT_TRUE(words.contains(value.toString())) << where.toStdString() << ' ' << value.toString().toStdString();
    }
    if (value.isArray())
        for (const QJsonValue& each : value.toArray()) expectTokens(each, where);
    if (value.isObject())
        for (const QString& key : value.toObject().keys()) expectTokens(value[key], where + '.' + key);
}

TEST(Show, jsonIsStrictAndHasTokensAtEveryLegalExtreme) {
    for (const Activation& entry : catalogue()) {
        const auto check = [&](const std::string& setting) {
            QStringList arguments{"show", text(entry.facts.id), "--json"};
            if (!setting.empty()) arguments << "--set" << QString::fromStdString(setting);
            const Outcome outcome = run(arguments);
            const std::string what = std::string(entry.facts.id) + ' ' + setting;
            if (outcome.code == 1) return;  // it is not legal
            ASSERT_EQ(outcome.code, 0) << what;
            QJsonParseError error;
            const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(outcome.out), &error).object();
            EXPECT_EQ(error.error, QJsonParseError::NoError) << what;
            expectTokens(object["facts"], "facts");
            expectTokens(object["kinks"], "kinks");
            for (const QJsonValue& parameter : object["parameters"].toArray())
                for (const char* key : {"value", "default", "low", "high"})
                    EXPECT_TRUE(parameter[QLatin1String(key)].isDouble()) << what;
        };
        check({});
        for (const Parameter& parameter : entry.parameters)
            for (const char* value : {"-1e308", "-1", "0", "5e-324", "1e-300", "1", "1e160", "1e308"})
                check(std::string(parameter.id) + '=' + value);
    }
}

TEST(Show, tellsOfASeamOnceAndApart) {
    const std::string sheet = outputOf({"show", "softplus"});
    EXPECT_NE(sheet.find("monotone        increasing\n"), std::string::npos) << sheet;
    EXPECT_NE(sheet.find("fixed points    none\n"), std::string::npos) << sheet;
    EXPECT_EQ(sheet.find("Kinks"), std::string::npos) << sheet;
    const QJsonObject object = jsonOf({"show", "softplus"}).object();
    EXPECT_TRUE(object["kinks"].toArray().empty());
    const QJsonObject seam = object["seams"].toArray()[0].toObject();
    EXPECT_EQ(seam["x"].toDouble(), 20.0);
    EXPECT_NEAR(seam["value"].toObject()["left"].toDouble() - 20.0, 2.0611536e-9, 1e-10);
    EXPECT_EQ(seam["value"].toObject()["right"].toDouble(), 20.0);
    EXPECT_TRUE(jsonOf({"show", "relu"}).object()["seams"].toArray().empty());
    EXPECT_NE(
        sheet.find("x = 20: jump from 20.0000000021 to 20, at the point 20.0000000021; slope 0.999999997939 on the "
                   "left, 1 on the right, at the point 0.999999997939 (Keras (TensorFlow): smooth) (Keras (JAX): "
                   "smooth) (JAX: smooth)\n"),
        std::string::npos)
        << sheet;
}

TEST(Show, asASheet) {
    EXPECT_EQ(outputOf({"show", "leaky_relu", "--set", "negative_slope=-0.5"}),
              "leaky_relu: LeakyReLU (Rectifiers)\n"
              "f(x) = x > 0 ? x : negative_slope·x\n"
              "\n"
              "Parameters\n"
              "  negative_slope (a) = -0.5; default 0.01 (Keras: 0.3), slider from 0 to 1\n"
              "\n"
              "Kinks\n"
              "  x = 0: kink; slope -0.5 on the left, 1 on the right, at the point -0.5 (Keras (JAX): 1) (JAX: 1)\n"
              "\n"
              "Facts\n"
              "  range           [0, inf)\n"
              "  limits          inf at -inf, inf at inf\n"
              "  monotone        not monotone\n"
              "  symmetry        none\n"
              "  smoothness      f has a kink\n"
              "  minimum         0 at 0\n"
              "  steepest slope  1 on (0, inf)\n"
              "  dead            none\n"
              "  |slope| < 0.1   none\n"
              "  zeros           0\n"
              "  fixed points    [0, inf)\n"
              "\n"
              "Frameworks\n"
              "  PyTorch  nn.LeakyReLU\n"
              "  Keras    layers.LeakyReLU; activations.leaky_relu\n"
              "  JAX      jax.nn.leaky_relu\n"
              "\n"
              "Source\n"
              "  Maas, Hannun & Ng 2013, “Rectifier nonlinearities improve neural network acoustic models”\n");
}

TEST(Show, ofVeryManyPlacesTellsThoseNearestZeroAndHowManyThereAre) {
    const std::string sheet = outputOf({"show", "abs(sin(20x))"});
    EXPECT_LT(std::count(sheet.begin(), sheet.end(), '\n'), 100);
    EXPECT_LT(sheet.size(), 12000U);
    EXPECT_NE(sheet.find(" farther from 0; --json has all\n"), std::string::npos) << sheet;
    EXPECT_NE(sheet.find("x = 0.1570796"), std::string::npos) << "the nearest: " << sheet;
    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray::fromStdString(outputOf({"show", "abs(sin(20x))", "--json"}))).object();
    EXPECT_GT(json["kinks"].toArray().size(), 24);
    EXPECT_EQ(outputOf({"show", "relu6"}).find("farther"), std::string::npos);
}

TEST(Show, saysWhereAFormulaGoesWrongAsItIsTyped) {
    const std::string sheet = outputOf({"show", "log(1 + exp(x))"});
    EXPECT_NE(sheet.find("In float32, computed as it is typed\n  wrong digits for x < "), std::string::npos) << sheet;
    EXPECT_NE(sheet.find("  ∞ or NaN for x > 88.7\n"), std::string::npos) << sheet;
    EXPECT_EQ(outputOf({"show", "softplus(x)"}).find("float32"), std::string::npos);
    EXPECT_EQ(outputOf({"show", "softplus"}).find("float32"), std::string::npos);
}

TEST(Show, findsTheNearestStepsOfAStaircase) {
    const std::string sheet = outputOf({"show", "floor(x)"});
    EXPECT_NE(sheet.find("  x = 0: jump from -1 to 0"), std::string::npos) << sheet;
    EXPECT_NE(sheet.find("  x = -3: jump from -4 to -3"), std::string::npos) << sheet;
}

}  // namespace
}  // namespace activation
