// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures on paper, and pictures as explorations.
#include "app/export/export.h"
#include "app/export/figure_export.h"
#include "app/files/exploration_file.h"
#include "app/files/files.h"
#include "app/files/picture_record.h"
#include "core/experiments/catalogue.h"
#include "tests/app/random_exploration.h"
#include "widgets/plot/curve_spec.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <set>

namespace activation {
namespace {

const QStringList carrying{"png", "svg", "pdf", "webp"};

class PictureTest : public testing::Test {
protected:
    QString path(const QString& name) const { return folder.filePath(name); }
    QByteArray contentOf(const QString& name) const {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.readAll();
    }
    QByteArray written(const QString& format, const Exploration& exploration, const ExportOptions& options) const {
        const Result<Done> result = exportTo(path("picture." + format), exploration, options);
        EXPECT_TRUE(result) << (result ? "" : result.fault().string());
        return contentOf("picture." + format);
    }

    QTemporaryDir folder;
};

ExportOptions onPaper() {
    ExportOptions options;
    apply(*std::ranges::find(exportPresets(), "one-column", &ExportPreset::id), options);
    return options;
}

TEST_F(PictureTest, AnSvgIsAsLargeAsWasAskedForAndNamesFontsThatEverybodyHas) {
    const QByteArray svg = written("svg", {}, onPaper());
    EXPECT_TRUE(svg.contains("<svg width=\"88mm\" height=\"60mm\" preserveAspectRatio=\"none\""))
        << svg.left(300).constData();
    EXPECT_EQ(svg.count("font-family=\""), svg.count(", sans-serif\""));
    EXPECT_TRUE(written("svg", {}, {}).contains("<svg width=\"1920\" height=\"1080\""));
    EXPECT_GT(svg.count("font-style=\"italic\""), 0) << "f and x are italic";
}

TEST_F(PictureTest, ANameThatIsCutStillSaysWhetherItIsTheSlope) {
    Exploration exploration;
    exploration.current = defaultSelection("silu");
    exploration.pinned.push_back(defaultSelection("gelu"));
    ExportOptions options;
    options.names = true;
    options.legend = options.title = false;
    const QString svg = QString::fromUtf8(written("svg", exploration, options));
    EXPECT_TRUE(svg.contains(QString::fromUtf8("…′</text>"))) << "SiLU (Swish)′ 1 is too long";
    EXPECT_TRUE(svg.contains(QString::fromUtf8("GELU′")));
}

/// A letter of text and its outline cover the same pixels.
TEST_F(PictureTest, OutlinesLookLikeTheText) {
    Exploration exploration;
    exploration.pinned.push_back(defaultSelection("gelu"));
    ExportOptions options = onPaper();
    const QByteArray text = written("svg", exploration, options);
    options.outlines = true;
    const QByteArray outlines = written("svg", exploration, options);
    EXPECT_TRUE(text.contains("<text"));
    EXPECT_FALSE(outlines.contains("<text"));
    const auto drawn = [](const QByteArray& svg) {
        QSvgRenderer renderer(svg);
        EXPECT_TRUE(renderer.isValid());
        QImage image(1056, 720, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        renderer.render(&painter);
        return image;
    };
    const QImage a = drawn(text), b = drawn(outlines);
    double dark = 0.0, different = 0.0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            dark += 255 - qGray(a.pixel(x, y));
            different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
        }
    EXPECT_GT(dark, 0.0);
    EXPECT_LT(different / dark, 0.02);
}

TEST_F(PictureTest, APageOfPdfIsAsLargeAsWasAskedFor) {
    const QByteArray pdf = written("pdf", {}, onPaper());
    const QRegularExpressionMatch box =
        QRegularExpression("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)").match(QString::fromLatin1(pdf));
    EXPECT_NEAR(box.captured(1).toDouble(), 88 / 25.4 * 72, 0.001);
    EXPECT_NEAR(box.captured(2).toDouble(), 60 / 25.4 * 72, 0.001);
}

TEST_F(PictureTest, NoNumberOnPaperIsSmallerThanSevenPoints) {
    for (const ExportPreset& preset : exportPresets()) {
        ExportOptions options;
        apply(preset, options);
        if (!options.paper) continue;
        const QString svg = QString::fromUtf8(written("svg", {}, options));
        QRegularExpressionMatchIterator texts =
            QRegularExpression("font-size=\"([0-9.]+)\"[^>]*>\\s*<text").globalMatch(svg);
        ASSERT_TRUE(texts.hasNext());
        while (texts.hasNext()) EXPECT_GE(texts.next().captured(1).toDouble() / options.dpi * 72.0, 6.9) << preset.id;
    }
}

TEST_F(PictureTest, WithoutABackgroundTheCornersAreClear) {
    ExportOptions options;
    options.transparent = true;
    for (const char* format : {"png", "webp"}) {
        const QImage image = QImage::fromData(written(format, {}, options));
        EXPECT_EQ(qAlpha(image.pixel(0, 0)), 0) << format;
        EXPECT_EQ(image.size(), options.size);
    }
    EXPECT_EQ(QImage::fromData(written("jpg", {}, options)).pixelColor(0, 0), QColor(Qt::white));
    options.gallery = true;
    EXPECT_EQ(qAlpha(QImage::fromData(written("png", {}, options)).pixel(0, 0)), 0);
}

TEST_F(PictureTest, EverySwitchChangesThePicture) {
    const QByteArray usual = written("png", {}, {});
    for (bool ExportOptions::*const member : {&ExportOptions::title, &ExportOptions::legend, &ExportOptions::names,
                                              &ExportOptions::grid, &ExportOptions::transparent}) {
        ExportOptions options;
        options.*member = !(options.*member);
        EXPECT_NE(QImage::fromData(written("png", {}, options)), QImage::fromData(usual));
    }
    ExportOptions options;
    options.axisTitles = true;
    EXPECT_NE(QImage::fromData(written("png", {}, options)), QImage::fromData(usual));
    options.axisTitles = false;
    EXPECT_EQ(QImage::fromData(written("png", {}, options)), QImage::fromData(usual)) << "as usual";
    options = {};
    options.text = 24.0;
    EXPECT_NE(QImage::fromData(written("png", {}, options)), QImage::fromData(usual));
    options = {};
    options.lines = 4.0;
    EXPECT_NE(QImage::fromData(written("png", {}, options)), QImage::fromData(usual));
}

TEST_F(PictureTest, InGreyFiveFunctionsHaveFiveKindsOfLine) {
    Exploration exploration;
    for (const char* id : {"relu", "gelu", "silu", "tanh"}) exploration.pinned.push_back(defaultSelection(id));
    std::set<std::pair<Quantity, QList<double>>> kinds;
    const std::vector<CurveSpec> curves = curvesOf(exploration, plotsOf(exploration).front(), greyLook(), 1.0);
    for (const CurveSpec& spec : curves)
        kinds.insert({spec.quantity, spec.pen.style() == Qt::SolidLine ? QList<double>() : spec.pen.dashPattern()});
    EXPECT_EQ(kinds.size(), curves.size());
    EXPECT_EQ(curves.size(), 10U);
}

TEST_F(PictureTest, AJumpHasAnEmptyRow) {
    Exploration exploration;
    exploration.current = {"step", {}};
    exploration.shown.slope = false;
    const QList<QByteArray> lines = written("csv", exploration, {}).split('\n');
    const qsizetype gap = lines.indexOf("");
    ASSERT_GT(gap, 1);
    EXPECT_TRUE(lines[gap - 1].endsWith(",0")) << lines[gap - 1].constData();
    EXPECT_TRUE(lines[gap + 1].endsWith(",1")) << lines[gap + 1].constData();
    EXPECT_EQ(lines.indexOf("", gap + 1), lines.size() - 1) << "and there is no other";
    exploration.current = {"elu", {1.0}};
    EXPECT_EQ(written("csv", exploration, {}).trimmed().split('\n').indexOf(""), -1);
}

// --- a picture is an exploration

TEST_F(PictureTest, APictureOpenedAgainIsTheExplorationAndDrawnAgainHasTheSameBytes) {
    std::mt19937 random(7);
    for (int i = 0; i < 25; ++i) {
        Exploration exploration = randomExploration(random);
        ExportOptions options;
        options.size = {200 + 10 * i, 150};
        options.look = lookIds()[i % lookIds().size()];
        options.title = i % 2 == 0;
        options.names = i % 3 == 0;
        options.transparent = i % 5 == 0;
        options.gallery = i % 11 == 10;
        if (i % 4 == 1) options = onPaper();
        if (i % 4 == 2) options.setResolution(150);
        options.lines = i % 7 == 0 ? 0.75 : 0.0;
        options.font = i % 3 == 1 ? QStringLiteral("serif") : QString();
        options.outlines = i % 6 == 4;
        for (const QString& format : carrying) {
            const QByteArray first = written(format, exploration, options);
            const Result<PictureRecord> read = readRecord(path("picture." + format));
            ASSERT_TRUE(read) << format.toStdString() << ": " << read.fault();
            EXPECT_EQ(read->exploration, exploration) << format.toStdString();
            EXPECT_EQ(read->options, options) << format.toStdString();
            EXPECT_FALSE(read->experiment);
            const Result<Exploration> opened = readExploration(path("picture." + format));
            ASSERT_TRUE(opened) << opened.fault();
            EXPECT_EQ(*opened, exploration);
            EXPECT_EQ(written(format, read->exploration, read->options), first) << format.toStdString() << i;
        }
    }
}

TEST_F(PictureTest, AnExperimentsFiguresCarryItAndItsSettings) {
    for (const char* id : {"statistics", "precision", "signal_propagation"}) {
        const Experiment& experiment = *findExperiment(id);
        Settings settings = defaultSettings(experiment);
        if (!settings.activations.empty()) settings.activations.front() = {"elu", {0.5}};
        settings.seed = experiment.isRandom ? 9 : 1;
        const auto figures = run(experiment, settings);
        ASSERT_TRUE(figures) << figures.fault();
        for (const QString& format : carrying) {
            ASSERT_TRUE(exportFigures(path("a." + format), experiment, settings, *figures));
            const Result<PictureRecord> read = readRecord(path("a." + format));
            ASSERT_TRUE(read) << read.fault();
            EXPECT_TRUE(read->experiment);
            EXPECT_EQ(read->exploration.experiment, id);
            EXPECT_EQ(settingsOf(experiment, *read), settings) << id;
            ASSERT_TRUE(exportFigures(path("b." + format), experiment, settingsOf(experiment, *read), *figures,
                                      read->options, read->exploration));
            EXPECT_EQ(contentOf("b." + format), contentOf("a." + format)) << id << format.toStdString();
        }
    }
}

TEST_F(PictureTest, WhatCarriesNothingIsRefusedWithASentence) {
    const auto refused = [&](const QByteArray& bytes, const char* part) {
        ASSERT_TRUE(writeWhole(path("foreign"), bytes));
        const Result<PictureRecord> read = readRecord(path("foreign"));
        ASSERT_FALSE(read) << part;
        EXPECT_NE(read.fault().string().find(part), std::string::npos) << read.fault();
        EXPECT_LT(read.fault().string().size(), 400U);
        EXPECT_FALSE(readExploration(path("foreign")));
    };
    for (const QString& format : carrying) {
        const QByteArray whole = written(format, {}, {});
        for (const qsizetype length : {whole.size() / 2, whole.size() / 4, qsizetype(40), qsizetype(13)}) {
            ASSERT_TRUE(writeWhole(path("cut"), whole.left(length)));
            const Result<PictureRecord> read = readRecord(path("cut"));
            if (read) {
                EXPECT_EQ(read->exploration, Exploration{});  // what it carries is there and whole
            } else {
                EXPECT_FALSE(read.fault().empty());
            }
        }
        QByteArray newer = whole;
        newer.replace("\"version\":1", "\"version\":9");
        if (format != "png") {
            refused(newer, "newer version");
        } else {
            refused(newer, "damaged");  // the checksum is not that of another
        }
    }
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (const char* format : {"PNG", "WEBP"}) {
        image.save(path("foreign"), format);
        EXPECT_NE(readRecord(path("foreign")).fault().string().find("carries no exploration"), std::string::npos)
            << format;
    }
    refused("%PDF-1.4\n%%EOF\n", "carries no exploration");
    refused("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "carries no exploration");
    refused("<svg xmlns=\"http://www.w3.org/2000/svg\"><g>", "damaged");
}

TEST_F(PictureTest, WhatIsHostileIsRefusedWithASentence) {
    const QByteArray start = "<svg><metadata><exploration xmlns=\"urn:activation-explorer:picture\">";
    const QByteArray end = "</exploration></metadata></svg>";
    QByteArray pins = "{\"version\":1,\"pinned\":[";
    for (int i = 0; i < 100'000; ++i) pins += i == 0 ? "{\"activation\":\"elu\"}" : ",{\"activation\":\"elu\"}";
    pins += "]}";
    QByteArray entities = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\">";
    for (char c = 'b'; c < 'z'; ++c) {
        const char before = static_cast<char>(c - 1);
        entities += QByteArray("<!ENTITY ") + c + " \"";
        for (int k = 0; k < 10; ++k) entities += QByteArray("&") + before + ';';
        entities += "\">";
    }
    entities += "]><svg><metadata>&y;</metadata></svg>";
    QByteArray packed = QByteArray("\x89PNG\r\n\x1a\n", 8) +
                        QByteArray("\0\0\0\x20iTXtactivation-explorer\0\1\0\0\0", 33) + QByteArray(200, 'x');
    QByteArray attributes = "<svg ";
    for (int i = 0; i < 300'000; ++i) attributes += 'a' + QByteArray::number(i) + "=\"\" ";
    attributes += "><metadata/></svg>";
    for (const QByteArray& bytes :
         {attributes, start + pins + end, start + QByteArray(500'000, '[') + end,
          start + QByteArray(500'000, '{') + end, "<svg>" + QByteArray("<g>").repeated(200'000),
          start + QByteArray(3 << 20, ' ') + end, entities, packed,
          start + "{\"version\":1,\"picture\":{\"size\":\"999999999999x3mm\"}}" + end,
          start + "{\"version\":1,\"picture\":{\"look\":\"pink\"}}" + end,
          start + "{\"version\":1,\"picture\":{\"text\":1e300}}" + end,
          start + "{\"version\":1,\"picture\":{\"dpi\":-3}}" + end,
          start + "{\"version\":1,\"picture\":{\"title\":7}}" + end}) {
        ASSERT_TRUE(writeWhole(path("hostile"), bytes));
        const Result<PictureRecord> read = readRecord(path("hostile"));
        EXPECT_FALSE(read) << bytes.left(100).constData();
        if (!read) {
            EXPECT_LT(read.fault().string().size(), 500U) << read.fault();
        }
    }
}

}  // namespace
}  // namespace activation
