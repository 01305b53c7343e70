// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export.h"
#include "app/export/format.h"

#include "widgets/look/look.h"

#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <climits>

#include <gtest/gtest.h>

#include <cmath>

namespace activation {
namespace {

class ExportTest : public testing::Test {
protected:
    ExportTest() {
        exploration.current = {"prelu", {0.5}};
        exploration.x = {-2.0, 2.0};
        exploration.axes = Axes::Textbook;
    }

    QString path(const QString& name) const { return folder.filePath(name); }
    QByteArray contentOf(const QString& name) const {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.readAll();
    }
    void write(const QString& name) {
        const Result<Done> result = exportTo(path(name), exploration, options);
        ASSERT_TRUE(result) << result.fault();
    }

    QTemporaryDir folder;
    Exploration exploration;
    ExportOptions options;
};

/// How many pixels of a column have (nearly) this colour.
int pixelsOf(const QImage& image, int column, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        const QColor c = image.pixelColor(column, y);
        count +=
            std::abs(c.red() - color.red()) + std::abs(c.green() - color.green()) + std::abs(c.blue() - color.blue()) <
            48;
    }
    return count;
}

TEST_F(ExportTest, EveryFormatIsWrittenAndEveryPictureDecodes) {
    for (const QString& format : formatsFor(&Format::curves)) {
        const QString name = "figure." + format;
        write(name);
        EXPECT_GT(contentOf(name).size(), 1000) << format.toStdString();
        if (format == "svg" || format == "pdf" || format == "csv" || format == "tex") continue;
        QImageReader reader(path(name));
        EXPECT_EQ(reader.read().size(), options.size) << format.toStdString();
    }
}

TEST_F(ExportTest, PngHasTheSizeTheResolutionAndTheTitle) {
    options.size = {1039, 640};
    options.dpi = 300;
    write("column.png");
    const QImage image(path("column.png"));
    EXPECT_EQ(image.size(), options.size);
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 300.0, 0.1);
    EXPECT_EQ(image.text("Title"), "PReLU and its derivative, α = 0.5");
}

TEST_F(ExportTest, AJumpIsAGapAndNotASlantedLine) {
    exploration.current = {"step", {}};
    exploration.shown.slope = false;
    exploration.axes = Axes::Frame;
    options.legend = options.title = false;
    write("step.png");
    const QImage image(path("step.png"));
    const QColor blue = lightLook().quantity[0];
    int tallest = 0, drawn = 0;
    for (int x = 0; x < image.width(); ++x) {
        const int pixels = pixelsOf(image, x, blue);
        drawn += pixels > 0;
        tallest = std::max(tallest, pixels);
    }
    EXPECT_GT(drawn, 1500) << "the line is there on nearly every column";
    EXPECT_LE(tallest, 28) << "no column holds more than a dot: 4 px radius, doubled by the scale, and a line";
}

TEST_F(ExportTest, LooksColourThePicture) {
    for (const QString& look : lookIds()) {
        options.look = look;
        const QImage image = renderImage(exploration, options);
        EXPECT_EQ(image.pixelColor(2, 2), findLook(look)->surface) << look.toStdString();
    }
}

TEST_F(ExportTest, WhereThereIsNoMemoryForAPictureThereIsNone) {
    options.size = {INT_MAX, INT_MAX};
    EXPECT_TRUE(renderImage(exploration, options).isNull());
}

TEST_F(ExportTest, SvgKeepsItsTextAndStaysInsideTheAxes) {
    exploration.current = {"exponential", {}};
    exploration.y = Range{-1.0, 2.0};
    exploration.axes = Axes::Frame;
    write("figure.svg");
    QXmlStreamReader xml(contentOf("figure.svg"));
    QStringList texts;
    double highest = 1e9;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("polyline")) {
            for (const QString& pair : xml.attributes().value("points").toString().split(' ', Qt::SkipEmptyParts))
                highest = std::min(highest, pair.section(',', 1).toDouble());
        } else if (xml.name() == QLatin1String("text")) {
            texts << xml.readElementText().trimmed();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_TRUE(texts.contains("Exponential and its derivative")) << texts.join('|').toStdString();
    EXPECT_TRUE(texts.contains("f(x)"));
    EXPECT_TRUE(texts.contains("−1"));
    EXPECT_GE(highest, 100.0) << "nothing is drawn above the upper axis, where the title is";
}

TEST_F(ExportTest, PdfIsVectorWithItsFonts) {
    write("figure.pdf");
    const QByteArray pdf = contentOf("figure.pdf");
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_FALSE(pdf.contains("/Subtype /Image"));
    EXPECT_TRUE(pdf.contains("/FontFile2"));
}

TEST_F(ExportTest, CsvHoldsTheCoresNumbers) {
    write("figure.csv");
    const QList<QByteArray> lines = contentOf("figure.csv").trimmed().split('\n');
    ASSERT_EQ(lines.size(), 1005) << "around the jump of the slope stand two more, and an empty one";
    EXPECT_EQ(lines[0], "x,value,slope");
    for (const QByteArray& line : lines.mid(1)) {
        if (line.isEmpty()) continue;
        const QList<QByteArray> numbers = line.split(',');
        ASSERT_EQ(numbers.size(), 3);
        const double x = numbers[0].toDouble();
        const Point p = entryOf(exploration.current)->point(x, exploration.current.values, exploration.framework);
        EXPECT_EQ(numbers[1].toDouble(), p.value);
        EXPECT_EQ(numbers[2].toDouble(), p.slope);
    }
}

TEST_F(ExportTest, WhatCannotBeWrittenLeavesNothingAndSaysWhy) {
    const auto fault = [&](const QString& to) {
        const Result<Done> result = exportTo(to, exploration, options);
        EXPECT_FALSE(result) << to.toStdString();
        return result ? std::string() : result.fault().string();
    };
    EXPECT_NE(fault(path("missing/x.png")).find("No such file or directory"), std::string::npos);
    EXPECT_NE(fault(path("x.bmp2")).find("bmp2"), std::string::npos);
    EXPECT_NE(fault(path("noformat")).find("format"), std::string::npos);
    options.size = {0, 100};
    EXPECT_NE(fault(path("x.png")).find("16384"), std::string::npos);
    options = {};
    exploration.current.values = {};
    EXPECT_NE(fault(path("x.png")).find("prelu"), std::string::npos);
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST_F(ExportTest, AFailedExportKeepsWhatWasThere) {
    write("x.png");
    const QByteArray before = contentOf("x.png");
    options.dpi = 0;
    EXPECT_FALSE(exportTo(path("x.png"), exploration, options));
    EXPECT_EQ(contentOf("x.png"), before);
}

}  // namespace
}  // namespace activation
