// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallery.h"

#include "core/activations/catalogue.h"
#include "widgets/gallery_picture.h"
#include "widgets/label_text.h"

#include <QImage>
#include <QListView>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

namespace activation {
namespace {

class GalleryTest : public testing::Test {
protected:
    GalleryTest() {
        gallery.resize(720, 720);
        gallery.show();
        gallery.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&gallery));
        view->setFocus();
    }
    QString opened() { return spy.isEmpty() ? QString() : spy.takeLast().at(0).toString(); }

    Gallery gallery;
    QListView* view = gallery.findChild<QListView*>("galleryView");
    QSignalSpy spy{&gallery, &Gallery::opened};
};

TEST_F(GalleryTest, ShowsEveryActivationOnce) {
    ASSERT_EQ(view->model()->rowCount(), static_cast<int>(catalogue().size()));
    std::set<std::pair<int, int>> places;
    for (int i = 0; i < view->model()->rowCount(); ++i) {
        const QRect place = view->visualRect(view->model()->index(i, 0));
        EXPECT_GE(place.width(), 112);
        EXPECT_LE(place.right(), view->viewport()->width());
        EXPECT_LE(place.bottom(), view->viewport()->height()) << "at this size all are seen at once";
        places.insert({place.x(), place.y()});
    }
    EXPECT_EQ(places.size(), catalogue().size());
}

TEST_F(GalleryTest, OpensByClickAndByKeys) {
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(2, 0)).center());
    EXPECT_EQ(opened(), "relu");
    gallery.setCurrent("relu");
    QTest::keyClick(view, Qt::Key_Right);
    EXPECT_EQ(opened(), QString()) << "browsing opens nothing";
    QTest::keyClick(view, Qt::Key_Return);
    EXPECT_EQ(opened(), "relu6");
    QTest::keyClick(view, Qt::Key_Down);
    EXPECT_GT(view->currentIndex().row(), 6) << "the row below";
}

TEST_F(GalleryTest, EveryTileShowsItsCurvesWithinItsFrame) {
    const Look& look = lightLook();
    for (const Activation& entry : catalogue()) {
        QImage image(400, 320, QImage::Format_RGB32);
        image.fill(look.surface);
        QPainter painter(&image);
        paintGalleryTile(painter, {40, 40, 320, 240}, entry, look, gallery.font(), 3.0);
        painter.end();
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const bool inside = QRect(38, 38, 324, 244).contains(x, y);
                if (inside)
                    colours.insert(image.pixel(x, y));
                else
                    ASSERT_EQ(image.pixelColor(x, y), look.surface) << entry.facts.id;
            }
        EXPECT_TRUE(colours.contains(look.quantity[0].rgb())) << entry.facts.id << ": f";
        EXPECT_TRUE(colours.contains(look.quantity[1].rgb())) << entry.facts.id << ": f′";
    }
}

TEST(GalleryColumns, MakeTheTilesLarge) {
    EXPECT_EQ(galleryColumns({1920, 1080}, 40), 8);
    EXPECT_EQ(galleryColumns({500, 5000}, 40), 2);
    EXPECT_EQ(galleryColumns({100, 100}, 1), 1);
}

}  // namespace
}  // namespace activation
