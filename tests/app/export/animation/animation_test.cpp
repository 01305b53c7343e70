// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/animation/animation.h"
#include "app/export/format.h"

#include "app/export/export.h"

#include <QFile>
#include <QImageReader>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cmath>

namespace activation {
namespace {

const auto goesOn = [](double) { return true; };

class AnimationTest : public testing::Test {
protected:
    AnimationTest() { options.size = {320, 180}; }

    QString written(const QString& format) {
        const QString path = folder.filePath("sweep." + format);
        const Result<Done> done = exportSweep(path, exploration, sweep, options, goesOn);
        EXPECT_TRUE(done) << (done ? "" : done.fault().string());
        return path;
    }

    QTemporaryDir folder;
    Exploration exploration;
    ExportOptions options;
    ParameterSweep sweep{"alpha", {0.5, 2.0}, 7};
};

/// The largest difference of a channel, and the mean one.
std::pair<int, double> difference(const QImage& a, const QImage& b) {
    int most = 0;
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y), q = b.pixelColor(x, y);
            const int d =
                std::max({std::abs(p.red() - q.red()), std::abs(p.green() - q.green()), std::abs(p.blue() - q.blue())});
            most = std::max(most, d);
            sum += d;
        }
    return {most, sum / (a.width() * a.height())};
}

TEST_F(AnimationTest, EveryFrameIsWhatRenderDraws) {
    const auto frames = framesOf(exploration, sweep);
    ASSERT_TRUE(frames);
    ASSERT_EQ(frames->size(), 7U);
    EXPECT_EQ(frames->front().current.values[0], 0.5);
    EXPECT_EQ(frames->back().current.values[0], 2.0);
    EXPECT_EQ(frames->front().y, frames->back().y) << "axes do not move";
    for (const char* format : {"gif", "webp"}) {
        QImageReader reader(written(format));
        EXPECT_EQ(reader.imageCount(), 7) << format;
        for (std::size_t i = 0; i < frames->size(); ++i) {
            const QImage frame = reader.read();
            ASSERT_EQ(frame.size(), options.size) << format << i;
            const auto [most, mean] = difference(frame, renderImage((*frames)[i], options));
            EXPECT_LE(most, QByteArray(format) == "gif" ? 24 : 0) << format << i;
            EXPECT_LE(mean, QByteArray(format) == "gif" ? 0.5 : 0.0) << format << i;
        }
    }
    QImageReader still(written("apng"), "png");  // who knows no animations sees the first frame
    EXPECT_EQ(difference(still.read(), renderImage(frames->front(), options)).first, 0);
}

TEST_F(AnimationTest, WithoutABackgroundItIsClearOrHasThatOfTheLook) {
    options.transparent = true;
    const auto corner = [](const QString& path, const char* format) {
        return QImageReader(path, format).read().pixelColor(2, 2);
    };
    EXPECT_EQ(corner(written("apng"), "png").alpha(), 0);
    EXPECT_EQ(corner(written("webp"), "webp").alpha(), 0);
    EXPECT_EQ(corner(written("gif"), "gif"), QColor(Qt::white));
}

TEST_F(AnimationTest, ThereAndBackRepeatsWithoutAJump) {
    sweep.thereAndBack = true;
    const auto frames = framesOf(exploration, sweep);
    ASSERT_TRUE(frames);
    ASSERT_EQ(frames->size(), 12U);
    for (std::size_t i = 1; i < 6; ++i) EXPECT_EQ((*frames)[6 + i], (*frames)[6 - i]);
    EXPECT_EQ(QImageReader(written("gif")).imageCount(), 12);
}

TEST_F(AnimationTest, ItLastsAsLongAsWasAskedFor) {
    sweep.seconds = 2.0;
    QImageReader reader(written("gif"));
    int milliseconds = 0;
    for (int i = 0; i < 7; ++i) {
        ASSERT_FALSE(reader.read().isNull());
        milliseconds += reader.nextImageDelay();
    }
    EXPECT_EQ(milliseconds, 2000);
}

TEST_F(AnimationTest, ItCanBeStoppedAndLeavesNothing) {
    for (const QString& format : formatsFor(&Format::animations)) {
        const QString path = folder.filePath("stopped." + format);
        const Result<Done> done =
            exportSweep(path, exploration, sweep, options, [](double fraction) { return fraction < 0.4; });
        EXPECT_FALSE(done) << format.toStdString();
        EXPECT_FALSE(QFile::exists(path));
    }
}

TEST_F(AnimationTest, WhatCannotBeIsASentence) {
    const auto fault = [&] {
        return exportSweep(folder.filePath("a.gif"), exploration, sweep, options, goesOn).fault().string();
    };
    sweep.frames = 1;
    EXPECT_NE(fault().find("from 2 to"), std::string::npos);
    sweep.frames = 100'000;
    EXPECT_NE(fault().find("from 2 to"), std::string::npos);
    sweep = {"alpha", {-1.0, 1.0}, 5};  // 0 is not legal
    exploration.current = {"celu", {1.0}};
    EXPECT_NE(fault().find("alpha"), std::string::npos);
    sweep = {"beta", {0.0, 2.0}, 5};
    EXPECT_NE(fault().find("parameter"), std::string::npos);
}

}  // namespace
}  // namespace activation
