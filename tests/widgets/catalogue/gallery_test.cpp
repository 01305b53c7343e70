// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/gallery.h"

#include "core/activations/catalogue.h"
#include "core/vector_functions/vector_function.h"
#include "widgets/catalogue/gallery_picture.h"
#include "widgets/text/label_text.h"

#include <QApplication>
#include <QImage>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <set>

namespace activation {
namespace {

class GalleryTest : public testing::Test {
protected:
    GalleryTest() {
        gallery.resize(720, 960);
        gallery.show();
        gallery.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&gallery));
        view->setFocus();
    }
    QString opened() { return spy.isEmpty() ? QString() : spy.takeLast().at(0).toString(); }

    Gallery gallery;
    QRect place(const QListView* list, int row) const {
        const QRect tile = list->visualRect(list->model()->index(row, 0));
        return {list->viewport()->mapTo(&gallery, tile.topLeft()), tile.size()};
    }
    bool isSeen(const QListView* list, int row) const {
        const auto* area = gallery.findChild<QScrollArea*>();
        return QRect(area->mapTo(&gallery, QPoint()), area->size()).contains(place(list, row));
    }

    QListView* view = gallery.findChild<QListView*>("galleryView");
    QListView* vectors = gallery.findChild<QListView*>("vectorGalleryView");
    QSignalSpy spy{&gallery, &Gallery::opened};
    QSignalSpy vectorSpy{&gallery, &Gallery::vectorFunctionOpened};
};

TEST_F(GalleryTest, ShowsEachOnce) {
    ASSERT_EQ(view->model()->rowCount(), static_cast<int>(catalogue().size()));
    ASSERT_EQ(vectors->model()->rowCount(), static_cast<int>(vectorFunctions().size()));
    std::set<std::pair<int, int>> places;
    for (const QListView* list : {view, vectors})
        for (int i = 0; i < list->model()->rowCount(); ++i) {
            const QRect tile = place(list, i);
            EXPECT_GE(tile.width(), 112);
            EXPECT_TRUE(isSeen(list, i)) << "at this size all are seen at once";
            places.insert({tile.x(), tile.y()});
        }
    EXPECT_EQ(places.size(), catalogue().size() + vectorFunctions().size());
    EXPECT_EQ(place(view, 0).left(), place(vectors, 0).left());
    EXPECT_EQ(place(view, 1), place(view, 0).translated(place(vectors, 1).topLeft() - place(vectors, 0).topLeft()));
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

TEST_F(GalleryTest, AFunctionOfAVectorIsARequestOfItsOwn) {
    const int swiglu = static_cast<int>(findVectorFunction("swiglu") - vectorFunctions().data());
    QTest::mouseClick(vectors->viewport(), Qt::LeftButton, {},
                      vectors->visualRect(vectors->model()->index(swiglu, 0)).center());
    ASSERT_EQ(vectorSpy.size(), 1);
    EXPECT_EQ(vectorSpy.takeLast().at(0).toString(), "swiglu");
    EXPECT_EQ(opened(), QString());
    EXPECT_EQ(vectors->accessibleName(), "Functions of a vector");
    EXPECT_EQ(vectors->model()->index(swiglu, 0).data(Qt::AccessibleTextRole).toString() +
                  vectors->model()->index(swiglu, 0).data().toString(),
              "SwiGLU");
}

TEST_F(GalleryTest, UpAndDownGoThroughBothGroupsAndScroll) {
    gallery.resize(500, 400);
    ASSERT_FALSE(isSeen(vectors, 0));
    gallery.setCurrent("identity");
    EXPECT_TRUE(isSeen(view, 0));
    for (int i = 0; i < 40 && !vectors->hasFocus(); ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    ASSERT_TRUE(vectors->hasFocus());
    EXPECT_EQ(vectors->currentIndex().row(), 0) << "the same column";
    EXPECT_TRUE(isSeen(vectors, 0));
    QTest::keyClick(vectors, Qt::Key_Right);
    QTest::keyClick(vectors, Qt::Key_Return);
    ASSERT_EQ(vectorSpy.size(), 1);
    EXPECT_EQ(vectorSpy.takeLast().at(0).toString(), "log_softmax");
    QTest::keyClick(vectors, Qt::Key_Up);
    EXPECT_TRUE(view->hasFocus());
    EXPECT_TRUE(isSeen(view, view->currentIndex().row()));
    EXPECT_EQ(place(view, view->currentIndex().row()).left(), place(vectors, 1).left());
    QTest::keyClick(view, Qt::Key_Tab);
    EXPECT_TRUE(vectors->hasFocus());
}

TEST_F(GalleryTest, EveryMapIsPaintedInEveryLook) {
    for (const QString& id : lookIds()) {
        const Look& look = *findLook(id);
        for (const VectorFunction& function : vectorFunctions()) {
            QImage image(400, 320, QImage::Format_RGB32);
            image.fill(look.surface);
            QPainter painter(&image);
            painter.setBrush(look.accent);
            paintGalleryTile(painter, {40, 40, 320, 240}, function, look, gallery.font(), 1.0);
            painter.end();
            std::set<QRgb> colours;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) {
                    if (QRect(38, 38, 324, 244).contains(x, y))
                        colours.insert(image.pixel(x, y));
                    else
                        ASSERT_EQ(image.pixelColor(x, y), look.surface) << function.facts.id;
                }
            EXPECT_GT(colours.size(), 50U) << function.facts.id << " in " << id.toStdString();
        }
    }
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
    const auto columns = [](const QSizeF& room, std::vector<int> groups) { return galleryColumns(room, groups); };
    EXPECT_EQ(columns({1920, 1080}, {40}), 8);
    EXPECT_EQ(columns({500, 5000}, {40}), 2);
    EXPECT_EQ(columns({100, 100}, {1}), 1);
    EXPECT_EQ(columns({1000, 160}, {9, 1}), 9);
    EXPECT_EQ(galleryRows(4, std::vector{5, 4, 1}), 4);
}

}  // namespace
}  // namespace activation
