// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/formula.h"

#include "app/content/card.h"
#include "core/activations/catalogue.h"
#include "core/activations/own.h"
#include "core/vector_functions/vector_function.h"
#include "tests/app/unusual_values.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QXmlStreamReader>

namespace activation {
namespace {

struct Typeset {
    std::string_view id;
    Formula formula;
    QString tex;
    QByteArray svg;
};

/// The formula in the card of a function of a vector.
QString texOf(const VectorFunction& function) {
    QFile card(QStringLiteral(":/vector_functions/%1.md").arg(toQString(function.facts.id)));
    EXPECT_TRUE(card.open(QIODevice::ReadOnly)) << function.facts.id;
    static const QRegularExpression value("^value: (.*)$", QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = value.match(QString::fromUtf8(card.readAll()));
    EXPECT_TRUE(match.hasMatch()) << function.facts.id;
    return match.captured(1);
}

/// What is typeset: an activation that was just added may not be.
std::vector<Typeset> all() {
    std::vector<Typeset> result;
    for (const Activation& activation : catalogue()) {
        const auto card = cardOf(activation.facts.id, QLocale::English);
        EXPECT_TRUE(card) << card.fault();
        if (!card) continue;
        for (const Formula formula : {Formula::Value, Formula::Slope})
            if (const QByteArray svg = typeset(activation.facts.id, formula); !svg.isEmpty())
                result.push_back(
                    {activation.facts.id, formula, formula == Formula::Value ? card->value : card->slope, svg});
    }
    for (const VectorFunction& function : vectorFunctions())
        if (const QByteArray svg = typeset(function.facts.id, Formula::Value); !svg.isEmpty())
            result.push_back({function.facts.id, Formula::Value, texOf(function), svg});
    EXPECT_GE(result.size(), 80U);
    return result;
}

TEST(Formula, WhatIsTypesetIsWhatTheCardSays) {
    for (const Typeset& formula : all()) {
        QXmlStreamReader xml(formula.svg);
        QStringList elements;
        QString tex;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement) {
                elements << xml.name().toString();
                if (xml.name() == u"desc") tex = xml.readElementText();
            }
        EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
        EXPECT_EQ(elements, (QStringList{"svg", "desc", "path"}));
        const std::string id(formula.id);
        EXPECT_EQ(tex, formula.tex) << "the card has changed; run: cd resources/formulas && npm ci && node render.mjs "
                                    << id;
    }
}

TEST(Formula, EveryPictureHasACard) {
    const QDir pictures(":/formulas");
    qint64 bytes = 0;
    for (const QFileInfo& file : pictures.entryInfoList({"*.svg"})) {
        bytes += file.size();
        const std::string id = file.baseName().toStdString();
        EXPECT_TRUE(find(id) || findVectorFunction(id)) << file.fileName().toStdString();
    }
    EXPECT_LT(bytes, 2000000);
    EXPECT_TRUE(typeset("nothing", Formula::Value).isEmpty());
}

TEST(Formula, QtDrawsEveryPictureWithinItsBounds) {
    for (const Typeset& formula : all()) {
        SCOPED_TRACE(formula.tex.toStdString());
        QSvgRenderer renderer(formula.svg);
        ASSERT_TRUE(renderer.isValid());
        const QRectF box = renderer.viewBoxF();
        EXPECT_LT(box.width(), 21000.0) << "too wide for a card";
        constexpr int scale = 20, margin = 5;
        QImage image(static_cast<int>(box.width() / scale) + 2 * margin,
                     static_cast<int>(box.height() / scale) + 2 * margin, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter, QRectF(QPointF(margin, margin), box.size() / scale));
        painter.end();
        int ink = 0;
        QRect inked;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qAlpha(image.pixel(x, y)) > 128) {
                    ++ink;
                    inked |= QRect(x, y, 1, 1);
                }
        const double share = ink / (box.width() * box.height() / scale / scale);
        EXPECT_GT(share, 0.04);
        EXPECT_LT(share, 0.35) << "a contour is filled that should be a hole";
        // The box is that of the outlines, so its four sides are touched.
        const QRect expected = image.rect().adjusted(margin, margin, -margin, -margin);
        EXPECT_LE((inked.topLeft() - expected.topLeft()).manhattanLength(), 6);
        EXPECT_LE((inked.bottomRight() - expected.bottomRight()).manhattanLength(), 6);
    }
}

TEST(Formula, InPlainTextWithNumbers) {
    EXPECT_EQ(formulaWithNumbers({"elu", {1.5}}), "f(x) = x > 0 ? x : 1.5·(exp(x) − 1)");
    EXPECT_EQ(formulaWithNumbers({"celu", {-0.5}}), "f(x) = x > 0 ? x : −0.5·(exp(x/(−0.5)) − 1)");
    EXPECT_EQ(formulaWithNumbers({"threshold", {1.0, -2.0}}), "f(x) = x > 1 ? x : −2");
    EXPECT_EQ(formulaWithNumbers({"gelu", {}}), "f(x) = x·Φ(x)");
    EXPECT_EQ(formulaWithNumbers({"tanh", {-3.0, 1.5}}), "f(x) = g(−3·x + 1.5), g(x) = tanh(x)");
    EXPECT_EQ(formulaWithNumbers({"dyt", {0.5, 2.0, -1.0}}), "f(x) = g(2·x − 1), g(x) = tanh(0.5·x)");
}

TEST(Formula, OfAnOwnOneIsItsLineAlone) {
    const auto plain = [](const char* text) { return plainFormula(*ownActivation(text)).toStdString(); };
    EXPECT_EQ(plain("\"my telu\"(x) = x*tanh(exp(x))"), "x*tanh(exp(x))");
    EXPECT_EQ(plain("f(x) = x > 0 ? x : a*b*x, a = -0.5 in [-2, 2], b = 1e-3"), "x > 0 ? x : a*b*x");
    EXPECT_EQ(plain("r*x, r = (lower + upper)/2, lower = 0.1\nupper = 0.3"), "r*x, r = (lower + upper)/2");
    EXPECT_EQ(plain("x*sigmoid(b*x)"), "x*sigmoid(b*x)");
    EXPECT_EQ(formulaWithNumbers({"zed(x) = a*x^3, a = 2", {0.5}}), "f(x) = 0.5*x^3");
}

TEST(Formula, InTexWithNumbers) {
    const auto tex = [](const char* id, std::vector<double> values, const char* text) {
        return texWithNumbers(text, *find(id), values);
    };
    EXPECT_EQ(tex("elu", {1.5}, "\\alpha\\,(e^{x} - 1)"), "1.5\\,(e^{x} - 1)");
    EXPECT_EQ(tex("elu", {1.0}, "\\alpha\\,(e^{x} - 1)"), "(e^{x} - 1)");
    EXPECT_EQ(tex("elu", {1.0}, "1 + \\alpha"), "1 + 1");
    EXPECT_EQ(tex("celu", {-0.5}, "\\alpha\\,(e^{x/\\alpha} - 1)"), "-0.5\\,(e^{x/(-0.5)} - 1)");
    EXPECT_EQ(tex("celu", {1.0}, "e^{x/\\alpha}"), "e^{x}");
    EXPECT_EQ(tex("softplus", {1.0, 2.5}, "\\frac{1}{\\beta} \\ln(1 + e^{\\beta x}) & \\beta x \\le t"),
              "\\ln(1 + e^{x}) & x \\le 2.5");
    EXPECT_EQ(tex("snake", {1.5}, "\\sin(2 a x)"), "\\sin(2 \\cdot 1.5 x)");
    EXPECT_EQ(tex("snake", {1.0}, "\\sin(2 a x)"), "\\sin(2 x)");
    EXPECT_EQ(tex("snake", {1.5e-20}, "a x"), "1.5 \\cdot 10^{-20} x");
    EXPECT_EQ(tex("snake", {-1e-20}, "a x"), "-10^{-20} x");
    EXPECT_EQ(tex("leaky_relu", {0.2}, "\\begin{cases} a\\,x & \\text{a word} \\end{cases}"),
              "\\begin{cases} 0.2\\,x & \\text{a word} \\end{cases}");
    EXPECT_EQ(tex("hardtanh", {-2.0, 2.0}, "\\mathrm{min} < x < \\mathrm{max}"), "-2 < x < 2");
}

TEST(Formula, CardsUseTheSymbolsOfTheParameters) {
    for (const Activation& activation : catalogue()) {
        const auto card = cardOf(activation.facts.id, QLocale::English);
        ASSERT_TRUE(card) << card.fault();
        const std::vector<double> values = unusualValues(activation);
        const QString tex = texWithNumbers(card->value, activation, values);
        const QString text = formulaWithNumbers({std::string(activation.facts.id), values});
        for (std::size_t i = 0; i < values.size(); ++i) {
            EXPECT_TRUE(tex.contains(plainText(values[i]))) << activation.facts.id << ": " << tex.toStdString();
            EXPECT_TRUE(text.contains(shortText(values[i]))) << text.toStdString();
        }
    }
}

}  // namespace
}  // namespace activation
