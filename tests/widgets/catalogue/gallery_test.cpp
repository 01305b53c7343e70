// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/catalogue/gallery.h"

#include "core/activations/catalogue.h"
#include "core/vector_functions/vector_function.h"
#include "widgets/catalogue/tile_delegate.h"
#include "widgets/text/label_text.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
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
        gallery.resize(1366, 700);
        gallery.show();
        gallery.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&gallery));
        gallery.setCurrent("elu");
        gallery.focusView();
    }
    QString opened() { return spy.isEmpty() ? QString() : spy.takeLast().at(0).toString(); }
    /// The groups that are seen, from the first.
    std::vector<QListView*> views() const {
        std::vector<QListView*> result;
        for (QListView* list : gallery.findChildren<QListView*>())
            if (!list->isHidden()) result.push_back(list);
        return result;
    }
    QListView* viewOf(const QString& name) const {
        for (QListView* list : views())
            for (int i = 0; i < list->model()->rowCount(); ++i)
                if (nameIn(list, i) == name) return list;
        ADD_FAILURE() << name.toStdString();
        return nullptr;
    }
    static QString nameIn(const QListView* list, int row) { return list->model()->index(row, 0).data().toString(); }
    static int rowOf(const QListView* list, const QString& name) {
        for (int i = 0; i < list->model()->rowCount(); ++i)
            if (nameIn(list, i) == name) return i;
        return -1;
    }
    QStringList names() const {
        QStringList result;
        for (const QListView* list : views())
            for (int i = 0; i < list->model()->rowCount(); ++i) result << nameIn(list, i);
        return result;
    }
    QRect place(const QListView* list, int row) const {
        const QRect tile = list->visualRect(list->model()->index(row, 0));
        return {list->viewport()->mapTo(&gallery, tile.topLeft()), tile.size()};
    }
    bool isSeen(const QListView* list, int row) const {
        const auto* area = gallery.findChild<QScrollArea*>();
        return QRect(area->mapTo(&gallery, QPoint()), area->size()).contains(place(list, row));
    }
    QListView* focused() const { return qobject_cast<QListView*>(QApplication::focusWidget()); }

    Gallery gallery;
    QListView* vectors = gallery.findChild<QListView*>("vectorGalleryView");
    QSignalSpy spy{&gallery, &Gallery::opened};
    QSignalSpy vectorSpy{&gallery, &Gallery::vectorFunctionOpened};
};

TEST_F(GalleryTest, ShowsEachOnceUnderItsFamily) {
    QStringList expected;
    std::set<std::string_view> families;
    for (const Activation& entry : catalogue()) {
        expected << toQString(entry.facts.name);
        families.insert(entry.family);
    }
    for (const VectorFunction& function : vectorFunctions()) expected << toQString(function.facts.name);
    EXPECT_EQ(names(), expected);
    EXPECT_EQ(views().size(), families.size() + 1);
    for (const QSize size : {QSize(1366, 700), QSize(1024, 600), QSize(500, 400), QSize(3840, 2000)}) {
        gallery.resize(size);
        std::set<std::pair<int, int>> places;
        for (const QListView* list : views())
            for (int i = 0; i < list->model()->rowCount(); ++i) {
                EXPECT_GE(place(list, i).width(), 112);
                EXPECT_LE(place(list, i).right(), gallery.width());
                EXPECT_TRUE(list->viewport()->rect().contains(list->visualRect(list->model()->index(i, 0))));
                places.insert({place(list, i).x(), place(list, i).y()});
            }
        EXPECT_EQ(places.size(), static_cast<std::size_t>(expected.size())) << size.width();
    }
    QStringList headings;
    for (const QLabel* label : gallery.findChildren<QLabel*>())
        if (label->property("role") == "title" && label->isVisible()) headings << label->text();
    EXPECT_EQ(headings.size(), static_cast<int>(views().size()));
    EXPECT_EQ(headings.front(), "Rectifiers");
}

TEST_F(GalleryTest, NamesAreWhole) {
    const TileStyle style{lightLook(), gallery.font()};
    for (const QString& name : names()) {
        TileStyle two = style;
        two.nameLines = 2;
        const QFontMetricsF metrics = [&] {
            QFont font = gallery.font();
            font.setPixelSize(12);
            return QFontMetricsF(font);
        }();
        const double room = TileDelegate::innerWidth(120);
        if (metrics.horizontalAdvance(name) > room) {
            EXPECT_EQ(nameLines(name, room, two), 2) << name.toStdString();
            for (const QString& word : name.split(u' '))
                EXPECT_LE(metrics.horizontalAdvance(word), room) << name.toStdString();
        } else {
            EXPECT_EQ(nameLines(name, room, two), 1) << name.toStdString();
        }
    }
}

TEST_F(GalleryTest, TheSearchLeavesWhatIsCalledLikeThat) {
    gallery.setQuery("elu");
    EXPECT_TRUE(names().contains("ELU"));
    EXPECT_TRUE(names().contains("GEGLU") || names().contains("ReLU"));
    EXPECT_FALSE(names().contains("Sigmoid"));
    gallery.setQuery("softmax");
    EXPECT_EQ(views(), std::vector<QListView*>{vectors}) << "functions of a vector are found too";
    gallery.setQuery("nothing of that name");
    EXPECT_TRUE(views().empty());
    EXPECT_TRUE(gallery.findChild<QLabel*>("galleryNothing")->isVisible());
    QSignalSpy clear(&gallery, &Gallery::clearRequested);
    QTest::mouseClick(gallery.findChild<QPushButton*>("galleryClear"), Qt::LeftButton);
    EXPECT_EQ(clear.count(), 1);
    gallery.setQuery({});
    EXPECT_EQ(names().size(), static_cast<int>(catalogue().size() + vectorFunctions().size()));
    EXPECT_FALSE(gallery.findChild<QLabel*>("galleryNothing")->isVisible());
    EXPECT_EQ(viewOf("ELU")->currentIndex().data().toString(), "ELU") << "what is looked at is marked again";
}

TEST_F(GalleryTest, ItsOwnControlsChangeTheCurves) {
    const auto grab = [&] { return gallery.grab().toImage(); };
    const QImage usual = grab();
    std::vector<QImage> seen{usual};
    for (const GalleryView& view : {GalleryView{true, false, 5.0}, GalleryView{false, true, 5.0},
                                    GalleryView{true, true, 2.0}, GalleryView{true, true, 10.0}}) {
        gallery.setView(view);
        seen.push_back(grab());
        for (std::size_t i = 0; i + 1 < seen.size(); ++i) EXPECT_NE(seen.back(), seen[i]);
    }
    gallery.setView({});
    EXPECT_EQ(grab(), usual);
}

TEST_F(GalleryTest, OpensByClickAndByKeysAndPinsByARightClick) {
    QListView* const view = viewOf("ReLU");
    const QPoint relu = view->visualRect(view->model()->index(rowOf(view, "ReLU"), 0)).center();
    QSignalSpy pin(&gallery, &Gallery::pinRequested);
    emit view->customContextMenuRequested(relu);
    ASSERT_EQ(pin.count(), 1);
    EXPECT_EQ(pin[0][0].toString(), "relu");
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, relu);
    EXPECT_EQ(opened(), "relu");
    gallery.setCurrent("relu");
    gallery.focusView();
    ASSERT_EQ(focused(), view);
    QTest::keyClick(view, Qt::Key_Right);
    EXPECT_EQ(opened(), QString()) << "browsing opens nothing";
    QTest::keyClick(view, Qt::Key_Return);
    EXPECT_EQ(opened(), "relu6");
}

TEST_F(GalleryTest, AFunctionOfAVectorIsARequestOfItsOwn) {
    const int swiglu = static_cast<int>(findVectorFunction("swiglu") - vectorFunctions().data());
    QTest::mouseClick(vectors->viewport(), Qt::LeftButton, {},
                      vectors->visualRect(vectors->model()->index(swiglu, 0)).center());
    ASSERT_EQ(vectorSpy.size(), 1);
    EXPECT_EQ(vectorSpy.takeLast().at(0).toString(), "swiglu");
    EXPECT_EQ(opened(), QString());
    EXPECT_EQ(vectors->accessibleName(), "Functions of a vector");
}

TEST_F(GalleryTest, UpAndDownGoThroughAllGroupsAndScroll) {
    gallery.resize(500, 400);
    ASSERT_FALSE(isSeen(vectors, 0));
    gallery.setCurrent("identity");
    gallery.focusView();
    ASSERT_TRUE(focused());
    EXPECT_TRUE(isSeen(focused(), 0));
    std::set<QListView*> passed;
    for (int i = 0; i < 100 && focused() != vectors; ++i) {
        passed.insert(focused());
        QTest::keyClick(focused(), Qt::Key_Down);
        EXPECT_TRUE(isSeen(focused(), focused()->currentIndex().row()));
    }
    ASSERT_EQ(focused(), vectors);
    EXPECT_EQ(passed.size() + 1, views().size());
    EXPECT_EQ(vectors->currentIndex().row(), 0) << "the same column";
    QTest::keyClick(vectors, Qt::Key_Right);
    QTest::keyClick(vectors, Qt::Key_Return);
    ASSERT_EQ(vectorSpy.size(), 1);
    EXPECT_EQ(vectorSpy.takeLast().at(0).toString(), "log_softmax");
    QTest::keyClick(vectors, Qt::Key_Up);
    ASSERT_NE(focused(), vectors);
    EXPECT_TRUE(isSeen(focused(), focused()->currentIndex().row()));
}

TEST_F(GalleryTest, EveryMapIsPaintedInEveryLook) {
    for (const QString& id : lookIds()) {
        const Look& look = *findLook(id);
        for (const VectorFunction& function : vectorFunctions()) {
            QImage image(400, 320, QImage::Format_RGB32);
            image.fill(look.surface);
            QPainter painter(&image);
            painter.setBrush(look.accent);
            paintGalleryTile(painter, {40, 40, 320, 240}, function, {look, gallery.font()});
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
        paintGalleryTile(painter, {40, 40, 320, 240}, entry, {look, gallery.font(), 3.0});
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
