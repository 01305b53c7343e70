// SPDX-License-Identifier: GPL-3.0-or-later
// What is around the page: tool bar, menus, side panels, what is said.
#include "app/window/frame/side_panel.h"
#include "app/window/frame/toast.h"
#include "app/window/help/first_place.h"
#include "app/window/pages/explore_page.h"
#include "app/window/shell/actions.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/plot/plot_view.h"

#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>

#include <set>
#include <utility>

namespace activation {
namespace {

class FrameTest : public WindowTest {
protected:
    ~FrameTest() override { setLanguage(Translation::Preference::English); }

    void setLanguage(Translation::Preference language) const {
        if (!window) return;
        window->translation().setPreference(language);
        QApplication::processEvents();
    }
    static QString mnemonicOf(const QString& text) {
        static const QRegularExpression mark(QStringLiteral("&(\\w)"));
        return mark.match(text).captured(1).toUpper();
    }
    QList<QToolButton*> buttons() const {
        QList<QToolButton*> result;
        for (QToolButton* button : child("toolBar")->findChildren<QToolButton*>())
            if (button->isVisible()) result << button;
        return result;
    }
};

TEST_F(FrameTest, NoMenuHasTheSameMnemonicTwice) {
    for (const auto language : {Translation::Preference::English, Translation::Preference::Chinese}) {
        setLanguage(language);
        for (QMenu* menu : window->findChildren<QMenu*>(QRegularExpression("^menu\\d+$"))) {
            std::set<QString> seenHere;
            for (const QAction* each : menu->actions()) {
                const QString mnemonic = mnemonicOf(each->text());
                if (!mnemonic.isEmpty()) {
                    EXPECT_TRUE(seenHere.insert(mnemonic).second) << each->text().toStdString();
                }
            }
        }
    }
}

TEST_F(FrameTest, TypeOfNoRoleHasOneSize) {
    for (const auto language : {Translation::Preference::English, Translation::Preference::Chinese}) {
        setLanguage(language);
        int seenHere = 0;
        for (const QWidget* each : window->findChildren<QWidget*>()) {
            if (!each->isVisible() || each->property("role").isValid()) continue;
            EXPECT_EQ(each->font().pixelSize(), type::body) << each->objectName().toStdString();
            ++seenHere;
        }
        EXPECT_GT(seenHere, 50);
    }
}

/// What was made in another look, or in another language, keeps nothing of it: fonts, colours, places.
TEST_F(FrameTest, ASwitchShowsWhatAFreshStartShows) {
    using Preference = Translation::Preference;
    const auto show = [this](const Look& look, Preference language) {
        window->appearance().setPreference(&look);
        setLanguage(language);
    };
    const auto picture = [this] {
        child("plotView")->clearFocus();  // its frame
        return window->grab().toImage();
    };
    for (const Look* look : {&darkContrastLook(), &lightLook()}) {
        for (const Preference language : {Preference::Chinese, Preference::English}) {
            show(*look, language);
            start();
            QImage fresh;
            ASSERT_TRUE(QTest::qWaitFor([&] {
                const QImage before = std::exchange(fresh, picture());
                return before == fresh;
            }));
            const bool isLight = look == &lightLook(), isEnglish = language == Preference::English;
            show(isLight ? darkContrastLook() : darkLook(), isEnglish ? Preference::Chinese : Preference::English);
            show(*look, language);
            EXPECT_TRUE(QTest::qWaitFor([&] { return picture() == fresh; }))
                << look->id.toStdString() << (isEnglish ? ", English" : ", Chinese");
        }
    }
}

TEST_F(FrameTest, EveryMenuFitsALaptopsScreen) {
    for (QMenu* menu : window->findChildren<QMenu*>(QRegularExpression("^menu\\d+$")))
        EXPECT_LE(menu->sizeHint().height(), 768 - 60) << menu->title().toStdString();
}

TEST_F(FrameTest, NothingOnTheToolBarIsEverCut) {
    for (const auto language : {Translation::Preference::English, Translation::Preference::Chinese}) {
        setLanguage(language);
        for (const Page page : {Page::Explore, Page::Gallery, Page::Experiments}) {
            window->pages().show(page);
            for (int width = 1024; width <= 1600; width += 24) {
                window->resize(width, 700);
                QApplication::processEvents();
                EXPECT_EQ(window->width(), width);
                QRect before;
                QList<QToolButton*> row = buttons();
                std::ranges::sort(row, {}, &QToolButton::x);
                for (const QToolButton* button : row) {
                    EXPECT_GE(button->width(), button->sizeHint().width()) << width << button->text().toStdString();
                    EXPECT_GT(button->x(), before.right()) << width << " " << button->text().toStdString();
                    EXPECT_LE(button->geometry().right(), width) << button->text().toStdString();
                    before = button->geometry();
                }
            }
        }
    }
}

TEST_F(FrameTest, WhatHasNoRoomIsInAMenuByItsName) {
    window->pages().show(Page::Explore);
    auto* bar = child("toolBar");
    auto* more = child<QToolButton>("toolBarMore");
    window->resize(1600, 800);
    QApplication::processEvents();
    EXPECT_FALSE(more->isVisible());
    window->setMinimumSize(0, 0);
    bar->parentWidget()->setMinimumSize(0, 0);
    bar->resize(700, bar->height());
    EXPECT_TRUE(more->isVisible());
    QStringList names;
    for (const QAction* each : more->menu()->actions()) names << withoutMnemonic(each->text());
    EXPECT_TRUE(names.contains("Axes")) << names.join('|').toStdString();
}

TEST_F(FrameTest, ToolBarAndMenusSayTheSame) {
    for (QToolButton* button : buttons()) {
        const QAction* each = button->defaultAction();
        if (!each) continue;
        EXPECT_EQ(button->accessibleName(), withoutMnemonic(each->text()));
        EXPECT_FALSE(button->accessibleDescription().contains('<')) << "markup is not for ears";
    }
}

TEST_F(FrameTest, TheToolBarHasWhatBelongsToThePage) {
    const auto isThere = [&](const char* name) {
        return std::ranges::any_of(buttons(), [&](QToolButton* button) {
            return button->defaultAction() && button->defaultAction()->objectName() == QLatin1String(name);
        });
    };
    press(Qt::Key_1, Qt::AltModifier);
    EXPECT_TRUE(isThere("curvature"));
    press(Qt::Key_2, Qt::AltModifier);
    EXPECT_EQ(window->pages().page(), Page::Gallery);
    EXPECT_FALSE(isThere("curvature"));
    press(Qt::Key_3, Qt::AltModifier);
    EXPECT_EQ(window->pages().page(), Page::Experiments);
    EXPECT_FALSE(isThere("curvature"));
    for (const char* always : {"explore", "gallery", "experiments", "undo", "redo", "export", "present"})
        EXPECT_TRUE(isThere(always)) << always;
}

/// A click on what is shown already changes nothing, nor the mark that says so.
TEST_F(FrameTest, ThePageThatIsShownIsMarkedWhateverIsPressed) {
    for (const PageRow& row : pageRows()) {
        QAction* const action = window->action(row.action);
        action->trigger();
        EXPECT_TRUE(action->isChecked()) << row.action;
        const QList<QToolButton*> all = buttons();
        const auto button = std::ranges::find(all, action, &QToolButton::defaultAction);
        ASSERT_NE(button, all.end()) << row.action;
        QTest::mouseClick(*button, Qt::LeftButton);
        EXPECT_TRUE(action->isChecked()) << row.action << " by a click";
        for (const QKeySequence& keys : action->shortcuts()) {
            const QKeyCombination key = keys[0];
            press(key.key(), key.keyboardModifiers());
            EXPECT_TRUE(action->isChecked()) << row.action << " by " << qPrintable(keys.toString());
        }
    }
}

TEST_F(FrameTest, PanelsAreHiddenAndBroughtBack) {
    for (const auto& [name, content] :
         {std::pair{"cataloguePanel", "catalogueList"}, {"cardPanel", "activationPanel"}}) {
        auto* panel = child<SidePanel>(name);
        const int width = panel->width();
        auto* edge = child<QToolButton>(QLatin1String(name) + "Edge");
        QTest::mouseClick(edge, Qt::LeftButton, {}, {6, 200});
        EXPECT_FALSE(child(content)->isVisible());
        EXPECT_EQ(panel->width(), SidePanel::edgeWidth);
        EXPECT_TRUE(edge->isVisible());
        QTest::mouseClick(edge, Qt::LeftButton, {}, {6, 200});
        EXPECT_TRUE(child(content)->isVisible());
        EXPECT_EQ(panel->width(), width);
    }
    action("show_cataloguePanel")->trigger();
    EXPECT_FALSE(child("catalogueList")->isVisible());
    press(Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(child("catalogueSearch")->hasFocus()) << "searching brings the catalogue back";
    for (const char* name : {"show_statisticsPanel", "show_readoutPanel"}) {
        EXPECT_TRUE(action(name)->isChecked());
        action(name)->trigger();
        EXPECT_FALSE(action(name)->isChecked());
    }
    window->close();
    start();
    EXPECT_FALSE(child("statisticsStrip")->isVisible());
    action("show_statisticsPanel")->trigger();
    EXPECT_TRUE(child("statisticsStrip")->isVisible());
}

TEST_F(FrameTest, ANarrowWindowFoldsTheCatalogueFirst) {
    window->resize(1024, 700);
    QApplication::processEvents();
    EXPECT_LT(child("cataloguePanel")->width(), 100);
    EXPECT_GE(child("cardPanel")->width(), 310);
    EXPECT_GE(child("plotView")->width(), 600);
    QTest::mouseClick(child("catalogueUnfold"), Qt::LeftButton);
    EXPECT_TRUE(child("catalogueSearch")->hasFocus());
    EXPECT_GE(child("cataloguePanel")->width(), 190);
    child("plotView")->setFocus();
    EXPECT_TRUE(QTest::qWaitFor([&] { return child("cataloguePanel")->width() < 100; }));
    window->resize(1280, 800);
    QApplication::processEvents();
    EXPECT_GE(child("cataloguePanel")->width(), 190);
}

TEST_F(FrameTest, AFaultStaysUntilSomethingValidIsDone) {
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_1, Qt::ControlModifier);
    auto* toast = child<Toast>("toast");
    EXPECT_TRUE(toast->isFault());
    EXPECT_FALSE(window->message().isEmpty());
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(window->message().isEmpty());
    for (std::size_t i = 0; i <= Exploration::mostPinned; ++i) {
        window->edit([&](Exploration& e) { e.current.values = {1.0 + 0.125 * static_cast<double>(i)}; });
        action("pin")->trigger();
    }
    EXPECT_TRUE(toast->isFault());
    auto* mend = child<QToolButton>("toastMend");
    EXPECT_TRUE(mend->isVisible());
    QTest::mouseClick(mend, Qt::LeftButton);
    EXPECT_TRUE(seen().pinned.empty());
    EXPECT_TRUE(window->message().isEmpty());
}

TEST_F(FrameTest, EqualScaleMakesUnitsEquallyLong) {
    action("equalScale")->trigger();
    const QSizeF size = child<PlotView>("plotView")->plotSize();
    ASSERT_TRUE(seen().y);
    EXPECT_NEAR(seen().y->size() / size.height(), seen().x.size() / size.width(), 1e-9);
}

TEST(FirstPlace, RespectsTheScreen) {
    EXPECT_TRUE(isMaximisedAtFirst({1366, 740}));
    EXPECT_TRUE(isMaximisedAtFirst({1024, 768}));
    EXPECT_FALSE(isMaximisedAtFirst({1920, 1040}));
    for (const QRect screen : {QRect(0, 0, 1366, 740), QRect(0, 30, 1920, 1050), QRect(1920, 0, 800, 600)})
        for (const QRect kept :
             {QRect(), QRect(-500, -500, 5000, 4000), QRect(3000, 2000, 150, 90), QRect(10, 40, 1200, 720)}) {
            const QRect place = sanePlace(kept, screen);
            EXPECT_TRUE(screen.contains(place)) << place.width() << "x" << place.height();
            EXPECT_GE(place.width(), std::min(leastSize.width(), screen.width()));
            EXPECT_GE(place.height(), std::min(leastSize.height(), screen.height()));
        }
    EXPECT_EQ(sanePlace({100, 60, 1200, 720}, {0, 0, 1920, 1080}), QRect(100, 60, 1200, 720)) << "what is sane stays";
}

}  // namespace
}  // namespace activation
