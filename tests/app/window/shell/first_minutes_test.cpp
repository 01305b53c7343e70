// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees who has never seen the program: hints, and the names of its parts.
#include "app/lessons/lesson_library.h"
#include "app/window/help/first_hints.h"
#include "app/window/help/parts_guide.h"
#include "app/window/lessons/lesson_mode.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/catalogue/gallery.h"

#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QToolButton>

namespace activation {
namespace {

class FirstMinutesTest : public WindowTest {
protected:
    FirstHints& hints() const { return *child<FirstHints>("firstHints"); }
    QString text() const {
        QStringList lines;
        for (const QLabel* label : hints().findChildren<QLabel*>()) lines << label->text();
        return lines.join(u'\n');
    }
};

/// Where each named widget was when it was painted for the first time, in its window.
class FirstPlaces : public QObject {
public:
    FirstPlaces() { qApp->installEventFilter(this); }
    static QRect placeOf(const QWidget& widget) { return {widget.mapTo(widget.window(), QPoint()), widget.size()}; }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && watched->isWidgetType() && !places.contains(watched->objectName()))
            places[watched->objectName()] = placeOf(static_cast<const QWidget&>(*watched));
        return false;
    }

    QHash<QString, QRect> places;
};

TEST_F(FirstMinutesTest, WhatIsPaintedIsWhereItStays) {
    for (const int width : {1024, 1280}) {  // with the catalogue folded, and with its names
        const FirstPlaces first;
        window = std::make_unique<MainWindow>(Exploration{});
        window->resize(width, 700);
        window->show();
        ASSERT_TRUE(QTest::qWaitFor([&] { return first.places.contains(QStringLiteral("cardUse")); }));
        ASSERT_TRUE(QTest::qWaitFor([&] { return first.places.contains(QStringLiteral("catalogueView")); }));
        QApplication::processEvents();
        for (const char* name : {"plotView", "chart", "readout", "statisticsStrip", "catalogueView", "activationName",
                                 "parameterPanel", "specialValues", "cardAbout", "cardUse"})
            EXPECT_EQ(first.places[name], FirstPlaces::placeOf(*child(name))) << name << " at " << width;
    }
}

TEST_F(FirstMinutesTest, HintsComeOnceAreTickedAndCanBeCalledBack) {
    EXPECT_FALSE(hints().isVisible());
    hints().showOnce();
    EXPECT_TRUE(hints().isVisible());
    EXPECT_TRUE(child("plotView")->rect().contains(hints().geometry()));
    EXPECT_EQ(text().count(u'✓'), 0);
    window->edit([](Exploration& e) { e.current.values[0] = 2.0; });
    EXPECT_EQ(text().count(u'✓'), 1);
    QTest::mouseMove(child("chart"), QPoint(200, 300));
    EXPECT_EQ(text().count(u'✓'), 2);
    action("pin")->trigger();
    EXPECT_EQ(text().count(u'✓'), 3);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !hints().isVisible(); })) << "all is done";
    hints().showOnce();
    EXPECT_FALSE(hints().isVisible()) << "once is enough";
    action("firstHints")->trigger();
    EXPECT_TRUE(hints().isVisible());
    EXPECT_EQ(text().count(u'✓'), 0);
    QTest::mouseClick(child("closeHints"), Qt::LeftButton);
    EXPECT_FALSE(hints().isVisible());
}

TEST_F(FirstMinutesTest, HintsAreNotInTheWayOfALesson) {
    const QString lesson = lessonPath("01-what-is-an-activation", "en");
    ASSERT_FALSE(lesson.isEmpty());
    hints().showOnce();
    window->lessons().open(lesson);
    EXPECT_FALSE(hints().isVisible());
    hints().showOnce();
    EXPECT_FALSE(hints().isVisible());
    window->lessons().player().close();
    hints().showOnce();
    EXPECT_TRUE(hints().isVisible());
}

/// As large as the window is on the smallest screens.
TEST_F(FirstMinutesTest, HintsKeepClearOfTheCurve) {
    for (const QSize size : {QSize(1024, 740), QSize(1366, 740)}) {
        window->resize(size);
        QApplication::processEvents();
        const auto ink = [&] {
            const QImage image = child("chart")->grab().toImage();
            const QRect place = QRect(child("chart")->mapFromGlobal(hints().mapToGlobal(QPoint())), hints().size());
            int count = 0;
            for (int y = place.top(); y <= place.bottom(); ++y)
                for (int x = place.left(); x <= place.right(); ++x)
                    count += image.pixelColor(x, y) == lightLook().quantity[0] ||
                             image.pixelColor(x, y) == lightLook().quantity[1];
            return count;
        };
        hints().callBack();
        for (const char* id : {"elu", "relu", "gelu", "softshrink", "exponential"}) {
            window->choose(QLatin1String(id));
            QApplication::processEvents();
            EXPECT_EQ(ink(), 0) << id << ", " << size.width();
        }
    }
}

TEST_F(FirstMinutesTest, HintsKeepClearOfTheHandles) {
    hints().showOnce();
    const QWidget* const plot = child("plotView");
    const int low = hints().geometry().bottom();
    window->edit([](Exploration& e) { e.shown.densities = true; });
    const auto isRightOfTheOutputs = [&] { return hints().geometry().left() > plot->width() / 5; };
    EXPECT_TRUE(QTest::qWaitFor(isRightOfTheOutputs)) << hints().geometry().left();
    EXPECT_TRUE(plot->rect().contains(hints().geometry()));
    EXPECT_LT(hints().geometry().bottom(), plot->height() * 3 / 4) << "the inputs stand at the bottom";
    window->edit([](Exploration& e) { e.shown.densities = false; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return hints().geometry().bottom() == low; }));
}

TEST_F(FirstMinutesTest, F1NamesThePartsOfEveryPage) {
    QStringList before;
    for (const char* page : {"explore", "gallery", "experiments"}) {
        action(page)->trigger();
        QApplication::processEvents();
        const Exploration exploration = seen();
        press(Qt::Key_F1);
        QPointer<PartsGuide> guide = window->findChild<PartsGuide*>("partsGuide");
        ASSERT_TRUE(guide) << page;
        EXPECT_GE(guide->sentences().size(), 2) << page;
        EXPECT_NE(guide->sentences(), before);
        EXPECT_FALSE(guide->accessibleDescription().isEmpty());
        before = guide->sentences();
        press(Qt::Key_Right);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !guide; })) << "any key ends it";
        EXPECT_EQ(seen(), exploration) << "and does nothing else";
    }
    action("explore")->trigger();
    press(Qt::Key_F1);
    QPointer<PartsGuide> guide = window->findChild<PartsGuide*>("partsGuide");
    QTest::mouseClick(guide, Qt::LeftButton, {}, QPoint(300, 300));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !guide; })) << "and any click";
    EXPECT_EQ(seen(), Exploration{});
}

TEST_F(FirstMinutesTest, TheGalleryHasItsOwnFewControls) {
    action("gallery")->trigger();
    auto* const gallery = child<Gallery>("gallery");
    auto* const search = child<QLineEdit>("gallerySearch");
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(search->hasFocus());
    type("zzz");
    EXPECT_TRUE(child("galleryNothing")->isVisible());
    QTest::mouseClick(child("galleryClear"), Qt::LeftButton);
    EXPECT_EQ(search->text(), "");
    EXPECT_FALSE(child("galleryNothing")->isVisible());
    action("galleryValue")->trigger();
    EXPECT_EQ(gallery->view(), (GalleryView{false, true, 5.0}));
    action("gallerySlope")->trigger();
    EXPECT_EQ(gallery->view(), (GalleryView{true, false, 5.0})) << "one of them is always seen";
    auto* const reach = child<QComboBox>("galleryReach");
    reach->setFocus();
    press(Qt::Key_Down);
    EXPECT_EQ(gallery->view().reach, 10.0);
    emit gallery->pinRequested("tanh");
    ASSERT_EQ(seen().pinned.size(), 1U);
    EXPECT_EQ(seen().pinned[0].id, "tanh");
}

}  // namespace
}  // namespace activation
