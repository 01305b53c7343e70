// SPDX-License-Identifier: GPL-3.0-or-later
// What CachedPlot relies on in the packaged QCustomPlot: where one of these fails, its painting has to be looked at.
#include "widgets/plot/chart/cached_plot.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace activation {
namespace {

class Plain : public QCustomPlot {
public:
    Plain() {
        resize(300, 200);
        setViewport(rect());
    }
    void setReplotting(bool on) { mReplotting = on; }
    void drawOn(QImage& image) {
        QCPPainter painter(&image);
        draw(&painter);
    }
    int layouts = 0;

protected:
    void updateLayout() override {
        ++layouts;
        QCustomPlot::updateLayout();
    }
};

QImage canvas() {
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

TEST(QCustomPlot, DoesNotReplotWhileItBelievesThatItDoes) {
    Plain plot;
    QSignalSpy before(&plot, &QCustomPlot::beforeReplot);
    plot.replot();
    EXPECT_EQ(before.size(), 1);
    plot.setReplotting(true);
    plot.replot();
    plot.replot(QCustomPlot::rpImmediateRefresh);
    EXPECT_EQ(before.size(), 1);
}

TEST(QCustomPlot, DrawsAxesIntoAnyPainterAndLaysOutFirst) {
    Plain plot;
    plot.setReplotting(true);
    const QImage empty = canvas();
    QImage drawn = canvas();
    const int before = plot.layouts;
    plot.drawOn(drawn);
    EXPECT_GT(plot.layouts, before);
    EXPECT_NE(drawn, empty);
    QImage again = canvas();
    plot.drawOn(again);
    EXPECT_EQ(again, drawn) << "what is drawn does not depend on what was";
}

TEST(QCustomPlot, LeavesOutWhatIsOnAnInvisibleLayer) {
    Plain plot;
    plot.setReplotting(true);
    QImage with = canvas(), without = canvas(), back = canvas();
    plot.drawOn(with);
    plot.layer("axes")->setVisible(false);
    plot.drawOn(without);
    EXPECT_NE(without, with);
    plot.layer("axes")->setVisible(true);
    plot.drawOn(back);
    EXPECT_EQ(back, with);
}

TEST(QCustomPlot, NeedsOfAResizeOnlyItsViewport) {
    Plain resized, told;
    told.setReplotting(true);
    resized.setReplotting(true);
    told.setViewport(QRect(0, 0, 200, 150));
    resized.resize(200, 150);
    resized.setViewport(resized.rect());
    QImage a = canvas(), b = canvas();
    told.drawOn(a);
    resized.drawOn(b);
    EXPECT_EQ(a, b);
}

TEST(QCustomPlot, IsTheVersionThatThisWasReadFor) {
    EXPECT_EQ(QString(QCUSTOMPLOT_VERSION_STR).section('.', 0, 1), "2.1") << "read cached_plot.h, and look again";
}

/// Nothing but axes.
class Axes : public CachedPlot {
protected:
    std::vector<DisplayList> displayLists() const override { return {}; }
    bool isLayoutCurrent() const override { return true; }
    void keepLayout() override {}
};

TEST(CachedPlot, KeepsNoPictureOfNothing) {
    Axes plot;
    plot.resize(300, 200);
    plot.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&plot));
    plot.repaint();  // now it waits for time to keep what it painted
    plot.hide();
    plot.resize(300, 0);  // which nobody is told of while it is hidden
    QCoreApplication::processEvents();
    plot.resize(300, 200);
    plot.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&plot));
}

}  // namespace
}  // namespace activation
