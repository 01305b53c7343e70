// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/round_stroke.h"

#include <QColor>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <ostream>
#include <random>

namespace activation {
namespace {

constexpr QSize size(160, 112);
constexpr QRect everywhere(QPoint(0, 0), size);

QImage painted(double ratio, const std::function<void(QPainter&)>& paint) {
    QImage image((QSizeF(size) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    return image;
}

/// Turns of all kinds, and parts that are outside.
QPolygonF walk(unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> way(-35.0, 35.0), start(20.0, 90.0);
    QPolygonF points{QPointF(start(random), start(random))};
    for (int i = 0; i < 15; ++i) points << points.last() + QPointF(way(random), way(random));
    return points;
}

/// How far apart two pictures are, of 255: on average of the pixels that differ from white in one, and at most.
struct Difference {
    double average = 0.0;
    int most = 0;
};
std::ostream& operator<<(std::ostream& out, const Difference& difference) {
    return out << "average " << difference.average << ", most " << difference.most;
}
Difference difference(const QImage& a, const QImage& b) {
    Difference result;
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const int one = qGreen(a.pixel(x, y)), other = qGreen(b.pixel(x, y));
            if (one == 255 && other == 255) continue;
            result.average += std::abs(one - other);
            result.most = std::max(result.most, std::abs(one - other));
            ++count;
        }
    result.average /= std::max(count, 1);
    return result;
}

class RoundStrokeAt : public testing::TestWithParam<double> {};
INSTANTIATE_TEST_SUITE_P(Ratios, RoundStrokeAt, testing::Values(1.0, 1.25, 1.5, 2.0, 3.0));

/// Black where a distance, in units of the painter, is negative: of each pixel at the edge a grid of places is asked.
QImage counted(double ratio, const std::function<double(const QPointF&)>& distance) {
    constexpr int grid = 8;
    QImage image = painted(ratio, [](QPainter&) {});
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const double middle = distance(QPointF(x + 0.5, y + 0.5) / ratio);
            if (middle * ratio > 1.0) continue;
            int inside = 0;
            for (int i = 0; i < grid * grid; ++i) {
                const QPointF place(x + (i % grid + 0.5) / grid, y + (i / grid + 0.5) / grid);
                inside += distance(place / ratio) < 0.0 ? 1 : 0;
            }
            const int grey = 255 - 255 * inside / (grid * grid);
            image.setPixel(x, y, qRgb(grey, grey, grey));
        }
    return image;
}

double lengthOf(const QPointF& way) { return std::sqrt(QPointF::dotProduct(way, way)); }

double distanceTo(const QPolygonF& line, const QPointF& point) {
    double least = lengthOf(point - line.first());
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF way = line[i] - line[i - 1], there = point - line[i - 1];
        const double share = QPointF::dotProduct(there, way) / QPointF::dotProduct(way, way);
        least = std::min(least, lengthOf(there - std::clamp(share, 0.0, 1.0) * way));
    }
    return least;
}

TEST_P(RoundStrokeAt, CoversWhatIsNearerThanHalfItsWidth) {
    for (const double width : {1.0, 2.5, 6.0})
        for (unsigned seed = 0; seed < 2; ++seed) {
            const QPolygonF points = walk(seed);
            const QImage ours = painted(
                GetParam(), [&](QPainter& painter) { drawRoundStroke(painter, points, width, Qt::black, everywhere); });
            const Difference apart = difference(ours, counted(GetParam(), [&](const QPointF& point) {
                                                    return distanceTo(points, point) - 0.5 * width;
                                                }));
            EXPECT_LT(apart.average, 12.0) << "width " << width << ", seed " << seed << ": " << apart;
            // In the notch of a sharp turn two pieces share a pixel; a line half a pixel beside it would have 127
            // everywhere.
            EXPECT_LT(apart.most, 130) << "width " << width << ", seed " << seed << ": " << apart;
        }
}

TEST_P(RoundStrokeAt, InPartsHasThePixelsOfTheWhole) {
    for (unsigned seed = 0; seed < 6; ++seed) {
        const QPolygonF points = walk(seed);
        QColor color(0x00, 0x60, 0xac);
        if (seed % 2 == 1) color.setAlpha(100);
        const auto whole = [&](QPainter& painter) { drawRoundStroke(painter, points, 2.5, color, everywhere); };
        const auto parts = [&](QPainter& painter) {
            for (int y = 0; y < size.height(); y += 28)  // whole pixels in any ratio
                for (int x = 0; x < size.width(); x += 40) {
                    const QRect place(x, y, 40, 28);
                    painter.setClipRect(place);
                    drawRoundStroke(painter, points, 2.5, color, place);
                }
        };
        EXPECT_EQ(painted(GetParam(), parts), painted(GetParam(), whole)) << "seed " << seed;
    }
}

TEST_P(RoundStrokeAt, PaintsTranslucentLinesEvenly) {
    const QImage image = painted(GetParam(), [](QPainter& painter) {
        QColor color(Qt::black);
        color.setAlpha(100);
        drawRoundStroke(painter, {{20, 20}, {140, 90}, {140, 20}, {20, 90}, {21, 90}, {22, 91}}, 5.0, color,
                        everywhere);
    });
    int darkest = 255;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) darkest = std::min(darkest, qGreen(image.pixel(x, y)));
    EXPECT_EQ(darkest, 155);
}

TEST_P(RoundStrokeAt, DiscsAndRingsAreRound) {
    const QPointF centre(70.3, 50.8);
    const auto expectClose = [](const QImage& a, const QImage& b) {
        const Difference apart = difference(a, b);
        EXPECT_LT(apart.average, 10.0) << apart;
        EXPECT_LT(apart.most, 45) << apart;
    };
    expectClose(painted(GetParam(), [&](QPainter& painter) { drawDisc(painter, centre, 7.0, Qt::black); }),
                counted(GetParam(), [&](const QPointF& point) { return lengthOf(point - centre) - 7.0; }));
    expectClose(
        painted(GetParam(), [&](QPainter& painter) { drawRing(painter, centre, 20.0, 2.0, Qt::black); }),
        counted(GetParam(), [&](const QPointF& point) { return std::fabs(lengthOf(point - centre) - 20.0) - 1.0; }));
}

TEST(RoundStroke, ThatIsNarrowerThanAPixelIsFainter) {
    const QImage image = painted(1.0, [](QPainter& painter) {
        drawRoundStroke(painter, {{10.0, 50.5}, {150.0, 50.5}}, 0.4, Qt::black, everywhere);
    });
    EXPECT_NEAR(qGreen(image.pixel(100, 50)), 255 * 0.6, 1.0);
    EXPECT_EQ(qGreen(image.pixel(100, 49)), 255);
    EXPECT_EQ(qGreen(image.pixel(100, 51)), 255);
}

TEST(RoundStroke, ComesFromFarAway) {
    const QImage image = painted(1.0, [](QPainter& painter) {
        drawRoundStroke(painter, {{-9e4, -9e4 + 0.5}, {9e4, 9e4 + 0.5}}, 3.0, Qt::black, everywhere);
    });
    for (const int place : {3, 70, 100}) EXPECT_EQ(qGreen(image.pixel(place, place)), 0) << place;
    EXPECT_EQ(qGreen(image.pixel(70, 80)), 255);
}

TEST(RoundStroke, OfNothingOrOutsideIsNothing) {
    const QImage image = painted(1.0, [](QPainter& painter) {
        drawRoundStroke(painter, {}, 3.0, Qt::black, everywhere);
        drawRoundStroke(painter, {{-50, 50}, {300, 50}}, 3.0, Qt::black, {});
        drawRoundStroke(painter, {{-50, -50}, {-50, 300}, {400, 300}}, 3.0, Qt::black, everywhere);
    });
    EXPECT_EQ(image, painted(1.0, [](QPainter&) {}));
}

}  // namespace
}  // namespace activation
